package vn.lensong.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An organisation that comes as a pack of files. */
@ExtendWith(OneProvince.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PackTest {

    private static final String PATH = "/api/v1/organisation-packs";

    private Province province;
    private Api admin;

    @BeforeAll
    void open(Province running) {
        province = running;
        admin = province.as("admin");
    }

    @Test
    void a_pack_is_installed_once_and_the_same_again_changes_nothing() {
        Map<String, String> files = pack("doan-thanh-nien");

        Map<String, Object> first = install(files);
        Map<String, Object> again = install(files);

        assertThat(outcomes(first)).containsOnly("CREATED").hasSize(8);
        assertThat(outcomes(again)).containsOnly("UNCHANGED").hasSize(8);
        assertThat(admin.get("/api/v1/organisations").expect(200).raw()).contains("vn/31/doan-thanh-nien");
        assertThat(province.as("province_manager").get("/api/v1/scripts").expect(200).raw()).contains("Kịch bản của Đoàn");

        files.put("scripts/mot.yaml", files.get("scripts/mot.yaml").replace("plannedSeconds: 60", "plannedSeconds: 90"));
        files.put("brand/kit.yaml", files.get("brand/kit.yaml").replace("#0A6437", "#0A5030"));
        files.put("playbooks/sap-het-han.yaml", files.get("playbooks/sap-het-han.yaml").replace("HOT", "COLD"));
        files.put("playbooks/phan-cong.yaml", files.get("playbooks/phan-cong.yaml").replace("Vĩnh Bảo", "Tiên Lãng"));
        assertThat(outcomes(install(files)))
                .containsExactly("UNCHANGED", "UNCHANGED", "UPDATED", "UNCHANGED", "UPDATED", "UNCHANGED", "UPDATED", "UPDATED");
        assertThat(province.as("province_manager").get("/api/v1/target-lists").expect(200).raw()).contains("Người nóng của doan-thanh-nien");
        assertThat(province.as("province_manager").get("/api/v1/brand-kits").expect(200).raw()).contains("#0A5030");
    }

    @Test
    void nothing_is_stored_when_anything_is_wrong_and_every_problem_says_where() {
        Map<String, String> files = pack("hoi-cuu-chien-binh");
        files.put("organisation.yaml", files.get("organisation.yaml") + "màu: đỏ\n");
        files.put("scripts/hai.yaml", "title: Thiếu\nproduct: KHÔNG CÓ\nsegments:\n  - type: OPENING\n    title: Mở đầu\n");
        files.put("answers/hai.yaml", "- externalId: H-1\n  question: Hỏi?\n  written: Đáp.\n- externalId: H-2\n  question: Hỏi?\n  lạ: 1\n");
        files.put("playbooks/mot.yaml", "title: Kịch bản xử lý\n");
        files.put("playbooks/hai.yaml", "kind: SPRINT\nbranches:\n  - key: khong-co\n    communes: [An Dương]\n");
        files.put("brand/la.txt", "x");
        files.put("brand/kit.yaml", files.get("brand/kit.yaml").replace("#FFFFFF", "#0A6438"));

        Map<String, Object> answer = install(files);

        assertThat(answer).containsEntry("installed", false);
        assertThat(problems(answer))
                .extracting(one -> one.get("file") + ":" + one.get("line") + " " + one.get("code"))
                .contains(
                        "organisation.yaml:6 yaml.unknown-key",
                        "scripts/hai.yaml:2 field.bad-choice",
                        "scripts/hai.yaml:4 field.missing",
                        "playbooks/mot.yaml:1 field.missing",
                        "brand/la.txt:1 pack.unknown-file",
                        "brand/kit.yaml:3 brand.contrast");
        assertThat(problems(answer)).allSatisfy(one -> assertThat(String.valueOf(one.get("message"))).isNotBlank());
        assertThat(admin.get("/api/v1/organisations").expect(200).raw()).doesNotContain("hoi-cuu-chien-binh");

        files = pack("hoi-cuu-chien-binh");
        files.put("playbooks/hai.yaml", "kind: SPRINT\nbranches:\n  - key: khong-co\n    communes: [An Dương]\n");
        files.put("playbooks/ba.yaml", "kind: TARGET\nname: Lạ\nrule:\n  field: KHONG_CO\n  known: true\n");
        files.put("brand/full-on-light.svg", "không phải svg");
        assertThat(problems(install(files)))
                .extracting(one -> one.get("file") + ":" + one.get("line") + " " + one.get("code"))
                .contains("playbooks/hai.yaml:3 pack.no-branch", "playbooks/ba.yaml:4 target.fact")
                .anyMatch(told -> told.startsWith("brand/full-on-light.svg:1 logo."));

        files = pack("hoi-cuu-chien-binh");
        files.put("answers/hai.yaml", "- externalId: H-1\n  question: Hỏi?\n  written: Đáp.\n- externalId: H-2\n  question: Hỏi?\n  lạ: 1\n");
        assertThat(problems(install(files)))
                .extracting(one -> one.get("file") + ":" + one.get("line"))
                .contains("answers/hai.yaml:4");
        assertThat(admin.get("/api/v1/organisations").expect(200).raw()).doesNotContain("hoi-cuu-chien-binh");
    }

    @Test
    void a_pack_is_checked_without_being_installed_and_by_administrators_only() {
        byte[] zip = zip(pack("hoi-nguoi-cao-tuoi"));

        assertThat(admin.sendBytes("POST", PATH + "?check=true", zip).expect(200).json())
                .containsEntry("installed", false)
                .containsEntry("problems", List.of());

        assertThat(admin.get("/api/v1/organisations").expect(200).raw()).doesNotContain("hoi-nguoi-cao-tuoi");
        assertThat(province.as("province_manager").sendBytes("POST", PATH, zip).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../organisation.yaml", "scripts/../../mot.yaml", "/etc/passwd", "scripts/sâu/mot.yaml", "scripts\\mot.yaml", "khác.txt"})
    void a_name_that_leads_elsewhere_is_refused(String name) {
        Map<String, String> files = pack("ten-la");
        files.put(name, "x");

        refused(zip(files), "pack.file-name");
    }

    @Test
    void a_zip_that_grows_when_it_is_opened_is_not_opened_further() {
        refused(zip(Map.of("scripts/lon.yaml", "0".repeat(50_000_000))), "pack.too-large");
        Map<String, String> many = new LinkedHashMap<>();
        for (int i = 0; i < 400; i++) {
            many.put("scripts/s" + i + ".yaml", "x");
        }
        refused(zip(many), "pack.too-large");
        refused("không phải zip".getBytes(StandardCharsets.UTF_8), "pack.not-a-zip");
        refused(new byte[0], null);
    }

    private static Map<String, String> pack(String key) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("organisation.yaml", "name: Đơn vị " + key + "\nscope: vn/31/" + key + "\nbranches:\n  - key: mot\n    name: Chi nhánh một\n");
        files.put("scripts/mot.yaml", """
                title: Kịch bản của Đoàn %s
                product: VOLUNTARY_SI
                segments:
                  - type: OPENING
                    title: Chào bà con
                    plannedSeconds: 60
                    mandatory: true
                """.formatted(key));
        files.put("answers/mot.yaml", """
                - externalId: %s-1
                  question: Đóng ở đâu?
                  written: Dạ, tại điểm thu của đơn vị ạ.
                """.formatted(key));
        files.put("brand/kit.yaml", """
                primary: "#0A6437"
                accent: "#FFC20E"
                textOn: "#FFFFFF"
                nameLine: "{name}"
                """);
        files.put("brand/full-on-light.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 60 20\"><rect width=\"60\" height=\"20\" fill=\"#0A6437\"/></svg>");
        files.put("playbooks/sap-het-han.yaml", """
                kind: TARGET
                name: Người nóng của %s
                purpose: Gọi trước
                rule:
                  all:
                    - field: TEMPERATURE
                      values: [HOT]
                    - not:
                        field: PRODUCT
                        values: [HOUSEHOLD_HI]
                """.formatted(key));
        files.put("playbooks/phan-cong.yaml", """
                kind: SPRINT
                branches:
                  - key: mot
                    communes: [Vĩnh Bảo, An Dương]
                """);
        return files;
    }

    private Map<String, Object> install(Map<String, String> files) {
        return admin.sendBytes("POST", PATH, zip(files)).expect(200).json();
    }

    private void refused(byte[] zip, String code) {
        Api.Answer answer = admin.sendBytes("POST", PATH, zip);
        assertThat(answer.status()).isBetween(400, 499);
        if (code != null) {
            assertThat(answer.text("code")).isEqualTo(code);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> problems(Map<String, Object> answer) {
        return (List<Map<String, Object>>) answer.get("problems");
    }

    @SuppressWarnings("unchecked")
    private static List<String> outcomes(Map<String, Object> answer) {
        assertThat(answer.get("installed")).as(String.valueOf(answer)).isEqualTo(true);
        return ((List<Map<String, Object>>) answer.get("parts")).stream().map(part -> String.valueOf(part.get("outcome"))).toList();
    }

    private static byte[] zip(Map<String, String> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
