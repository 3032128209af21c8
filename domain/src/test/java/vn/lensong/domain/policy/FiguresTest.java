package vn.lensong.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lensong.domain.Refusal;

/** Live figures, as texts quote them. */
class FiguresTest {

    private static final PolicyTable TABLE = Shipped.table();
    private static final LocalDate DAY = LocalDate.parse("2026-11-23");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    household_hi.first.year | 2026-11-23 | 1.366.200 đồng
                    household_hi.second.year | 2026-11-23 | 956.340 đồng
                    household_hi.third.year | 2026-11-23 | 819.720 đồng
                    household_hi.fourth.year | 2026-11-23 | 683.100 đồng
                    household_hi.fifth.year | 2026-11-23 | 546.480 đồng
                    household_hi.first.month | 2026-11-23 | 113.850 đồng
                    household_hi.first.quarter | 2026-11-23 | 341.550 đồng
                    household_hi.first.half_year | 2026-11-23 | 683.100 đồng
                    household_hi.total_5.year | 2026-06-30 | 4.043.520 đồng
                    household_hi.first.year | 2026-06-30 | 1.263.600 đồng
                    household_hi.rate | 2026-11-23 | 4,5%
                    household_hi.ladder | 2026-11-23 | 100%, 70%, 60%, 50%, 40%
                    household_hi.benefit | 2026-11-23 | 80%
                    household_hi.small_bill | 2026-11-23 | 379.500 đồng
                    household_hi.copay_threshold | 2026-11-23 | 15.180.000 đồng
                    household_hi.waiting_days | 2026-11-23 | 30 ngày
                    household_hi.periods | 2026-11-23 | 3, 6 hoặc 12 tháng
                    household_hi.near_poor_support | 2026-11-23 | 70%
                    household_hi.student_support | 2025-07-31 | 30%
                    voluntary_si.rate | 2026-11-23 | 22%
                    voluntary_si.floor | 2026-11-23 | 1.500.000 đồng
                    voluntary_si.cap | 2026-11-23 | 50.600.000 đồng
                    voluntary_si.cap | 2026-06-30 | 46.800.000 đồng
                    voluntary_si.most.gross | 2026-11-23 | 11.132.000 đồng
                    voluntary_si.least.gross | 2026-11-23 | 330.000 đồng
                    voluntary_si.least.net.poor | 2026-11-23 | 165.000 đồng
                    voluntary_si.least.net.near_poor | 2026-11-23 | 198.000 đồng
                    voluntary_si.least.net.ethnic_minority | 2026-11-23 | 231.000 đồng
                    voluntary_si.least.net.other | 2026-11-23 | 264.000 đồng
                    voluntary_si.support.near_poor | 2025-06-30 | 82.500 đồng
                    voluntary_si.support_rate.poor | 2025-06-30 | 30%
                    voluntary_si.support_rate.poor | 2025-07-01 | 50%
                    voluntary_si.least.ahead_5 | 2026-11-23 | 18.098.148 đồng
                    voluntary_si.least.full_5 | 2026-11-23 | 19.800.000 đồng
                    voluntary_si.fund_rate | 2026-11-23 | 0,31%
                    voluntary_si.support_max_months | 2026-11-23 | 120 tháng
                    voluntary_si.pension_min_years | 2025-06-30 | 20 năm
                    voluntary_si.pension_min_years | 2026-11-23 | 15 năm
                    voluntary_si.maternity_allowance | 2026-11-23 | 2.000.000 đồng
                    voluntary_si.missing_limit_months | 2026-11-23 | 60 tháng
                    voluntary_si.income_index.2016 | 2026-11-23 | 1,32
                    retirement_age.male | 2026-11-23 | 61 tuổi 6 tháng
                    retirement_age.female | 2026-11-23 | 57 tuổi
                    base_salary | 2026-11-23 | 2.530.000 đồng
                    poverty_line.rural | 2021-12-31 | 700.000 đồng
                    pension_rate.cap | 2026-11-23 | 75%
                    hotline | 2026-11-23 | 1900 9068
                    """)
    void a_figure_is_said_as_vietnamese_texts_say_it(String name, LocalDate day, String words) {
        Figure figure = Figures.at(TABLE, name, day).orElseThrow();

        assertThat(figure.pending()).isFalse();
        assertThat(figure.text()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "voluntary_si.floor, 2027-01-01",
        "voluntary_si.least.net.other, 2027-01-01",
        "voluntary_si.least.ahead_5, 2027-01-01",
        "household_hi.student_support, 2026-11-23",
        "household_hi.student_support, 2025-08-05",
        "social_pension.amount, 2026-11-23",
        "voluntary_si.fund_rate, 2025-12-31",
        "retirement_age.male, 2029-01-01",
    })
    void what_depends_on_a_pending_or_missing_row_is_pending_without_a_text(String name, LocalDate day) {
        Figure figure = Figures.at(TABLE, name, day).orElseThrow();

        assertThat(figure.pending()).isTrue();
        assertThat(figure.text()).isEmpty();
    }

    @Test
    void a_figure_that_does_not_depend_on_the_pending_row_goes_on() {
        assertThat(Figures.at(TABLE, "household_hi.first.year", LocalDate.parse("2027-01-01")))
                .map(Figure::text)
                .contains("1.366.200 đồng");
    }

    @Test
    void a_confirmed_poverty_line_gives_the_published_figures_of_2027() {
        LocalDate day = LocalDate.parse("2027-01-01");

        assertThat(List.of("gross", "net.poor", "net.near_poor", "net.ethnic_minority", "net.other").stream()
                        .map(name -> Figures.at(Shipped.confirmed(), "voluntary_si.least." + name, day)
                                .orElseThrow()
                                .text()))
                .containsExactly(
                        "484.000 đồng", "242.000 đồng", "290.400 đồng", "338.800 đồng", "387.200 đồng");
    }

    @Test
    void no_figure_reads_a_parameter_that_it_does_not_declare() {
        for (String name : Figures.names()) {
            for (LocalDate day : List.of(DAY, LocalDate.parse("2025-06-30"), LocalDate.parse("2022-01-01"))) {
                Reading reading = new Reading(Shipped.confirmed(), day);
                try {
                    FigureCatalogue.ALL.get(name).words().apply(reading);
                } catch (Refusal noFigure) {
                    // What it read until then counts all the same.
                }
                assertThat(Figures.parameterKeys(name))
                        .as(name + " on " + day)
                        .containsAll(reading.used().stream().map(UsedRow::key).toList());
            }
        }
    }

    @Test
    void every_declared_parameter_is_shipped() {
        for (String name : Figures.names()) {
            assertThat(Figures.parameterKeys(name)).isNotEmpty().allSatisfy(key -> assertThat(TABLE.find(key))
                    .as(name + " needs " + key)
                    .isPresent());
        }
    }

    @Test
    void an_unknown_name_is_no_figure() {
        assertThat(Figures.at(TABLE, "household_hi.sixth.year", DAY)).isEmpty();
        assertThat(Figures.parameterKeys("household_hi.sixth.year")).isEmpty();
        assertThat(List.copyOf(Figures.names())).isSorted().hasSizeGreaterThan(90);
    }
}
