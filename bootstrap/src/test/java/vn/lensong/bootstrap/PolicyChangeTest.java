package vn.lensong.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lensong.bootstrap.PolicyApiTest.list;
import static vn.lensong.bootstrap.PolicyApiTest.refused;
import static vn.lensong.bootstrap.PolicyApiTest.vsi;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lensong.adapters.facebook.simulator.SimulatorOptions;
import vn.lensong.bootstrap.Api.Answer;

/** Figures are confirmed, followed by others and imported; each test has figures of its own to change. */
class PolicyChangeTest {

    private static final String VSI = "/api/v1/calculators/voluntary-si";
    private static final String PARAMETERS = "/api/v1/policy/parameters";
    private static final String LINE = PARAMETERS + "/poverty_line_rural";
    private static final String SUPPORT = "/api/v1/policy/provincial-support";

    @TempDir
    Path folder;

    private Province province;
    private Api editor;

    @BeforeEach
    void start() {
        province = Province.start(
                folder, Map.of("LENSONG_CALCULATIONS_PER_MINUTE", "30"), SimulatorOptions.defaults());
        province.person("editor", "NATIONAL_EDITOR", "vn");
        editor = province.as("editor");
    }

    @AfterEach
    void stop() {
        province.close();
    }

    @Test
    void a_pending_figure_counts_once_a_named_person_has_confirmed_it() {
        refused(next2027(), 422, "policy.pending");
        Answer seen = editor.get(LINE).expect(200);
        String confirm = LINE + "/rows/" + row(seen, 2).get("id") + "/confirm";

        refused(editor.post(confirm, Map.of()), 422, "field.missing");
        refused(editor.post(confirm, Map.of("reason", "x"), Map.of("If-Match", "\"77\"")), 412, "version.outdated");
        Map<String, String> once = Map.of("Idempotency-Key", "k-1", "If-Match", seen.header("ETag"));
        Answer confirmed = editor.post(confirm, Map.of("reason", "Đã xem công báo số 12"), once).expect(200);
        Answer again = editor.post(confirm, Map.of("reason", "Đã xem công báo số 12"), once).expect(200);

        assertThat(row(confirmed, 2)).containsEntry("status", "CONFIRMED");
        assertThat(String.valueOf(row(confirmed, 2).get("confirmation")))
                .contains("Người editor", "Đã xem công báo số 12");
        assertThat(again.raw()).isEqualTo(confirmed.raw());
        refused(editor.post(confirm, Map.of("reason", "x")), 409, "policy.confirmed");
        assertThat(next2027().expect(200).json())
                .containsEntry("gross", 484_000)
                .containsEntry("support", 96_800)
                .containsEntry("net", 387_200);
        assertThat(editor.get("/api/v1/policy/figures?day=2027-01-01").expect(200).raw()).contains("387.200 đồng");
    }

    @Test
    void a_successor_ends_the_open_row_and_must_leave_no_gap() {
        String rows = PARAMETERS + "/base_salary/rows";

        Answer added = editor.post(rows, newRow(2_700_000, "2027-07-01", "CONFIRMED")).expect(201);

        assertThat(row(added, 3)).containsEntry("validTo", "2027-06-30");
        assertThat(row(added, 4)).containsEntry("value", 2_700_000);
        assertThat(householdOn("2027-06-30")).isEqualTo(1_366_200);
        assertThat(householdOn("2027-07-01")).isEqualTo(1_458_000);
        Answer overlap = editor.post(rows, newRow(1, "2026-07-01", "CONFIRMED"));
        refused(overlap, 422, "policy.overlap");
        assertThat(overlap.text("detail")).contains("base_salary", "2026-07-01");
        refused(editor.post(rows, newRow("viel", "2028-07-01", "CONFIRMED")), 422, "policy.value");
        refused(editor.post(rows, newRow(1.5, "2028-07-01", "CONFIRMED")), 422, "policy.value");
        refused(editor.post(rows, newRow(List.of(1, 2), "2028-07-01", "CONFIRMED")), 422, "policy.value");
        refused(editor.post(rows, newRow(1, "2028", "CONFIRMED")), 422, "field.bad-day");
        refused(editor.post(rows, newRow(1, "2028-07-01", "MAYBE")), 422, "field.bad-choice");
        refused(editor.post(PARAMETERS + "/nothing/rows", newRow(1, "2028-07-01", "CONFIRMED")), 404, "policy-parameter.not-found");
        refused(
                editor.post(PARAMETERS + "/vsi_fund_monthly_rate_r/rows", newRow(0.003, "2027-01-02", "CONFIRMED")),
                422,
                "policy.gap");
    }

