package vn.lensong.domain.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lensong.domain.Refused.code;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class QuarantinedTest {

    private static final UUID OPERATOR = new UUID(0, 1);
    private static final Instant NOW = Instant.parse("2026-11-29T13:00:00Z");

    @Test
    void a_part_that_could_be_read_is_settled() {
        Quarantined read = waiting().read(OPERATOR, NOW);

        assertThat(read.state()).isEqualTo(Quarantined.State.READ);
        assertThat(code(() -> read.dismissed(OPERATOR, "Không phải bình luận", NOW))).isEqualTo("quarantine.settled");
    }

    @Test
    void a_part_that_still_cannot_be_read_waits_on_with_the_newest_reason() {
        Quarantined unread = waiting().unread("item: missing (expected: such as comment)");

        assertThat(unread.state()).isEqualTo(Quarantined.State.WAITING);
        assertThat(unread.attempts()).isEqualTo(1);
        assertThat(unread.part().reason()).startsWith("item: missing");
        assertThat(unread.part().raw()).isEqualTo(waiting().part().raw());
    }

    @Test
    void nothing_is_dismissed_without_a_reason() {
        assertThat(code(() -> waiting().dismissed(OPERATOR, " ", NOW))).isEqualTo("field.missing");
    }

    @Test
    void a_dismissed_part_keeps_who_when_and_why() {
        Quarantined dismissed = waiting().dismissed(OPERATOR, "Gói thử của Facebook", NOW);

        assertThat(dismissed.settledBy()).isEqualTo(OPERATOR);
        assertThat(dismissed.settledAt()).isEqualTo(NOW);
        assertThat(dismissed.settledReason()).isEqualTo("Gói thử của Facebook");
        assertThat(code(() -> dismissed.read(OPERATOR, NOW))).isEqualTo("quarantine.settled");
    }

    private static Quarantined waiting() {
        Malformed part = new Malformed(
                "facebook", "1001", null, Arrival.Source.WEBHOOK, "value: text (expected: an object)", NOW, "{\"value\":\"x\"}");
        return new Quarantined(new UUID(0, 2), part, Quarantined.State.WAITING, 0, null, null, null);
    }
}
