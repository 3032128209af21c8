package vn.lensong.bootstrap;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lensong.bootstrap.Api.Answer;

/** Anybody may calculate without a login; the figures behind it are read by everybody who works here. */
@ExtendWith(OneProvince.class)
class PolicyApiTest {

    private static final String VSI = "/api/v1/calculators/voluntary-si";
    private static final String HI = "/api/v1/calculators/household-hi";
    private static final String PENSION = "/api/v1/calculators/pension";
    private static final String MATERNITY = "/api/v1/calculators/maternity";
    private static final String POLICY = "/api/v1/policy/";

    private final Province province;
    private final Api anybody;

    PolicyApiTest(Province province) {
        this.province = province;
        this.anybody = province.anybody();
    }

    @Test
    void a_contribution_is_worked_out_for_who_is_not_logged_in() {
        Map<String, Object> answer = anybody.post(VSI, vsi(Map.of())).expect(200).json();

        assertThat(answer).containsEntry("gross", 330_000).containsEntry("support", 66_000).containsEntry("net", 264_000);
        assertThat(list(answer, "steps"))
                .contains(
                        "Mỗi tháng: 22% × 1.500.000 = 330.000 đồng.",
                        "Còn phải nộp: 330.000 − 66.000 = 264.000 đồng.");
        assertThat(list(answer, "parameters")).anySatisfy(row -> assertThat(row)
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("key", "poverty_line_rural")
                .containsEntry("value", 1_500_000)
                .containsEntry("validFrom", "2022-01-01")
                .containsEntry("legalBasis", "Nghị định 07/2021/NĐ-CP, Điều 3"));
    }

    @Test
    void the_steps_are_in_english_for_who_asks_for_it() {
        Answer answer = anybody.post(VSI, vsi(Map.of()), Map.of("Accept-Language", "en"));

        assertThat(list(answer.expect(200).json(), "steps")).contains("A month: 22% × 1.500.000 = 330.000 đồng.");
    }

    @Test
    void no_step_is_left_with_a_gap_in_either_language() {
        List<Map<String, Object>> asks = List.of(
                vsi(Map.of("months", 12, "date", "2026-11-23", "supportedMonthsBefore", 115)),
                vsi(Map.of("months", 12, "supportedMonthsBefore", 120)),
                vsi(Map.of("yearsAhead", 5)),
                vsi(Map.of("missingMonths", 24)),
                vsi(Map.of("date", "2025-06-30", "group", "ETHNIC_MINORITY")));
        for (String language : List.of("vi", "en")) {
            for (Map<String, Object> ask : asks) {
                noGaps(anybody.post(VSI, ask, Map.of("Accept-Language", language)));
            }
            noGaps(anybody.post(HI, hi("2026-03-01", 4, 12, 1), Map.of("Accept-Language", language)));
            noGaps(anybody.post(PENSION, pension(Map.of("years", 12)), Map.of("Accept-Language", language)));
            noGaps(anybody.post(
                    PENSION, pension(Map.of("years", 40, "months", 5)), Map.of("Accept-Language", language)));
            noGaps(anybody.post(PENSION, pension(Map.of("years", 17)), Map.of("Accept-Language", language)));
            noGaps(anybody.post(
                    PENSION,
                    pension(Map.of("years", 20, "voluntaryBefore2021", true)),
                    Map.of("Accept-Language", language)));
            noGaps(anybody.post(MATERNITY, maternity(5), Map.of("Accept-Language", language)));
            noGaps(anybody.post(MATERNITY, maternity(6), Map.of("Accept-Language", language)));
        }
    }

    private static void noGaps(Answer answer) {
        assertThat(list(answer.expect(200).json(), "steps"))
                .isNotEmpty()
                .allSatisfy(step -> assertThat(String.valueOf(step)).doesNotContain("{", "step.", "E+"));
    }

    @Test
    void five_years_ahead_cost_what_the_discount_series_says() {
        Map<String, Object> answer =
                anybody.post(VSI, vsi(Map.of("yearsAhead", 5))).expect(200).json();

        assertThat(answer)
                .containsEntry("gross", 18_098_148)
                .containsEntry("support", 3_960_000)
                .containsEntry("net", 14_138_148);
    }

    @Test
    void a_household_pays_by_the_ladder_and_sees_what_the_card_gives() {
        Map<String, Object> answer =
                anybody.post(HI, hi("2026-11-23", 5, 12, 0)).expect(200).json();

        assertThat(answer).containsEntry("total", 4_371_840);
        assertThat(list(answer, "perMember")).isEqualTo(List.of(1_366_200, 956_340, 819_720, 683_100, 546_480));
        assertThat(answer.get("benefit"))
                .isEqualTo(Map.of("share", 0.8, "smallBill", 379_500, "copayThreshold", 15_180_000, "waitingDays", 30));
    }

