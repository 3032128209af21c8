package vn.lensong.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lensong.adapters.web.Spreadsheet;

/** Lists of leads and of what came of them, in and out. */
@ExtendWith(OneProvince.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeadImportTest {

    private static final String PATH = "/api/v1/lead-imports";

    private Province province;
    private Api producer;
    private String programme;

    @BeforeAll
    void open(Province running) {
        province = running;
        producer = province.as("producer");
        programme = province.planned();
    }

    @Test
    void a_list_is_taken_in_row_by_row_and_what_was_refused_comes_back_with_why() {
        String csv = "Họ tên;Số điện thoại;Xã;Ghi chú;Tuổi\n"
                + "Chị Danh Sách;0900000161;An Dương;hỏi mức đóng;40\n"
                + "=CMD();không có số;An Dương;;41\n"
                + "Anh Danh Sách;900000162;;;42\n"
                + ";;;;\n"
                + "Chị Danh Sách;0900 000 161;;;43\n"
                + "Thiếu số;;;;44\n";

        Map<String, Object> made = bring(producer, leads(), csv.getBytes(StandardCharsets.UTF_8)).expect(201).json();
        Map<String, Object> done = done(producer, PATH, made.get("id"));

        assertThat(done).containsEntry("rows", 5).containsEntry("created", 2).containsEntry("joined", 1)
                .containsEntry("refused", 2).containsEntry("ignored", List.of("Tuổi"));
        List<Map<String, Object>> rows = producer.get(PATH + "/" + made.get("id") + "/rows?limit=200").expect(200).items();
        assertThat(rows).extracting(row -> row.get("row") + " " + row.get("status") + " " + row.get("code"))
                .containsExactly("2 CREATED null", "3 REFUSED lead.bad-phone", "4 CREATED null", "6 JOINED null", "7 REFUSED field.missing");
        assertThat(rows.get(1)).containsEntry("field", "phone");
        assertThat(String.valueOf(rows.get(1).get("message"))).contains("số điện thoại");
        assertThat(producer.get("/api/v1/leads/" + rows.getFirst().get("leadId")).expect(200).raw())
                .contains("Chị Danh Sách", "+84900000161", "LISTED");
        String refused = producer.get(PATH + "/" + made.get("id") + "/refused").expect(200).raw();
        assertThat(refused).contains("\"'=CMD()\",\"không có số\"", "Thiếu số").doesNotContain("900000161");
        assertThat(producer.get(PATH + "/" + made.get("id") + "/report").expect(200).raw()).contains("Đã nhập", "Đã có").doesNotContain("Danh Sách");
        assertThat(province.as("auditor").get(PATH + "/" + made.get("id") + "/report").status()).isEqualTo(200);
        assertThat(province.as("auditor").get(PATH + "/" + made.get("id") + "/refused").status()).isEqualTo(403);
        assertThat(province.as("auditor").get("/api/v1/audit/accesses?subject=" + made.get("id")).expect(200).raw())
                .contains("lead-import-refused");
        assertThat(province.as("stranger").get(PATH + "/" + made.get("id")).status()).isIn(403, 404);

        Map<String, Object> again = bring(producer, leads(), csv.getBytes(StandardCharsets.UTF_8)).expect(200).json();
        assertThat(again.get("id")).isEqualTo(made.get("id"));
    }

    @Test
    void a_workbook_of_outcomes_goes_by_the_same_rules_as_people() {
        String lead = lead("0900000163");
        String other = lead("0900000164");
        province.as("producer").post("/api/v1/leads/" + lead + "/assign", Map.of("branchId", province.branch())).expect(200);
        byte[] book = Spreadsheet.xlsx(List.of(new Spreadsheet.Sheet("Kết quả", List.of(
                List.of("lead_id", "outcome", "channel", "until", "number", "at"),
                List.of(lead, "REACHED", "PHONE", "", "", ""),
                List.of(lead, "POSTPONED", "", "31/12/2027 08:30", "", ""),
                List.of(other, "gì đó", "", "", "", ""),
                List.of("không phải mã", "REACHED", "", "", "", "")))));

        Map<String, Object> made = bring(producer, "?kind=OUTCOMES", book).expect(201).json();
        Map<String, Object> done = done(producer, PATH, made.get("id"));

        assertThat(done).containsEntry("created", 2).containsEntry("refused", 2);
        assertThat(producer.get("/api/v1/leads/" + lead).expect(200).raw()).contains("POSTPONED", "2027-12-31T01:30:00Z");
        assertThat(producer.get(PATH + "/" + made.get("id") + "/rows?refused=true").expect(200).items())
                .extracting(row -> row.get("row") + " " + row.get("field") + " " + row.get("code"))
                .containsExactly("4 outcome field.bad-choice", "5 lead_id field.bad-id");
    }

    @Test
    void a_system_brings_lists_to_its_own_branches_only_and_takes_its_leads_away_as_its_scopes_allow() throws IOException {
        Api system = system("leads:write", "leads:read");
        byte[] csv = "phone,name\n0900000165,Bác Danh Sách\n".getBytes(StandardCharsets.UTF_8);
        String path = "/api/v1/partner/lead-imports";

        assertThat(system.sendBytes("POST", path + leads(), csv).expect(422).text("code")).isEqualTo("field.missing");
        Map<String, Object> made = system.sendBytes("POST", path + leads() + "&branchId=" + province.branch(), csv).expect(201).json();
        assertThat(done(system, path, made.get("id"))).containsEntry("created", 1);
        assertThat(system.get(path).expect(200).items()).hasSize(1);
        assertThat(system("outcomes:write").sendBytes("POST", path + leads() + "&branchId=" + province.branch(), csv).expect(403).text("code"))
                .isEqualTo("scope.missing");
        assertThat(system("leads:write").get(path + "/" + made.get("id")).status()).isEqualTo(404);

        String shy = system.get("/api/v1/partner/leads/export").expect(200).raw();
        String open = system("leads:read", "leads:contact").get("/api/v1/partner/leads/export").expect(200).raw();
        assertThat(shy).startsWith("\uFEFF\"Mã người quan tâm\"").doesNotContain("900000165", "Bác Danh Sách");
        assertThat(open).contains("+84900000165", "Bác Danh Sách");
        byte[] book = producer.bytes("/api/v1/lead-exports?format=XLSX&programmeId=" + programme, Map.of()).body();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(book))) {
            assertThat(zip.getNextEntry()).isNotNull();
        }
    }

    @Test
    void who_only_stands_in_a_list_is_not_called_before_they_agreed() {
        String csv = "phone,consent,consent_at,consent_proof\n0900000167,,,\n"
                + "0900000168,CALL_BACK,20/11/2026,Phiếu số 12\n0900000169,CALL_BACK,,Phiếu số 13\n";

        Map<String, Object> made = bring(producer, leads(), csv.getBytes(StandardCharsets.UTF_8)).expect(201).json();
        assertThat(done(producer, PATH, made.get("id"))).containsEntry("created", 2).containsEntry("refused", 1);
        List<Map<String, Object>> rows = producer.get(PATH + "/" + made.get("id") + "/rows").expect(200).items();
        String silent = "/api/v1/leads/" + rows.get(0).get("leadId");
        String agreed = "/api/v1/leads/" + rows.get(1).get("leadId");

        assertThat(rows.get(2)).containsEntry("field", "consent_at").containsEntry("code", "field.missing");
        assertThat(producer.post(silent + "/calls", Map.of("phone", "0900000167")).expect(409).text("code"))
                .isEqualTo("contact.only-listed");
        Eventually.see("consent", () -> producer.get(agreed).expect(200).raw(), raw -> raw.contains("CALL_BACK"));
        Api.Answer call = producer.post(agreed + "/calls", Map.of("phone", "0900000168"));
        // At night nobody may be called: then the hours are what is said, and no more the want of a basis.
        assertThat(call.raw()).containsAnyOf("CONSENTED", "contact.outside-hours");
        assertThat(producer.get("/api/v1/lead-exports?programmeId=" + programme).expect(200).raw())
                .contains("Đã đồng ý cho", "CALL_BACK");
    }

    @Test
    void what_leaves_is_masked_by_role_and_written_down() {
        String lead = lead("0900000166");

        String whole = producer.get("/api/v1/lead-exports?programmeId=" + programme).expect(200).raw();
        String masked = province.as("auditor").get("/api/v1/lead-exports?programmeId=" + programme).expect(200).raw();

        assertThat(whole).contains(lead, "\"'+84900000166\"");
        assertThat(masked).contains(lead).doesNotContain("900000166", "Cô Thử");
        assertThat(province.as("auditor").get("/api/v1/audit/accesses?subject=" + programme).expect(200).raw()).contains("\"exported\":true");
        assertThat(province.as("host").get("/api/v1/lead-exports").status()).isEqualTo(403);
    }

    @Test
    void what_is_no_list_is_refused_before_anything_is_taken_in() {
        for (Map.Entry<String, String> wrong : Map.of(
                "", "table.empty",
                "tên,tuổi\nA,1\n", "lead-import.columns",
                "phone\n", "table.empty",
                "PK\u0003\u0004xx", "table.unreadable",
                "phone\n\"" + "9".repeat(400_000), "table.cell-too-long").entrySet()) {
            assertThat(bring(producer, leads(), wrong.getKey().getBytes(StandardCharsets.UTF_8)).expect(422).text("code"))
                    .isEqualTo(wrong.getValue());
        }
        assertThat(bring(producer, leads(), "phone\nđiện".getBytes(StandardCharsets.UTF_16)).expect(422).text("code")).isEqualTo("table.encoding");
        assertThat(bring(producer, "?kind=LEADS&programmeId=" + UUID.randomUUID(), new byte[] {1}).status()).isEqualTo(404);
        assertThat(bring(province.as("host"), leads(), new byte[] {1}).status()).isEqualTo(403);
    }

    private String leads() {
        return "?kind=LEADS&programmeId=" + programme;
    }

    private static Api.Answer bring(Api as, String query, byte[] file) {
        return as.sendBytes("POST", PATH + query, file);
    }

    private static Map<String, Object> done(Api as, String path, Object id) {
        return Eventually.see("import", () -> as.get(path + "/" + id).expect(200).json(), one -> "DONE".equals(one.get("state")));
    }

    private String lead(String number) {
        return first(producer.post(
                        "/api/v1/leads",
                        Map.of("programmeId", programme, "way", "CALLED", "phone", number, "name", "Cô Thử", "words", ""))
                .expect(201));
    }

    private Api system(String... scopes) {
        Api manager = province.as("province_manager");
        String client = manager.post(
                        "/api/v1/partner-clients",
                        Map.of("organisationId", province.agent(), "name", "Danh sách", "scopes", List.of(scopes)))
                .expect(201)
                .text("id");
        return PartnerTest.system(province, client, PartnerTest.secret(manager, client, null));
    }

    /** The id of a lead that was written down. */
    static String first(Api.Answer entered) {
        return String.valueOf(((Map<?, ?>) Objects.requireNonNull(entered.json().get("lead"))).get("id"));
    }
}
