package vn.lensong.domain.signal;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.Text;
import vn.lensong.domain.intake.Masking;
import vn.lensong.domain.listening.Topic;

/**
 * An early sign that something may go wrong in public, and what people made of it: {@code OPEN -> LOOKED -> TRUE | FALSE}.
 *
 * <p>Somebody has to say within a quarter of an hour whether there is anything in it. A true one may lead to one incident.
 *
 * @param evidence the items that show it, by id: their words stay where they are
 * @param people how many were unhappy within a minute, or were reached; 0 where a person entered it
 * @param usual how many would have been expected
 * @param note what the person who entered it says, numbers hidden; empty where the watch raised it
 * @param told when it was told that nobody judged it in time
 */
public record Signal(
        UUID id,
        long version,
        Scope scope,
        SignalKind kind,
        @Nullable UUID programmeId,
        @Nullable Topic topic,
        List<UUID> evidence,
        int people,
        double usual,
        String note,
        @Nullable UUID reportedBy,
        Instant openedAt,
        @Nullable Look look,
        @Nullable Judgement judgement,
        @Nullable Instant told,
        @Nullable UUID incidentId) {

    /** So long may pass until somebody has judged it. */
    public static final Duration ASSESS_WITHIN = Duration.ofMinutes(15);

    private static final int LONGEST_NOTE = 1_000;

    /** How far it is with it. */
    public enum State {
        OPEN,
        LOOKED,
        TRUE,
        FALSE
    }

    /** Who took it on, and when. */
    public record Look(UUID by, Instant at) {}

    /** Whether there is something in it, and why one thinks so. */
    public record Judgement(boolean holds, String reason, UUID by, Instant at) {

        public Judgement {
            reason = Masking.masked(Text.required("reason", reason, LONGEST_NOTE), List.of());
        }
    }

    public Signal {
        evidence = List.copyOf(evidence);
        note = Masking.masked(Text.optional("note", note, LONGEST_NOTE), List.of());
    }

    /** What the watch found. */
    public static Signal found(UUID id, Scope scope, @Nullable UUID programmeId, Spark spark, Instant at) {
        return new Signal(
                id, 0, scope, spark.kind(), programmeId, spark.topic(), spark.items(), spark.people(), spark.usual(), "", null,
                at, null, null, null, null);
    }

    /** What a person reports. Refuses {@code signal.by-machine} for a kind that only the watch finds. */
    public static Signal reported(
            UUID id, Scope scope, SignalKind kind, @Nullable UUID programmeId, @Nullable Topic topic, String note, UUID by, Instant at) {
        if (!kind.byHand()) {
            throw Refusal.field("kind", "signal.by-machine", Map.of());
        }
        String said = Text.required("note", note, LONGEST_NOTE);
        return new Signal(
                id, 0, scope, kind, programmeId, topic, List.of(), 0, 0, said, by, at, null, null, null, null);
    }

    public State state() {
        if (judgement != null) {
            return judgement.holds() ? State.TRUE : State.FALSE;
        }
        return look == null ? State.OPEN : State.LOOKED;
    }

    public Instant dueAt() {
        return openedAt.plus(ASSESS_WITHIN);
    }

    /** Somebody looks at it now; whoever was first stays. Refuses {@code signal.judged}. */
    public Signal looked(UUID by, Instant at) {
        requireOpen();
        return look != null ? this : with(new Look(by, at), null, told, null);
    }

    /** Somebody says whether there is anything in it. Refuses {@code signal.judged}. */
    public Signal judged(boolean holds, String reason, UUID by, Instant at) {
        requireOpen();
        return with(look == null ? new Look(by, at) : look, new Judgement(holds, reason, by, at), told, null);
    }

    /** It was told that nobody judged it in time. */
    public Signal told(Instant at) {
        return with(look, judgement, at, incidentId);
    }

    /** It led to this incident. Refuses {@code signal.not-true}, {@code signal.has-incident}. */
    public Signal ledTo(UUID incident) {
        requireNoIncident();
        return with(look, judgement, told, incident);
    }

    /** Refuses {@code signal.not-true} unless it was judged true, {@code signal.has-incident} where it led to one. */
    public void requireNoIncident() {
        if (state() != State.TRUE) {
            throw Refusal.conflict("signal.not-true", Map.of());
        }
        if (incidentId != null) {
            throw Refusal.conflict("signal.has-incident", Map.of());
        }
    }

    /** Whether it already tells of this spark: it is about the same, or half of the same people's words show it. */
    public boolean tells(Spark spark) {
        if (spark.kind() == SignalKind.REACH) {
            return kind == SignalKind.REACH && evidence.equals(spark.items());
        }
        if (kind == spark.kind() && topic == spark.topic()) {
            return true;
        }
        Set<UUID> same = new HashSet<>(spark.items());
        same.retainAll(evidence);
        return same.size() * 2 >= spark.items().size() && !same.isEmpty();
    }

    private void requireOpen() {
        if (judgement != null) {
            throw Refusal.conflict("signal.judged", Map.of());
        }
    }

    private Signal with(
            @Nullable Look newLook, @Nullable Judgement newJudgement, @Nullable Instant newTold, @Nullable UUID newIncident) {
        return new Signal(
                id, version, scope, kind, programmeId, topic, evidence, people, usual, note, reportedBy, openedAt, newLook,
                newJudgement, newTold, newIncident);
    }
}
