package vn.lensong.application.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.lensong.application.StoreExamples.NOON;
import static vn.lensong.application.StoreExamples.OPERATOR;
import static vn.lensong.application.StoreExamples.POST;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lensong.application.Page;
import vn.lensong.application.StoreExamples;
import vn.lensong.application.messaging.DoNotContact;
import vn.lensong.application.messaging.Texts;
import vn.lensong.application.programme.Programmes;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.messaging.ContactRule;
import vn.lensong.domain.messaging.TextChannel;
import vn.lensong.domain.messaging.TextMessage;
import vn.lensong.domain.messaging.TextMessageEvent;
import vn.lensong.domain.programme.Programme;
import vn.lensong.domain.programme.ProgrammeEvent;
import vn.lensong.domain.promotion.Invitation;
import vn.lensong.domain.promotion.InvitationEvent;
import vn.lensong.domain.promotion.Invitee;
import vn.lensong.domain.promotion.LinkEvent;
import vn.lensong.domain.promotion.OptOut;
import vn.lensong.domain.promotion.OptOutEvent;
import vn.lensong.domain.promotion.ShareEvent;
import vn.lensong.domain.promotion.ShareReport;
import vn.lensong.domain.promotion.TrackedLink;

/** What the stores of links, visits, shares, invitations and texts keep to. */
public interface PromotionStoresContract {

    LocalDate DAY = LocalDate.of(2026, 11, 20);

    Links links();

    LinkViews linkViews();

    Visits visits();

    ShareReports reports();

    ShareReadings readings();

    Invitations invitations();

    InvitationViews invitationViews();

    Candidates candidates();

    OptOuts optOuts();

    DoNotContact doNotContact();

    Texts texts();

    Programmes programmes();

    @Test
    default void a_link_is_found_by_its_code_and_by_what_it_is_for() {
        TrackedLink link = link(programme(), TrackedLink.Owner.person(OPERATOR));
        links().save(link, made(link));

        TrackedLink found = links().byCode(link.code()).orElseThrow();

        assertThat(found).usingRecursiveComparison().ignoringFields("version").isEqualTo(link);
        assertThat(links().madeFor(link.programmeId(), link.madeFor())).contains(found);
        assertThat(linkViews().page(link.programmeId(), new Page.Ask(1, null)).items())
                .extracting(LinkViews.Row::code)
                .containsExactly(link.code());
    }

    @Test
    default void of_two_links_for_the_same_one_is_refused_until_the_other_is_revoked() {
        TrackedLink first = link(programme(), TrackedLink.Owner.NOBODY);
        TrackedLink second = link(first.programmeId(), TrackedLink.Owner.NOBODY);
        links().save(first, made(first));

        assertThat(catchThrowableOfType(Refusal.class, () -> links().save(second, made(second))).code())
                .isEqualTo("stale");
        TrackedLink found = links().find(first.id()).orElseThrow();
        links().save(found.revoked(NOON), new LinkEvent.Revoked(found.programmeId(), found.id(), OPERATOR, NOON));
        links().save(second, made(second));

        assertThat(links().madeFor(second.programmeId(), second.madeFor()).orElseThrow().id()).isEqualTo(second.id());
    }

    @Test
    default void a_visitor_counts_once_a_day_however_many_count_at_once() throws Exception {
        TrackedLink link = link(programme(), TrackedLink.Owner.person(OPERATOR));
        links().save(link, made(link));
        int visitors = 40;
        int nodes = 4;
        CountDownLatch together = new CountDownLatch(1);
        List<Future<?>> counting = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(nodes)) {
            for (int node = 0; node < nodes; node++) {
                int first = node;
                counting.add(threads.submit(() -> {
                    together.await();
                    for (int i = 0; i < visitors; i += 4) {
                        List<Visits.Visit> batch = new ArrayList<>();
                        for (int j = 0; j < 4; j++) {
                            batch.add(visit(link, DAY, "v" + (i + j + first * 7) % visitors));
                        }
                        visits().count(batch);
                    }
                    return null;
                }));
            }
            together.countDown();
            for (Future<?> one : counting) {
                one.get();
            }
        }

