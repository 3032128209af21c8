package vn.lensong.application.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lensong.domain.Scope;
import vn.lensong.domain.promotion.LinkEvent;
import vn.lensong.domain.promotion.TrackedLink;

/** A link that was opened before leads on whatever becomes of the database. */
class KnownLinksTest {

    private static final String CODE = "abc23xyz";

    private final Memory links = new Memory();
    private final List<Runnable> behind = new ArrayList<>();
    private final Ticking clock = new Ticking();
    private final KnownLinks known = new KnownLinks(links, behind::add, clock);

    @Test
    void a_known_link_leads_on_while_the_database_is_away_and_an_unknown_one_cannot() {
        assertThat(known.target(CODE)).isPresent();
        links.away = true;
        clock.now = clock.now.plusSeconds(3600);

        assertThat(known.target(CODE)).isPresent();
        assertThatThrownBy(behind.getFirst()::run).isInstanceOf(IllegalStateException.class);
        assertThat(known.target(CODE)).isPresent();
        assertThatThrownBy(() -> known.target("bcd23xyz")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_revoked_link_leads_nowhere_once_it_was_looked_at_again() {
        known.target(CODE);
        links.byCode.computeIfPresent(CODE, (code, link) -> link.revoked(clock.now));
        clock.now = clock.now.plusSeconds(11);

        assertThat(known.target(CODE)).isPresent();
        assertThat(known.target(CODE)).isPresent();
        assertThat(behind).as("one looks for all").hasSize(1);
        behind.getFirst().run();

        assertThat(known.target(CODE)).isEmpty();
    }

    @Test
    void what_is_no_code_asks_nobody() {
        links.away = true;

        assertThat(known.target("../etc/passwd")).isEmpty();
        assertThat(known.target("ABC23XYZ")).isEmpty();
    }

    /** A clock that is moved by hand. */
    private static final class Ticking extends Clock {

        private Instant now = Instant.parse("2026-11-20T05:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    /** Links in memory, which may be away. */
    private static final class Memory implements Links {

        private final Map<String, TrackedLink> byCode = new HashMap<>();
        private boolean away;

        Memory() {
            TrackedLink link = TrackedLink.made(
                    UUID.randomUUID(),
                    CODE,
                    UUID.randomUUID(),
                    Scope.province("31"),
                    TrackedLink.Owner.NOBODY,
                    TrackedLink.Purpose.SHARE,
                    null,
                    null,
                    Instant.EPOCH);
            byCode.put(CODE, link);
        }

        @Override
        public Optional<TrackedLink> find(UUID id) {
            return Optional.empty();
        }

        @Override
        public Optional<TrackedLink> byCode(String code) {
            if (away) {
                throw new IllegalStateException("away");
            }
            return Optional.ofNullable(byCode.get(code));
        }

        @Override
        public Optional<TrackedLink> madeFor(UUID programmeId, String madeFor) {
            return Optional.empty();
        }

        @Override
        public void save(TrackedLink next, LinkEvent because) {
            byCode.put(next.code(), next);
        }
    }
}
