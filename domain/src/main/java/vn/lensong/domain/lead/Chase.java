package vn.lensong.domain.lead;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an after-show sprint keeps of one lead.
 *
 * @param programmeId whose sprint it is
 * @param had to whom the sprint gave it and who did not take it on
 * @param attempts to reach the person, in the order they were made
 * @param due by when the sprint asked for the next attempt, null when it asks for none
 * @param level who has to see to it
 * @param raisedAt since when it is not with the collector alone
 */
public record Chase(
        UUID leadId,
        long version,
        UUID programmeId,
        List<UUID> had,
        List<Attempt> attempts,
        @Nullable Instant due,
        Level level,
        @Nullable Instant raisedAt) {

    private static final int ENOUGH = 3;
    private static final int ENOUGH_DAYS = 2;
    private static final int ENOUGH_CHANNELS = 2;
    /** What a person does not need to know any more; the lead's history has them all. */
    private static final int MOST_KEPT = 20;

    /** Who has to see to a lead. */
    public enum Level {
        COLLECTOR,
        BRANCH_LEAD,
        PROVINCE
    }

    /** One time that somebody tried to reach the person. */
    public record Attempt(FollowUp.Channel channel, Instant at) {}

    public Chase {
        had = List.copyOf(had);
        attempts = List.copyOf(attempts);
    }

    public static Chase begun(UUID leadId, UUID programmeId) {
        return new Chase(leadId, 0, programmeId, List.of(), List.of(), null, Level.COLLECTOR, null);
    }

    /** Again for a later programme: what was tried before is past. */
    public Chase again(UUID laterProgramme) {
        return new Chase(leadId, version, laterProgramme, List.of(), List.of(), null, Level.COLLECTOR, null);
    }

    /** After somebody tried; the same attempt told twice is one. */
    public Chase attempted(Attempt attempt) {
        if (attempts.contains(attempt)) {
            return this;
        }
        List<Attempt> all = new ArrayList<>(attempts);
        all.add(attempt);
        List<Attempt> kept = all.subList(Math.max(0, all.size() - MOST_KEPT), all.size());
        return new Chase(leadId, version, programmeId, had, kept, null, level, raisedAt);
    }

    /** This one did not take it on. */
    public Chase passedOnFrom(UUID collectorId) {
        List<UUID> all = new ArrayList<>(had);
        all.add(collectorId);
        return new Chase(leadId, version, programmeId, all, attempts, due, level, raisedAt);
    }

    /** Asked for by then, or for nothing more. */
    public Chase asking(@Nullable Instant by) {
        return new Chase(leadId, version, programmeId, had, attempts, by, level, raisedAt);
    }

    public Chase raised(Level to, Instant at) {
        return new Chase(leadId, version, programmeId, had, attempts, due, to, at);
    }

    /** With the collector again. */
    public Chase settled() {
        return new Chase(leadId, version, programmeId, had, attempts, due, Level.COLLECTOR, null);
    }

    /** Whether enough was tried: three times, over two days and two channels. */
    public boolean tried() {
        return attempts.size() >= ENOUGH && days() >= ENOUGH_DAYS && channels().size() >= ENOUGH_CHANNELS;
    }

    /** Whether the next attempt has to wait for another day. */
    boolean wantsAnotherDay() {
        return attempts.size() >= ENOUGH - 1 && days() < ENOUGH_DAYS;
    }

    /** What to do next: a call first, then what was not tried yet, then a call. */
    FollowUp.Action nextAction() {
        boolean called = channels().contains(FollowUp.Channel.PHONE);
        return called && channels().size() < ENOUGH_CHANNELS ? FollowUp.Action.MESSAGE : FollowUp.Action.CALL;
    }

    private long days() {
        return attempts.stream()
                .map(attempt -> attempt.at().atZone(CallingHours.HANOI).toLocalDate())
                .distinct()
                .count();
    }

    private Set<FollowUp.Channel> channels() {
        Set<FollowUp.Channel> channels = new HashSet<>();
        attempts.forEach(attempt -> channels.add(attempt.channel()));
        return channels;
    }
}
