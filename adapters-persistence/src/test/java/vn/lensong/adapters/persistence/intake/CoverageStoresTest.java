package vn.lensong.adapters.persistence.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.lensong.application.StoreExamples.NOON;
import static vn.lensong.application.StoreExamples.OPERATOR;
import static vn.lensong.application.StoreExamples.POST;
import static vn.lensong.application.StoreExamples.programme;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Store;
import vn.lensong.application.Ids;
import vn.lensong.application.Page;
import vn.lensong.application.intake.Coverages;
import vn.lensong.application.intake.IntakeDesk;
import vn.lensong.application.intake.ItemViews;
import vn.lensong.application.intake.Items;
import vn.lensong.application.intake.LabelModel;
import vn.lensong.application.intake.Quarantine;
import vn.lensong.application.intake.SweepComments;
import vn.lensong.application.intake.TextReading;
import vn.lensong.application.live.EventLog;
import vn.lensong.application.platform.CallGuard;
import vn.lensong.application.platform.InMemoryPlatform;
import vn.lensong.application.platform.PageTokens;
import vn.lensong.application.platform.Platforms;
import vn.lensong.application.programme.Broadcasts;
import vn.lensong.application.programme.PageTroubles;
import vn.lensong.application.programme.Programmes;
import vn.lensong.domain.Digest;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.intake.Arrival;
import vn.lensong.domain.intake.Malformed;
import vn.lensong.domain.intake.Quarantined;
import vn.lensong.domain.intake.QuarantineEvent;
import vn.lensong.domain.platform.PageTrouble;
import vn.lensong.domain.platform.PageTrouble.Stopped;
import vn.lensong.domain.programme.Broadcast;
import vn.lensong.domain.programme.BroadcastEvent;
import vn.lensong.domain.programme.Programme;
import vn.lensong.domain.programme.ProgrammeEvent;

/** Quarantine, troubles, tokens, sweeps and certificates, on both databases. */
class CoverageStoresTest {

    private static final Page.Ask ALL = new Page.Ask(50, null);

    @TempDir
    Path folder;

    private Store store;

    abstract class Cases {

        abstract Store open(String secret);

        @BeforeEach
        void start() {
            store = open("a-secret-of-this-test");
        }

        @AfterEach
        void stop() {
            store.close();
        }

        @Test
        void the_same_part_is_in_quarantine_once_and_settled_once() {
            UUID programmeId = UUID.randomUUID();
            Malformed part = part(programmeId);
            setApart(part, part);
            Quarantine quarantine = store.bean(Quarantine.class);

            Quarantine.Row row = quarantine
                    .page(programmeId, EnumSet.of(Quarantined.State.WAITING), ALL)
                    .items()
                    .getFirst();
            Quarantined waiting = quarantine.find(row.id()).orElseThrow();
            Quarantined dismissed = waiting.dismissed(OPERATOR, "Gửi thử", NOON);
            var because = new QuarantineEvent.Dismissed(programmeId, row.id(), "Gửi thử", OPERATOR, NOON);
            quarantine.save(dismissed, because);

            assertThat(waiting.part()).isEqualTo(part);
            assertThat(quarantine.find(row.id())).contains(dismissed);
            assertThat(catchThrowableOfType(Refusal.class, () -> quarantine.save(dismissed, because)).kind())
                    .isEqualTo(Refusal.Kind.STALE);
            assertThat(store.bean(EventLog.class).after(programmeId, 0, 10))
                    .extracting(EventLog.Recorded::name)
                    .containsExactly("quarantine.dismissed");
            setApart(part);
            assertThat(quarantine.page(programmeId, EnumSet.of(Quarantined.State.WAITING), ALL).items())
                    .isEmpty();
        }

