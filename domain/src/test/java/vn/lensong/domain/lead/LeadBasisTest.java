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

    private static Heard call(long later) {
        LeadSource source = new LeadSource(
                new UUID(0, 9), null, LeadSource.Way.CALLED, "Gọi lại giúp tôi", THEN.plusSeconds(later));
        return new Heard(null, null, List.of(Phone.of(LeadExamples.FIRST)), Product.VOLUNTARY_SI, source);
    }
}
