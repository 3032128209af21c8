package vn.lensong.domain.brand;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Digest;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.Text;

/**
 * What is laid over a programme's picture: the scene that is on, and the secret address it lies under.
 *
 * @param keyDigest of the secret in its address, of which nothing else is kept; null without an address
 * @param scene what is on for whoever follows the producer
 * @param followsShow whether a segment that begins brings its own scene
 * @param questionId the viewer's question on screen, null for none
 * @param name whom the lower third names, empty for nobody
 * @param role what they are
 */
public record Overlay(
        UUID programmeId,
        long version,
        Scope scope,
        @Nullable String keyDigest,
        @Nullable Instant keyMadeAt,
        Scene scene,
        boolean followsShow,
        @Nullable UUID questionId,
        String name,
        String role) {

    private static final int LONGEST = 60;

    public Overlay {
        name = Text.optional("name", name, LONGEST);
        role = Text.optional("role", role, LONGEST);
    }

    /** Of a programme for which nobody has touched it yet: its logos, and whatever the show brings. */
    public static Overlay untouched(UUID programmeId, Scope scope) {
        return new Overlay(programmeId, 0, scope, null, null, Scene.LOGOS, true, null, "", "");
    }

    /** Under this secret from now on, and under no other any more. */
    public Overlay under(String secret, Instant at) {
        return with(Digest.of(secret), at, scene, followsShow, questionId);
    }

    /** Its address leads nowhere any more. Refuses {@code overlay.no-address} without one. */
    public Overlay revoked() {
        if (keyDigest == null) {
            throw Refusal.conflict("overlay.no-address", Map.of());
        }
        return with(null, null, scene, followsShow, questionId);
    }

    public Overlay showing(Scene next) {
        return with(keyDigest, keyMadeAt, next, followsShow, questionId);
    }

    public Overlay following(boolean follows) {
        return with(keyDigest, keyMadeAt, scene, follows, questionId);
    }

    /** With this question on screen, and its scene with it; null takes the question away and leaves the logos. */
    public Overlay asking(@Nullable UUID question) {
        Scene next = question != null ? Scene.QUESTION : scene == Scene.QUESTION ? Scene.LOGOS : scene;
        return with(keyDigest, keyMadeAt, next, followsShow, question);
    }

    /** Names somebody at the foot of the picture. Refuses {@code field.missing} without a name. */
    public Overlay naming(String whom, String what) {
        return new Overlay(
                programmeId,
                version,
                scope,
                keyDigest,
                keyMadeAt,
                Scene.LOWER_THIRD,
                followsShow,
                questionId,
                Text.required("name", whom, LONGEST),
                what);
    }

    private Overlay with(
            @Nullable String digest,
            @Nullable Instant madeAt,
            Scene next,
            boolean follows,
            @Nullable UUID question) {
        return new Overlay(programmeId, version, scope, digest, madeAt, next, follows, question, name, role);
    }
}
