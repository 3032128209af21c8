package vn.lensong.domain.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lensong.domain.Refused.code;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lensong.domain.Scope;

class PersonalConsentTest {

    private static final Instant NOON = Instant.parse("2026-11-30T05:00:00Z");
    private static final ConsentWording CALL =
            new ConsentWording("CALL_BACK", 1, LocalDate.of(2026, 1, 1), false, "Gọi lại nhé?", "May we call?");
    private static final ConsentWording GROUP =
            new ConsentWording("SENSITIVE_GROUP", 1, LocalDate.of(2026, 1, 1), true, "Nhóm?", "Group?");
    private static final PersonalConsent.Proof PROOF =
            new PersonalConsent.Proof(PersonalConsent.Proof.Kind.ITEM, UUID.randomUUID().toString());

    private final PersonalConsent asked = PersonalConsent.asked(
            UUID.randomUUID(),
            new Scope("vn/31"),
            new PersonalConsent.Subject("k1", "+84900000001", null),
            CALL,
            PersonalConsent.Way.MESSAGE,
            NOON);

    @Test
    void being_asked_is_no_consent() {
        assertThat(asked.holds()).isFalse();
    }

    @Test
    void a_list_tells_of_a_yes_with_its_proof_and_takes_no_no_back() {
        PersonalConsent listed = asked.listed(NOON.minusSeconds(60), "Phiếu 12");

        assertThat(listed.holds()).isTrue();
        assertThat(listed.proof())
                .isEqualTo(new PersonalConsent.Proof(PersonalConsent.Proof.Kind.LIST, "Phiếu 12"));
        assertThat(listed.answeredAt()).isEqualTo(NOON.minusSeconds(60));
        assertThat(code(() -> listed.withdrawn(NOON).listed(NOON, "Phiếu 12"))).isEqualTo("consent.withdrawn");
    }

    @Test
    void silence_is_no_consent() {
        assertThat(code(() -> asked.given(false, CALL, PersonalConsent.Way.MESSAGE, PROOF, NOON)))
                .isEqualTo("consent.silence");
    }

    @Test
    void a_yes_holds_with_the_wording_and_its_proof_until_it_is_taken_back() {
        PersonalConsent given = asked.given(true, CALL, PersonalConsent.Way.MESSAGE, PROOF, NOON.plusSeconds(60));

        assertThat(given.holds()).isTrue();
        assertThat(given.proof()).isEqualTo(PROOF);
        assertThat(given.withdrawn(NOON.plusSeconds(90)).holds()).isFalse();
        assertThat(given.withdrawn(NOON.plusSeconds(90)).proof()).isEqualTo(PROOF);
    }

    @Test
    void a_yes_to_one_purpose_is_none_to_another() {
        assertThat(code(() -> asked.given(true, GROUP, PersonalConsent.Way.MESSAGE, PROOF, NOON)))
                .isEqualTo("consent.wording");
    }

    @Test
    void whoever_said_yes_is_not_asked_again() {
        PersonalConsent given = asked.given(true, CALL, PersonalConsent.Way.CALL, PROOF, NOON);

        assertThat(code(() -> given.askedAgain(CALL, PersonalConsent.Way.CALL, NOON))).isEqualTo("consent.given");
    }
}
