package vn.lensong.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lensong.adapters.facebook.simulator.SimulatorOptions;
import vn.lensong.application.audit.ChainCheck;
import vn.lensong.application.privacy.PersonalData;
import vn.lensong.domain.Scope;
import vn.lensong.domain.privacy.Identity;

/** A person whose words have flowed through all of the platform is forgotten, and the record is still whole. */
interface ErasureContract {

    String NAME = "Hồ Thị Lưu Ly Thử";
    String NUMBER = "900000741";
    String SENTENCE = "cuối xóm Đồi Cát Trắng";
    String DOCUMENT = "7931007410";

    List<String> NUMBERS = List.of(NUMBER, "900 000 741", DOCUMENT);

    /** What citizens wrote is kept exactly as they wrote it, with a number they wrote into it: it must not be lost. */
    Set<String> OWN_WORDS = Set.of(
            "inbound_item.body", "inbound_change.body", "inbound_change.raw_payload", "lead_source.words",
            "direct_message.body", "direct_message.raw_payload");

    /** The database to run on; empty for H2. */
    Map<String, String> database();

    @Test
    default void nothing_of_a_person_is_left_in_any_table_or_file_and_the_chains_hold(@TempDir Path folder)
            throws Exception {
        SimulatorOptions options = SimulatorOptions.defaults()
                .withAutoEncoder(true)
                .withProofRequired(true)
                .withWebhooks(Duration.ofMillis(20), List.of(Duration.ZERO));
        try (Province province = Province.start(folder, database(), options)) {
            Tables tables = new Tables(province);
            String programme = province.live();
            String first = flow(province, programme);
            String key = tables.text("select author_key from inbound_item where author_name = ?", NAME);
            invite(province);
            talk(province, tables);
            String complaint = complain(province);
            quarantine(tables, key, programme);
            List<String> wanted = List.of(NAME, NUMBER, SENTENCE, DOCUMENT, key);
            assertThat(tables.holding(wanted)).as("before").hasSizeGreaterThan(15);
            assertThat(tables.holding(NUMBERS))
                    .as("numbers in plain")
                    .allSatisfy(where -> assertThat(OWN_WORDS).anyMatch(where::startsWith));

            PersonalData data = province.lensong().context().getBean(PersonalData.class);
            List<Scope> here = List.of(new Scope("vn/31"));
            Identity who = data.widened(new Identity(Set.of(), Set.of("+84" + NUMBER)), here);
            assertThat(who.keys()).containsExactly(key);
            assertThat(data.held(who, here)).extracting("kind").contains("comment", "question", "lead", "invitation", "message", "call-back", "complaint");
            allowed(province);
            Map<?, ?> erased = forget(province, key);

            assertThat(erased.keySet().stream().map(String::valueOf))
                    .contains("comment", "payload", "question", "lead", "invitation", "message", "call-back", "complaint", "consent", "event");
            assertThat(tables.holding(wanted)).as("after").isEmpty();
            assertThat(data.leftovers(who)).isEmpty();
            assertThat(province.as("care_officer").get("/api/v1/complaints/" + complaint).expect(200).json())
                    .containsEntry("words", "[đã xóa]")
                    .containsEntry("state", "CLOSED")
                    .doesNotContainValue(NAME);
            assertThat(files(folder)).as("files").noneMatch(ErasureContract::told);
            othersStay(tables);
            itStaysForgotten(province, tables, first, wanted);
            theDesksGoOn(province, programme);
            theRecordIsWhole(province);
        }
    }

