package vn.lensong.domain.story;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.Text;

/**
 * A real person's story, what they allowed, where it stands and where it was published.
 *
 * @param verification who made sure that it is true, null until somebody did
 * @param consent what was allowed last, withdrawn or not; null until something was
 */
public record Story(
        UUID id,
        long version,
        Scope scope,
        Telling telling,
        @Nullable Verification verification,
        @Nullable Consent consent,
        List<Placement> placements,
        List<Publication> publications) {

    /** Somebody made sure that a story is true. */
    public record Verification(UUID by, LocalDate on, String how) {

        public Verification {
            how = Text.required("how", how, 500);
        }
    }

    public Story {
        placements = List.copyOf(placements);
        publications = List.copyOf(publications);
    }

    public static Story entered(UUID id, Scope scope, Telling telling) {
        return new Story(id, 0, scope, telling, null, null, List.of(), List.of());
    }

    /** Told otherwise, it has to be verified again. */
    public Story told(Telling next) {
        return new Story(
                id, version, scope, next, next.equals(telling) ? verification : null, consent, placements, publications);
    }

    public Story verified(Verification next) {
        return new Story(id, version, scope, telling, next, consent, placements, publications);
    }

    /** What is allowed from now on, in place of what was allowed before. */
    public Story consented(Consent next) {
        return new Story(id, version, scope, telling, verification, next, placements, publications);
    }

    /** Refuses {@code consent.missing} and {@code consent.withdrawn}. */
    public Story withdrawn(UUID by, Instant at) {
        if (consent == null) {
            throw Refusal.conflict("consent.missing", Map.of());
        }
        return consented(consent.withdrawn(by, at));
    }

    /** Whether it may be told in a livestream on that day. */
    public boolean mayBeTold(LocalDate day) {
        return verification != null && allowed(day);
    }

    /** Whether the person allows it to be told in a livestream on that day. */
    public boolean allowed(LocalDate day) {
        return consent != null && consent.coversAir(day);
    }

    /**
     * Stands in a segment of a programme on that day; placed there again, the later counts.
     *
     * @throws Refusal {@code story.not-verified}, {@code story.no-consent}
     */
    public Story placed(UUID programmeId, int segmentNo, LocalDate day, UUID by, Instant at) {
        if (verification == null) {
            throw Refusal.conflict("story.not-verified", Map.of());
        }
        if (!mayBeTold(day)) {
            throw Refusal.conflict("story.no-consent", Map.of("day", day.toString()));
        }
        List<Placement> next = new ArrayList<>(placements.stream()
                .filter(one -> !one.at(programmeId, segmentNo))
                .toList());
        next.add(new Placement(programmeId, segmentNo, by, at, null));
        return standing(next);
    }

    /** Whether it stands in that segment now. */
    public boolean stands(UUID programmeId, int segmentNo) {
        return placements.stream().anyMatch(one -> one.at(programmeId, segmentNo) && one.stands());
    }

    /** Taken out of a segment; harmless when it does not stand there. */
    public Story emptied(UUID programmeId, int segmentNo, Instant at) {
        return standing(placements.stream()
                .map(one -> one.at(programmeId, segmentNo) && one.stands() ? one.emptied(at) : one)
                .toList());
    }

    /** Published once in a segment, however often that is said. */
    public Story published(Publication publication) {
        if (publications.stream().anyMatch(publication::tellsOf)) {
            return this;
        }
        List<Publication> next = new ArrayList<>(publications);
        next.add(publication);
        return new Story(id, version, scope, telling, verification, consent, placements, next);
    }

    private Story standing(List<Placement> next) {
        return new Story(id, version, scope, telling, verification, consent, next, publications);
    }
}
