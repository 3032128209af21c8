package vn.lensong.domain.game;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Text;

/**
 * What somebody holds against a provisional list, and what came of it.
 *
 * @param outcome null while it is open
 */
public record Objection(
        UUID id, String text, UUID by, Instant at, @Nullable String outcome, @Nullable UUID settledBy, @Nullable Instant settledAt) {

    public Objection {
        text = Text.required("text", text, 2_000);
        if (outcome != null) {
            outcome = Text.required("outcome", outcome, 2_000);
        }
    }

    static Objection raised(UUID id, String text, UUID by, Instant at) {
        return new Objection(id, text, by, at, null, null, null);
    }

    Objection settled(String how, UUID person, Instant moment) {
        return new Objection(id, text, by, at, how, person, moment);
    }

    boolean open() {
        return outcome == null;
    }
}
