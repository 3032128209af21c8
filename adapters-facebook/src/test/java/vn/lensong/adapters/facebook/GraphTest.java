package vn.lensong.adapters.facebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import vn.lensong.application.OutsideFailure;
import vn.lensong.application.OutsideFailure.Kind;

class GraphTest {

    private static final GraphCall READ = GraphCall.read("2210", Map.of("fields", "id"));
    private static final GraphCall WRITE = GraphCall.write("2210", Map.of("status", "LIVE_NOW"));

    private final CannedGraph graph = new CannedGraph(Map.of("lensong.facebook.read-timeout", "300ms"));

    @AfterEach
    void close() {
        graph.close();
    }

    @Test
    void the_token_travels_in_the_header_and_its_proof_beside_the_call() {
        graph.answers("{}").answers("{}");

        call(READ);
        call(WRITE);

        String proof = Hmac.hex(CannedGraph.SECRET, CannedGraph.TOKEN);
        assertThat(graph.requests()).hasSize(2).allSatisfy(asked -> {
            assertThat(asked.authorization()).isEqualTo("Bearer " + CannedGraph.TOKEN);
            assertThat(asked.members()).containsEntry("appsecret_proof", proof);
            assertThat(asked.uri().toString()).doesNotContain(CannedGraph.TOKEN);
            assertThat(asked.body()).doesNotContain(CannedGraph.TOKEN);
        });
    }

    @Test
    void the_proof_is_the_one_that_facebook_computes() {
        assertThat(Hmac.hex("SECRET", "TOK"))
                .isEqualTo("74efee799c2b41164fab3ee4c2dff980dbdb23fd0c24f71bf08be0978464b1e4");
    }

    @Test
    void a_published_signature_comes_out() {
        assertThat(Hmac.hex("It's a Secret to Everybody", "Hello, World!"))
                .isEqualTo("757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17");
    }

