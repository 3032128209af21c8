package vn.lensong.application.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.lensong.application.StoreExamples.NOON;
import static vn.lensong.application.StoreExamples.OPERATOR;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lensong.application.Page;
import vn.lensong.application.conversation.ReplyTimes;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.organisation.Organisation;
import vn.lensong.domain.presence.Channel;
import vn.lensong.domain.presence.ChannelAddress;
import vn.lensong.domain.presence.ChannelEvent;
import vn.lensong.domain.presence.ChannelKind;
import vn.lensong.domain.presence.Evidence;
import vn.lensong.domain.presence.Finding;
import vn.lensong.domain.presence.Impostor;
import vn.lensong.domain.presence.ImpostorEvent;
import vn.lensong.domain.presence.Indicator;
import vn.lensong.domain.presence.PresenceAudit;
import vn.lensong.domain.presence.PresenceEvent;
import vn.lensong.domain.presence.Statement;
import vn.lensong.domain.presence.Verdict;

/** What the stores of channels, audits and impostors keep to. */
public interface PresenceStoresContract {

    Duration LEASE = Duration.ofMinutes(5);

    Channels channels();

    Impostors impostors();

    PresenceAudits audits();

    ReplyTimes replyTimes();

    @Test
    default void a_channel_comes_back_as_it_was_and_is_listed_until_it_is_archived() {
        UUID organisation = UUID.randomUUID();
        Channel channel = channel(organisation, "https://www.facebook.com/bhxh");

        channels().save(channel, entered(channel));

        Channel found = channels().find(channel.id()).orElseThrow();
        assertThat(found).usingRecursiveComparison().ignoringFields("version").isEqualTo(channel);
        channels().save(found.published(OPERATOR, NOON), new ChannelEvent.Published(found.id(), "", OPERATOR, NOON));
        assertThat(channels().inUse(organisation)).singleElement().matches(Channel::isPublished);
        Page.Ask ask = new Page.Ask(10, null);
        assertThat(channels().page(List.of(channel.scope()), organisation, ask).items()).hasSize(1);
        assertThat(channels().page(List.of(channel.scope()), UUID.randomUUID(), ask).items()).isEmpty();
        assertThat(channels().page(List.of(), organisation, ask).items()).isEmpty();
        Channel published = channels().find(channel.id()).orElseThrow();
        channels().save(published.archived(), new ChannelEvent.Archived(published.id(), OPERATOR, NOON));
        assertThat(channels().inUse(organisation)).isEmpty();
    }

    @Test
    default void an_organisation_has_an_address_once_however_it_is_written_and_another_may_have_it_too() {
        UUID organisation = UUID.randomUUID();
        Channel channel = channel(organisation, "https://www.facebook.com/bhxh");
        Channel same = channel(organisation, "https://m.facebook.com/BHXH/");
        Channel others = channel(UUID.randomUUID(), "https://www.facebook.com/bhxh");
        channels().save(channel, entered(channel));

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> channels().save(same, entered(same)));
        channels().save(others, entered(others));

