package vn.lensong.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lensong.adapters.facebook.simulator.FacebookSimulator;
import vn.lensong.adapters.facebook.simulator.Fault;
import vn.lensong.adapters.facebook.simulator.FaultKind;
import vn.lensong.adapters.facebook.simulator.Ledger;
import vn.lensong.adapters.facebook.simulator.SimulatorOptions;

/**
 * One whole programme, driven over HTTP only, while Facebook repeats, shuffles and loses what it
 * should deliver. The simulator's ledger says what is true.
 */
interface WholeProgrammeContract {

    int COMMENTS = 150;
    long SEED = 20261129;

    /** The database to run on; empty for H2. */
    Map<String, String> database();

    @Test
    default void a_programme_runs_from_script_to_recap_and_loses_nothing(@TempDir Path folder) throws Exception {
        SimulatorOptions options = SimulatorOptions.defaults()
                .withSeed(SEED)
                .withAutoEncoder(true)
                .withProofRequired(true)
                .withWebhooks(Duration.ofMillis(50), List.of(Duration.ZERO, Duration.ofSeconds(1)));
        try (Province province = Province.start(folder, database(), options)) {
            String programme = province.live();
            FacebookSimulator simulator = province.simulator();
            simulator.faults(
                    Fault.always(FaultKind.W_DUP).on("feed").withProbability(.2),
                    Fault.always(FaultKind.W_ORDER).on("feed").withProbability(.3).lasting(Duration.ofMillis(400)),
                    Fault.always(FaultKind.W_DROP).on("feed").withProbability(.2));

            audience(simulator, province.liveVideo());

            everyCommentIsStoredOnce(province, programme);
            everyNumberIsHiddenAndALead(province, programme);
            Map<String, Integer> done = disposeOfAll(province, programme);
            everyWrittenAnswerIsVisibleOnce(province, programme, done.get("ANSWERED_IN_WRITING"));
            endAndClose(province, programme);
            theRecapAgreesWithTheLedger(province, programme, done);
        }
    }

