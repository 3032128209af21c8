package vn.lensong.bench;

import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import vn.lensong.adapters.persistence.DatabaseUrl;
import vn.lensong.application.Ids;
import vn.lensong.application.intake.FirstWords;
import vn.lensong.domain.game.Contest;
import vn.lensong.domain.game.Entry;
import vn.lensong.domain.game.GameRules;
import vn.lensong.domain.game.Place;
import vn.lensong.domain.game.Prize;
import vn.lensong.domain.game.Ranking;
import vn.lensong.domain.game.Task;
import vn.lensong.domain.game.Window;

/** How long it takes to read the entries of a game from the database and to rank them. */
final class Game implements Program {

    private static final long SEED = 20_261_130;
    private static final Instant OPENS = Instant.parse("2026-11-29T13:00:00Z");
    private static final int WINDOW = 180;
    private static final int WARM_UP = 5;
    private static final String[] SAID = {
        "A", "a", "đáp án a ạ", "B", "câu b", "Em chọn C nhé cả nhà", "A. 15 năm", "chào cả nhà", "hay quá ạ"
    };

    /** One round, in nanoseconds. */
    private record Round(long reading, long ranking) {}

    @Override
    public void run(Options options, Store store, Path folder) throws SQLException {
        Report.line("seed %d; inside the load program, without HTTP; words of %d kinds and one in five its own", SEED, SAID.length);
        try (ApplicationContext context = open(store);
                Connection connection = store.connect()) {
            FirstWords words = context.getBean(FirstWords.class);
            for (int size : options.sizes(5_000, 100_000)) {
                UUID programme = new UUID(size, 0x8000_0000_0000_0000L | size);
                fill(connection, programme, size);
                List<Round> rounds = new ArrayList<>();
                for (int round = -WARM_UP; round < options.rounds(); round++) {
                    Round one = round(words, programme, size);
                    if (round >= 0) {
                        rounds.add(one);
                        Report.line("  %6d entries, round %d: read %.0f ms, ranked %.0f ms", size, round + 1, one.reading() / 1e6, one.ranking() / 1e6);
                    }
                }
                Report.line(
                        "%d entries, medians of %d rounds: read %.0f ms, ranked %.0f ms, both %.0f ms",
                        size,
                        rounds.size(),
                        Report.median(rounds, one -> one.reading() / 1e6),
                        Report.median(rounds, one -> one.ranking() / 1e6),
                        Report.median(rounds, one -> (one.reading() + one.ranking()) / 1e6));
            }
        }
    }

    private static Round round(FirstWords words, UUID programme, int size) {
        List<Entry> entries = new ArrayList<>(size);
        long start = System.nanoTime();
        words.each(programme, OPENS, OPENS.plusSeconds(WINDOW + 1L), one -> entries.add(entry(one)));
        long read = System.nanoTime();
        List<Place> places = Ranking.of(contest(), entries);
        long ranked = System.nanoTime();
        if (places.size() != size) {
            throw new AssertionError(places.size() + " places (expected: " + size + ")");
        }
        return new Round(read - start, ranked - read);
    }

    private static Entry entry(FirstWords.Written one) {
        return new Entry(
                one.itemId(),
                one.platform(),
                one.externalId(),
                one.author() == null ? null : one.author().key(),
                one.author() == null ? null : one.author().name(),
                one.writtenAt(),
                one.words(),
                one.original(),
                one.removed());
    }

    private static Contest contest() {
        GameRules rules = new GameRules(
                "Đố vui",
                "Thể lệ",
                new Task(Task.Type.CHOICE, "Bao nhiêu năm?", List.of("15 năm", "20 năm", "25 năm"), List.of("A"), false),
                WINDOW,
                GameRules.Ties.EQUAL_PRIZE,
                null,
                0,
                List.of(new Prize("Nhất", 1, 0), new Prize("Nhì", 5, 0)),
                3,
                24,
                7,
                90,
                "Chúc mừng {name}",
                null);
        return new Contest(rules, new Window(OPENS, OPENS.plusSeconds(WINDOW)), null, Map.of(), Map.of(), Set.of());
    }

    private static void fill(Connection connection, UUID programme, int size) throws SQLException {
        Random random = new Random(SEED);
        connection.setAutoCommit(false);
        try (PreparedStatement change = connection.prepareStatement(
                        """
                        insert into inbound_change (platform, external_id, change_key, page_id, address, kind, source,
                            thread_id, author_key, author_name, body, text_hash, happened_at, observed_at, raw_payload)
                        values ('facebook', ?, 'a', '1001', ?, 'ADDED', 'WEBHOOK', '7', ?, ?, ?, 'hash', ?, ?, '{}')
                        """);
                PreparedStatement item = connection.prepareStatement(
                        """
                        insert into inbound_item (id, platform, page_id, external_id, programme_id, scope, author_key,
                            author_name, body, edited, hidden, removed, written_at, address, thread_id, words, labels,
                            source, received_at)
                        values (?, 'facebook', '1001', ?, ?, 'vn/31', ?, ?, ?, false, false, false, ?, ?, '7', '', '',
                            'WEBHOOK', ?)
                        """)) {
            for (int number = 0; number < size; number++) {
                // Ids and times rise together, as they do where comments come as they are written.
                String external = String.valueOf(440_000_000_000L + 1_000_000L * size + number);
                String person = "p" + random.nextInt(size);
                String name = "Người " + random.nextInt(size);
                String words = SAID[random.nextInt(SAID.length)] + (random.nextInt(5) == 0 ? " " + number : "");
                Timestamp at = Timestamp.from(OPENS.plusSeconds((long) number * WINDOW / size));
                bind(change, external, "7_" + external, person, name, words, at, at);
                bind(item, new UUID((long) number << 16 | 0x7000, 0x8000_0000_0000_0000L | size), external, programme, person, name, words, at, "7_" + external, at);
                if (number % 1_000 == 999) {
                    change.executeBatch();
                    item.executeBatch();
                }
            }
            change.executeBatch();
            item.executeBatch();
        }
        connection.commit();
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }

    private static ApplicationContext open(Store store) {
        Ids ids = UUID::randomUUID;
        String driver = store instanceof H2Store ? "org.h2.Driver" : "org.postgresql.Driver";
        return ApplicationContext.builder()
                .properties(Map.of(
                        "datasources.default.url", DatabaseUrl.tuned(store.url()),
                        "datasources.default.username", store.user(),
                        "datasources.default.password", store.password(),
                        "datasources.default.driver-class-name", driver,
                        "flyway.datasources.default.enabled", true,
                        "lensong.relay.enabled", false,
                        "lensong.timers.enabled", false,
                        "lensong.sealing-secret", "a-secret-of-this-program"))
                .singletons(ids, Clock.systemUTC())
                .build()
                .start();
    }
}
