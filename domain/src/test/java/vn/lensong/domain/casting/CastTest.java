package vn.lensong.domain.casting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lensong.domain.Refused;

/** A host and a backup for one programme. */
class CastTest {

    private static final UUID PROGRAMME = new UUID(0x7000, 1);
    private static final UUID HOST = new UUID(0x7000, 2);
    private static final UUID BACKUP = new UUID(0x7000, 3);
    private static final Instant FROM = Instant.parse("2026-11-20T12:30:00Z");
    private static final Instant TO = Instant.parse("2026-11-20T14:30:00Z");

    private final Cast cast = new Cast(PROGRAMME, 0, HOST, BACKUP, FROM, TO);

    @Test
    void nobody_is_their_own_backup() {
        assertThat(Refused.code(() -> new Cast(PROGRAMME, 0, HOST, HOST, FROM, TO))).isEqualTo("cast.same-person");
    }

    @Test
    void the_backup_steps_in_for_the_host() {
        assertThat(cast.steppedIn()).isEqualTo(new Cast(PROGRAMME, 0, BACKUP, HOST, FROM, TO));
    }

    @Test
    void a_programme_that_was_moved_is_cast_anew() {
        assertThat(cast.covers(FROM, TO)).isTrue();
        assertThat(cast.covers(FROM.minusSeconds(1), TO)).isFalse();
        assertThat(cast.covers(FROM, TO.plusSeconds(1))).isFalse();
    }
}
