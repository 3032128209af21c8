package vn.lensong.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts items and questions into a programme by SQL, as if its people had dealt with nearly all of them. */
final class Filling implements AutoCloseable {

    private static final int BATCH = 1_000;

    /** So many questions are still open, however many there are. */
    private static final int OPEN = 300;

    private final Connection connection;
    private final UUID programme;
    private final String post;

    Filling(Store store, Show show) throws SQLException {
        this.connection = store.connectInHaste();
        this.programme = UUID.fromString(show.programme());
        this.post = show.broadcast().postId();
        connection.setAutoCommit(false);
    }

    /** Adds items number {@code from} (0 for the first) to {@code until}; six of ten are questions. */
    void fill(int from, int until) throws SQLException {
        Instant began = Instant.now().minusSeconds(3_600);
        try (PreparedStatement change = connection.prepareStatement(
                        """
                        insert into inbound_change (platform, external_id, change_key, page_id, address, kind, source,
                            thread_id, author_key, author_name, body, text_hash, happened_at, observed_at, raw_payload)
                        values ('facebook', ?, 'a', '1001', ?, 'ADDED', 'WEBHOOK', ?, ?, 'Nguyễn Thị Hoa', ?, 'hash',
                            ?, ?, ?)
                        """);
                PreparedStatement item = connection.prepareStatement(
                        """
                        insert into inbound_item (id, platform, page_id, external_id, programme_id, scope, author_key,
                            author_name, body, edited, hidden, removed, written_at, address, thread_id, words, labels,
                            source, received_at, question_id)
                        values (?, 'facebook', '1001', ?, ?, 'vn/31', ?, 'Nguyễn Thị Hoa', ?, false, false, false, ?,
                            ?, ?, ?, ?, 'WEBHOOK', ?, ?)
                        """);
                PreparedStatement question = connection.prepareStatement(
                        """
                        insert into question (id, version, programme_id, scope, item_id, words, asker_key, asker_name,
                            asked_at, state, by_id, by_name, stage_at, reason)
                        values (?, 1, ?, 'vn/31', ?, ?, ?, 'Nguyễn Thị Hoa', ?, ?, ?, ?, ?, ?)
                        """)) {
            for (int number = from; number < until; number++) {
                boolean asks = number % 10 < 6;
                // Version 7, as the server makes them: keys that come later sort later.
                UUID itemId = new UUID((long) number << 16 | 0x7000, 0x8000_0000_0000_0000L | number);
                UUID questionId = new UUID((long) number << 16 | 0x7001, 0x8000_0000_0000_0000L | number);
                String external = String.valueOf(440_000_000_000L + number);
                String words = "Câu thứ " + number + ": đóng BHXH tự nguyện mỗi tháng bao nhiêu tiền ạ?";
                Timestamp at = Timestamp.from(began.plusMillis(number * 3L));
                bind(change, external, post + "_" + external, post, "k" + number, words, at, at, "{" + words + "}");
                bind(item, itemId, external, programme, "k" + number, words, at, post + "_" + external, post, words,
                        asks ? "QUESTION" : "GREETING", at, asks ? questionId : null);
                if (asks) {
                    bind(question, questionId, programme, itemId, words, "k" + number, at, "DISMISSED", programme,
                            "Người trực", at, "Buổi thử");
                }
                if (number % BATCH == BATCH - 1 || number == until - 1) {
                    change.executeBatch();
                    item.executeBatch();
                    question.executeBatch();
                    connection.commit();
                }
            }
        }
    }

    /** Opens the newest few hundred questions, or one of five. */
    void open(boolean many) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            String open = "update question set state = 'WAITING', by_id = null, by_name = null, stage_at = null,"
                    + " reason = null where programme_id = '" + programme + "' and ";
            statement.executeUpdate(
                    many
                            ? open + "mod(cast(substring(asker_key from 2) as integer), 5) = 0"
                            : open + "id in (select id from question where programme_id = '" + programme
                                    + "' order by asked_at desc limit " + OPEN + ")");
            sums(statement);
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("analyze");
            connection.setAutoCommit(false);
        }
    }

    /** Deals with everything again. */
    void dispose() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("update question set state = 'DISMISSED', by_id = programme_id,"
                    + " by_name = 'Người trực', stage_at = asked_at, reason = 'Buổi thử' where state = 'WAITING'"
                    + " and programme_id = '" + programme + "'");
            connection.commit();
        }
    }

    /** The sums that the server keeps, counted anew. */
    private void sums(Statement statement) throws SQLException {
        try (ResultSet found = connection.getMetaData().getTables(null, null, "tally", null)) {
            if (!found.next()) {
                return;
            }
        }
        statement.executeUpdate("delete from tally where programme_id = '" + programme + "'");
        statement.executeUpdate(
                """
                insert into tally (programme_id, platform, stored, removed, unowed, waiting, answered, handed_off,
                    merged, dismissed, webhook_at)
                select i.programme_id, i.platform, count(*), 0, count(*) filter (where i.question_id is null),
                    count(*) filter (where q.state in ('WAITING', 'CLAIMED', 'CUED')), 0, 0, 0,
                    count(*) filter (where q.state = 'DISMISSED'), max(i.received_at)
                from inbound_item i left join question q on q.id = i.question_id
                where i.programme_id = '%s' group by i.programme_id, i.platform
                """
                        .formatted(programme));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private static void bind(PreparedStatement statement, @Nullable Object... values)
            throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }
}
