package vn.lensong.domain.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lensong.domain.Refused;
import vn.lensong.domain.Scope;

/** A lead ends well once, under a number that looks like one. */
class EnrolmentTest {

    private static final Instant EARLIEST = Instant.parse("2026-11-29T13:00:00Z");
    private static final Instant NOW = EARLIEST.plusSeconds(3_600);

    @Test
    void a_number_is_kept_as_it_is_printed_and_shown_by_its_end_only() {
        Lead lead = lead().enrolled(" hd 4.3101-23456789 ", NOW, EARLIEST, NOW);

        Enrolment enrolment = Objects.requireNonNull(lead.enrolment());
        assertThat(enrolment.number()).isEqualTo("HD4310123456789");
        assertThat(enrolment.masked()).endsWith("789").doesNotContain("4310");
        assertThat(enrolment.toString() + lead).doesNotContain("4310123");
        assertThat(lead.state()).isEqualTo(LeadState.ENROLLED);
    }

    @Test
    void what_is_no_number_or_no_moment_of_this_programme_is_refused() {
        assertThat(code("123", NOW)).isEqualTo("lead.bad-document-number");
        assertThat(code("12345678901", NOW)).isEqualTo("lead.bad-document-number");
        assertThat(code("1234567890", NOW.plusSeconds(1))).isEqualTo("lead.enrolled-when");
        assertThat(code("1234567890", EARLIEST.minusSeconds(1))).isEqualTo("lead.enrolled-when");
        Lead enrolled = lead().enrolled("1234567890", NOW, EARLIEST, NOW);
        assertThat(Refused.code(() -> enrolled.enrolled("1234567890", NOW, EARLIEST, NOW)))
                .isEqualTo("lead.already-enrolled");
    }

    @Test
    void whoever_is_insured_stays_so_when_another_branch_gets_the_lead() {
        Lead enrolled = lead().enrolled("1234567890", NOW, EARLIEST, NOW);

        Lead moved = enrolled.assigned(new UUID(0, 4), Scope.province("31").within("buu-dien"), NOW);

        assertThat(moved.state()).isEqualTo(LeadState.ENROLLED);
        assertThat(moved.enrolment()).isEqualTo(enrolled.enrolment());
    }

    private static String code(String number, Instant at) {
        return Refused.code(() -> lead().enrolled(number, at, EARLIEST, NOW));
    }

    private static Lead lead() {
        return LeadExamples.captured();
    }
}
