package vn.lensong.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lensong.domain.programme.Programme;

/** What lies ready for a crisis is handed out on paper, and whoever stands in it has a say. */
@ExtendWith(OneProvince.class)
class CrisisKitTest {

    private static final String REQUESTS = "/api/v1/privacy/requests";

    private final Province province;
    private final Api lead;
    private final Api manager;

    CrisisKitTest(Province province) {
        this.province = province;
        this.lead = province.as("crisis_lead");
        this.manager = province.as("province_manager");
    }

    @Test
    void an_organisations_fact_sheet_is_a_page_of_its_words() throws IOException {
        Map<String, String> facts = Map.of(
                "organisation", "BHXH Tỉnh Thử Nghiệm", "history", "Thành lập năm 1995.",
                "results", "Bao phủ 95% dân số, đủ mọi xã phường.", "contact", "Đường Lê Lợi");
        String id = entered("FACT_SHEET", facts);

        assertThat(read("/api/v1/crisis-kit/" + id + "/sheet"))
                .contains("BHXH Tỉnh Thử Nghiệm", "Thành lập năm 1995.", "đủ mọi xã phường", "Đường Lê Lợi");
    }

    @Test
    void a_statement_that_lies_ready_is_printed_with_its_slots_and_one_that_is_said_with_what_fills_them() throws IOException {
        Map<String, Object> text = Map.of(
                "scope", "vn/31", "audience", "PRESS", "title", "Đã biết sự việc",
                "body", "Chúng tôi đã biết việc {{việc}} và báo lại lúc {{giờ}}.",
                "validTo", LocalDate.now(Programme.HANOI).plusDays(9).toString());
        String ready = lead.post("/api/v1/holding-texts", text).expect(201).text("id");
        assertThat(read("/api/v1/holding-texts/" + ready + "/sheet")).contains("Đã biết sự việc", "đã biết việc");
        String incident = CrisisLed.declared(province, "quy trình november");

        String made = lead.post(
                        "/api/v1/incidents/" + incident + "/statements",
                        Map.of("holdingTextId", ready, "slots", Map.of("việc", "thu sai mức đóng", "giờ", "15 giờ")))
                .expect(201)
                .text("id");

        assertThat(read("/api/v1/statements/" + made + "/sheet"))
                .contains("thu sai mức đóng", "báo lại lúc 15 giờ")
                .doesNotContain("{{");
        CrisisLed.over(province, incident);
    }

    @Test
    void a_journalist_and_somebody_of_the_team_are_told_and_forgotten_by_their_number() {
        String press = entered("JOURNALIST", Map.of("outlet", "Báo Thử", "name", "Chị Oscar Thử", "phone", "0900 000 863"));
        String team = entered("MEMBER", Map.of("role", "LEGAL", "name", "Chị Oscar Thử", "phone", "0900000863"));
        String other = entered("JOURNALIST", Map.of("outlet", "Báo Thử", "name", "Anh Papa Thử", "phone", "0900000864"));
        String asks = manager.post(
                        REQUESTS,
                        Map.of(
                                "scope", "vn/31", "kind", "DELETE", "name", "Chị Oscar Thử", "contact", "0900000863",
                                "phones", List.of("0900000863")))
                .expect(201)
                .text("id");

        String told = manager.get(REQUESTS + "/" + asks + "/data").expect(200).raw();
        Map<String, Object> erased = manager.post(REQUESTS + "/" + asks + "/erase", Map.of("confirm", "Chị Oscar Thử"))
                .expect(200)
                .json();

        assertThat(told).contains("crisis-contact", "Báo Thử", "LEGAL", press, team).doesNotContain(other, "Papa");
        assertThat(String.valueOf(erased.get("erased"))).contains("crisis-contact=2");
        assertThat(lead.get("/api/v1/crisis-kit").expect(200).raw())
                .contains(other)
                .doesNotContain(press, team, "Oscar", "000863");
    }

    private String entered(String kind, Map<String, String> values) {
        return lead.post("/api/v1/crisis-kit", Map.of("scope", "vn/31", "kind", kind, "values", values))
                .expect(201)
                .text("id");
    }

    private String read(String path) throws IOException {
        Api.Bytes file = lead.bytes(path, Map.of());
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Type")).startsWith("application/pdf");
        assertThat(file.body()).startsWith('%', 'P', 'D', 'F');
        try (PDDocument pdf = Loader.loadPDF(file.body())) {
            // Lines end where the paper does.
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }
}
