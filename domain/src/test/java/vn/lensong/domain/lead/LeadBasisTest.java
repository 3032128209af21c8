package vn.lensong.domain.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lensong.domain.Product;
import vn.lensong.domain.messaging.ContactBasis;

/** What lets us contact somebody follows from what they said and what was done since. */
class LeadBasisTest {

    private static final Instant THEN = LeadExamples.THEN;
    private static final Instant TOMORROW = THEN.plus(Duration.ofDays(1));

    @Test
    void a_number_in_a_comment_lets_us_contact_and_asks_for_nothing() {
        assertThat(LeadBasis.of(LeadExamples.assigned(), THEN)).isEqualTo(ContactBasis.LEFT_NUMBER);
    }

    @Test
    void whoever_called_asked_for_a_call_until_somebody_talked_to_them() {
        Lead called = LeadExamples.assigned().heardAgain(call(10));

        assertThat(LeadBasis.of(called, TOMORROW)).isEqualTo(ContactBasis.REQUESTED);
        assertThat(LeadBasis.of(called.missed(), TOMORROW)).isEqualTo(ContactBasis.REQUESTED);
        assertThat(LeadBasis.of(called.reached(), TOMORROW)).isEqualTo(ContactBasis.LEFT_NUMBER);
    }

    @Test
    void a_day_that_the_person_named_is_asked_for_from_then_on() {
        Lead postponed = LeadExamples.assigned().postponed(TOMORROW, THEN);

        assertThat(LeadBasis.of(postponed, TOMORROW.minusSeconds(1))).isEqualTo(ContactBasis.LEFT_NUMBER);
        assertThat(LeadBasis.of(postponed, TOMORROW)).isEqualTo(ContactBasis.REQUESTED);
    }

    @Test
    void whoever_opted_out_is_answered_once_when_they_ask_again_and_never_else() {
        Lead out = LeadExamples.assigned().optedOut();
        assertThat(LeadBasis.of(out, TOMORROW)).isEqualTo(ContactBasis.NONE);

        Lead asks = out.heardAgain(call(10));

        assertThat(LeadBasis.of(asks, TOMORROW)).isEqualTo(ContactBasis.REQUESTED);
        assertThat(LeadBasis.of(asks.reached(), TOMORROW)).isEqualTo(ContactBasis.NONE);
    }

    @Test
    void who_only_stands_in_a_list_may_not_be_contacted_before_they_agreed_or_were_heard() {
        Lead listed = Lead.captured(new UUID(0, 1), LeadExamples.HAI_PHONG, list(0));

        assertThat(LeadBasis.of(listed, THEN)).isEqualTo(ContactBasis.NONE);
        assertThat(LeadBasis.needsConsent(listed)).isTrue();
        LeadConsent consent = new LeadConsent(LeadConsent.CALL_BACK, THEN, "x");
        assertThat(LeadBasis.of(listed.allowing(consent), THEN)).isEqualTo(ContactBasis.CONSENTED);
        LeadConsent other = new LeadConsent("REMIND", THEN, "x");
        assertThat(LeadBasis.of(listed.allowing(other), THEN)).isEqualTo(ContactBasis.NONE);
        assertThat(LeadBasis.of(listed.heardAgain(call(10)), TOMORROW)).isEqualTo(ContactBasis.REQUESTED);
    }

    @Test
    void a_list_takes_no_basis_away_from_who_left_the_number_and_asks_nobody_who_opted_out_for_a_consent() {
        assertThat(LeadBasis.of(LeadExamples.assigned().heardAgain(list(10)), TOMORROW))
                .isEqualTo(ContactBasis.LEFT_NUMBER);
        Lead out = Lead.captured(new UUID(0, 1), LeadExamples.HAI_PHONG, list(0)).optedOut();
        assertThat(LeadBasis.needsConsent(out)).isFalse();
    }

    private static Heard list(long later) {
        LeadSource source =
                new LeadSource(new UUID(0, 9), null, LeadSource.Way.LISTED, "", THEN.plusSeconds(later));
        return new Heard(null, null, List.of(Phone.of(LeadExamples.FIRST)), Product.VOLUNTARY_SI, source);
    }

    private static Heard call(long later) {
        LeadSource source = new LeadSource(
                new UUID(0, 9), null, LeadSource.Way.CALLED, "Gọi lại giúp tôi", THEN.plusSeconds(later));
        return new Heard(null, null, List.of(Phone.of(LeadExamples.FIRST)), Product.VOLUNTARY_SI, source);
    }
}