    private static String flow(Province province, String programme) {
        String live = province.liveVideo();
        var simulator = province.simulator();
        String first = simulator.comment(live, NAME, "Cho em hỏi mức đóng thấp nhất ạ? " + SENTENCE).id();
        simulator.edit(first, "Cho em hỏi mức đóng cao nhất ạ? Nhà em " + SENTENCE);
        simulator.comment(live, NAME, "Tư vấn giúp em, số em 0900 000 741 nhé, " + SENTENCE);
        Api producer = province.as("producer");
        List<Map<String, Object>> leads = Eventually.see(
                "leads", () -> producer.get("/api/v1/leads?programmeId=" + programme).expect(200).items(), seen -> !seen.isEmpty());
        simulator.comment(live, "Bà hàng xóm Thử", "Cho tôi hỏi hộ: mức đóng thế nào? Gọi số 0900000741, nhà có 4 người");
        Api operator = province.as("operator");
        List<Map<String, Object>> cards = Eventually.see(
                "questions",
                () -> operator.get("/api/v1/programmes/" + programme + "/questions?state=WAITING").expect(200).items(),
                seen -> seen.size() >= 3 && String.valueOf(seen).contains("cao nhất"));
        String cued = card(cards, "cao nhất");
        String answered = card(cards, "Tư vấn");
        String merged = card(cards, "hỏi hộ");
        for (String card : List.of(cued, answered, merged)) {
            operator.post("/api/v1/questions/" + card + "/claim", Map.of(), Map.of("Idempotency-Key", UUID.randomUUID().toString()))
                    .expect(200);
        }
        operator.post("/api/v1/questions/" + cued + "/cue", Map.of()).expect(200);
        province.as("host").post("/api/v1/questions/" + cued + "/answer", Map.of("channel", "ON_AIR")).expect(200);
        operator.post("/api/v1/questions/" + merged + "/merge", Map.of("into", answered)).expect(200);
        operator.post(
                        "/api/v1/questions/" + answered + "/answer",
                        Map.of("channel", "WRITING", "text", "Dạ chào " + NAME + ", em gọi lại ngay ạ"))
                .expect(200);
        Eventually.see(
                "replies",
                () -> simulator.ledger().replies(),
                replies -> replies.stream().filter(reply -> reply.text().contains(NAME)).count() >= 2);
        String lead = "/api/v1/leads/" + leads.getFirst().get("id");
        producer.post(lead + "/assign", Map.of("branchId", province.branch())).expect(200);
        producer.post(lead + "/enrolled", Map.of("number", DOCUMENT, "at", Instant.now().toString()), Map.of("Idempotency-Key", "enrolled"))
                .expect(200);
        return first;
    }

    private static String card(List<Map<String, Object>> cards, String words) {
        return String.valueOf(cards.stream()
                .filter(card -> String.valueOf(card).contains(words))
                .findFirst()
                .orElseThrow()
                .get("id"));
    }

