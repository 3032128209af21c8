package vn.lensong.faults;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.facebook.simulator.Ledger;

/**
 * Counts a show three times and compares: what the simulator knows to have happened, the rows in the database, the
 * figures of the API.
 */
final class Oracle {

    /** An inbound item as it lies in the database. */
    private record Item(
            String externalId, @Nullable String body, boolean removed, String labels, @Nullable String questionId) {

        /** As the domain rules it, counted again from the labels alone. */
        boolean wantsAnswer() {
            return labels.contains(",QUESTION,")
                    || labels.contains(",COMPLAINT,")
                    || labels.contains(",INTEREST,")
                    || labels.contains(",UNSURE,");
        }
    }

    private final Show show;
    private final SoftAssertions softly = new SoftAssertions();

    private Oracle(Show show) {
        this.show = show;
    }

    /** Every comment once, none too many, every question accounted for. */
    static void verify(Show show) {
        verify(show, 0);
    }

    /** The same, with so many changes in quarantine that came during the show. */
    static void verify(Show show, int quarantined) {
        Oracle oracle = new Oracle(show);
        Map<String, Object> told = show.figures();
        Stage stage = show.stage();
        if (!stage.storage().shared()) {
            stage.node().stop();
        }
        try (Connection database = stage.storage().connect()) {
            oracle.compare(database, told, quarantined);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        oracle.softly.assertAll();
    }

    private void compare(Connection database, Map<String, Object> told, int quarantined) throws SQLException {
        List<Item> items = rows(
                database,
                "select external_id, body, removed, labels, question_id from inbound_item where programme_id = ?",
                row -> new Item(
                        row.getString(1), row.getString(2), row.getBoolean(3), row.getString(4), row.getString(5)));
        everyCommentOnce(items);
        everyQuestionAccountedFor(database, items, told);
        everyEventOnce(database, items);
        softly.assertThat(told.get("stored")).as("stored, by the API").isEqualTo(items.size());
        if (quarantined > 0) {
            softly.assertThat((Integer) told.get("quarantined")).as("quarantined").isGreaterThanOrEqualTo(quarantined);
        }
    }

    private void everyCommentOnce(List<Item> items) {
        List<String> stored = items.stream().map(Item::externalId).toList();
        Set<String> written = new HashSet<>();
        for (Ledger.Comment comment : show.stage().simulator().ledger().comments()) {
            if (show.isMine(comment)) {
                written.add(comment.canonicalId());
            }
        }
        softly.assertThat(stored).as("stored comments").doesNotHaveDuplicates();
        softly.assertThat(missing(written, stored)).as("written and not stored").isEmpty();
        softly.assertThat(missing(stored, written)).as("stored and never written").isEmpty();
        for (Item item : items) {
            softly.assertThat(item.body() == null ? "" : item.body())
                    .as("words of " + item.externalId())
                    .isEqualTo(words(item.externalId()));
        }
    }

    private String words(String id) {
        return show.stage().simulator().ledger().comments().stream()
                .filter(comment -> comment.canonicalId().equals(id) && comment.text() != null)
                .map(comment -> Objects.requireNonNull(comment.text()).replace('\0', '\uFFFD'))
                .findFirst()
                .orElse("");
    }

    private void everyQuestionAccountedFor(Connection database, List<Item> items, Map<String, Object> told)
            throws SQLException {
        List<String> questions =
                rows(database, "select item_id from question where programme_id = ?", row -> row.getString(1));
        List<String> raised = items.stream().map(Item::questionId).filter(Objects::nonNull).toList();
        long needNone = items.stream().filter(item -> item.questionId() == null).count();
        softly.assertThat(questions).as("questions").doesNotHaveDuplicates().hasSameSizeAs(raised);
        softly.assertThat(raised).as("questions of items").doesNotHaveDuplicates();
        softly.assertThat(items.stream().filter(item -> item.wantsAnswer() && item.questionId() == null))
                .as("items that want an answer and have no question")
                .isEmpty();
        int byState = number(told, "open")
                + number(told, "answered")
                + number(told, "handedOff")
                + number(told, "merged")
                + number(told, "dismissed");
        softly.assertThat((long) number(told, "noAnswerNeeded")).as("items that need no answer").isEqualTo(needNone);
        softly.assertThat(byState + needNone)
                .as("questions by state and items that need no answer")
                .isEqualTo(items.size());
    }

    private void everyEventOnce(Connection database, List<Item> items) throws SQLException {
        List<Long> numbers =
                rows(database, "select seq from event where stream = ? order by seq", row -> row.getLong(1));
        List<String> received = rows(
                database,
                "select subject from event where stream = ? and name = 'item.received'",
                row -> row.getString(1));
        List<String> dead = rows(
                database, "select reaction from delivery where stream = ? and state = 'DEAD'", row -> row.getString(1));
        softly.assertThat(numbers).as("event numbers").doesNotHaveDuplicates();
        softly.assertThat(numbers.isEmpty() ? 0L : numbers.getLast())
                .as("last event number, without a gap")
                .isEqualTo((long) numbers.size());
        softly.assertThat(received).as("items received").doesNotHaveDuplicates().hasSameSizeAs(items);
        softly.assertThat(dead).as("reactions given up").isEmpty();
    }

    private <T> List<T> rows(Connection database, String sql, Reading<T> as) throws SQLException {
        List<T> rows = new ArrayList<>();
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            statement.setObject(1, UUID.fromString(show.programme()));
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(as.of(result));
                }
            }
        }
        return rows;
    }

    /** Reads one row. */
    private interface Reading<T> {

        T of(ResultSet row) throws SQLException;
    }

    private static int number(Map<String, Object> told, String member) {
        return ((Number) Objects.requireNonNull(told.get(member), member)).intValue();
    }

    private static List<String> missing(Iterable<String> wanted, Iterable<String> there) {
        Set<String> known = new HashSet<>();
        there.forEach(known::add);
        List<String> missing = new ArrayList<>();
        wanted.forEach(each -> {
            if (!known.contains(each)) {
                missing.add(each);
            }
        });
        return missing;
    }
}