        @Test
        void a_part_of_no_known_programme_is_the_nations() {
            setApart(new Malformed("facebook", null, null, Arrival.Source.WEBHOOK, "no JSON", NOON, UUID.randomUUID().toString()));
            Quarantine quarantine = store.bean(Quarantine.class);
            var waiting = EnumSet.of(Quarantined.State.WAITING);

            assertThat(quarantine.page(List.of(Scope.NATION), waiting, ALL).items()).isNotEmpty();
            assertThat(quarantine.page(List.of(POST), waiting, ALL).items())
                    .noneMatch(row -> row.programmeId() == null);
        }

        @Test
        void a_trouble_begins_once_with_its_incidents_and_ends_once() {
            PageTroubles troubles = store.bean(PageTroubles.class);
            String page = UUID.randomUUID().toString();
            UUID programmeId = UUID.randomUUID();
            PageTrouble trouble = new PageTrouble("facebook", page, Stopped.WRITING, "write", NOON);
            var lost = new BroadcastEvent.ConnectionLost(programmeId, UUID.randomUUID(), Stopped.WRITING, "write", NOON);
            var restored = new BroadcastEvent.ConnectionRestored(programmeId, lost.broadcastId(), NOON);

            assertThat(troubles.begin(trouble, List.of(lost))).isTrue();
            assertThat(troubles.begin(trouble, List.of(lost))).isFalse();
            assertThat(troubles.of("facebook", page)).containsExactly(trouble);
            assertThat(troubles.all()).contains(trouble);
            assertThat(troubles.end("facebook", page, List.of(restored))).isTrue();
            assertThat(troubles.end("facebook", page, List.of(restored))).isFalse();

            assertThat(troubles.of("facebook", page)).isEmpty();
            assertThat(store.bean(EventLog.class).after(programmeId, 0, 10))
                    .extracting(EventLog.Recorded::name)
                    .containsExactly("broadcast.connection-lost", "broadcast.connection-restored");
        }

        @Test
        void a_token_is_sealed_and_opens_only_under_the_secret_it_was_sealed_with() {
            PageTokens tokens = store.bean(PageTokens.class);
            String page = UUID.randomUUID().toString();
            tokens.set("facebook", page, "EAAG-first", OPERATOR, NOON);
            tokens.set("facebook", page, "EAAG-second", OPERATOR, NOON);

            assertThat(tokens.find("facebook", page)).contains("EAAG-second");
            assertThat(tokens.pages("facebook")).contains(page);
            assertThat(tokens.find("other", page)).isEmpty();
            String sealed = store.bean(Database.class)
                    .read(sql -> sql.first(
                            "select sealed from page_token where page_external_id = ?", row -> row.text("sealed"), page))
                    .orElseThrow();
            assertThat(sealed).doesNotContain("EAAG");

            store.close();
            store = open("another-secret-altogether");
            assertThat(store.bean(PageTokens.class).find("facebook", page)).isEmpty();
        }

        @Test
        void three_sweeps_bring_what_was_missed_and_the_last_one_certifies_the_figures() {
            InMemoryPlatform platform = new InMemoryPlatform(store.clock(), "page-" + UUID.randomUUID());
            Broadcast broadcast = ended(platform);
            SweepComments sweeps = sweeps(platform);
            Coverages coverages = store.bean(Coverages.class);

            Instant second = sweeps.ring(broadcast.id());
            platform.writes(broadcast.requireExternalId(), "Chị Lan", "Đóng ở đâu ạ?");
            store.clock().pass(Duration.ofMinutes(15));
            Instant third = sweeps.ring(broadcast.id());
            assertThat(coverages.certificate(broadcast.programmeId())).isEmpty();
            store.clock().pass(Duration.ofHours(24));
            Instant after = sweeps.ring(broadcast.id());

            assertThat(second).isEqualTo(broadcast.endedAt().plus(Duration.ofMinutes(15)));
            assertThat(third).isEqualTo(broadcast.endedAt().plus(Duration.ofHours(24)));
            assertThat(after).isNull();
            assertThat(coverages.sweeps(broadcast.id())).extracting(Coverages.Sweep::no).containsExactly(0, 1, 2);
            Coverages.Certificate certificate =
                    coverages.certificate(broadcast.programmeId()).orElseThrow();
            assertThat(certificate.sha256()).isEqualTo(Digest.of(certificate.body()));
            assertThat(certificate.body()).contains("\"stored\":2", "\"gap\":0", "\"platformCount\":2");
        }

