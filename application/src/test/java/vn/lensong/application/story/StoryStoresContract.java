package vn.lensong.application.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.lensong.application.StoreExamples.NOON;
import static vn.lensong.application.StoreExamples.OPERATOR;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lensong.application.StoreExamples;
import vn.lensong.application.programme.Programmes;
import vn.lensong.domain.Product;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.programme.Programme;
import vn.lensong.domain.programme.ProgrammeEvent;
import vn.lensong.domain.programme.Segment;
import vn.lensong.domain.story.Consent;
import vn.lensong.domain.story.Guest;
import vn.lensong.domain.story.GuestEvent;
import vn.lensong.domain.story.Publication;
import vn.lensong.domain.story.Story;
import vn.lensong.domain.story.StoryEvent;
import vn.lensong.domain.story.Telling;

/** What the stores of stories and guests keep to. */
public interface StoryStoresContract {

    LocalDate DAY = LocalDate.of(2026, 11, 20);

    Stories stories();

    Guests guests();

    Programmes programmes();

    @Test
    default void a_story_comes_back_with_what_was_allowed_and_where_it_stands_and_was_told() {
        UUID programmeId = programme();
        Story story = story()
                .verified(new Story.Verification(OPERATOR, DAY, "Đối chiếu sổ"))
                .consented(Consent.given(
                        Set.of(Consent.Purpose.TELL_ON_AIR, Consent.Purpose.PUBLISH_CLIP),
                        Set.of(Consent.Channel.FACEBOOK),
                        DAY,
                        DAY.plusDays(30),
                        UUID.randomUUID()))
                .placed(programmeId, 2, DAY, OPERATOR, NOON)
                .published(new Publication(Consent.Channel.FACEBOOK, programmeId, 2, "Buổi trước", "", NOON))
                .withdrawn(OPERATOR, NOON);

        stories().save(story, entered(story));

        assertThat(stories().find(story.id()).orElseThrow())
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(story);
    }

    @Test
    default void a_bare_story_comes_back_too() {
        Story story = story();

        stories().save(story, entered(story));

        Story found = stories().find(story.id()).orElseThrow();
        assertThat(found.version()).isOne();
        assertThat(found.verification()).isNull();
        assertThat(found.consent()).isNull();
        assertThat(stories().inside(List.of(story.scope()))).containsExactly(found);
        assertThat(stories().inside(List.of())).isEmpty();
    }

    @Test
    default void whoever_asks_for_a_programme_finds_what_stands_there_and_what_stood_there() {
        UUID programmeId = programme();
        Story standing = allowed().placed(programmeId, 1, DAY, OPERATOR, NOON);
        Story gone = allowed().placed(programmeId, 2, DAY, OPERATOR, NOON).emptied(programmeId, 2, NOON);
        stories().save(standing, entered(standing));
        stories().save(gone, entered(gone));
        Story again = stories().find(standing.id()).orElseThrow().placed(programmeId, 2, DAY, OPERATOR, NOON);

        stories().save(again, new StoryEvent.Placed(again.id(), programmeId, 2, OPERATOR, NOON));

        assertThat(stories().placedIn(programmeId))
                .extracting(Story::id)
                .containsExactlyInAnyOrder(standing.id(), gone.id());
        assertThat(stories().placedIn(programme())).isEmpty();
    }

    @Test
    default void of_placing_and_withdrawing_at_once_one_is_refused() {
        Story story = allowed();
        stories().save(story, entered(story));
        Story seen = stories().find(story.id()).orElseThrow();
        stories().save(seen.withdrawn(OPERATOR, NOON), new StoryEvent.Withdrawn(seen.id(), OPERATOR, NOON));
        UUID programmeId = programme();

        Refusal refusal = catchThrowableOfType(
                Refusal.class,
                () -> stories()
                        .save(
                                seen.placed(programmeId, 1, DAY, OPERATOR, NOON),
                                new StoryEvent.Placed(seen.id(), programmeId, 1, OPERATOR, NOON)));

        assertThat(refusal.code()).isEqualTo("stale");
        assertThat(stories().placedIn(programmeId)).isEmpty();
    }