    @Test
    void a_file_is_imported_whole_or_not_at_all_and_every_problem_is_told() {
        List<Map<String, Object>> file = new ArrayList<>();
        file.add(line("fresh_figure", "VND", 1, "2026-01-01", "2026-06-30"));
        file.add(line("fresh_figure", "VND", 2, "2026-07-05", null));
        file.add(line("base_salary", "VND", 3, "2026-12-01", "2026-11-01"));
        file.add(line("vsi_rate", "SHARE", 22, "2030-01-01", null));
        file.add(line("hi_household_ladder", "HANDS", List.of(1, 0.5), "2030-01-01", null));

        Answer refusal = editor.post(PARAMETERS + "/import", file);

        refused(refusal, 422, "policy.import");
        assertThat(list(refusal.json(), "errors"))
                .extracting(String::valueOf)
                .hasSize(4)
                .anySatisfy(one -> assertThat(one).contains("policy.gap", "fresh_figure", "2026-07-01", "2026-07-04"))
                .anySatisfy(one -> assertThat(one).contains("[2].validTo", "policy.days"))
                .anySatisfy(one -> assertThat(one).contains("[3].value", "policy.value"))
                .anySatisfy(one -> assertThat(one).contains("[4].unit", "field.bad-choice"));
        assertThat(editor.get(PARAMETERS + "/fresh_figure").status()).isEqualTo(404);

        List<Map<String, Object>> good = List.of(
                file.get(0),
                line("fresh_figure", "VND", 2, "2026-07-01", null),
                line("base_salary", "VND", 2_530_000, "2026-07-01", null),
                line("hi_household_ladder", "SHARES", List.of(1, 0.5), "2030-01-01", null));
        assertThat(editor.post(PARAMETERS + "/import", good).expect(200).number("added")).isEqualTo(3);
        assertThat(editor.post(PARAMETERS + "/import", good).expect(200).number("added")).isZero();
        assertThat(row(editor.get(PARAMETERS + "/hi_household_ladder").expect(200), 1))
                .containsEntry("value", List.of(1, 0.5));
    }

    @Test
    void a_file_that_is_no_list_or_empty_is_refused() {
        refused(editor.post(PARAMETERS + "/import", List.of()), 422, "policy.import-size");
        assertThat(editor.send("POST", PARAMETERS + "/import", "{}", Map.of()).status()).isIn(400, 422);
        assertThat(editor.send("POST", PARAMETERS + "/import", "[null]", Map.of()).status()).isIn(400, 422);
        assertThat(editor.send("POST", PARAMETERS + "/import", "[1]", Map.of()).status()).isEqualTo(400);
        assertThat(editor.send("POST", PARAMETERS + "/import", "[{\"value\":{}}]", Map.of()).status())
                .isEqualTo(422);
        refused(editor.send("POST", PARAMETERS + "/import", "[{\"wert\":1}]", Map.of()), 400, "body.unknown-field");
    }