    @Test
    void who_is_covered_otherwise_does_not_count() {
        Map<String, Object> answer =
                anybody.post(HI, hi("2026-11-23", 4, 12, 2)).expect(200).json();

        assertThat(answer).containsEntry("total", 2_322_540);
    }

    @Test
    void a_rise_inside_the_period_is_told() {
        Answer answer = anybody.post(HI, hi("2026-06-30", 1, 12, 0));

        assertThat(answer.expect(200).raw()).contains("1263600", "không phải đóng bù");
    }

    @Test
    void a_pension_and_an_allowance_are_estimated() {
        Map<String, Object> pension =
                anybody.post(PENSION, pension(Map.of("years", 20))).expect(200).json();
        Map<String, Object> allowance = anybody.post(MATERNITY, maternity(6)).expect(200).json();

        assertThat(pension)
                .containsEntry("eligible", true)
                .containsEntry("retirementAgeYears", 57)
                .containsEntry("retirementAgeMonths", 4)
                .containsEntry("reachedIn", "2027-07")
                .containsEntry("rate", 0.55)
                .containsEntry("monthly", 825_000);
        assertThat(allowance).containsEntry("eligible", true).containsEntry("total", 2_000_000);
    }

    @Test
    void a_pending_figure_is_named_with_the_day_from_which_it_would_count() {
        Answer answer = anybody.post(VSI, vsi(Map.of("date", "2027-01-01", "monthlyIncome", 2_200_000)));

        refused(answer, 422, "policy.pending");
        assertThat(answer.raw()).contains("poverty_line_rural", "2027-01-01");
        assertThat(answer.raw()).doesNotContain("484");
    }

    @Test
    void a_day_without_a_figure_is_refused() {
        refused(anybody.post(VSI, vsi(Map.of("date", "2010-01-01"))), 422, "policy.unknown");
        refused(anybody.post(HI, hi("2019-06-30", 1, 12, 0)), 422, "policy.unknown");
        refused(anybody.post(VSI, vsi(Map.of("date", "2025-12-31", "yearsAhead", 2))), 422, "policy.unknown");
    }

    @Test
    void every_wrong_ask_of_a_contribution_is_told_by_field() {
        refused(anybody.post(VSI, without(vsi(Map.of()), "date")), 422, "field.missing");
        refused(anybody.post(VSI, without(vsi(Map.of()), "monthlyIncome")), 422, "field.missing");
        refused(anybody.post(VSI, without(vsi(Map.of()), "group")), 422, "field.missing");
        refused(anybody.post(VSI, without(vsi(Map.of()), "months")), 422, "calculation.one-way");
        Map<String, Object> two = vsi(Map.of());
        two.put("yearsAhead", 2);
        refused(anybody.post(VSI, two), 422, "calculation.one-way");
        refused(anybody.post(VSI, vsi(Map.of("date", "23/11/2026"))), 422, "field.bad-day");
        refused(anybody.post(VSI, vsi(Map.of("date", "2026-02-30"))), 422, "field.bad-day");
        refused(anybody.post(VSI, vsi(Map.of("group", "RICH"))), 422, "field.bad-choice");
        refused(anybody.post(VSI, vsi(Map.of("months", 5))), 422, "calculation.periods");
        refused(anybody.post(VSI, vsi(Map.of("months", -1))), 422, "calculation.periods");
        refused(anybody.post(VSI, vsi(Map.of("yearsAhead", 6))), 422, "calculation.periods");
        refused(anybody.post(VSI, vsi(Map.of("missingMonths", 61))), 422, "calculation.missing-months");
        refused(anybody.post(VSI, vsi(Map.of("supportedMonthsBefore", -1))), 422, "calculation.months-before");
        refused(anybody.post(VSI, vsi(Map.of("provinceCode", "99"))), 404, "province.not-found");
        refused(anybody.post(VSI, vsi(Map.of("provinceCode", "vn/31"))), 404, "province.not-found");
        refused(anybody.post(VSI, vsi(Map.of("phone", "0912"))), 400, "body.unknown-field");
        refused(anybody.post(VSI, vsi(Map.of("monthlyIncome", "viel"))), 400, "body.wrong-type");
        refused(anybody.post(VSI, vsi(Map.of("monthlyIncome", Long.MIN_VALUE))), 422, "calculation.below-floor");
        refused(anybody.post(VSI, vsi(Map.of("monthlyIncome", Long.MAX_VALUE))), 422, "calculation.above-cap");
        refused(anybody.post(VSI, vsi(Map.of("monthlyIncome", 1_500_000.5))), 422, "field.bad-number");
        refused(anybody.post(VSI, vsi(Map.of("months", 3.5))), 422, "field.bad-number");
        refused(anybody.post(VSI, vsi(Map.of("months", 4_294_967_297L))), 422, "calculation.periods");
        String huge = "{\"date\":\"2026-11-23\",\"monthlyIncome\":1e999,\"group\":\"OTHER\",\"months\":1}";
        refused(anybody.send("POST", VSI, huge, Map.of()), 422, "field.bad-number");
        assertThat(anybody.send("POST", VSI, "[]", Map.of()).status()).isEqualTo(400);
        assertThat(anybody.send("POST", VSI, "", Map.of()).status()).isEqualTo(400);
        assertThat(anybody.send("POST", VSI, "null", Map.of()).status()).isEqualTo(400);
        assertThat(anybody.send("POST", VSI, "{", Map.of()).status()).isEqualTo(400);
    }

