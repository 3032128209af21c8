package vn.lensong.application.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.lensong.application.StoreExamples.NOON;
import static vn.lensong.application.StoreExamples.OPERATOR;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lensong.application.live.EventLog;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.policy.PolicyEvent;
import vn.lensong.domain.policy.PolicyParameter;
import vn.lensong.domain.policy.PolicyRow;
import vn.lensong.domain.policy.ProvincialSupport;
import vn.lensong.domain.policy.ProvincialSupportEvent;
import vn.lensong.domain.policy.SupportGroup;
import vn.lensong.domain.policy.Unit;

/** What the stores of policy parameters and of provinces' own support keep to. */
public interface PolicyStoresContract {

    LocalDate FIRST = LocalDate.of(2026, 7, 1);

    PolicyTables tables();

    ProvincialSupports supports();

    EventLog events();

    @Test
    default void a_parameter_comes_back_with_all_its_rows_and_who_confirmed_them() {
        PolicyParameter parameter = parameter(key())
                .with(row("2200000", FIRST.plusYears(1), PolicyRow.Status.UNCONFIRMED));
        PolicyParameter confirmed = parameter.confirmed(
                parameter.rows().getLast().id(), new PolicyRow.Confirmation(OPERATOR, "Trần Thị Hoa", NOON, "Công báo"));

        tables().save(List.of(confirmed), List.of(changed(confirmed)));

        assertThat(tables().find(confirmed.key()).orElseThrow())
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(confirmed);
        assertThat(tables().find("nothing.of_the_kind")).isEmpty();
    }

    @Test
    default void the_table_is_the_one_of_now_after_every_change() {
        PolicyParameter parameter = stored(key());
        assertThat(tables().table().on(parameter.key(), FIRST)).map(PolicyRow::value).contains("1500000");

        PolicyParameter next = tables()
                .find(parameter.key())
                .orElseThrow()
                .with(row("1600000", FIRST.plusDays(1), PolicyRow.Status.CONFIRMED));
        tables().save(List.of(next), List.of(changed(next)));

        assertThat(tables().table().on(parameter.key(), FIRST.plusDays(1)))
                .map(PolicyRow::value)
                .contains("1600000");
        assertThat(tables().table().on(parameter.key(), FIRST)).map(PolicyRow::validTo).contains(FIRST);
    }

    @Test
    default void of_several_parameters_all_are_stored_or_none() {
        PolicyParameter old = stored(key());
        PolicyParameter fresh = parameter(key());
        PolicyParameter stale = new PolicyParameter(old.key(), 7, old.unit(), old.rows());

        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> tables().save(List.of(fresh, stale), List.of(changed(fresh), changed(stale))));

