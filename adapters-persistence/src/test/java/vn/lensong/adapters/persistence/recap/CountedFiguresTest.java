package vn.lensong.adapters.persistence.recap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Store;
import vn.lensong.application.StoreExamples;
import vn.lensong.application.programme.Programmes;
import vn.lensong.domain.programme.Programme;
import vn.lensong.domain.programme.ProgrammeEvent;
import vn.lensong.domain.recap.Measure;

/** What a recap takes from links, from the platform's counts and from games, on both databases. */
class CountedFiguresTest {

    private static final Instant NOON = StoreExamples.NOON;

    @TempDir
    Path folder;

    private Store store;
    private UUID programme;

    abstract class Cases {

        abstract Store open();

        @BeforeEach
        void start() {
            store = open();
            programme = planned();
        }

        @AfterEach
        void stop() {
            store.close();
        }

        @Test
        void visitors_of_all_links_and_days_are_added_up_and_unknown_without_a_link() {
            assertThat(counted(Measure.LINK_VISITORS)).isNull();
            UUID link = link();
            assertThat(counted(Measure.LINK_VISITORS)).isZero();
            visits(link, "2026-11-20", 7);
            visits(link, "2026-11-21", 2);
            visits(link(), "2026-11-20", 30);

            assertThat(counted(Measure.LINK_VISITORS)).isEqualTo(39);
        }

        @Test
        void shares_and_reactions_are_as_the_platform_told_each_last() {
            assertThat(counted(Measure.SHARES)).isNull();
            reading(NOON, 3L, 40L);
            reading(NOON.plusSeconds(120), 5L, null);
            reading(NOON.plusSeconds(240), null, 61L);

            assertThat(counted(Measure.SHARES)).isEqualTo(5);
            assertThat(counted(Measure.REACTIONS)).isEqualTo(61);
        }

        @Test
        void winners_count_once_a_person_and_not_while_a_game_is_unsettled() {
            assertThat(counted(Measure.WINNERS)).isNull();
            UUID first = game("CONFIRMED");
            winner(first, "lan", "DELIVERED");
            winner(first, "hoa", "EXPIRED");
            UUID second = game("PAID");
            winner(second, "lan", "NOTIFIED");
            winner(second, "minh", "AWARDED");
            winner(game("VOID"), "tam", "AWARDED");

            assertThat(counted(Measure.WINNERS)).isEqualTo(2);

            game("PROVISIONAL");
            assertThat(counted(Measure.WINNERS)).isNull();
        }
    }

    /** On an H2 file. */
    @Nested
    class OnH2 extends Cases {

        @Override
        Store open() {
            return Store.onH2(folder, Map.of());
        }
    }

    /** On PostgreSQL. */
    @Nested
    class OnPostgres extends Cases {

        @Override
        Store open() {
            return Store.onPostgres("figures_" + UUID.randomUUID().toString().substring(0, 8), Map.of());
        }
    }

    private @Nullable Long counted(Measure measure) {
        return store.bean(Database.class)
                .read(sql -> CountedFigures.of(sql, programme, NOON.plusSeconds(3_600)))
                .get(measure);
    }

    private UUID planned() {
        Programme planned = StoreExamples.programme();
        store.bean(Programmes.class)
                .save(
                        planned,
                        new ProgrammeEvent.Planned(
                                planned.id(), planned.title(), planned.scriptId(), planned.startsAt(), null, NOON));
        return planned.id();
    }

    private UUID link() {
        UUID id = UUID.randomUUID();
        change(
                "insert into tracked_link (id, version, code, programme_id, scope, owner_kind, purpose, made_for, created_at)"
                        + " values (?, 1, ?, ?, 'vn/31', 'NOBODY', 'SHARE', ?, ?)",
                id,
                id.toString().substring(0, 8),
                programme,
                id.toString(),
                NOON);
        return id;
    }

    private void visits(UUID link, String day, int visits) {
        change("insert into link_day (link_id, visit_day, visits) values (?, cast(? as date), ?)", link, day, visits);
    }

    private void reading(Instant at, @Nullable Long shares, @Nullable Long reactions) {
        change(
                "insert into share_reading (broadcast_id, read_at, programme_id, shares, reactions) values (?, ?, ?, ?, ?)",
                UUID.randomUUID(),
                at,
                programme,
                shares,
                reactions);
    }

    private UUID game(String state) {
        UUID id = UUID.randomUUID();
        change(
                "insert into game (id, version, programme_id, scope, state, drafted_at, seal, rules, course, decisions)"
                        + " values (?, 1, ?, 'vn/31', ?, ?, 's', '{}', '{}', '[]')",
                id,
                programme,
                state,
                NOON);
        return id;
    }

    private void winner(UUID game, String who, String state) {
        change(
                "insert into game_winner (id, version, game_id, programme_id, scope, item_id, who, ranked, prize, moved_up,"
                        + " notice, deadline, state) values (?, 1, ?, ?, 'vn/31', ?, ?, 1, 1, false, 'n', ?, ?)",
                UUID.randomUUID(),
                game,
                programme,
                UUID.randomUUID(),
                who,
                NOON,
                state);
    }

    private void change(String statement, @Nullable Object... values) {
        store.bean(Database.class).change(sql -> sql.update(statement, values));
    }
}