    @Test
    default void guests_come_back_in_the_order_they_were_invited() {
        UUID programmeId = programme();
        Guest first = Guest.invited(UUID.randomUUID(), programmeId, null, "Bác Tư");
        Guest second = Guest.invited(UUID.randomUUID(), programmeId, null, "Cô Hoa");
        guests().save(first, new GuestEvent.Invited(first.id(), programmeId, OPERATOR, NOON));
        guests().save(second, new GuestEvent.Invited(second.id(), programmeId, OPERATOR, NOON.plusSeconds(1)));
        Guest seen = guests().find(first.id()).orElseThrow();
        GuestEvent moved = new GuestEvent.Moved(
                first.id(), programmeId, Guest.Status.ACCEPTED, OPERATOR, NOON.plusSeconds(2));

        guests().save(seen.moved(Guest.Status.ACCEPTED).backedBy(second.id()), moved);

        assertThat(guests().of(programmeId)).extracting(Guest::id).containsExactly(first.id(), second.id());
        Guest found = guests().of(programmeId).getFirst();
        assertThat(found.status()).isEqualTo(Guest.Status.ACCEPTED);
        assertThat(found.backupId()).isEqualTo(second.id());
        assertThat(catchThrowableOfType(Refusal.class, () -> guests().save(seen, moved)).code())
                .isEqualTo("stale");
    }

    @Test
    default void when_the_last_day_of_a_consent_is_over_the_story_leaves_what_is_to_come() {
        UUID programmeId = programme();
        Instant over = Instant.parse("2026-11-20T17:00:00Z");
        Story story = allowed(DAY).placed(programmeId, 2, DAY, OPERATOR, NOON);
        stories().save(story, entered(story));

        assertThat(expiring(over.minusSeconds(1)).ring(story.id())).isEqualTo(over);
        assertThat(segment(programmeId).plan().script()).isNotEmpty();
        assertThat(expiring(over).ring(story.id())).isNull();

        assertThat(segment(programmeId).plan().script()).isEmpty();
        assertThat(segment(programmeId).emptiedAt()).isEqualTo(over);
        assertThat(stories().find(story.id()).orElseThrow().placements())
                .allSatisfy(placement -> assertThat(placement.stands()).isFalse());
        assertThat(expiring(over.plusSeconds(60)).ring(story.id())).isNull();
    }

    private ExpireConsents expiring(Instant now) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        return new ExpireConsents(stories(), new KeepConsents(stories(), programmes(), clock), clock);
    }

    private Segment segment(UUID programmeId) {
        return programmes().find(programmeId).orElseThrow().runOfShow().segment(2);
    }

    private Story allowed() {
        return allowed(DAY.plusDays(30));
    }

    private Story allowed(LocalDate to) {
        return story()
                .verified(new Story.Verification(OPERATOR, DAY, "Đối chiếu sổ"))
                .consented(Consent.given(
                        Set.of(Consent.Purpose.TELL_ON_AIR),
                        Set.of(Consent.Channel.FACEBOOK),
                        DAY,
                        to,
                        UUID.randomUUID()));
    }

    private static Story story() {
        return Story.entered(
                UUID.randomUUID(),
                new Scope("vn/45/to-chuc-" + UUID.randomUUID().toString().substring(0, 8)),
                new Telling("Cô Sáu", "0900000061", Product.VOLUNTARY_SI, "2,9 triệu", DAY, "Đóng đủ 20 năm."));
    }

    private UUID programme() {
        Programme programme = StoreExamples.programme();
        programmes()
                .save(
                        programme,
                        new ProgrammeEvent.Planned(
                                programme.id(),
                                programme.title(),
                                programme.scriptId(),
                                programme.startsAt(),
                                OPERATOR,
                                NOON));
        return programme.id();
    }

    private static StoryEvent entered(Story story) {
        return new StoryEvent.Entered(story.id(), OPERATOR, NOON);
    }
}
