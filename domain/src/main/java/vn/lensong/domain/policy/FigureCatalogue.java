package vn.lensong.domain.policy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Every figure there is, by name: one list, and therefore long. docs/figures.md has it for who writes texts. */
final class FigureCatalogue {

    private static final int LARGEST_HOUSEHOLD = 6;
    private static final int MONTHS_A_YEAR = 12;
    private static final int FIRST_INDEXED_YEAR = 2008;
    private static final int LAST_INDEXED_YEAR = 2026;
    private static final List<String> MEMBERS = List.of("first", "second", "third", "fourth", "fifth");
    private static final Map<String, Integer> PERIODS = Map.of("month", 1, "quarter", 3, "half_year", 6, "year", 12);

    static final SortedMap<String, Figures.Entry> ALL;

    static {
        SortedMap<String, Figures.Entry> all = new TreeMap<>();
        household(all);
        healthInsurance(all);
        voluntary(all);
        support(all);
        pension(all);
        general(all);
        ALL = Collections.unmodifiableSortedMap(all);
    }

    private FigureCatalogue() {}

    private static void household(Map<String, Figures.Entry> all) {
        String[] keys = {Keys.BASE_SALARY, Keys.HI_RATE, Keys.HI_LADDER};
        for (int i = 0; i < MEMBERS.size(); i++) {
            int number = i + 1;
            PERIODS.forEach((period, months) -> put(
                    all,
                    "household_hi." + MEMBERS.get(number - 1) + "." + period,
                    reading -> Wording.money(HouseholdHi.amount(reading, number, months)),
                    keys));
        }
        for (int members = 1; members <= LARGEST_HOUSEHOLD; members++) {
            int size = members;
            put(
                    all,
                    "household_hi.total_" + size + ".year",
                    reading -> Wording.money(IntStream.rangeClosed(1, size)
                            .mapToLong(number -> HouseholdHi.amount(reading, number, MONTHS_A_YEAR))
                            .sum()),
                    keys);
        }
        put(all, "household_hi.ladder", FigureCatalogue::ladder, Keys.HI_LADDER);
    }

    private static String ladder(Reading reading) {
        return reading.shares(Keys.HI_LADDER).stream().map(Wording::percent).collect(Collectors.joining(", "));
    }

    private static void healthInsurance(Map<String, Figures.Entry> all) {
        put(all, "household_hi.rate", percent(Keys.HI_RATE), Keys.HI_RATE);
        put(all, "household_hi.benefit", percent(Keys.HI_BENEFIT), Keys.HI_BENEFIT);
        put(
                all,
                "household_hi.small_bill",
                reading -> Wording.money(HouseholdHi.smallBill(reading)),
                Keys.BASE_SALARY,
                Keys.HI_SMALL_BILL);
        put(all, "household_hi.small_bill_rate", percent(Keys.HI_SMALL_BILL), Keys.HI_SMALL_BILL);
        put(
                all,
                "household_hi.copay_threshold",
                reading -> Wording.money(HouseholdHi.copayThreshold(reading)),
                Keys.BASE_SALARY,
                Keys.HI_COPAY);
        put(all, "household_hi.waiting_days", days(Keys.HI_WAITING), Keys.HI_WAITING);
        put(all, "household_hi.gap_months", months("hi_5y_gap_max"), "hi_5y_gap_max");
        put(all, "household_hi.periods", FigureCatalogue::periods, Keys.HI_PERIODS);
        put(all, "household_hi.near_poor_support", percent("hi_support_near_poor_min"), "hi_support_near_poor_min");
        put(all, "household_hi.near_poor_benefit", percent("hi_near_poor_benefit"), "hi_near_poor_benefit");
        put(
                all,
                "household_hi.student_support",
                FigureCatalogue::studentSupport,
                "hi_support_student_min",
                "hi_support_student_min.decree_188");
        put(
                all,
                "household_hi.self_referred",
                percent("hi_outpatient_self_referred"),
                "hi_outpatient_self_referred");
    }

    private static String periods(Reading reading) {
        List<String> choices =
                reading.choices(Keys.HI_PERIODS).stream().map(String::valueOf).toList();
        int last = choices.size() - 1;
        return last == 0
                ? choices.getFirst() + " tháng"
                : String.join(", ", choices.subList(0, last)) + " hoặc " + choices.get(last) + " tháng";
    }

    private static String studentSupport(Reading reading) {
        String newer = "hi_support_student_min.decree_188";
        return Wording.percent(reading.decimal(reading.has(newer) ? newer : "hi_support_student_min"));
    }

