package vn.lensong.application.brand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.lensong.application.StoreExamples.NOON;
import static vn.lensong.application.StoreExamples.OPERATOR;
import static vn.lensong.application.StoreExamples.POST;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lensong.domain.Digest;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.brand.Overlay;
import vn.lensong.domain.brand.OverlayEvent;
import vn.lensong.domain.brand.Scene;

/** What the store of overlays keeps to. */
public interface OverlaysContract {

    Overlays overlays();

    @Test
    default void an_overlay_comes_back_as_it_was_by_its_programme_and_by_its_secret() {
        UUID programme = UUID.randomUUID();
        String secret = "secret-" + programme;
        save(Overlay.untouched(programme, POST).under(secret, NOON));
        Overlay seen = overlays().of(programme).orElseThrow();
        UUID question = UUID.randomUUID();

        save(seen.naming("Chị Lan", "Bưu điện xã").asking(question).following(false));

        Overlay stored = overlays().under(Digest.of(secret)).orElseThrow();
        assertThat(stored).isEqualTo(overlays().of(programme).orElseThrow());
        assertThat(stored)
                .isEqualTo(new Overlay(
                        programme, 2, POST, Digest.of(secret), NOON, Scene.QUESTION, false, question, "Chị Lan", "Bưu điện xã"));
    }

    @Test
    default void an_overlay_that_nobody_touched_is_not_there() {
        assertThat(overlays().of(UUID.randomUUID())).isEmpty();
        assertThat(overlays().under(Digest.of("no secret"))).isEmpty();
    }

    @Test
    default void a_secret_taken_back_leads_nowhere() {
        UUID programme = UUID.randomUUID();
        save(Overlay.untouched(programme, POST).under("old-" + programme, NOON));

        save(overlays().of(programme).orElseThrow().revoked());

        assertThat(overlays().under(Digest.of("old-" + programme))).isEmpty();
    }

    @Test
    default void whoever_was_second_is_refused() {
        UUID programme = UUID.randomUUID();
        Overlay first = Overlay.untouched(programme, POST);
        save(first.showing(Scene.HOTLINE));

        assertThat(stale(first.showing(Scene.RECAP))).isEqualTo("stale");
        Overlay seen = overlays().of(programme).orElseThrow();
        save(seen.showing(Scene.RECAP));
        assertThat(stale(seen.showing(Scene.CLEAR))).isEqualTo("stale");
        assertThat(overlays().of(programme).orElseThrow().scene()).isEqualTo(Scene.RECAP);
    }

    private String stale(Overlay next) {
        return catchThrowableOfType(Refusal.class, () -> save(next)).code();
    }

    private void save(Overlay next) {
        overlays()
                .save(
                        next,
                        new OverlayEvent.Switched(
                                next.programmeId(), next.scene(), next.followsShow(), next.questionId(), OPERATOR, NOON));
    }
}