        assertThat(linkViews().visits(link.id())).isEqualTo(visitors);
        visits().count(List.of(visit(link, DAY.plusDays(1), "v1")));
        assertThat(linkViews().visits(link.id())).isEqualTo(visitors + 1);
    }

    @Test
    default void what_visitors_are_told_apart_by_is_destroyed_after_the_day_and_the_figures_stay() {
        TrackedLink link = link(programme(), TrackedLink.Owner.person(OPERATOR));
        LocalDate day = LocalDate.of(2020, 1, 1);
        byte[] secret = visits().secretOf(day);
        visits().count(List.of(visit(link, day, "v1")));

        assertThat(visits().secretOf(day)).isEqualTo(secret).hasSize(32);
        visits().forget(day.plusDays(1));

        assertThat(linkViews().visits(link.id())).isEqualTo(1);
        assertThat(visits().secretOf(day)).isNotEqualTo(secret);
        visits().forget(day.plusDays(1));
    }

    @Test
    default void the_same_address_is_reported_once_and_readings_come_newest_first() {
        UUID programmeId = programme();
        ShareReport report = report(programmeId);
        reports().add(report, new ShareEvent.Reported(programmeId, report.id(), OPERATOR, NOON));
        ShareReport again = report(programmeId);
        reports().add(again, new ShareEvent.Reported(programmeId, again.id(), OPERATOR, NOON));
        UUID broadcast = UUID.randomUUID();
        for (int minute = 0; minute < 3; minute++) {
            readings().record(new ShareReadings.Reading(
                    broadcast, programmeId, NOON.plusSeconds(minute * 60L), 10L + minute, null, 5L));
        }

        assertThat(reports().of(programmeId, OPERATOR)).containsExactly(report);
        Page<ShareReadings.Reading> first = readings().page(programmeId, new Page.Ask(2, null));
        assertThat(first.items()).extracting(ShareReadings.Reading::shares).containsExactly(12L, 11L);
        assertThat(readings().page(programmeId, new Page.Ask(2, first.nextCursor())).items()).hasSize(1);
    }

    @Test
    default void a_programme_invites_somebody_once_and_the_line_of_the_inviter_counts_it() {
        UUID programmeId = programme();
        Invitation invitation = invitation(programmeId, new Invitee(null, "+84900000061", "Chị Lan"));
        invitations().save(invitation, prepared(invitation));
        Invitation twice = invitation(programmeId, new Invitee(null, "+84900000061", "Chị Lan"));

        assertThat(catchThrowableOfType(Refusal.class, () -> invitations().save(twice, prepared(twice))).code())
                .isEqualTo("invitation.invited-already");
        Invitation found = invitations().find(invitation.id()).orElseThrow();
        invitations()
                .save(
                        found.sent(Invitation.Channel.ZALO, NOON),
                        new InvitationEvent.Sent(programmeId, found.id(), Invitation.Channel.ZALO, OPERATOR, NOON));

        assertThat(invitations().find(invitation.id()).orElseThrow().sentAt()).isEqualTo(NOON);
        assertThat(invitationViews().row(invitation.id()).orElseThrow().progress()).isEqualTo(Invitation.Progress.SENT);
        assertThat(invitationViews().lines(programmeId)).singleElement().satisfies(line -> {
            assertThat(line.prepared()).isEqualTo(1);
            assertThat(line.sent()).isEqualTo(1);
            assertThat(line.opened()).isZero();
        });
        assertThat(candidates().lastInvited(invitation.invitee())).contains(NOON);
        assertThat(invitationViews().page(programmeId, List.of(), UUID.randomUUID(), new Page.Ask(10, null)).items())
                .isEmpty();
        assertThat(invitationViews().page(programmeId, List.of(POST), UUID.randomUUID(), new Page.Ask(10, null)).items())
                .hasSize(1);
    }

    @Test
    default void what_an_inviter_says_of_a_friend_is_counted_and_told_from_what_is_stored() {
        UUID programmeId = programme();
        Invitation invitation = invitation(programmeId, Invitee.friend("Cô Na"));
        invitations().save(invitation, prepared(invitation));
        invitations()
                .save(
                        invitations().find(invitation.id()).orElseThrow().sent(Invitation.Channel.ZALO, NOON),
                        new InvitationEvent.Sent(
                                programmeId, invitation.id(), Invitation.Channel.ZALO, OPERATOR, NOON));

        told(invitation, Invitation.Outcome.JOINED);

        assertThat(invitationViews().row(invitation.id()).orElseThrow().progress()).isEqualTo(Invitation.Progress.JOINED);
        assertThat(figures(programmeId)).containsExactly(1L, 0L, 1L);
        told(invitation, Invitation.Outcome.BECAME);
        assertThat(invitationViews().row(invitation.id()).orElseThrow().progress()).isEqualTo(Invitation.Progress.BECAME);
        assertThat(figures(programmeId)).containsExactly(1L, 1L, 1L);
        told(invitation, null);
        assertThat(figures(programmeId)).containsExactly(0L, 0L, 0L);
    }

    private void told(Invitation invitation, Invitation.@Nullable Outcome outcome) {
        invitations()
                .save(
                        invitations().find(invitation.id()).orElseThrow().told(outcome),
                        new InvitationEvent.Told(
                                invitation.programmeId(), invitation.id(), outcome, OPERATOR, NOON));
    }

    /** Joined, became, and by word. */
    private List<Long> figures(UUID programmeId) {
        InvitationViews.Line line = invitationViews().lines(programmeId).getFirst();
        return List.of(line.joined(), line.became(), line.told());
    }

    @Test
    default void whoever_does_not_want_to_be_invited_is_sent_no_text_either() {
        String phone = "+8490" + Math.abs(UUID.randomUUID().hashCode()) % 10_000_000;
        OptOut optOut = new OptOut(UUID.randomUUID(), Invitee.phoneKey(phone), null, NOON);

        optOuts().add(optOut, new OptOutEvent.Entered(optOut.id(), null, NOON));
        optOuts().add(new OptOut(UUID.randomUUID(), optOut.about(), OPERATOR, NOON), new OptOutEvent.Entered(optOut.id(), OPERATOR, NOON));

        assertThat(optOuts().any(List.of("person:x", optOut.about()))).isTrue();
        assertThat(doNotContact().bars(phone)).isTrue();
        assertThat(doNotContact().bars("+84900000000")).isFalse();
        assertThat(optOuts().keysOfPhone(phone)).containsExactly(optOut.about());
    }

    @Test
    default void whoever_wants_to_be_invited_again_may_be_and_may_say_no_once_more() {
        String about = Invitee.personKey("facebook:" + UUID.randomUUID());
        OptOut optOut = new OptOut(UUID.randomUUID(), about, null, NOON);
        optOuts().add(optOut, new OptOutEvent.Entered(optOut.id(), null, NOON));
        assertThat(optOuts().of(List.of(about, "person:nobody"))).containsExactly(optOut);

        OptOut.Lifted lifted = optOut.lifted(OPERATOR, NOON, "Khách gọi lại");
        optOuts().lift(lifted, new OptOutEvent.Lifted(optOut.id(), OPERATOR, NOON));
        optOuts().lift(lifted, new OptOutEvent.Lifted(optOut.id(), OPERATOR, NOON));

        assertThat(optOuts().any(List.of(about))).isFalse();
        assertThat(optOuts().find(optOut.id())).isEmpty();
        OptOut again = new OptOut(UUID.randomUUID(), about, OPERATOR, NOON);
        optOuts().add(again, new OptOutEvent.Entered(again.id(), OPERATOR, NOON));
        assertThat(optOuts().find(again.id())).contains(again);
    }

    @Test
    default void no_number_gets_more_texts_than_the_rule_allows_however_many_are_begun_at_once() throws Exception {
        int most = 3;
        String phone = "+8491" + Math.abs(UUID.randomUUID().hashCode()) % 10_000_000;
        List<TextMessage> waiting = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            TextMessage text = text(phone);
            texts().save(text, new TextMessageEvent.Asked(text.id(), text.subject(), text.channel(), OPERATOR, NOON));
            waiting.add(texts().find(text.id()).orElseThrow());
        }
        List<Future<Boolean>> begun = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (TextMessage text : waiting) {
                begun.add(threads.submit(() -> texts()
                        .begin(
                                text.sending(NOON),
                                new TextMessageEvent.Moved(text.id(), text.subject(), TextMessage.State.SENDING, NOON),
                                most,
                                NOON.minus(ContactRule.A_DAY))));
            }
        }

        int sent = 0;
        for (Future<Boolean> one : begun) {
            sent += one.get() ? 1 : 0;
        }
        assertThat(sent).isEqualTo(most);
        assertThat(texts().begun(phone, NOON.minusSeconds(1))).hasSize(3);
        assertThat(texts().page(List.of(POST), new Page.Ask(200, null)).items()).extracting(TextMessage::phone).contains(phone);
    }

    private static Visits.Visit visit(TrackedLink link, LocalDate day, String visitor) {
        return new Visits.Visit(link.id(), day, visitor);
    }

    private static TextMessage text(String phone) {
        return TextMessage.asked(
                UUID.randomUUID(),
                POST,
                TextChannel.SMS,
                TextMessage.Purpose.INVITATION,
                UUID.randomUUID(),
                phone,
                "Mời bác xem",
                Map.of("title", "Buổi thử"),
                OPERATOR,
                NOON);
    }

    private static ShareReport report(UUID programmeId) {
        return new ShareReport(
                UUID.randomUUID(), programmeId, OPERATOR, POST, "https://www.facebook.com/share/p/abc/", NOON);
    }

    private static Invitation invitation(UUID programmeId, Invitee invitee) {
        return Invitation.prepared(UUID.randomUUID(), programmeId, POST, OPERATOR, invitee, OPERATOR, NOON);
    }

    private static InvitationEvent prepared(Invitation invitation) {
        return new InvitationEvent.Prepared(
                invitation.programmeId(), invitation.id(), invitation.inviterId(), OPERATOR, NOON);
    }

    private static TrackedLink link(UUID programmeId, TrackedLink.Owner owner) {
        StringBuilder code = new StringBuilder();
        long random = UUID.randomUUID().getLeastSignificantBits() & Long.MAX_VALUE;
        for (int i = 0; i < TrackedLink.CODE_LENGTH; i++) {
            code.append(TrackedLink.ALPHABET.charAt((int) (random % TrackedLink.ALPHABET.length())));
            random /= TrackedLink.ALPHABET.length();
        }
        return TrackedLink.made(
                UUID.randomUUID(),
                code.toString(),
                programmeId,
                POST,
                owner,
                TrackedLink.Purpose.SHARE,
                null,
                OPERATOR,
                NOON);
    }

    private static LinkEvent made(TrackedLink link) {
        return new LinkEvent.Made(link.programmeId(), link.id(), link.purpose(), OPERATOR, NOON);
    }

    private UUID programme() {
        Programme programme = StoreExamples.programme();
        Instant at = NOON;
        programmes()
                .save(
                        programme,
                        new ProgrammeEvent.Planned(
                                programme.id(), programme.title(), programme.scriptId(), programme.startsAt(), OPERATOR, at));
        return programme.id();
    }
}