    private static void voluntary(Map<String, Figures.Entry> all) {
        put(all, "voluntary_si.rate", percent(Keys.VSI_RATE), Keys.VSI_RATE);
        put(all, "voluntary_si.floor", money(Keys.RURAL_LINE), Keys.RURAL_LINE);
        put(all, "voluntary_si.cap", reading -> Wording.money(VoluntarySi.cap(reading)), capKeys());
        put(
                all,
                "voluntary_si.most.gross",
                reading -> Wording.money(Money.times(VoluntarySi.cap(reading), reading.decimal(Keys.VSI_RATE))),
                capKeys(Keys.VSI_RATE));
        put(
                all,
                "voluntary_si.least.gross",
                reading -> Wording.money(least(reading)),
                Keys.RURAL_LINE,
                Keys.VSI_RATE);
        put(all, "voluntary_si.fund_rate", percent(Keys.VSI_FUND_RATE), Keys.VSI_FUND_RATE);
        for (int years = 2; years <= 5; years++) {
            int months = years * MONTHS_A_YEAR;
            put(
                    all,
                    "voluntary_si.least.ahead_" + years,
                    reading -> Wording.money(Money.whole(Series.discounted(
                            exactLeast(reading), reading.decimal(Keys.VSI_FUND_RATE), months))),
                    Keys.RURAL_LINE,
                    Keys.VSI_RATE,
                    Keys.VSI_FUND_RATE);
            put(
                    all,
                    "voluntary_si.least.full_" + years,
                    reading -> Wording.money(least(reading) * months),
                    Keys.RURAL_LINE,
                    Keys.VSI_RATE);
        }
        put(all, "voluntary_si.min_age", age("vsi_min_age"), "vsi_min_age");
        put(all, "voluntary_si.missing_limit_months", months(Keys.VSI_MISSING_LIMIT), Keys.VSI_MISSING_LIMIT);
        put(all, "voluntary_si.maternity_allowance", money(Keys.VSI_MATERNITY), Keys.VSI_MATERNITY);
        put(all, "voluntary_si.maternity_months", months(Keys.VSI_MATERNITY_MONTHS), Keys.VSI_MATERNITY_MONTHS);
        put(all, "voluntary_si.one_off.before_2014", times("vsi_one_off.before_2014"), "vsi_one_off.before_2014");
        put(all, "voluntary_si.one_off.from_2014", times("vsi_one_off.from_2014"), "vsi_one_off.from_2014");
        put(
                all,
                "voluntary_si.funeral",
                reading -> Wording.money(Money.times(
                        reading.money(Keys.REFERENCE_LEVEL), reading.decimal("vsi_funeral_multiple"))),
                Keys.REFERENCE_LEVEL,
                "vsi_funeral_multiple");
        for (int year = FIRST_INDEXED_YEAR; year <= LAST_INDEXED_YEAR; year++) {
            String key = "vsi_income_index." + year;
            put(all, "voluntary_si.income_index." + year, decimal(key), key);
        }
    }

    private static String[] capKeys(String... further) {
        return Arrays.stream(new String[][] {
                    {Keys.REFERENCE_LEVEL, Keys.BASE_SALARY, Keys.VSI_CAP_TIMES}, further
                })
                .flatMap(Arrays::stream)
                .toArray(String[]::new);
    }

    private static long least(Reading reading) {
        return Money.whole(exactLeast(reading));
    }

    private static BigDecimal exactLeast(Reading reading) {
        return Money.of(reading.money(Keys.RURAL_LINE)).multiply(reading.decimal(Keys.VSI_RATE));
    }

    private static void support(Map<String, Figures.Entry> all) {
        for (SupportGroup group : SupportGroup.values()) {
            String name = group.name().toLowerCase(Locale.ROOT);
            // Whom the decree of the time does not know falls to the others, so their share matters too.
            String[] shares = shareKeys(group);
            String[] amounts = Arrays.copyOf(shares, shares.length + 2);
            amounts[shares.length] = Keys.RURAL_LINE;
            amounts[shares.length + 1] = Keys.VSI_RATE;
            put(
                    all,
                    "voluntary_si.support_rate." + name,
                    reading -> Wording.percent(StateSupport.share(reading, StateSupport.counting(reading, group))),
                    shares);
            put(
                    all,
                    "voluntary_si.support." + name,
                    reading -> Wording.money(StateSupport.amount(reading, group)),
                    amounts);
            put(
                    all,
                    "voluntary_si.least.net." + name,
                    reading -> Wording.money(least(reading) - StateSupport.amount(reading, group)),
                    amounts);
        }
        put(all, "voluntary_si.support_max_months", months(Keys.VSI_SUPPORT_MOST), Keys.VSI_SUPPORT_MOST);
    }