        assertThat(refusal.code()).isEqualTo("channel.taken");
        assertThat(channels().find(others.id())).isPresent();
    }

    @Test
    default void each_organisation_of_an_audit_is_taken_in_hand_once_and_again_after_the_lease() {
        Scope scope = scope();
        Organisation first = organisation(scope, "mot");
        Organisation second = organisation(scope, "hai");
        PresenceAudit audit = started(scope, List.of(first, second));

        UUID one = audits().claim(audit.id(), NOON, NOON.plus(LEASE)).orElseThrow();
        UUID other = audits().claim(audit.id(), NOON, NOON.plus(LEASE)).orElseThrow();

        assertThat(List.of(one, other)).containsExactlyInAnyOrder(first.id(), second.id());
        assertThat(audits().claim(audit.id(), NOON, NOON.plus(LEASE))).isEmpty();
        assertThat(audits().claim(audit.id(), NOON.plus(LEASE), NOON.plus(LEASE).plus(LEASE))).isPresent();
    }

    @Test
    default void an_audit_ends_with_its_last_organisation_and_keeps_the_newest_findings() {
        Scope scope = scope();
        Organisation first = organisation(scope, "mot");
        Organisation second = organisation(scope, "hai");
        PresenceAudit audit = started(scope, List.of(first, second));
        Finding fails = finding(Verdict.FAIL, NOON);

        audits().looked(audit.id(), first, List.of(fails), looked(audit, first));
        audits().looked(audit.id(), first, List.of(finding(Verdict.PASS, NOON)), looked(audit, first));

        assertThat(audits().find(audit.id()).orElseThrow().looked()).isEqualTo(1);
        assertThat(audits().goesOn(scope)).isTrue();
        audits().looked(audit.id(), second, List.of(fails), looked(audit, second));
        assertThat(audits().find(audit.id()).orElseThrow().goesOn()).isFalse();
        assertThat(audits().goesOn(scope)).isFalse();
        assertThat(audits().inside(List.of(scope))).hasSize(1);
        assertThat(audits().findings(scope))
                .hasSize(2)
                .contains(new PresenceAudits.Found(first.id(), fails));
        PresenceAudit again = started(scope, List.of(first));
        Finding passes = finding(Verdict.PASS, NOON.plusSeconds(1));
        audits().looked(again.id(), first, List.of(passes), looked(again, first));
        assertThat(audits().findings(first.scope()))
                .containsExactly(new PresenceAudits.Found(first.id(), passes));
    }

    @Test
    default void what_a_person_says_takes_the_place_of_what_was_said_before() {
        Scope scope = scope();
        UUID organisation = UUID.randomUUID();
        Statement first = statement(organisation, Verdict.FAIL, "");
        Statement second = statement(organisation, Verdict.PASS, "https://example.vn/anh");

        audits().state(first, scope, stated(first));
        audits().state(second, scope, stated(second));

        assertThat(audits().statements(scope)).containsExactly(second);
    }

    @Test
    default void an_impostor_is_open_until_it_is_gone() {
        Scope scope = scope();
        Impostor impostor = Impostor.found(
                UUID.randomUUID(), scope, UUID.randomUUID(), ChannelKind.FANPAGE, address("https://facebook.com/gia"),
                "Xin chuyển tiền", NOON);
        impostors().save(impostor, new ImpostorEvent.Found(
                impostor.id(), impostor.organisationId(), impostor.kind(), "", OPERATOR, NOON));

        Impostor found = impostors().find(impostor.id()).orElseThrow();

        assertThat(found).usingRecursiveComparison().ignoringFields("version").isEqualTo(impostor);
        assertThat(impostors().open(scope)).hasSize(1);
        impostors().save(
                found.moved(Impostor.State.GONE, NOON),
                new ImpostorEvent.Moved(found.id(), Impostor.State.GONE, OPERATOR, NOON));
        assertThat(impostors().open(scope)).isEmpty();
        assertThat(impostors().inside(List.of(scope))).hasSize(1);
    }

    @Test
    default void where_nobody_wrote_there_are_no_replies() {
        assertThat(replyTimes().since("facebook", UUID.randomUUID().toString(), NOON))
                .isEqualTo(new ReplyTimes.Replies(0, null));
    }

    private PresenceAudit started(Scope scope, List<Organisation> organisations) {
        PresenceAudit audit = PresenceAudit.started(UUID.randomUUID(), scope, OPERATOR, NOON, organisations.size());
        audits().start(
                audit,
                organisations,
                new PresenceEvent.Started(audit.id(), scope.path(), organisations.size(), OPERATOR, NOON));
        return audit;
    }

    private static PresenceEvent.Looked looked(PresenceAudit audit, Organisation organisation) {
        return new PresenceEvent.Looked(audit.id(), organisation.id(), 0, 1, 0, NOON);
    }

    private static Finding finding(Verdict verdict, Instant at) {
        return new Finding(
                Indicator.SITE_UPDATED,
                verdict,
                List.of(Evidence.of(Evidence.Kind.NEWEST, "https://example.vn", at), Evidence.of(Evidence.Kind.NO_DATE)),
                at);
    }

    private static Statement statement(UUID organisation, Verdict verdict, String where) {
        return new Statement(organisation, Indicator.VERIFIED, verdict, "Đã xem", where, OPERATOR, NOON);
    }

    private static PresenceEvent.Stated stated(Statement statement) {
        return new PresenceEvent.Stated(
                statement.organisationId(), statement.indicator(), statement.verdict(), OPERATOR, NOON);
    }

    private static Channel channel(UUID organisation, String url) {
        return Channel.entered(
                UUID.randomUUID(), scope(), organisation, ChannelKind.FANPAGE, address(url), "BHXH", OPERATOR, NOON);
    }

    private static ChannelEvent.Entered entered(Channel channel) {
        return new ChannelEvent.Entered(
                channel.id(), channel.organisationId(), channel.kind(), channel.address().url(), OPERATOR, NOON);
    }

    private static ChannelAddress address(String url) {
        return ChannelAddress.typed(ChannelKind.FANPAGE, url, false);
    }

    private static Organisation organisation(Scope scope, String key) {
        return new Organisation(UUID.randomUUID(), Organisation.Kind.AGENT, scope.within(key), "Đơn vị " + key);
    }

    /** A place of its own for each test. */
    private static Scope scope() {
        return new Scope("vn/31/d-" + UUID.randomUUID().toString().substring(0, 8));
    }
}
