package vn.lensong.application.brand;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.programme.Programmes;
import vn.lensong.application.question.QuestionViews;
import vn.lensong.domain.Digest;
import vn.lensong.domain.brand.Overlay;
import vn.lensong.domain.brand.Scene;
import vn.lensong.domain.programme.Programme;
import vn.lensong.domain.question.Asker;

/** Reads what is laid over the picture, for whoever has the secret address: nothing here leads to a person. */
public final class OverlayReading {

    private final Overlays overlays;
    private final Programmes programmes;
    private final QuestionViews questions;

    public OverlayReading(Overlays overlays, Programmes programmes, QuestionViews questions) {
        this.overlays = overlays;
        this.programmes = programmes;
        this.questions = questions;
    }

    /** The programme whose overlay lies under this secret; empty for a secret that was taken back or never given. */
    public Optional<UUID> programme(String secret) {
        return overlays.under(Digest.of(secret)).map(Overlay::programmeId);
    }

    /** What is shown now; empty when the secret has been taken back. */
    public Optional<Shown> shown(String secret) {
        return overlays.under(Digest.of(secret)).map(this::shown);
    }

    private Shown shown(Overlay overlay) {
        Programme programme = programmes.find(overlay.programmeId()).orElseThrow();
        return new Shown(
                overlay.scene(),
                programme.title(),
                programme.status(),
                programme.startsAt(),
                question(overlay.questionId()),
                overlay.name().isEmpty() ? null : new Named(overlay.name(), overlay.role()));
    }

    /** The words as the desk has them, masked; a viewer who removes theirs takes them off the picture. */
    private @Nullable Asked question(@Nullable UUID id) {
        return id == null
                ? null
                : questions.card(id)
                        .filter(card -> !card.removedByAsker())
                        .map(card -> new Asked(card.words(), new Asker(null, card.askerName()).firstName()))
                        .orElse(null);
    }

    /**
     * Everything that any scene shows.
     *
     * @param scene what is on for whoever follows the producer
     * @param question null when none is on screen
     * @param lowerThird null when nobody was named
     */
    public record Shown(
            Scene scene,
            String title,
            Programme.Status status,
            Instant startsAt,
            @Nullable Asked question,
            @Nullable Named lowerThird) {}

    /**
     * A viewer's question.
     *
     * @param words with numbers masked
     * @param name the given name, null when it is not known
     */
    public record Asked(String words, @Nullable String name) {}

    /** Somebody in the picture, and what they are. */
    public record Named(String name, String role) {}
}
