package vn.lensong.domain.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lensong.domain.lead.LeadExamples.AN_DUONG;
import static vn.lensong.domain.lead.LeadExamples.BRANCH;
import static vn.lensong.domain.lead.LeadExamples.FIRST;
import static vn.lensong.domain.lead.LeadExamples.PROGRAMME;
import static vn.lensong.domain.lead.LeadExamples.SECOND;
import static vn.lensong.domain.lead.LeadExamples.THEN;
import static vn.lensong.domain.lead.LeadExamples.assigned;
import static vn.lensong.domain.lead.LeadExamples.captured;
import static vn.lensong.domain.lead.LeadExamples.heard;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lensong.domain.Product;
import vn.lensong.domain.Refused;

/** A person is one lead however often they write, and no new word of theirs is dropped. */
class LeadTest {

    private static final UUID LATER_PROGRAMME = new UUID(0, 8);
    private static final Hesitation MONEY = new Hesitation(Hesitation.Reason.MONEY, "");

    @Test
    void the_same_item_says_nothing_new() {
        assertThat(captured().learnsFrom(heard("9001", Product.VOLUNTARY_SI, PROGRAMME, 0, FIRST))).isFalse();
    }

    @Test
    void another_number_is_kept_beside_the_first_as_it_was_written() {
        Heard again = new Heard(
                "9001", "Lan", java.util.List.of(new Phone(SECOND, "09 000 000 13"), Phone.of(FIRST)), Product.VOLUNTARY_SI,
                heard("9001", Product.VOLUNTARY_SI, PROGRAMME, 5).source());

        Lead lead = captured().heardAgain(again);

        assertThat(lead.phones()).containsExactly(Phone.of(FIRST), new Phone(SECOND, "09 000 000 13"));
        assertThat(lead.interest().sources()).hasSize(2);
        assertThat(lead.temperature()).isEqualTo(Temperature.HOT);
    }

    @Test
    void words_in_a_later_programme_bring_back_what_was_put_aside() {
        Lead declined = assigned().declined(MONEY);

        Lead again = declined.heardAgain(heard("9001", Product.HOUSEHOLD_HI, LATER_PROGRAMME, 60, FIRST));

        assertThat(again.state()).isEqualTo(LeadState.ASSIGNED);
        assertThat(again.owner().branchId()).isEqualTo(BRANCH);
        assertThat(again.programmeId()).isEqualTo(LATER_PROGRAMME);
        assertThat(again.product()).isEqualTo(Product.BOTH);
        assertThat(again.interest().sources()).extracting(LeadSource::words).containsExactly("Gọi em 0", "Gọi em 60");
    }

    @Test
    void words_that_are_found_late_bring_nothing_back() {
        Lead declined = assigned()
                .heardAgain(heard("9001", Product.VOLUNTARY_SI, LATER_PROGRAMME, 60, FIRST))
                .declined(MONEY);

        Lead again = declined.heardAgain(heard("9001", Product.VOLUNTARY_SI, PROGRAMME, 30, SECOND));

        assertThat(again.state()).isEqualTo(LeadState.DECLINED);
        assertThat(again.programmeId()).isEqualTo(LATER_PROGRAMME);
        assertThat(again.phones()).hasSize(2);
    }

    @Test
    void whoever_opted_out_and_asks_is_answered_what_they_ask_and_nothing_else() {
        Lead again = assigned().optedOut().heardAgain(heard("9001", Product.VOLUNTARY_SI, LATER_PROGRAMME, 60, FIRST));

        assertThat(again.state()).isEqualTo(LeadState.ASSIGNED);
        assertThat(again.progress().askedOnly()).isTrue();
        assertThat(again.reached().advanced(LeadState.COMMITTED).progress().askedOnly()).isTrue();
    }

    @Test
    void whoever_is_insured_stays_so_and_wants_a_lead_of_its_own_for_something_else() {
        Lead enrolled = captured().enrolled("1234567890", THEN, THEN, THEN);

        Lead again = enrolled.heardAgain(heard("9001", Product.VOLUNTARY_SI, LATER_PROGRAMME, 60, FIRST));

        assertThat(again.state()).isEqualTo(LeadState.ENROLLED);
        assertThat(again.programmeId()).isEqualTo(PROGRAMME);
        assertThat(enrolled.leavesOpen(Product.VOLUNTARY_SI)).isFalse();
        assertThat(enrolled.leavesOpen(Product.BOTH)).isTrue();
        assertThat(enrolled.interest().restOf(Product.BOTH)).isEqualTo(Product.HOUSEHOLD_HI);
    }

    @Test
    void somebody_who_writes_without_end_does_not_make_the_lead_endless() {
        Lead lead = captured();
        for (int second = 1; second < 40; second++) {
            lead = lead.heardAgain(heard("9001", Product.VOLUNTARY_SI, PROGRAMME, second, FIRST));
        }

        assertThat(lead.interest().sources()).hasSize(10);
        assertThat(lead.learnsFrom(heard("9001", Product.VOLUNTARY_SI, PROGRAMME, 50, FIRST))).isFalse();
    }

    @Test
    void an_assigned_lead_lies_in_the_scope_of_its_branch_until_it_is_passed_on() {
        Lead assigned = assigned().given(new UUID(0, 5), THEN).accepted(THEN);

        assertThat(assigned.scope()).isEqualTo(AN_DUONG);
        assertThat(assigned.state()).isEqualTo(LeadState.ASSIGNED);
        assertThat(Refused.code(() -> assigned.assigned(BRANCH, AN_DUONG, THEN))).isEqualTo("lead.already-there");
        assertThat(Refused.code(() -> assigned.accepted(THEN))).isEqualTo("lead.accepted");
        assertThat(assigned.assigned(new UUID(0, 9), AN_DUONG, THEN).owner().collectorId()).isNull();
        assertThat(Refused.code(() -> captured().given(new UUID(0, 5), THEN))).isEqualTo("lead.no-branch");
    }

    @Test
    void whoever_was_not_reached_goes_on_where_they_were() {
        Lead committed = assigned().reached().advanced(LeadState.COMMITTED);

        Lead missed = committed.missed().missed();

        assertThat(missed.progress().attempts()).isEqualTo(2);
        assertThat(missed.reached().state()).isEqualTo(LeadState.COMMITTED);
        assertThat(assigned().missed().reached().state()).isEqualTo(LeadState.CONTACTED);
    }

    @Test
    void of_two_leads_of_one_person_one_goes_on_with_all_of_it() {
        Lead kept = assigned();
        Lead gone = Lead.captured(
                        new UUID(0, 20), kept.scope(), heard(null, Product.VOLUNTARY_SI, LATER_PROGRAMME, 9, SECOND));

        Lead whole = kept.absorbed(gone);
        Lead rest = gone.mergedInto(kept.id());

        assertThat(whole.phones()).hasSize(2);
        assertThat(whole.interest().sources()).hasSize(2);
        assertThat(rest.phones()).isEmpty();
        assertThat(rest.progress().mergedInto()).isEqualTo(kept.id());
        assertThat(Refused.code(() -> kept.absorbed(kept))).isEqualTo("lead.no-merge");
        assertThat(Refused.code(() -> assigned().optedOut().mergedInto(new UUID(0, 20)))).isEqualTo("lead.no-merge");
    }

    @Test
    void a_lead_says_nothing_of_the_person_in_a_log() {
        Lead lead = captured();

        assertThat(lead + "" + lead.person() + lead.phones() + lead.interest())
                .doesNotContain("Lan")
                .doesNotContain("84900")
                .doesNotContain("Gọi em");
    }
}
