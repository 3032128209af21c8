package vn.lensong.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Refused;
import vn.lensong.domain.policy.PolicyRow.Status;

/** One row after another, without a gap and without two at once. */
class PolicyParameterTest {

    private static final PolicyRow.Confirmation CONFIRMATION = new PolicyRow.Confirmation(
            new UUID(1, 1), "Nguyễn Thị Thử", Instant.parse("2026-12-10T02:00:00Z"), "đã xem công báo");

    private long ids;

    @Test
    void a_successor_closes_an_open_row_on_the_day_before() {
        PolicyParameter parameter = parameter(row("1500000", "2022-01-01", null, Status.CONFIRMED));

        PolicyParameter next = parameter.with(row("2200000", "2027-01-01", null, Status.UNCONFIRMED));

        assertThat(next.rows().getFirst().validTo()).isEqualTo("2026-12-31");
        assertThat(next.on(LocalDate.parse("2026-12-31"))).map(PolicyRow::value).contains("1500000");
        assertThat(next.on(LocalDate.parse("2027-01-01"))).map(PolicyRow::value).contains("2200000");
    }

    @Test
    void two_rows_on_one_day_are_refused_with_key_and_days() {
        Refusal refusal = Refused.by(() -> parameter(
                row("1", "2022-01-01", "2026-12-31", Status.CONFIRMED),
                row("2", "2026-06-01", "2027-12-31", Status.CONFIRMED)));

        assertThat(refusal.code()).isEqualTo("policy.overlap");
        assertThat(refusal.details())
                .containsEntry("key", "poverty_line_rural")
                .containsEntry("from", "2026-06-01")
                .containsEntry("to", "2026-12-31");
    }

    @Test
    void an_open_row_before_another_one_overlaps_it() {
        assertThat(Refused.code(() -> parameter(
                        row("1", "2022-01-01", null, Status.CONFIRMED),
                        row("2", "2026-06-01", null, Status.CONFIRMED))))
                .isEqualTo("policy.overlap");
    }

    @Test
    void a_day_without_a_row_is_refused_with_key_and_days() {
        Refusal refusal = Refused.by(() -> parameter(
                row("1", "2018-12-01", "2025-07-31", Status.CONFIRMED),
                row("2", "2025-08-15", null, Status.CONFIRMED)));

        assertThat(refusal.code()).isEqualTo("policy.gap");
        assertThat(refusal.details()).containsEntry("from", "2025-08-01").containsEntry("to", "2025-08-14");
    }

    @Test
    void a_row_inside_closed_ones_is_refused() {
        PolicyParameter parameter = parameter(row("1", "2022-01-01", "2026-12-31", Status.CONFIRMED));

        assertThat(Refused.code(() -> parameter.with(row("2", "2026-12-31", null, Status.CONFIRMED))))
                .isEqualTo("policy.overlap");
        assertThat(Refused.code(() -> parameter.with(row("2", "2027-01-02", null, Status.CONFIRMED))))
                .isEqualTo("policy.gap");
    }

    @Test
    void a_pending_row_gives_way_to_another_one_from_the_same_day_and_a_confirmed_one_does_not() {
        PolicyParameter pending = parameter(row("2200000", "2027-01-01", null, Status.UNCONFIRMED));
        PolicyParameter counting = parameter(row("2200000", "2027-01-01", null, Status.CONFIRMED));
        PolicyRow other = row("2100000", "2027-01-01", null, Status.UNCONFIRMED);

        assertThat(pending.with(other).rows()).containsExactly(other);
        assertThat(Refused.code(() -> counting.with(other))).isEqualTo("policy.overlap");
    }

    @Test
    void a_row_is_confirmed_once_by_somebody_with_a_reason() {
        PolicyParameter pending = parameter(row("2200000", "2027-01-01", null, Status.UNCONFIRMED));
        UUID row = pending.rows().getFirst().id();

        PolicyParameter confirmed = pending.confirmed(row, CONFIRMATION);

        assertThat(confirmed.row(row).pending()).isFalse();
        assertThat(confirmed.row(row).confirmation()).isEqualTo(CONFIRMATION);
        assertThat(Refused.code(() -> confirmed.confirmed(row, CONFIRMATION))).isEqualTo("policy.confirmed");
        assertThat(Refused.code(() -> confirmed.confirmed(new UUID(9, 9), CONFIRMATION)))
                .isEqualTo("policy-row.not-found");
        assertThat(Refused.code(() -> new PolicyRow.Confirmation(new UUID(1, 1), "A", Instant.EPOCH, " ")))
                .isEqualTo("field.missing");
    }

    @Test
    void a_value_must_be_what_the_unit_says() {
        for (String wrong : List.of("1.5", "-1", "", "1e3", "ten", "9999999999999")) {
            assertThat(Refused.code(() -> parameter(row(wrong, "2022-01-01", null, Status.CONFIRMED))))
                    .isIn("policy.value", "field.missing");
        }
        for (String wrong : List.of("1.1", "2", "0,5", "50%")) {
            assertThat(Refused.code(() -> new PolicyParameter(
                            "vsi_rate", 0, Unit.SHARE, List.of(row(wrong, "2022-01-01", null, Status.CONFIRMED)))))
                    .isEqualTo("policy.value");
        }
    }

    @Test
    void a_row_does_not_end_before_it_begins() {
        assertThat(Refused.code(() -> row("1", "2022-01-02", "2022-01-01", Status.CONFIRMED)))
                .isEqualTo("policy.days");
    }

    @Test
    void what_is_shipped_has_no_gap_and_one_pending_poverty_line() {
        PolicyTable table = Shipped.table();

        assertThat(table.parameters()).hasSizeGreaterThan(60);
        assertThat(table.on("poverty_line_rural", LocalDate.parse("2027-01-01")))
                .map(PolicyRow::pending)
                .contains(true);
        assertThat(table.upcoming(LocalDate.parse("2026-11-23")))
                .extracting(change -> change.parameter().key() + " " + change.row().validFrom())
                .startsWith("poverty_line_rural 2027-01-01", "poverty_line_urban 2027-01-01");
    }

    private static PolicyParameter parameter(PolicyRow... rows) {
        return new PolicyParameter("poverty_line_rural", 0, Unit.VND, Arrays.asList(rows));
    }

    private PolicyRow row(String value, String from, @Nullable String to, Status status) {
        ids++;
        return new PolicyRow(
                new UUID(0, ids),
                value,
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                "Nghị định thử",
                "công báo",
                "văn bản chính thức",
                status,
                null);
    }
}
