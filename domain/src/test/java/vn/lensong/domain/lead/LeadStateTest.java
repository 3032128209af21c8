package vn.lensong.domain.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lensong.domain.lead.LeadExamples.AN_DUONG;
import static vn.lensong.domain.lead.LeadExamples.BRANCH;
import static vn.lensong.domain.lead.LeadExamples.PROGRAMME;
import static vn.lensong.domain.lead.LeadExamples.THEN;
import static vn.lensong.domain.lead.LeadExamples.captured;
import static vn.lensong.domain.lead.LeadExamples.heard;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lensong.domain.Product;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Refused;

/** Whatever is called in whatever order, a lead goes no way that the table does not know. */
class LeadStateTest {

    private static final int CALLS = 400;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void no_call_takes_a_lead_a_forbidden_way(long seed) {
        Random random = new Random(seed);
        Lead lead = captured();
        for (int call = 0; call < CALLS; call++) {
            boolean corrects = random.nextInt(20) == 0;
            Lead next = after(lead, corrects ? correction(random) : step(random, call));

            if (next.state() != lead.state() && !corrects) {
                assertThat(lead.state().leadsTo(next.state()))
                        .as("%s to %s", lead.state(), next.state())
                        .isTrue();
            }
            assertThat(next.enrolment() != null).isEqualTo(next.state() == LeadState.ENROLLED);
            assertThat(next.phones().isEmpty()).isEqualTo(next.state() == LeadState.MERGED);
            lead = next.state() == LeadState.MERGED ? captured() : next;
        }
    }

    @Test
    void what_is_enrolled_or_merged_leads_nowhere() {
        for (LeadState next : LeadState.values()) {
            assertThat(LeadState.ENROLLED.leadsTo(next)).isFalse();
            assertThat(LeadState.MERGED.leadsTo(next)).isFalse();
            assertThat(next.leadsTo(LeadState.ENROLLED))
                    .isEqualTo(next != LeadState.ENROLLED && next != LeadState.MERGED);
        }
    }

    @Test
    void nobody_works_on_a_lead_that_is_with_nobody() {
        assertThat(Refused.code(() -> captured().reached())).isEqualTo("lead.state");
        assertThat(Refused.code(() -> captured().advanced(LeadState.COMMITTED))).isEqualTo("lead.state");
    }

    @Test
    void a_mistake_is_put_right_with_a_reason() {
        Lead enrolled = captured()
                .assigned(BRANCH, AN_DUONG, THEN)
                .enrolled("1234567890", THEN, THEN, THEN);

        Lead right = enrolled.corrected(LeadState.DOSSIER, "Nhầm người");

        assertThat(right.state()).isEqualTo(LeadState.DOSSIER);
        assertThat(right.enrolment()).isNull();
        assertThat(right.progress().note()).isEqualTo("Nhầm người");
        assertThat(Refused.code(() -> enrolled.corrected(LeadState.DOSSIER, " "))).isEqualTo("field.missing");
        assertThat(Refused.code(() -> right.corrected(LeadState.ENROLLED, "x"))).isEqualTo("lead.no-correction");
    }

    private static Lead after(Lead lead, UnaryOperator<Lead> call) {
        try {
            return call.apply(lead);
        } catch (Refusal refused) {
            return lead;
        }
    }

    private static UnaryOperator<Lead> correction(Random random) {
        LeadState to = LeadState.values()[random.nextInt(LeadState.values().length)];
        return lead -> lead.corrected(to, "Nhầm");
    }

    private static UnaryOperator<Lead> step(Random random, int call) {
        LeadState any = LeadState.values()[random.nextInt(LeadState.values().length)];
        List<UnaryOperator<Lead>> steps = List.of(
                lead -> lead.assigned(new UUID(0, call), AN_DUONG, THEN),
                lead -> lead.given(new UUID(1, call), THEN),
                lead -> lead.accepted(THEN),
                Lead::reached,
                Lead::missed,
                Lead::wrongNumber,
                lead -> lead.advanced(any),
                lead -> lead.advanced(any),
                lead -> lead.postponed(THEN.plusSeconds(5), THEN),
                lead -> lead.ineligible("Đã có BHXH bắt buộc"),
                lead -> lead.declined(new Hesitation(Hesitation.Reason.DISTRUST, "")),
                Lead::optedOut,
                lead -> lead.enrolled("1234567890", THEN, THEN, THEN),
                lead -> lead.heardAgain(heard("9001", Product.VOLUNTARY_SI, PROGRAMME, call + 1L, "+84900000012")),
                lead -> lead.mergedInto(new UUID(3, 3)));
        return steps.get(random.nextInt(steps.size()));
    }
}
