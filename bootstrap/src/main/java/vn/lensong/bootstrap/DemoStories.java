package vn.lensong.bootstrap;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.UUID;
import vn.lensong.application.Actor;
import vn.lensong.application.programme.ProgrammeDesk;
import vn.lensong.application.story.GuestDesk;
import vn.lensong.application.story.StoryDesk;
import vn.lensong.application.story.StoryPlacing;
import vn.lensong.domain.Product;
import vn.lensong.domain.programme.Programme;
import vn.lensong.domain.programme.Segment;
import vn.lensong.domain.script.SegmentType;
import vn.lensong.domain.story.Consent;
import vn.lensong.domain.story.Guest;
import vn.lensong.domain.story.Telling;

/** An invented story, verified and allowed, which an invented guest tells tonight; and one nobody verified yet. */
@Singleton
final class DemoStories {

    private final StoryDesk stories;
    private final StoryPlacing placing;
    private final GuestDesk guests;
    private final ProgrammeDesk programmes;
    private final Clock clock;

    DemoStories(StoryDesk stories, StoryPlacing placing, GuestDesk guests, ProgrammeDesk programmes, Clock clock) {
        this.stories = stories;
        this.placing = placing;
        this.guests = guests;
        this.programmes = programmes;
        this.clock = clock;
    }

    /** Writes the stories down, the paper being the signed consent. */
    void load(Actor producer, UUID organisation, UUID paper) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Programme.HANOI);
        stories.enter(
                producer,
                organisation,
                new Telling(
                        "Ông Bảy (giả lập)",
                        "",
                        Product.HOUSEHOLD_HI,
                        "Quỹ chi trả 41 triệu đồng tiền mổ tim",
                        today.minusMonths(5),
                        "Nhà tôi năm người cùng tham gia, không ngờ năm ấy tôi phải mổ tim."));
        UUID told = stories.enter(
                producer,
                organisation,
                new Telling(
                        "Cô Thảo (giả lập)",
                        "0900000061",
                        Product.VOLUNTARY_SI,
                        "Lương hưu hằng tháng",
                        today.minusYears(1),
                        "Tôi bán hàng ở chợ, mỗi tháng để dành một khoản đóng bảo hiểm. Nay tôi có lương hưu của chính mình."));
        stories.verify(producer, told, today.minusDays(10), "Đối chiếu quyết định hưởng (giả lập)");
        stories.consent(
                producer,
                told,
                Consent.given(
                        EnumSet.of(Consent.Purpose.TELL_ON_AIR, Consent.Purpose.PUBLISH_CLIP),
                        EnumSet.of(Consent.Channel.FACEBOOK),
                        today.minusDays(10),
                        today.plusMonths(6),
                        paper));
    }

    /** Puts the allowed one into tonight's story segment, and its person among the guests. */
    void place(Actor producer, UUID programme) {
        UUID story = stories.list(producer).stream()
                .filter(shown -> shown.story().verification() != null)
                .findFirst()
                .orElseThrow()
                .story()
                .id();
        int segment = programmes.show(producer, programme).segments().stream()
                .filter(one -> one.type() == SegmentType.STORY)
                .mapToInt(Segment::no)
                .findFirst()
                .orElseThrow();
        placing.place(producer, story, programme, segment);
        UUID guest = guests.invite(producer, programme, story, null);
        for (Guest.Status step : EnumSet.of(Guest.Status.ACCEPTED, Guest.Status.REHEARSED, Guest.Status.CONFIRMED)) {
            guests.move(producer, guest, step);
        }
    }
}
