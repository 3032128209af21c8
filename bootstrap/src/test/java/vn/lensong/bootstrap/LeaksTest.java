package vn.lensong.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import vn.lensong.adapters.facebook.simulator.SimulatorOptions;

/** After a whole programme no log, figure, address, overlay, public stream or error tells anything of a person. */
class LeaksTest {

    private static final String NAME = "Trịnh Thị Sao Băng Thử";
    private static final String NUMBER = "900000765";
    private static final String IDENTITY = "031190007731";
    private static final String SENTENCE = "ngõ sau chợ Gốm Cũ";
    private static final List<String> PERSONAL = List.of(NAME, NUMBER, IDENTITY, SENTENCE);

    /** Viewers see a question as it was asked in public, without numbers and with the last of the names. */
    private static final List<String> NEVER_ON_AIR = List.of(NAME, NUMBER, IDENTITY);

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern ADDRESS = Pattern.compile("\"((?:https?://|/)[^\"]*)\"");

    @Test
    void nothing_of_a_person_is_in_logs_metrics_addresses_overlays_public_streams_and_errors(@TempDir Path folder)
            throws Exception {
        List<String> logged = new CopyOnWriteArrayList<>();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Kept appender = new Kept(logged);
        appender.start();
        root.addAppender(appender);
        SimulatorOptions options = SimulatorOptions.defaults()
                .withAutoEncoder(true)
                .withProofRequired(true)
                .withWebhooks(Duration.ofMillis(20), List.of(Duration.ZERO));
        try (Province province = Province.start(folder, Map.of(), options)) {
            String programme = province.live();
            String overlay = province.as("producer")
                    .put("/api/v1/programmes/" + programme + "/overlay/address", Map.of(), Map.of())
                    .expect(200)
                    .text("path");
            Heard screen = Heard.at(province, overlay.replace("/overlay/", "/api/v1/overlays/") + "/live");
            runProgramme(province, programme);
            List<String> answers = readEverything(province, programme);
            List<String> errors = mistakes(province, programme);

            assertThat(screen.lines()).as("overlay").isNotEmpty().noneMatch(line -> tells(line, NEVER_ON_AIR));
            assertThat(prompter(province, programme)).as("prompter").noneMatch(line -> tells(line, NEVER_ON_AIR));
            assertThat(addresses(answers)).as("addresses").hasSizeGreaterThan(3).noneMatch(one -> tells(one, PERSONAL));
            assertThat(errors).as("errors").hasSizeGreaterThan(8).noneMatch(one -> tells(one, PERSONAL));
            assertThat(metrics(province)).as("metrics").contains("jvm").doesNotContain(PERSONAL);
            assertThat(logged).as("log").noneMatch(line -> tells(line, PERSONAL));
        } finally {
            root.detachAppender(appender);
        }
    }

    private static void runProgramme(Province province, String programme) {
        String live = province.liveVideo();
        province.simulator()
                .comment(live, NAME, "Mức đóng bao nhiêu ạ? Số em 0" + NUMBER + ", CCCD " + IDENTITY + ", nhà ở " + SENTENCE);
        Api operator = province.as("operator");
        String question = String.valueOf(Eventually.see(
                        "question",
                        () -> operator.get("/api/v1/programmes/" + programme + "/questions").expect(200).items(),
                        seen -> !seen.isEmpty())
                .getFirst()
                .get("id"));
        operator.post("/api/v1/questions/" + question + "/claim", Map.of()).expect(200);
        operator.post("/api/v1/questions/" + question + "/cue", Map.of()).expect(200);
        operator.put("/api/v1/programmes/" + programme + "/overlay/question", Map.of("questionId", question), Map.of())
                .expect(200);
        operator.put("/api/v1/programmes/" + programme + "/overlay/scene", Map.of("scene", "QUESTION"), Map.of()).expect(200);
        province.as("host").post("/api/v1/questions/" + question + "/answer", Map.of("channel", "ON_AIR")).expect(200);
        Eventually.see(
                "lead",
                () -> province.as("producer").get("/api/v1/leads?programmeId=" + programme).expect(200).items(),
                leads -> !leads.isEmpty());
        province.simulator().comment(live, NAME, "Chào chương trình, tôi là " + NAME + " ở " + SENTENCE);
        Eventually.see("hidden", () -> province.simulator().ledger().hidden(), hidden -> !hidden.isEmpty());
    }