    private static void invite(Province province) throws IOException, InterruptedException {
        Api producer = province.as("producer");
        String next = province.planned();
        Map<String, Object> candidate = Eventually.see(
                        "candidate",
                        () -> producer.get("/api/v1/programmes/" + next + "/candidates?limit=200").expect(200).items().stream()
                                .filter(one -> NAME.equals(one.get("name")))
                                .toList(),
                        found -> !found.isEmpty())
                .getFirst();
        Map<String, Object> invitation = producer.post(
                        "/api/v1/programmes/" + next + "/invitations",
                        Map.of("candidate", Map.of("kind", candidate.get("kind"), "id", candidate.get("id"))))
                .expect(201)
                .json();
        producer.post("/api/v1/invitations/" + invitation.get("id") + "/text", Map.of("channel", "SMS")).expect(202);
        URI stop = URI.create("http://127.0.0.1:" + province.port()
                + URI.create(String.valueOf(invitation.get("link"))).getRawPath() + "/dung-moi");
        HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(stop).POST(HttpRequest.BodyPublishers.noBody()).build(),
                        HttpResponse.BodyHandlers.discarding());
    }

    /** A complaint that somebody wrote down; its id. */
    private static String complain(Province province) {
        Map<String, Object> said = Map.of(
                "channel", "PHONE", "name", NAME, "phone", "0" + NUMBER, "subject", NAME + " chờ lâu", "words", "Chờ mãi ở " + SENTENCE, "contact", SENTENCE);
        Api officer = province.as("care_officer");
        String id = officer.post("/api/v1/complaints", said).expect(201).text("id");
        officer.post("/api/v1/complaints/" + id + "/tell", Map.of("words", "Đã hẹn " + NAME)).expect(200);
        return id;
    }

    /** On Messenger, and by a promise to call back. */
    private static void talk(Province province, Tables tables) {
        String page = province.simulator().ledger().broadcasts().getLast().pageId();
        province.simulator().message(page, NAME, "Em nhắn ở đây nữa, nhà em " + SENTENCE);
        Eventually.see(
                "message",
                () -> tables.text("select cast(count(*) as varchar) from direct_message where body like ?", "%" + SENTENCE),
                "1"::equals);
        province.as("operator")
                .post(
                        "/api/v1/call-backs",
                        Map.of(
                                "name", NAME,
                                "phone", "0" + NUMBER,
                                "basis", "ASKED",
                                "basisNote", SENTENCE,
                                "channel", "PHONE",
                                "from", Instant.now().plusSeconds(3600).toString(),
                                "until", Instant.now().plusSeconds(7200).toString()))
                .expect(201);
    }

    /** What the person allowed is found by number and account, and is stored so that nobody reads whose it is. */
    private static void allowed(Province province) {
        Map<String, Object> said = Map.of(
                "scope", "vn/31", "phone", "0" + NUMBER, "purpose", "CALL_BACK", "way", "CALL", "yes", true, "wording", 1,
                "proofKind", "CALL_NOTE", "proof", "gọi " + NAME);
        assertThat(province.as("province_manager").post("/api/v1/privacy/consents/given", said).expect(201).items())
                .singleElement()
                .satisfies(consent -> assertThat(consent).containsEntry("state", "GIVEN"));
    }

    /** By a request, as a manager does; what was erased, by what it was. */
    private static Map<?, ?> forget(Province province, String key) {
        Api manager = province.as("province_manager");
        String request = "/api/v1/privacy/requests/"
                + manager.post(
                                "/api/v1/privacy/requests",
                                Map.of("scope", "vn/31", "kind", "DELETE", "name", NAME, "contact", "tại cơ quan", "phones", List.of("0" + NUMBER)))
                        .expect(201)
                        .text("id");
        assertThat(manager.get(request + "/suggestions").expect(200).raw()).contains(key);
        manager.post(request + "/identity", Map.of("phones", List.of("0" + NUMBER), "keys", List.of(key))).expect(200);
        assertThat(manager.get(request + "/data").expect(200).raw()).contains(NAME, SENTENCE, DOCUMENT);
        Map<?, ?> erased = (Map<?, ?>) manager.post(request + "/erase", Map.of("confirm", NAME))
                .expect(200)
                .json()
                .get("erased");
        Map<String, Object> checked = Eventually.see(
                "the check",
                () -> manager.get(request).expect(200).json(),
                seen -> seen.get("leftovers") != null);
        assertThat((List<?>) checked.get("leftovers")).as("leftovers").isEmpty();
        assertThat(manager.get("/api/v1/privacy/requests?settled=true").expect(200).items()).hasSize(1);
        return erased;
    }

    private static void quarantine(Tables tables, String key, String programme) {
        tables.change(
                "insert into quarantine (digest, id, platform, page_id, source, reason, observed_at, raw_payload,"
                        + " programme_id, scope) values (?, ?, 'facebook', '1001', 'WEBHOOK', 'x', current_timestamp, ?, ?, 'vn/31')",
                "0".repeat(64),
                UUID.randomUUID(),
                "{\"from\":{\"id\":\"" + key + "\",\"name\":\"" + NAME + "\"},\"message\":\"" + SENTENCE + "\"}",
                UUID.fromString(programme));
    }

    private static void othersStay(Tables tables) {
        assertThat(tables.text("select body from inbound_item where author_name = ?", "Bà hàng xóm Thử"))
                .contains("Cho tôi hỏi hộ", "nhà có 4 người", "•••••••41");
        assertThat(tables.text("select count(*) from opt_out where about like 'silent:%'")).isNotEqualTo("0");
    }

    private static void itStaysForgotten(Province province, Tables tables, String first, List<String> wanted) {
        province.simulator().edit(first, "Em sửa lại câu hỏi, nhà em " + SENTENCE);
        province.simulator().comment(province.liveVideo(), "Người sau cùng Thử", "Câu cuối cùng của buổi này?");
        Eventually.see(
                "the last comment",
                () -> tables.text("select author_name from inbound_item where author_name = ?", "Người sau cùng Thử"),
                seen -> !seen.isEmpty());
        province.as("producer").post("/api/v1/pages/" + province.page() + "/connection/check", Map.of());
        assertThat(tables.holding(wanted)).as("after more arrived").isEmpty();
    }

    private static void theDesksGoOn(Province province, String programme) {
        assertThat(province.as("operator").get("/api/v1/programmes/" + programme + "/questions?limit=100").expect(200).raw())
                .contains("[đã xóa]");
        assertThat(province.as("producer").get("/api/v1/leads?programmeId=" + programme).expect(200).items())
                .singleElement()
                .satisfies(lead -> assertThat(lead).containsEntry("state", "ENROLLED"));
        province.as("auditor").get("/api/v1/programmes/" + programme + "/changes").expect(200);
    }

    private static void theRecordIsWhole(Province province) {
        List<ChainCheck.Fault> faults = new ArrayList<>();
        ChainCheck.Result result =
                province.lensong().context().getBean(ChainCheck.class).check(List.of(), faults::add);
        assertThat(faults).isEmpty();
        assertThat(result.erased()).isPositive();
    }

    /** What lies beside the database itself, whose pages are overwritten in its own time. */
    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().endsWith(".db"))
                    .toList();
        }
    }

    private static boolean told(Path file) {
        try {
            String content = Files.readString(file, StandardCharsets.ISO_8859_1);
            return Stream.of(NAME, NUMBER, SENTENCE, DOCUMENT)
                    .map(text -> new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))
                    .anyMatch(content::contains);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