    private static String[] shareKeys(SupportGroup group) {
        TreeSet<String> keys = new TreeSet<>(List.of(StateSupport.keys(group)));
        keys.addAll(List.of(StateSupport.keys(SupportGroup.OTHER)));
        return keys.toArray(String[]::new);
    }

    private static void pension(Map<String, Figures.Entry> all) {
        put(all, "voluntary_si.pension_min_years", years(Keys.VSI_MIN_YEARS), Keys.VSI_MIN_YEARS);
        put(all, "retirement_age.male", ageInMonths(Keys.AGE_MALE), Keys.AGE_MALE);
        put(all, "retirement_age.female", ageInMonths(Keys.AGE_FEMALE), Keys.AGE_FEMALE);
        put(all, "retirement_age.before_2021.male", ageInMonths(Keys.OLD_AGE_MALE), Keys.OLD_AGE_MALE);
        put(all, "retirement_age.before_2021.female", ageInMonths(Keys.OLD_AGE_FEMALE), Keys.OLD_AGE_FEMALE);
        put(all, "pension_rate.cap", percent(Keys.PENSION_CAP), Keys.PENSION_CAP);
        put(all, "pension_rate.first", percent(Keys.PENSION_FIRST), Keys.PENSION_FIRST);
        put(all, "pension_rate.further_year", percent(Keys.PENSION_FURTHER), Keys.PENSION_FURTHER);
        put(all, "pension_rate.short_male", percent(Keys.PENSION_SHORT_MALE), Keys.PENSION_SHORT_MALE);
        put(
                all,
                "pension_rate.short_male_further_year",
                percent(Keys.PENSION_SHORT_FURTHER_MALE),
                Keys.PENSION_SHORT_FURTHER_MALE);
        put(all, "social_pension.age", age("social_pension_age.general"), "social_pension_age.general");
        put(all, "social_pension.age_poor", age("social_pension_age.poor"), "social_pension_age.poor");
        put(all, "social_pension.amount", money("social_pension_amount"), "social_pension_amount");
    }

    private static void general(Map<String, Figures.Entry> all) {
        put(all, "base_salary", money(Keys.BASE_SALARY), Keys.BASE_SALARY);
        put(all, "reference_level", money(Keys.REFERENCE_LEVEL), Keys.REFERENCE_LEVEL);
        put(all, "poverty_line.rural", money(Keys.RURAL_LINE), Keys.RURAL_LINE);
        put(all, "poverty_line.urban", money("poverty_line_urban"), "poverty_line_urban");
        put(all, "hotline", reading -> reading.text("bhxh_hotline"), "bhxh_hotline");
        put(all, "privacy.answer_days", reading -> reading.count("pdpl_request_ack") + " ngày làm việc",
                "pdpl_request_ack");
        put(all, "privacy.stop_days", days("pdpl_withdraw_restrict_object"), "pdpl_withdraw_restrict_object");
        put(all, "privacy.delete_days", days("pdpl_delete"), "pdpl_delete");
    }

    private static void put(
            Map<String, Figures.Entry> all, String name, Function<Reading, String> words, String... keys) {
        all.put(name, new Figures.Entry(Collections.unmodifiableSortedSet(new TreeSet<>(List.of(keys))), words));
    }

    private static Function<Reading, String> money(String key) {
        return reading -> Wording.money(reading.money(key));
    }

    private static Function<Reading, String> percent(String key) {
        return reading -> Wording.percent(reading.decimal(key));
    }

    private static Function<Reading, String> decimal(String key) {
        return reading -> Wording.decimal(reading.decimal(key));
    }

    private static Function<Reading, String> times(String key) {
        return reading -> Wording.decimal(reading.decimal(key)) + " tháng";
    }

    private static Function<Reading, String> months(String key) {
        return reading -> Wording.months(reading.count(key));
    }

    private static Function<Reading, String> years(String key) {
        return reading -> Wording.years(reading.count(key));
    }

    private static Function<Reading, String> age(String key) {
        return reading -> Wording.age(reading.count(key) * MONTHS_A_YEAR);
    }

    private static Function<Reading, String> ageInMonths(String key) {
        return reading -> Wording.age(reading.count(key));
    }

    private static Function<Reading, String> days(String key) {
        return reading -> Wording.days(reading.count(key));
    }
}
