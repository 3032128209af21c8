package vn.lensong.adapters.persistence.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lensong.application.StoreExamples.OPERATOR;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lensong.adapters.persistence.Store;
import vn.lensong.application.conversation.ReplyTimes;
import vn.lensong.application.organisation.Organisations;
import vn.lensong.application.platform.CallGuard;
import vn.lensong.application.platform.Platforms;
import vn.lensong.application.presence.AuditPresence;
import vn.lensong.application.presence.Channels;
import vn.lensong.application.presence.Looking;
import vn.lensong.application.presence.PresenceAudits;
import vn.lensong.application.presence.PublicPages;
import vn.lensong.domain.Scope;
import vn.lensong.domain.organisation.Organisation;
import vn.lensong.domain.presence.Channel;
import vn.lensong.domain.presence.ChannelAddress;
import vn.lensong.domain.presence.ChannelEvent;
import vn.lensong.domain.presence.ChannelKind;
import vn.lensong.domain.presence.PresenceAudit;
import vn.lensong.domain.presence.PresenceEvent;
import vn.lensong.domain.presence.SiteLook;

/** A server stops in the middle of an audit, and the next one goes on where it stood. */
class AuditGoesOnTest {

    private static final Scope PLACE = new Scope("vn/31");

    @TempDir
    Path folder;

    private Store store;
    private PresenceAudits audits;
    private final List<String> looked = new ArrayList<>();
    private final List<Organisation> organisations = new ArrayList<>();

    @BeforeEach
    void open() {
        store = Store.onH2(folder, Map.of());
        audits = store.bean(PresenceAudits.class);
        for (String key : List.of("mot", "hai", "ba")) {
            organisations.add(organisation(key));
        }
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void nothing_that_was_looked_at_is_looked_at_again_and_nothing_is_left_out() {
        UUID audit = begun();
        AuditPresence first = job(url -> {
            if (looked.size() == 1) {
                throw new IllegalStateException("the power is gone");
            }
            return look(url);
        });

        assertThatThrownBy(() -> first.ring(audit)).hasMessage("the power is gone");
        assertThat(audits.find(audit).orElseThrow().looked()).isEqualTo(1);
        AuditPresence second = job(this::look);
        second.ring(audit);
        assertThat(audits.find(audit).orElseThrow().looked()).isEqualTo(2);
        store.clock().pass(Duration.ofMinutes(6));
        second.ring(audit);

        assertThat(audits.find(audit).orElseThrow().goesOn()).isFalse();
        assertThat(looked).hasSize(3).doesNotHaveDuplicates();
        assertThat(audits.findings(PLACE)).extracting(PresenceAudits.Found::organisationId).hasSameElementsAs(ids());
        assertThat(second.ring(audit)).isNull();
    }

    private SiteLook look(String url) {
        looked.add(url);
        return new SiteLook(SiteLook.Outcome.READ, 200, Set.of(), null);
    }

    private AuditPresence job(PublicPages pages) {
        Organisations all = store.bean(Organisations.class);
        Looking looking = new Looking(
                store.bean(Channels.class),
                all,
                new Platforms(List.of(), CallGuard.OPEN),
                pages,
                store.bean(ReplyTimes.class),
                store.clock());
        return new AuditPresence(audits, all, looking, Runnable::run, store.clock());
    }

    private UUID begun() {
        PresenceAudit audit = PresenceAudit.started(
                UUID.randomUUID(), PLACE, OPERATOR, store.clock().instant(), organisations.size());
        audits.start(
                audit,
                organisations,
                new PresenceEvent.Started(
                        audit.id(), PLACE.path(), organisations.size(), OPERATOR, store.clock().instant()));
        return audit.id();
    }

    private Organisation organisation(String key) {
        Organisation organisation =
                new Organisation(UUID.randomUUID(), Organisation.Kind.AGENT, PLACE.within(key), "Đơn vị " + key);
        store.bean(Organisations.class).add(organisation);
        Channel site = Channel.entered(
                UUID.randomUUID(), organisation.scope(), organisation.id(), ChannelKind.WEBSITE,
                ChannelAddress.typed(ChannelKind.WEBSITE, "https://" + key + ".example.vn", false), "", null,
                store.clock().instant());
        store.bean(Channels.class)
                .save(
                        site,
                        new ChannelEvent.Entered(
                                site.id(), organisation.id(), site.kind(), site.address().url(), OPERATOR,
                                store.clock().instant()));
        return organisation;
    }

    private List<UUID> ids() {
        return organisations.stream().map(Organisation::id).toList();
    }
}
