package vn.lensong.domain.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lensong.domain.Product;
import vn.lensong.domain.Refused;
import vn.lensong.domain.Scope;

class LeadTest {

    private static final String FIRST = "+84900000012";
    private static final String SECOND = "+84900000013";

    @Test
    void the_same_number_from_the_same_person_says_nothing_new() {
        assertThat(lead().learnsFrom("9001", List.of(FIRST))).isFalse();
    }

    @Test
    void another_number_is_kept_beside_the_first() {
        assertThat(lead().heardAgain("9001", "Lan", List.of(SECOND, FIRST)).phones())
                .containsExactly(FIRST, SECOND);
    }

    @Test
    void an_assigned_lead_lies_in_the_scope_of_its_branch() {
        Scope branch = Scope.province("31").within("buu-dien").within("an-duong");

        Lead assigned = lead().assigned(new UUID(0, 4), branch);

        assertThat(assigned.scope()).isEqualTo(branch);
        assertThat(assigned.state()).isEqualTo(Lead.State.ASSIGNED);
        assertThat(Refused.code(() -> assigned.assigned(new UUID(0, 4), branch))).isEqualTo("lead.already-there");
    }

    @Test
    void a_lead_says_nothing_of_the_person_in_a_log() {
        assertThat(lead().toString()).doesNotContain("Lan").doesNotContain("84900");
    }

    private static Lead lead() {
        return Lead.captured(
                new UUID(0, 1),
                new UUID(0, 2),
                Scope.province("31"),
                Product.VOLUNTARY_SI,
                "9001",
                "Nguyễn Thị Lan",
                List.of(FIRST),
                "Gọi em nhé 0900000012",
                new UUID(0, 3),
                Instant.parse("2026-11-29T13:00:00Z"));
    }
}