    @Test
    void neither_logs_nor_failures_show_a_token_even_when_graph_repeats_it() {
        graph.answers(400, "{\"error\":{\"message\":\"Malformed access token SIM_PAGE_1\",\"code\":190}}")
                .breaksOff();
        List<Logger> loggers = Stream.of("io.micronaut.http", "vn.lensong")
                .map(name -> (Logger) LoggerFactory.getLogger(name))
                .toList();
        ListAppender<ILoggingEvent> logged = new ListAppender<>();
        logged.start();
        loggers.forEach(logger -> listen(logger, logged));

        StringWriter failures = new StringWriter();
        failure(READ).printStackTrace(new PrintWriter(failures));
        failure(WRITE).printStackTrace(new PrintWriter(failures));
        loggers.forEach(logger -> silence(logger, logged));

        assertThat(failures.toString()).doesNotContain(CannedGraph.TOKEN, CannedGraph.SECRET);
        assertThat(logged.list)
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.getFormattedMessage())
                        .doesNotContain(CannedGraph.TOKEN)
                        .doesNotContain(CannedGraph.SECRET));
    }

    @ParameterizedTest
    @CsvSource({
        "190,463,400,EXPIRED_TOKEN",
        "190,460,400,EXPIRED_TOKEN",
        "190,467,200,EXPIRED_TOKEN",
        "102,0,400,EXPIRED_TOKEN",
        "2500,0,400,EXPIRED_TOKEN",
        "10,0,403,MISSING_PERMISSION",
        "200,0,403,MISSING_PERMISSION",
        "299,0,403,MISSING_PERMISSION",
        "3,0,400,MISSING_PERMISSION",
        "230,0,400,MISSING_PERMISSION",
        "10,2018065,400,REJECTED",
        "10,1893063,400,REJECTED",
        "200,1545041,400,REJECTED",
        "551,0,400,REJECTED",
        "4,0,400,RATE_LIMITED",
        "17,0,400,RATE_LIMITED",
        "32,0,400,RATE_LIMITED",
        "341,0,400,RATE_LIMITED",
        "613,1996,429,RATE_LIMITED",
        "80001,0,403,RATE_LIMITED",
        "80014,0,400,RATE_LIMITED",
        "1,0,500,UNREACHABLE",
        "2,0,503,UNREACHABLE",
        "1200,0,200,UNREACHABLE",
        "100,33,400,GONE",
        "100,0,400,REJECTED",
        "100,2018001,400,REJECTED",
        "1000,0,400,REJECTED",
        "1005,0,400,REJECTED",
        "10303,0,400,REJECTED",
        "368,0,400,REJECTED",
        "475,0,400,REJECTED",
        "506,0,400,REJECTED",
        "987654,0,400,UNREACHABLE",
        "987654,0,404,GONE",
        "987654,0,429,RATE_LIMITED"
    })
    void graphs_codes_decide(int code, int subcode, int status, Kind kind) {
        graph.answers(status, """
                {"padding":"%s","error":{"message":"No","type":"OAuthException","code":%d,"error_subcode":%d,"fbtrace_id":"Ax1"}}""".formatted("x".repeat(80), code, subcode));

        OutsideFailure failure = failure(READ);

        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure).hasMessageContaining(String.valueOf(code)).hasMessageContaining("fbtrace_id=Ax1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200|<html>Sorry</html>|UNREACHABLE",
                "200|''|UNREACHABLE",
                "200|{\"data\":[{\"id\"|UNREACHABLE",
                "200|false|UNREACHABLE",
                "200|[]|UNREACHABLE",
                "200|{\"error\":\"no\"}|UNREACHABLE",
                "302|{}|UNREACHABLE",
                "400|{}|UNREACHABLE",
                "404|''|GONE",
                "429|Too many|RATE_LIMITED",
                "500|{}|UNREACHABLE",
                "502|<html>|UNREACHABLE",
                "503|''|UNREACHABLE"
            })
    void an_answer_without_a_code_goes_by_its_status(int status, String body, Kind kind) {
        graph.answers(status, body, Map.of("Location", "http://127.0.0.1:9/stolen"));

        assertThat(failure(READ).kind()).isEqualTo(kind);
        assertThat(graph.requests()).hasSize(1);
    }

    @Test
    void a_member_called_errors_is_no_error() {
        graph.answers("{\"errors\":{\"data\":[]},\"id\":\"77\"}");

        call(READ);
    }

    @Test
    void a_code_nobody_knows_that_passes_by_itself_is_worth_another_try() {
        graph.answers(400, "{\"error\":{\"code\":100,\"is_transient\":true}}");

        assertThat(failure(READ).kind()).isEqualTo(Kind.UNREACHABLE);
    }

    @Test
    void the_missing_permission_is_named() {
        graph.answers(403, "{\"error\":{\"code\":200,\"message\":\"Requires pages_manage_metadata permission\"}}");

        assertThat(failure(WRITE)).hasMessageContaining("[pages_manage_metadata]");
    }

    @Test
    void a_limit_says_when_it_is_over() {
        graph.answers(
                403,
                "{\"error\":{\"code\":80001}}",
                Map.of(
                        "X-Business-Use-Case-Usage",
                        "{\"1\":[{\"type\":\"pages\",\"call_count\":100,\"estimated_time_to_regain_access\":19}]}"));

        assertThat(failure(READ).retryAfter()).isEqualTo(Duration.ofMinutes(19));
    }

    @Test
    void a_limit_without_usage_says_nothing_about_its_end() {
        graph.answers(400, "{\"error\":{\"code\":4}}", Map.of("X-App-Usage", "{nonsense"));

        assertThat(failure(READ).retryAfter()).isNull();
    }

    @Test
    void retry_after_is_honoured_where_it_is_sent() {
        graph.answers(429, "", Map.of("Retry-After", "30"));

        assertThat(failure(READ).retryAfter()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void a_write_that_is_broken_off_after_it_was_taken_in_may_have_happened() {
        graph.breaksOff();

        assertThat(failure(WRITE).kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(graph.requests()).hasSize(1);
    }

    @Test
    void nobody_answering_is_unreachable() {
        graph.stopListening();

        assertThat(failure(READ).kind()).isEqualTo(Kind.UNREACHABLE);
    }

    @Test
    void an_answer_that_takes_too_long_is_unreachable() {
        graph.neverAnswers();

        assertThat(failure(WRITE).kind()).isEqualTo(Kind.UNREACHABLE);
    }

    @Test
    void a_page_without_token_asks_nobody() {
        OutsideFailure failure = catchThrowableOfType(
                OutsideFailure.class, () -> graph.bean(Graph.class).call("1009", READ));

        assertThat(failure.kind()).isEqualTo(Kind.EXPIRED_TOKEN);
        assertThat(graph.requests()).isEmpty();
    }

    private static void listen(Logger logger, ListAppender<ILoggingEvent> to) {
        logger.setLevel(Level.DEBUG);
        logger.setAdditive(false);
        logger.addAppender(to);
    }

    private static void silence(Logger logger, ListAppender<ILoggingEvent> to) {
        logger.setLevel(null);
        logger.setAdditive(true);
        logger.detachAppender(to);
    }

    private void call(GraphCall call) {
        graph.bean(Graph.class).call(CannedGraph.PAGE, call);
    }

    private OutsideFailure failure(GraphCall call) {
        return catchThrowableOfType(OutsideFailure.class, () -> call(call));
    }
}