    private static void audience(FacebookSimulator simulator, String live) {
        Random random = new Random(SEED);
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < COMMENTS; i++) {
            String author = "Người xem " + random.nextInt(40);
            String text =
                    switch (i % 10) {
                        case 0 -> "Cho em hỏi mức đóng thấp nhất bao nhiêu ạ " + i + "?";
                        case 1 -> "dong 15 nam co luong huu k ad " + i;
                        case 2 -> "Chào chương trình " + i;
                        case 3 -> "Tư vấn giúp em, số em 09000000" + "%02d".formatted(i / 10) + " nhé";
                        case 4 -> "Nhà tôi 4 người thì mua BHYT thế nào " + i;
                        case 5 -> "Nhân viên thu hẹn mãi không thấy đến, tôi rất bức xúc " + i;
                        case 6 -> "e lao dong tu do dong dc ko " + i;
                        case 7 -> "Đáp án của tôi là B " + i;
                        case 8 -> "Em muốn đăng ký tham gia " + i;
                        default -> "Chương trình hay quá " + i;
                    };
            ids.add(simulator.comment(live, author, text).id());
            if (i % 11 == 5) {
                simulator.edit(ids.get(random.nextInt(ids.size())), "Em sửa lại: đóng theo quý được không ạ " + i);
            }
            if (i % 29 == 7) {
                simulator.remove(ids.get(random.nextInt(ids.size())));
            }
        }
    }

    private static void everyCommentIsStoredOnce(Province province, String programme) throws SQLException {
        Set<String> expected = new HashSet<>();
        for (Ledger.Comment comment : province.simulator().ledger().fromViewers()) {
            if (comment.visibility() != Ledger.Visibility.REMOVED) {
                expected.add(comment.canonicalId());
            }
        }
        // A comment that was removed before anybody could read it, and whose webhook was lost, exists nowhere.
        Map<String, Integer> stored = Eventually.see(
                "stored comments", () -> storedComments(province), seen -> seen.keySet().containsAll(expected));
        assertThat(expected).hasSizeGreaterThan(COMMENTS - 20);
        assertThat(stored.values()).as("rows a comment").allMatch(rows -> rows == 1);
    }

    private static Map<String, Integer> storedComments(Province province) {
        DataSource database = DelegatingDataSource.unwrapDataSource(
                province.lensong().context().getBean(DataSource.class));
        Map<String, Integer> rows = new HashMap<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(
                        "select external_id, count(*) from inbound_item group by external_id")) {
            while (result.next()) {
                rows.put(result.getString(1), result.getInt(2));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return rows;
    }

    private static void everyNumberIsHiddenAndALead(Province province, String programme) {
        Set<String> withNumber = new HashSet<>();
        for (Ledger.Comment comment : province.simulator().ledger().fromViewers()) {
            if (comment.text().contains("09000000") && comment.visibility() != Ledger.Visibility.REMOVED) {
                withNumber.add(comment.canonicalId());
            }
        }
        assertThat(withNumber).hasSizeGreaterThan(5);
        Eventually.see(
                "hidden on the page",
                () -> {
                    Set<String> hidden = new HashSet<>();
                    province.simulator().ledger().hidden().forEach(comment -> hidden.add(comment.canonicalId()));
                    return hidden;
                },
                hidden -> hidden.containsAll(withNumber));
        List<Map<String, Object>> leads = Eventually.see(
                "leads", () -> all(province.as("province_manager"), "/api/v1/leads?programmeId=" + programme), seen -> seen
                        .size() > 5);
        List<Object> phones = new ArrayList<>();
        leads.forEach(lead -> phones.addAll((List<?>) lead.get("phones")));
        assertThat(phones).as("numbers").doesNotHaveDuplicates();
    }

    /** Two operators and a host work until nothing is open; how many questions left by each door. */
    private static Map<String, Integer> disposeOfAll(Province province, String programme) {
        Map<String, Integer> done = new HashMap<>();
        String first = "";
        int turn = 0;
        for (List<Map<String, Object>> open = open(province, programme);
                !open.isEmpty();
                open = open(province, programme)) {
            for (Map<String, Object> card : open) {
                String id = String.valueOf(card.get("id"));
                Api operator = province.as(turn % 2 == 0 ? "operator" : "operator2");
                operator.post("/api/v1/questions/" + id + "/claim", Map.of()).expect(200);
                String door = dispose(province, operator, id, turn++, first);
                first = first.isEmpty() ? id : first;
                done.merge(door, 1, Integer::sum);
            }
        }
        return done;
    }

    private static List<Map<String, Object>> open(Province province, String programme) {
        return all(province.as("operator"), "/api/v1/programmes/" + programme + "/questions?state=OPEN");
    }

    private static String dispose(Province province, Api operator, String id, int turn, String first) {
        String question = "/api/v1/questions/" + id;
        switch (first.isEmpty() ? 0 : turn % 5) {
            case 0 -> {
                operator.post(question + "/cue", Map.of()).expect(200);
                province.as("host").post(question + "/answer", Map.of("channel", "ON_AIR")).expect(200);
                return "ANSWERED_ON_AIR";
            }
            case 1 -> {
                operator.post(question + "/answer", Map.of("channel", "WRITING", "text", "Dạ, em trả lời bác " + turn))
                        .expect(200);
                return "ANSWERED_IN_WRITING";
            }
            case 2 -> {
                String due = Instant.now().plus(Duration.ofDays(1)).toString();
                operator.post(question + "/hand-off", Map.of("channel", "PHONE", "dueAt", due))
                        .expect(200);
                return "HANDED_OFF";
            }
            case 3 -> {
                operator.post(question + "/merge", Map.of("into", first)).expect(200);
                return "MERGED";
            }
            default -> {
                operator.post(question + "/dismiss", Map.of("reason", "Không cần trả lời")).expect(200);
                return "DISMISSED";
            }
        }
    }

    private static void everyWrittenAnswerIsVisibleOnce(Province province, String programme, int written) {
        List<Map<String, Object>> sent = Eventually.see(
                "replies sent",
                () -> all(
                        province.as("operator"),
                        "/api/v1/programmes/" + programme + "/questions?state=ANSWERED_IN_WRITING"),
                seen -> seen.stream().noneMatch(card -> "SENDING".equals(card.get("replyState"))));
        Map<String, Integer> replies = new HashMap<>();
        province.simulator().ledger().replies().forEach(reply -> replies.merge(reply.text(), 1, Integer::sum));

        assertThat(sent).hasSize(written);
        long visible = sent.stream().filter(card -> "SENT".equals(card.get("replyState"))).count();
        assertThat(replies).as("visible replies").hasSize((int) visible);
        assertThat(replies.values()).as("replies an answer").allMatch(count -> count == 1);
    }

    private static void endAndClose(Province province, String programme) {
        Api producer = province.as("producer");
        producer.post("/api/v1/programmes/" + programme + "/end", Map.of()).expect(200);
        province.broadcast(programme, "ENDED");
        disposeOfAll(province, programme);
        producer.post("/api/v1/programmes/" + programme + "/close", Map.of()).expect(200);
    }

    private static void theRecapAgreesWithTheLedger(
            Province province, String programme, Map<String, Integer> done) {
        Map<String, Object> recap = Eventually.see(
                "recap",
                () -> province.as("producer")
                        .get("/api/v1/programmes/" + programme + "/recap")
                        .expect(200)
                        .json(),
                seen -> Boolean.TRUE.equals(seen.get("frozen")));
        Map<?, ?> outcomes = (Map<?, ?>) recap.get("byOutcome");

        done.forEach((door, count) -> assertThat(((Number) outcomes.get(door)).intValue())
                .as(door)
                .isGreaterThanOrEqualTo(count));
        int total = outcomes.values().stream().mapToInt(count -> ((Number) count).intValue()).sum();
        assertThat(total).isEqualTo(((Number) recap.get("questionsReceived")).intValue());
        assertThat(((Number) recap.get("comments")).intValue()).isEqualTo(viewersComments(province));
    }

    /** Read once: the page's own replies still come in while they are told apart. */
    private static int viewersComments(Province province) {
        Set<String> viewers = new HashSet<>(storedComments(province).keySet());
        province.simulator().ledger().replies().forEach(reply -> viewers.remove(reply.canonicalId()));
        return viewers.size();
    }

    private static List<Map<String, Object>> all(Api api, String path) {
        List<Map<String, Object>> all = new ArrayList<>();
        String cursor = "";
        do {
            String separator = path.contains("?") ? "&" : "?";
            Api.Answer answer = api.get(path + separator + "limit=100" + cursor).expect(200);
            all.addAll(answer.items());
            Object next = answer.json().get("nextCursor");
            cursor = next == null ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        return all;
    }
}
