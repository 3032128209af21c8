package vn.lensong.domain.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.promotion.Invitation.Channel;
import vn.lensong.domain.promotion.Invitation.End;
import vn.lensong.domain.promotion.Invitation.Outcome;
import vn.lensong.domain.promotion.Invitation.Progress;

class InvitationTest {

    private static final Instant NOON = Instant.parse("2026-11-20T05:00:00Z");

    @Test
    void a_person_says_that_it_was_sent_and_the_first_word_counts() {
        Invitation sent = invitation(Invitee.friend("Chị Hoa")).sent(Channel.ZALO, NOON);

        assertThat(sent.sent(Channel.PHONE, NOON.plusSeconds(9))).isEqualTo(sent);
        assertThat(refused(() -> sent.ended(End.Reason.WITHDRAWN, NOON))).isEqualTo("invitation.sent");
        assertThat(sent.ended(End.Reason.DECLINED, NOON).end()).isNotNull();
    }

    @Test
    void what_was_declined_is_over_and_stands_in_the_way_of_another() {
        Invitation declined = invitation(known()).ended(End.Reason.DECLINED, NOON);

        assertThat(refused(() -> declined.sent(Channel.ZALO, NOON))).isEqualTo("invitation.over");
        assertThat(declined.inviteeKey()).isEqualTo("person:p-1");
        assertThat(invitation(known()).ended(End.Reason.WITHDRAWN, NOON).inviteeKey()).startsWith("withdrawn:");
        assertThat(invitation(Invitee.friend("Chị Hoa")).inviteeKey()).startsWith("friend:");
    }

    @Test
    void how_far_it_came_follows_from_the_facts() {
        assertThat(Progress.of(false, false, true, true, null)).isEqualTo(Progress.PREPARED);
        assertThat(Progress.of(true, false, false, false, null)).isEqualTo(Progress.SENT);
        assertThat(Progress.of(true, true, false, false, null)).isEqualTo(Progress.OPENED);
        assertThat(Progress.of(true, false, true, false, null)).isEqualTo(Progress.JOINED);
        assertThat(Progress.of(true, true, true, true, null)).isEqualTo(Progress.BECAME);
        assertThat(Progress.of(true, true, true, true, End.Reason.DECLINED)).isEqualTo(Progress.DECLINED);
    }

    @Test
    void of_a_friend_whoever_invited_says_what_became_and_may_take_it_back() {
        Invitation friend = invitation(Invitee.friend("Chị Hoa"));
        Invitation sent = friend.sent(Channel.ZALO, NOON);

        assertThat(refused(() -> friend.told(Outcome.JOINED))).isEqualTo("invitation.not-sent");
        assertThat(sent.told(Outcome.BECAME).told()).isEqualTo(Outcome.BECAME);
        assertThat(sent.told(Outcome.JOINED).told(null)).isEqualTo(sent);
        assertThat(refused(() -> sent.ended(End.Reason.DECLINED, NOON).told(Outcome.JOINED))).isEqualTo("invitation.over");
    }

    @Test
    void of_somebody_whom_we_know_nobody_says_what_the_facts_say() {
        Invitation sent = invitation(known()).sent(Channel.ZALO, NOON);

        assertThat(refused(() -> sent.told(Outcome.JOINED))).isEqualTo("invitation.known");
    }

    @Test
    void who_fits_is_a_sum_that_can_be_checked() {
        Candidate often = Candidate.of(new Candidate.Facts(NOON.minus(Duration.ofDays(3)), 7, 9, true), NOON);
        Candidate once = Candidate.of(new Candidate.Facts(NOON.minus(Duration.ofDays(100)), 1, 0, false), NOON);

        assertThat(often.points()).isEqualTo(30 + 20 + 25 + 25);
        assertThat(once.parts()).containsExactly(
                new Candidate.Part(Candidate.Reason.THIS_HALF_YEAR, 1, 10), new Candidate.Part(Candidate.Reason.CAME, 1, 5));
    }

    @Test
    void only_an_address_on_the_web_can_be_reported_as_shared() {
        assertThat(refused(() -> report("facebook.com/abc"))).isEqualTo("share.bad-address");
        assertThat(refused(() -> report("javascript:alert(1)"))).isEqualTo("share.bad-address");
        assertThat(report("https://www.facebook.com/share/p/abc/").url()).contains("abc");
    }

    private static ShareReport report(String url) {
        return new ShareReport(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), Scope.NATION, url, NOON);
    }

    private static Invitee known() {
        return new Invitee("p-1", "+84900000061", "Chị Lan");
    }

    private static Invitation invitation(Invitee invitee) {
        return Invitation.prepared(
                UUID.randomUUID(), UUID.randomUUID(), Scope.province("31"), UUID.randomUUID(), invitee, UUID.randomUUID(), NOON);
    }

    private static String refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        return catchThrowableOfType(Refusal.class, work).code();
    }
}
