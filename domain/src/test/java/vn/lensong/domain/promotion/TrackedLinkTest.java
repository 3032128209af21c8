package vn.lensong.domain.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lensong.domain.Scope;

class TrackedLinkTest {

    private static final Instant NOON = Instant.parse("2026-11-20T05:00:00Z");
    private static final UUID PERSON = UUID.randomUUID();

    @Test
    void a_code_has_nothing_in_it_that_looks_like_something_else() {
        assertThat(TrackedLink.mayBeCode("abc23xyz")).isTrue();
        assertThat(TrackedLink.mayBeCode("abc2oxyz")).isFalse();
        assertThat(TrackedLink.mayBeCode("abc21xyz")).isFalse();
        assertThat(TrackedLink.mayBeCode("ABC23XYZ")).isFalse();
        assertThat(TrackedLink.mayBeCode("abc23xy")).isFalse();
        assertThat(TrackedLink.ALPHABET.chars().distinct().count()).isEqualTo(31).isEqualTo(TrackedLink.ALPHABET.length());
        assertThatThrownBy(() -> link("x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_revoked_link_leads_nowhere_and_makes_room_for_another() {
        TrackedLink link = link("abc23xyz");

        TrackedLink revoked = link.revoked(NOON);

        assertThat(link.madeFor()).isEqualTo(link("bcd23xyz").madeFor());
        assertThat(revoked.leads()).isFalse();
        assertThat(revoked.madeFor()).isNotEqualTo(link.madeFor());
        assertThat(revoked.revoked(NOON.plusSeconds(9)).revokedAt()).isEqualTo(NOON);
    }

    private static TrackedLink link(String code) {
        return TrackedLink.made(
                UUID.randomUUID(),
                code,
                UUID.fromString("00000000-0000-7000-8000-000000000001"),
                Scope.province("31"),
                TrackedLink.Owner.person(PERSON),
                TrackedLink.Purpose.SHARE,
                null,
                PERSON,
                NOON);
    }
}
