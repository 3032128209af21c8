package vn.lensong.domain.game;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.lensong.domain.Refusal;

/** What people decided about the entries of a game, each with who and why. */
public record Decisions(List<Judgement> judgements, List<Exclusion> exclusions, List<Objection> objections) {

    static final Decisions NONE = new Decisions(List.of(), List.of(), List.of());

    public Decisions {
        judgements = List.copyOf(judgements);
        exclusions = List.copyOf(exclusions);
        objections = List.copyOf(objections);
    }

    Decisions with(Judgement judgement) {
        return new Decisions(and(judgements, judgement), exclusions, objections);
    }

    Decisions with(Exclusion exclusion) {
        if (!exclusion.kind().byHand()) {
            throw Refusal.field("kind", "game.exclusion-kind", Map.of());
        }
        if (exclusions.stream().anyMatch(one -> one.who().equals(exclusion.who()))) {
            throw Refusal.conflict("game.excluded", Map.of());
        }
        return new Decisions(judgements, and(exclusions, exclusion), objections);
    }

    Decisions without(String who) {
        List<Exclusion> rest = exclusions.stream().filter(one -> !one.who().equals(who)).toList();
        if (rest.size() == exclusions.size()) {
            throw Refusal.conflict("game.not-excluded", Map.of());
        }
        return new Decisions(judgements, rest, objections);
    }

    Decisions with(Objection objection) {
        boolean known = objections.stream().anyMatch(one -> one.id().equals(objection.id()));
        List<Objection> next = known
                ? objections.stream().map(one -> one.id().equals(objection.id()) ? objection : one).toList()
                : and(objections, objection);
        return new Decisions(judgements, exclusions, next);
    }

    Objection open(UUID objectionId) {
        Objection objection = objections.stream()
                .filter(one -> one.id().equals(objectionId))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("objection"));
        if (!objection.open()) {
            throw Refusal.conflict("objection.settled", Map.of());
        }
        return objection;
    }

    /** Exclusions that hold from earlier games. */
    Decisions carrying(List<Exclusion> earlier) {
        return new Decisions(judgements, earlier, objections);
    }

    /** Whether this person decided about any entry since then; what was carried over was decided before. */
    boolean touchedBy(UUID person, Instant since) {
        return judgements.stream().anyMatch(one -> one.by().equals(person))
                || exclusions.stream().anyMatch(one -> one.by().equals(person) && !one.at().isBefore(since));
    }

    private static <T> List<T> and(List<T> all, T next) {
        List<T> more = new ArrayList<>(all);
        more.add(next);
        return more;
    }
}