        @Test
        void a_broadcast_that_the_platform_no_longer_has_is_certified_as_gone() {
            InMemoryPlatform platform = new InMemoryPlatform(store.clock(), "page-" + UUID.randomUUID());
            Broadcast broadcast = ended(platform);
            InMemoryPlatform without = new InMemoryPlatform(store.clock(), platform.pageId());
            store.clock().pass(Duration.ofHours(24));

            assertThat(sweeps(without).ring(broadcast.id())).isNull();

            assertThat(store.bean(Coverages.class).sweeps(broadcast.id()))
                    .singleElement()
                    .satisfies(sweep -> assertThat(sweep.gone()).isTrue());
            assertThat(store.bean(Coverages.class).certificate(broadcast.programmeId())).isPresent();
        }
    }

    private SweepComments sweeps(InMemoryPlatform platform) {
        Platforms platforms = new Platforms(List.of(platform), CallGuard.OPEN);
        Broadcasts broadcasts = store.bean(Broadcasts.class);
        IntakeDesk desk = new IntakeDesk(
                store.bean(Items.class),
                store.bean(ItemViews.class),
                store.bean(Programmes.class),
                broadcasts,
                new TextReading(text -> List.of(), LabelModel.NONE),
                store.bean(Ids.class),
                store.clock());
        return new SweepComments(platforms, broadcasts, store.bean(Coverages.class), desk, store.clock());
    }

    /** A programme whose broadcast has ended just now, with one comment. */
    private Broadcast ended(InMemoryPlatform platform) {
        Programme programme = programme();
        store.bean(Programmes.class)
                .save(
                        programme,
                        new ProgrammeEvent.Planned(
                                programme.id(), programme.title(), programme.scriptId(), programme.startsAt(), null, NOON));
        var scheduled = platform.broadcasts()
                .orElseThrow()
                .schedule(platform.pageId(), "Chương trình", "", store.clock().instant().plusSeconds(60));
        platform.writes(scheduled.broadcastId(), "Anh Tư", "Bao nhiêu tuổi thì được đóng?");
        Broadcasts broadcasts = store.bean(Broadcasts.class);
        Instant now = store.clock().instant();
        Broadcast broadcast = Broadcast.requested(
                        UUID.randomUUID(), programme.id(), POST, InMemoryPlatform.NAME, platform.pageId())
                .scheduled(scheduled.broadcastId(), scheduled.threadIds(), null)
                .live(now)
                .ended(now);
        broadcasts.save(broadcast, new BroadcastEvent.Ended(programme.id(), broadcast.id(), now));
        return broadcasts.find(broadcast.id()).orElseThrow();
    }

    private Malformed part(UUID programmeId) {
        return new Malformed(
                        "facebook",
                        "page-1",
                        "thread-1",
                        Arrival.Source.WEBHOOK,
                        "item: missing (expected: such as comment)",
                        NOON,
                        "{\"x\":\"" + programmeId + "\"}")
                .placed(programmeId, POST);
    }

    private void setApart(Malformed... parts) {
        store.bean(Items.class).accept(List.of(), List.of(parts), (before, isNew, after, question) -> {
            throw new AssertionError("reception: called (expected: nothing arrived)");
        });
    }

    @Nested
    class OnH2 extends Cases {

        @Override
        Store open(String secret) {
            return Store.onH2(folder, Map.of("lensong.sealing-secret", secret));
        }
    }

    @Nested
    class OnPostgres extends Cases {

        private final String name = "coverage_" + UUID.randomUUID().toString().substring(0, 8);

        @Override
        Store open(String secret) {
            return Store.onPostgres(name, Map.of("lensong.sealing-secret", secret));
        }
    }
}