    @Test
    void a_province_adds_to_the_states_support_until_it_ends() {
        Api manager = province.as("province_manager");
        Map<String, Object> resolution = new HashMap<>(Map.of(
                "provinceCode", "31", "group", "OTHER", "share", 0.1, "resolution", "12/2026/NQ-HĐND", "from",
                "2026-01-01"));

        String id = manager.post(SUPPORT, resolution).expect(201).text("id");

        assertThat(contribution("31")).containsEntry("support", 99_000).containsEntry("net", 231_000)
                .containsEntry("provincialSupport", 33_000);
        assertThat(contribution("15")).containsEntry("support", 66_000);
        manager.post(SUPPORT, with(with(resolution, "group", "POOR"), "share", 0.8)).expect(201);
        Map<String, Object> all = province.anybody()
                .post(VSI, vsi(Map.of("provinceCode", "31", "group", "POOR")))
                .expect(200)
                .json();
        assertThat(all).containsEntry("net", 0).containsEntry("provincialSupport", 165_000);
        assertThat(String.valueOf(all.get("steps"))).contains("không vượt quá mức đóng");
        refused(manager.post(SUPPORT, resolution), 409, "provincial-support.overlap");
        refused(manager.post(SUPPORT, with(resolution, "provinceCode", "15")), 403, "role.missing");
        refused(manager.post(SUPPORT, with(resolution, "provinceCode", "99")), 404, "province.not-found");
        refused(manager.post(SUPPORT, with(resolution, "amount", 1)), 422, "provincial-support.one-of");
        refused(manager.post(SUPPORT, with(resolution, "share", 1.5)), 422, "provincial-support.share");
        refused(manager.post(SUPPORT, with(resolution, "to", "2025-01-01")), 422, "policy.days");
        refused(manager.post(SUPPORT + "/" + id + "/end", Map.of()), 422, "field.missing");
        refused(
                manager.post(SUPPORT + "/" + id + "/end", Map.of("to", "2026-11-22"), Map.of("If-Match", "\"9\"")),
                412,
                "version.outdated");
        manager.post(SUPPORT + "/" + id + "/end", Map.of("to", "2026-11-22")).expect(200);

        assertThat(contribution("31")).containsEntry("support", 66_000);
        assertThat(editor.get(SUPPORT).expect(200).items().getFirst())
                .containsEntry("group", "OTHER")
                .containsEntry("provinceCode", "31")
                .containsEntry("to", "2026-11-22");
    }

    @Test
    void who_calculates_too_often_is_told_how_long_to_wait() {
        Api anybody = province.anybody();
        Answer last = Eventually.see("429", () -> anybody.post(VSI, vsi(Map.of())), seen -> seen.status() == 429);

        refused(last, 429, "calculation.too-often");
        assertThat(Integer.parseInt(last.header("Retry-After"))).isBetween(1, 60);
        assertThat(last.text("detail")).contains("giây");
        assertThat(editor.get("/api/v1/policy/figures").status()).isEqualTo(200);
    }

    private Answer next2027() {
        return province.anybody()
                .post(VSI, vsi(Map.of("date", "2027-01-01", "monthlyIncome", 2_200_000)));
    }

    private Map<String, Object> contribution(String provinceCode) {
        return province.anybody()
                .post(VSI, vsi(Map.of("provinceCode", provinceCode)))
                .expect(200)
                .json();
    }

    private int householdOn(String day) {
        return province.anybody()
                .post("/api/v1/calculators/household-hi", Map.of("date", day, "members", 1, "months", 12))
                .expect(200)
                .number("total");
    }

    private static Map<String, Object> newRow(Object value, String from, String status) {
        return Map.of(
                "value", value,
                "validFrom", from,
                "legalBasis", "Nghị định thử",
                "source", "công báo",
                "evidence", "văn bản chính thức",
                "status", status);
    }

    private static Map<String, Object> line(
            String key, String unit, Object value, String from, @Nullable String to) {
        Map<String, Object> line = new HashMap<>(newRow(value, from, "CONFIRMED"));
        line.put("key", key);
        line.put("unit", unit);
        if (to != null) {
            line.put("validTo", to);
        }
        return line;
    }

    private static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        Map<String, Object> other = new HashMap<>(body);
        other.put(field, value);
        return other;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> row(Answer answer, int index) {
        return (Map<String, Object>) list(answer.json(), "rows").get(index);
    }
}
