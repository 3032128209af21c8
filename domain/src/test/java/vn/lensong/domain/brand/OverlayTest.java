package vn.lensong.domain.brand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.lensong.domain.Digest;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;

class OverlayTest {

    private static final Instant NOON = Instant.parse("2026-11-29T05:00:00Z");
    private static final UUID QUESTION = new UUID(0, 7);

    private final Overlay overlay = Overlay.untouched(new UUID(0, 1), new Scope("vn/45"));

    @Test
    void an_untouched_overlay_shows_the_logos_and_follows_the_show() {
        assertThat(overlay.scene()).isEqualTo(Scene.LOGOS);
        assertThat(overlay.followsShow()).isTrue();
        assertThat(overlay.keyDigest()).isNull();
    }

    @Test
    void of_its_secret_only_the_digest_is_kept() {
        Overlay addressed = overlay.under("a-secret", NOON);

        assertThat(addressed.keyDigest()).isEqualTo(Digest.of("a-secret"));
        assertThat(addressed.toString()).doesNotContain("a-secret");
    }

    @Test
    void an_address_that_is_not_there_cannot_be_taken_back() {
        assertThat(overlay.under("a-secret", NOON).revoked().keyDigest()).isNull();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(overlay::revoked)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("overlay.no-address"));
    }

    @Test
    void a_question_brings_its_scene_and_leaves_the_logos_behind() {
        Overlay asking = overlay.asking(QUESTION);

        assertThat(asking.scene()).isEqualTo(Scene.QUESTION);
        assertThat(asking.asking(null).scene()).isEqualTo(Scene.LOGOS);
        assertThat(asking.showing(Scene.HOTLINE).asking(null).scene()).isEqualTo(Scene.HOTLINE);
    }

    @Test
    void a_lower_third_names_somebody() {
        Overlay naming = overlay.naming(" Chị Lan ", "Bưu điện xã");

        assertThat(naming.scene()).isEqualTo(Scene.LOWER_THIRD);
        assertThat(naming.name()).isEqualTo("Chị Lan");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> overlay.naming(" ", "Bưu điện xã"))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("field.missing"));
    }

    @ParameterizedTest
    @EnumSource
    void a_scene_is_found_by_its_address(Scene scene) {
        assertThat(Scene.named(scene.path())).contains(scene);
    }

    @Test
    void a_name_that_is_no_scene_is_none() {
        assertThat(Scene.named("bộ lớp phủ mùa xuân")).isEmpty();
        assertThat(Scene.named(null)).isEmpty();
    }
}