    private static List<String> prompter(Province province, String programme) {
        String path = "/api/v1/programmes/" + programme;
        return Stream.of("/prompter", "/overlay").map(one -> province.as("host").get(path + one).expect(200).raw()).toList();
    }

    private static List<String> readEverything(Province province, String programme) {
        Api manager = province.as("province_manager");
        String path = "/api/v1/programmes/" + programme;
        return Stream.of(
                        path, path + "/items", path + "/questions?limit=1", path + "/recap", path + "/coverage", path + "/changes?limit=5",
                        path + "/share-kit", path + "/links", "/api/v1/leads?limit=1", "/api/v1/audit/accesses?limit=1", "/api/v1/work")
                .map(one -> manager.get(one).raw())
                .toList();
    }

    private static List<String> addresses(List<String> answers) {
        List<String> found = new ArrayList<>();
        for (String answer : answers) {
            Matcher address = ADDRESS.matcher(answer);
            while (address.find()) {
                found.add(address.group(1));
            }
        }
        return found;
    }

    private static List<String> mistakes(Province province, String programme) {
        Api manager = province.as("province_manager");
        String phone = "0" + NUMBER;
        List<Api.Answer> answers = List.of(
                manager.post("/api/v1/leads", Map.of("programmeId", programme, "way", "CALLED", "phone", NAME, "words", SENTENCE)),
                manager.post("/api/v1/leads", Map.of("programmeId", programme, "way", NAME, "phone", phone)),
                manager.post("/api/v1/leads", Map.of(NAME, phone)),
                manager.post("/api/v1/privacy/requests", Map.of("scope", "vn/31", "kind", NAME, "name", NAME, "contact", phone)),
                manager.post("/api/v1/privacy/requests", Map.of("scope", "vn/31", "kind", "DELETE", "name", NAME, "contact", phone, "phones", List.of(phone + "99"))),
                manager.post("/api/v1/privacy/consents/search", Map.of("phone", phone + "99")),
                manager.post("/api/v1/opt-outs", Map.of("phone", "số " + phone + "99 của " + NAME)),
                manager.post("/api/v1/login", Map.of("username", phone, "password", NAME)),
                manager.send("POST", "/api/v1/leads", "{\"words\": \"" + NAME + " " + phone, Map.of()),
                manager.send("POST", "/api/v1/leads", "{\"words\": [\"" + NAME + "\"]}", Map.of()),
                manager.post("/api/v1/triage", Map.of("text", List.of(NAME, phone))),
                manager.post("/api/v1/questions/00000000-0000-0000-0000-000000000001/claim", Map.of("name", NAME)));
        assertThat(answers).allMatch(answer -> answer.status() >= 400 && answer.status() < 500);
        return answers.stream().map(Api.Answer::raw).toList();
    }

    private static String metrics(Province province) throws IOException, InterruptedException {
        int port = province.lensong()
                .context()
                .getProperty("endpoints.all.port", Integer.class)
                .orElseThrow();
        return HTTP.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/metrics")).build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static boolean tells(String text, List<String> what) {
        return what.stream().anyMatch(text::contains);
    }

    /** Keeps what is logged, as it is written. */
    private static final class Kept extends AppenderBase<ILoggingEvent> {

        private final List<String> lines;

        Kept(List<String> lines) {
            this.lines = lines;
        }

        @Override
        protected void append(ILoggingEvent event) {
            lines.add(event.getFormattedMessage());
        }
    }

    /** What a public stream sends, heard from the beginning. */
    private record Heard(List<String> lines) {

        static Heard at(Province province, String path) {
            List<String> lines = new CopyOnWriteArrayList<>();
            HTTP.sendAsync(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + province.port() + path)).build(),
                            HttpResponse.BodyHandlers.ofLines())
                    .thenAcceptAsync(answer -> answer.body().forEach(lines::add));
            return new Heard(lines);
        }
    }
}
