package vn.lensong.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lensong.application.policy.PolicyTables;
import vn.lensong.domain.policy.PolicyEvent;
import vn.lensong.domain.policy.PolicyParameter;
import vn.lensong.domain.policy.PolicyRow;
import vn.lensong.domain.policy.Unit;

/** A figure that one node changed counts on the other with its next question. */
class PolicyNodesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);
    private static final UUID EDITOR = new UUID(0x7000, 1);

    @Test
    void a_change_on_one_node_is_seen_on_the_other_at_once() {
        try (Store here = Store.onPostgres("policy_nodes", Map.of());
                Store there = Store.onPostgres("policy_nodes", Map.of())) {
            PolicyTables first = here.bean(PolicyTables.class);
            PolicyTables second = there.bean(PolicyTables.class);
            String key = "test." + UUID.randomUUID().toString().replace('-', '_');
            save(first, new PolicyParameter(key, 0, Unit.VND, List.of(row("1", DAY))));
            assertThat(value(second, key, DAY.plusDays(1))).isEqualTo("1");

            save(second, second.find(key).orElseThrow().with(row("2", DAY.plusDays(1))));

            assertThat(value(first, key, DAY.plusDays(1))).isEqualTo("2");
            assertThat(value(second, key, DAY.plusDays(1))).isEqualTo("2");
        }
    }

    private static String value(PolicyTables tables, String key, LocalDate day) {
        return tables.table().on(key, day).orElseThrow().value();
    }

    private static void save(PolicyTables tables, PolicyParameter next) {
        PolicyRow row = next.rows().getLast();
        tables.save(
                List.of(next),
                List.of(new PolicyEvent.ParameterChanged(
                        next.id(), next.key(), row.id(), row.validFrom(), false, EDITOR, Instant.EPOCH)));
    }

    private static PolicyRow row(String value, LocalDate from) {
        return new PolicyRow(
                UUID.randomUUID(), value, from, null, "Nghị định thử", "công báo", "chính thức",
                PolicyRow.Status.CONFIRMED, null);
    }
}