    @Test
    void what_is_below_the_floor_or_above_the_cap_is_told_with_the_figure() {
        assertThat(anybody.post(VSI, vsi(Map.of("monthlyIncome", 1_499_999))).expect(422).text("detail"))
                .contains("1.500.000 đồng");
        assertThat(anybody.post(VSI, vsi(Map.of("monthlyIncome", 50_600_001))).expect(422).text("detail"))
                .contains("50.600.000 đồng");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 12, 0, 422, calculation.members",
        "31, 12, 0, 422, calculation.members",
        "2, 12, 3, 422, calculation.already-covered",
        "2, 12, -1, 422, calculation.already-covered",
        "2, 1, 0, 422, calculation.periods",
        "2, 2147483647, 0, 422, calculation.periods",
    })
    void every_wrong_household_is_told(int members, int months, int covered, int status, String code) {
        refused(anybody.post(HI, hi("2026-11-23", members, months, covered)), status, code);
    }

    @Test
    void every_wrong_ask_of_a_pension_and_an_allowance_is_told() {
        refused(anybody.post(PENSION, pension(Map.of("birthMonth", "1970-13"))), 422, "field.bad-month");
        refused(anybody.post(PENSION, pension(Map.of("birthMonth", "2030-01"))), 422, "calculation.birth-month");
        refused(anybody.post(PENSION, pension(Map.of("sex", "X"))), 422, "field.bad-choice");
        refused(anybody.post(PENSION, pension(Map.of("years", 0))), 422, "calculation.years");
        refused(anybody.post(PENSION, pension(Map.of("years", 2_000_000_000))), 422, "calculation.years");
        refused(anybody.post(PENSION, pension(Map.of("months", 12))), 422, "calculation.years");
        refused(anybody.post(PENSION, pension(Map.of("averageIncome", 0))), 422, "calculation.income");
        refused(anybody.post(PENSION, pension(Map.of("birthMonth", "1990-05"))), 422, "policy.pending");
        refused(anybody.post(PENSION, pension(Map.of("birthMonth", "1950-05"))), 422, "policy.unknown");
        refused(anybody.post(MATERNITY, maternity(13)), 422, "calculation.months-paid");
        refused(anybody.post(MATERNITY, Map.of("date", "2026-11-23", "monthsPaid", 6, "children", 0)), 422, "calculation.children");
    }

    @Test
    void everybody_who_works_here_reads_the_figures_and_nobody_else_does() {
        for (String person : List.of("host", "collector", "auditor", "stranger", "admin", "operator")) {
            assertThat(province.as(person).get(POLICY + "parameters").expect(200).items()).hasSizeGreaterThan(70);
        }
        for (String path : List.of("parameters", "parameters/base_salary", "upcoming", "figures", "provincial-support")) {
            assertThat(anybody.get(POLICY + path).status()).as(path).isEqualTo(401);
        }
    }

    @Test
    void a_parameter_is_shown_with_its_rows_and_its_version() {
        Answer answer = province.as("operator").get(POLICY + "parameters/poverty_line_rural").expect(200);

        assertThat(answer.header("ETag")).isEqualTo("\"" + answer.text("version") + "\"");
        assertThat(answer.text("unit")).isEqualTo("VND");
        assertThat(list(answer.json(), "rows")).hasSize(3).last()
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("value", 2_200_000)
                .containsEntry("validFrom", "2027-01-01")
                .containsEntry("status", "UNCONFIRMED");
        refused(province.as("operator").get(POLICY + "parameters/nothing"), 404, "policy-parameter.not-found");
    }

    @Test
    void a_day_narrows_the_parameters_to_what_counts_then() {
        List<Map<String, Object>> items =
                province.as("operator").get(POLICY + "parameters?day=2025-06-30").expect(200).items();

        assertThat(items).allSatisfy(item -> assertThat(list(item, "rows")).hasSize(1));
        assertThat(items).extracting(item -> item.get("key"))
                .contains("vsi_state_support_rate.poor")
                .doesNotContain("reference_level");
        refused(province.as("operator").get(POLICY + "parameters?day=x"), 422, "field.bad-day");
    }

    @Test
    void what_changes_when_is_listed() {
        List<Map<String, Object>> items =
                province.as("operator").get(POLICY + "upcoming?day=2026-11-23").expect(200).items();

        assertThat(items).isSortedAccordingTo(comparing(item -> String.valueOf(item.get("validFrom"))));
        assertThat(items).anySatisfy(item -> assertThat(item)
                .containsEntry("key", "poverty_line_rural")
                .containsEntry("validFrom", "2027-01-01")
                .containsEntry("value", 2_200_000)
                .containsEntry("before", 1_500_000)
                .containsEntry("status", "UNCONFIRMED"));
    }

    @Test
    void figures_are_told_as_texts_quote_them_and_pending_ones_without_a_text() {
        List<Map<String, Object>> items =
                province.as("host").get(POLICY + "figures?day=2027-01-01").expect(200).items();

        assertThat(items).anySatisfy(item -> assertThat(item)
                .containsEntry("name", "household_hi.first.year")
                .containsEntry("text", "1.366.200 đồng")
                .containsEntry("pending", false));
        assertThat(items).anySatisfy(item -> assertThat(item)
                .containsEntry("name", "voluntary_si.floor")
                .containsEntry("text", "")
                .containsEntry("pending", true)
                .containsEntry("parameterKeys", List.of("poverty_line_rural")));
    }

    @Test
    void only_national_editors_change_figures_and_only_managers_their_province() {
        Map<String, Object> row = Map.of("value", 1);
        for (String person : List.of("admin", "province_manager", "operator", "auditor")) {
            Api api = province.as(person);
            assertThat(api.post(POLICY + "parameters/base_salary/rows", row).status()).as(person).isEqualTo(403);
            assertThat(api.post(POLICY + "parameters/import", List.of()).status()).as(person).isEqualTo(403);
        }
        assertThat(province.as("operator").post(POLICY + "provincial-support", Map.of()).status())
                .isEqualTo(403);
        assertThat(anybody.post(POLICY + "parameters/import", List.of()).status()).isEqualTo(401);
    }

    static Map<String, Object> vsi(Map<String, Object> other) {
        Map<String, Object> ask = new HashMap<>(
                Map.of("date", "2026-11-23", "monthlyIncome", 1_500_000, "group", "OTHER", "months", 1));
        if (other.containsKey("yearsAhead") || other.containsKey("missingMonths")) {
            ask.remove("months");
        }
        ask.putAll(other);
        return ask;
    }

    private static Map<String, Object> hi(String date, int members, int months, int covered) {
        return Map.of("date", date, "members", members, "months", months, "alreadyCovered", covered);
    }

    private static Map<String, Object> pension(Map<String, Object> other) {
        Map<String, Object> ask = new HashMap<>(Map.of(
                "date", "2026-11-23", "sex", "FEMALE", "birthMonth", "1970-03", "years", 20, "averageIncome",
                1_500_000));
        if (other.containsKey("years") && !other.get("years").equals(20)) {
            ask.put("sex", "MALE");
            ask.put("birthMonth", "1965-03");
        }
        ask.putAll(other);
        return ask;
    }

    private static Map<String, Object> maternity(int monthsPaid) {
        return Map.of("date", "2026-11-23", "monthsPaid", monthsPaid, "children", 1);
    }

    private static Map<String, Object> without(Map<String, Object> ask, String field) {
        ask.remove(field);
        return ask;
    }

    @SuppressWarnings("unchecked")
    static List<Object> list(Map<String, Object> answer, String member) {
        return (List<Object>) answer.get(member);
    }

    static void refused(Answer answer, int status, String code) {
        assertThat(answer.expect(status).text("code")).isEqualTo(code);
    }
}
