package vn.lensong.application.brand;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.programme.Programmes;
import vn.lensong.application.question.QuestionViews;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.brand.Overlay;
import vn.lensong.domain.brand.OverlayEvent;
import vn.lensong.domain.brand.Scene;
import vn.lensong.domain.organisation.Role;
import vn.lensong.domain.programme.Programme;

/** Where the producer says what is laid over the picture, and under which address it lies. */
public final class OverlayDesk {

    private static final Set<Role> READERS =
            EnumSet.of(Role.PRODUCER, Role.OPERATOR, Role.PROVINCE_MANAGER, Role.HOST, Role.AUDITOR);
    private static final Set<Role> SWITCHERS = EnumSet.of(Role.PRODUCER, Role.OPERATOR, Role.PROVINCE_MANAGER);
    private static final Set<Role> KEEPERS = EnumSet.of(Role.PRODUCER, Role.PROVINCE_MANAGER);

    private final Overlays overlays;
    private final Programmes programmes;
    private final QuestionViews questions;
    private final Clock clock;

    public OverlayDesk(Overlays overlays, Programmes programmes, QuestionViews questions, Clock clock) {
        this.overlays = overlays;
        this.programmes = programmes;
        this.questions = questions;
        this.clock = clock;
    }

    public Overlay show(Actor actor, UUID programmeId) {
        return overlay(actor, programmeId, READERS);
    }

    /** Lets the overlay lie under this secret, and under no other any more. */
    public void open(Actor actor, UUID programmeId, String secret) {
        Instant now = clock.instant();
        overlays.save(
                overlay(actor, programmeId, KEEPERS).under(secret, now),
                new OverlayEvent.Addressed(programmeId, actor.person(), now));
    }

    /** Lets the address lead nowhere. Refuses {@code overlay.no-address} without one. */
    public void revoke(Actor actor, UUID programmeId) {
        overlays.save(
                overlay(actor, programmeId, KEEPERS).revoked(),
                new OverlayEvent.Revoked(programmeId, actor.person(), clock.instant()));
    }

    public void show(Actor actor, UUID programmeId, Scene scene) {
        switched(actor, overlay(actor, programmeId, SWITCHERS).showing(scene));
    }

    /** Whether a segment that begins brings its own scene from now on. */
    public void follow(Actor actor, UUID programmeId, boolean follows) {
        switched(actor, overlay(actor, programmeId, SWITCHERS).following(follows));
    }

    /**
     * Puts a question of this programme on screen; null takes it away. Refuses {@code question.not-found}, and
     * {@code overlay.question-private} for what was written to the page alone.
     */
    public void ask(Actor actor, UUID programmeId, @Nullable UUID questionId) {
        Overlay overlay = overlay(actor, programmeId, SWITCHERS);
        if (questionId != null) {
            QuestionViews.Card card = questions
                    .card(questionId)
                    .filter(question -> question.programmeId().equals(programmeId))
                    .orElseThrow(() -> Refusal.notFound("question"));
            if (card.privately()) {
                throw Refusal.conflict("overlay.question-private", Map.of());
            }
        }
        switched(actor, overlay.asking(questionId));
    }

    /** Names somebody at the foot of the picture. */
    public void name(Actor actor, UUID programmeId, String name, String role) {
        switched(actor, overlay(actor, programmeId, SWITCHERS).naming(name, role));
    }

    private void switched(Actor actor, Overlay next) {
        overlays.save(next, switched(next, actor.person(), clock.instant()));
    }

    static OverlayEvent.Switched switched(Overlay next, @Nullable UUID by, Instant at) {
        return new OverlayEvent.Switched(
                next.programmeId(), next.scene(), next.followsShow(), next.questionId(), by, at);
    }

    private Overlay overlay(Actor actor, UUID programmeId, Set<Role> as) {
        Programme programme =
                programmes.find(programmeId).orElseThrow(() -> Refusal.notFound("programme"));
        actor.require(programme.scope(), "programme", as);
        return overlays.of(programmeId).orElseGet(() -> Overlay.untouched(programmeId, programme.scope()));
    }
}