        assertThat(refusal.code()).isEqualTo("stale");
        assertThat(tables().find(fresh.key())).isEmpty();
        assertThat(tables().table().find(fresh.key())).isEmpty();
    }

    @Test
    default void a_parameter_that_somebody_else_changed_is_stale() {
        PolicyParameter first = stored(key());
        PolicyParameter seen = tables().find(first.key()).orElseThrow();
        PolicyParameter next = seen.with(row("1", FIRST.plusDays(9), PolicyRow.Status.CONFIRMED));
        tables().save(List.of(next), List.of(changed(next)));

        for (PolicyParameter late : List.of(next, first)) {
            Refusal refusal = catchThrowableOfType(
                    Refusal.class, () -> tables().save(List.of(late), List.of(changed(late))));
            assertThat(refusal.code()).isEqualTo("stale");
        }
    }

    @Test
    default void a_change_is_told_with_key_and_day() {
        PolicyParameter parameter = stored(key());

        assertThat(events().after(parameter.id(), 0, 10))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.name()).isEqualTo(PolicyEvent.ParameterChanged.NAME);
                    assertThat(event.facts()).contains(parameter.key(), "2026-07-01");
                });
    }

    @Test
    default void what_a_province_adds_comes_back_as_it_was() {
        ProvincialSupport share = support("04", SupportGroup.OTHER, new BigDecimal("0.125"), null, FIRST, null);
        ProvincialSupport amount = support("04", SupportGroup.POOR, null, 50_000L, FIRST, FIRST.plusDays(3));
        added(share);
        added(amount);

        for (ProvincialSupport one : List.of(share, amount)) {
            assertThat(supports().find(one.id()).orElseThrow())
                    .usingRecursiveComparison()
                    .ignoringFields("version")
                    .isEqualTo(one);
        }
        assertThat(supports().inside(List.of(Scope.province("04"))))
                .extracting(ProvincialSupport::id)
                .containsExactly(share.id(), amount.id());
        assertThat(supports().inside(List.of(Scope.province("08"))))
                .extracting(ProvincialSupport::id)
                .doesNotContain(share.id());
    }

    @Test
    default void it_gives_from_its_first_day_to_its_last() {
        ProvincialSupport support =
                support("08", SupportGroup.NEAR_POOR, null, 50_000L, FIRST, FIRST.plusDays(3));
        added(support);
        Scope province = Scope.province("08");

        assertThat(supports().counting(province, FIRST.minusDays(1))).isEmpty();
        assertThat(supports().counting(province, FIRST)).hasSize(1);
        assertThat(supports().counting(province, FIRST.plusDays(3))).hasSize(1);
        assertThat(supports().counting(province, FIRST.plusDays(4))).isEmpty();
    }

    @Test
    default void a_group_is_given_to_once_a_day_and_again_after_the_first_has_ended() {
        ProvincialSupport first = support("11", SupportGroup.OTHER, null, 10_000L, FIRST, null);
        added(first);
        ProvincialSupport second = support("11", SupportGroup.OTHER, null, 20_000L, FIRST.plusDays(30), null);

        assertThat(catchThrowableOfType(Refusal.class, () -> added(second)).code())
                .isEqualTo("provincial-support.overlap");
        added(support("11", SupportGroup.POOR, null, 20_000L, FIRST.plusDays(30), null));
        ProvincialSupport ended = supports().find(first.id()).orElseThrow().ended(FIRST.plusDays(29));
        supports().save(ended, new ProvincialSupportEvent.Ended(first.id(), FIRST.plusDays(29), OPERATOR, NOON));
        added(second);

        assertThat(supports().counting(Scope.province("11"), FIRST.plusDays(30)))
                .extracting(ProvincialSupport::amount)
                .containsExactly(20_000L, 20_000L);
    }

    @Test
    default void of_two_who_enter_at_once_one_is_refused() throws Exception {
        Callable<Boolean> enter = () -> {
            try {
                added(support("12", SupportGroup.OTHER, null, 10_000L, FIRST, null));
                return true;
            } catch (Refusal refusal) {
                assertThat(refusal.code()).isEqualTo("provincial-support.overlap");
                return false;
            }
        };

        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Future<Boolean>> both = threads.invokeAll(List.of(enter, enter));

            assertThat(List.of(both.get(0).get(), both.get(1).get())).containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    default void what_somebody_else_ended_is_stale() {
        ProvincialSupport support = support("14", SupportGroup.OTHER, null, 10_000L, FIRST, null);
        added(support);
        ProvincialSupport seen = supports().find(support.id()).orElseThrow();
        ProvincialSupportEvent because = new ProvincialSupportEvent.Ended(support.id(), FIRST, OPERATOR, NOON);
        supports().save(seen.ended(FIRST), because);

        assertThat(catchThrowableOfType(Refusal.class, () -> supports().save(seen.ended(FIRST), because))
                        .code())
                .isEqualTo("stale");
    }

    private PolicyParameter stored(String key) {
        PolicyParameter parameter = parameter(key);
        tables().save(List.of(parameter), List.of(changed(parameter)));
        return parameter;
    }

    private void added(ProvincialSupport support) {
        supports()
                .save(
                        support,
                        new ProvincialSupportEvent.Added(
                                support.id(), "04", support.group(), "Nghị quyết", FIRST, OPERATOR, NOON));
    }

    private static String key() {
        return "test." + UUID.randomUUID().toString().replace('-', '_');
    }

    private static PolicyParameter parameter(String key) {
        return new PolicyParameter(
                key, 0, Unit.VND, List.of(row("1500000", FIRST, PolicyRow.Status.CONFIRMED)));
    }

    private static PolicyRow row(String value, LocalDate from, PolicyRow.Status status) {
        return new PolicyRow(
                UUID.randomUUID(), value, from, null, "Nghị định “thử”", "công báo", "chính thức", status, null);
    }

    private static PolicyEvent changed(PolicyParameter parameter) {
        PolicyRow row = parameter.rows().getLast();
        return new PolicyEvent.ParameterChanged(
                parameter.id(), parameter.key(), row.id(), row.validFrom(), row.pending(), OPERATOR, NOON);
    }

    private static ProvincialSupport support(
            String province,
            SupportGroup group,
            @Nullable BigDecimal share,
            @Nullable Long amount,
            LocalDate from,
            @Nullable LocalDate to) {
        return new ProvincialSupport(
                UUID.randomUUID(), 0, Scope.province(province), group, share, amount, "12/2026/NQ-HĐND", from, to);
    }
}
