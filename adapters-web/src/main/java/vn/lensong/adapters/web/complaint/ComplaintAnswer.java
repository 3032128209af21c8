package vn.lensong.adapters.web.complaint;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.complaint.ComplaintDesk;
import vn.lensong.domain.complaint.Circumstance;
import vn.lensong.domain.complaint.Clocks;
import vn.lensong.domain.complaint.Complaint;
import vn.lensong.domain.complaint.ComplaintChannel;
import vn.lensong.domain.complaint.Entry;
import vn.lensong.domain.complaint.Harm;
import vn.lensong.domain.complaint.Links;
import vn.lensong.domain.complaint.Progress;
import vn.lensong.domain.complaint.RejectionReason;
import vn.lensong.domain.complaint.Topic;
import vn.lensong.domain.complaint.Track;

/**
 * A complaint; whoever only looks on is told neither whose it is nor what was said.
 *
 * @param words as the person said it first
 * @param named who alone may know of it, where it is confidential
 * @param overdue whether one of its clocks has run out
 * @param reopenUntil null while it is open
 * @param mayWork whether the caller works it
 * @param mayRun whether the caller gives it to others
 * @param entries what was said and done, oldest first; null in lists
 */
@Serdeable
record ComplaintAnswer(
        UUID id,
        long version,
        String scope,
        Track track,
        ComplaintChannel channel,
        Topic topic,
        Harm harm,
        @Nullable String subject,
        @Nullable String words,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String contact,
        @Nullable UUID itemId,
        @Nullable UUID questionId,
        @Nullable UUID conversationId,
        @Nullable UUID leadId,
        @Nullable Named programme,
        @Nullable Named organisation,
        @Nullable Named host,
        @Nullable Named member,
        boolean confidential,
        List<Named> named,
        Progress.State state,
        Circumstance circumstance,
        @Nullable Named assignee,
        Instant receivedAt,
        ClocksAnswer clocks,
        boolean overdue,
        boolean inTime,
        @Nullable OutcomeAnswer outcome,
        @Nullable Integer stars,
        int reopened,
        @Nullable Instant reopenUntil,
        boolean mayWork,
        boolean mayRun,
        @Nullable List<EntryAnswer> entries) {

    static ComplaintAnswer row(ComplaintDesk.Shown shown) {
        return of(shown, null);
    }

    static ComplaintAnswer of(ComplaintDesk.Shown shown) {
        List<EntryAnswer> entries = shown.complaint().entries().stream()
                .map(entry -> EntryAnswer.of(entry, shown.whole(), shown.names()))
                .toList();
        return of(shown, entries);
    }

    private static ComplaintAnswer of(ComplaintDesk.Shown shown, @Nullable List<EntryAnswer> entries) {
        Complaint complaint = shown.complaint();
        Links links = complaint.links();
        Progress progress = complaint.progress();
        boolean whole = shown.whole();
        Map<UUID, String> names = shown.names();
        Progress.Rating rating = progress.rating();
        Clocks clocks = complaint.clocks();
        return new ComplaintAnswer(
                complaint.id(), complaint.version(), complaint.scope().path(), complaint.matter().track(),
                complaint.channel(), complaint.matter().topic(), complaint.matter().harm(),
                whole ? complaint.matter().subject() : null, whole ? complaint.matter().words() : null,
                whole ? complaint.who().name() : null, whole ? complaint.who().phone() : null,
                whole ? complaint.who().contact() : null, links.itemId(), links.questionId(), links.conversationId(),
                links.leadId(), Named.of(links.programmeId(), names), Named.of(links.organisationId(), names),
                Named.of(links.hostId(), names), Named.of(links.memberId(), names),
                complaint.confidence().confidential(),
                complaint.confidence().named().stream().sorted().map(id -> Named.known(id, names)).toList(),
                progress.state(), progress.circumstance(), Named.of(progress.assigneeId(), names),
                complaint.receivedAt(), ClocksAnswer.of(clocks, shown.now()),
                clocks.overdue(Clocks.Kind.ANSWER, shown.now()) || clocks.overdue(Clocks.Kind.UPDATE, shown.now()),
                clocks.inTime(shown.now()), OutcomeAnswer.of(progress.outcome(), whole),
                rating == null ? null : rating.stars(), progress.reopened(), shown.reopenUntil(), shown.mayWork(),
                shown.mayRun(), entries);
    }

    /** Somebody or something by id and name. */
    @Serdeable
    record Named(UUID id, String name) {

        static @Nullable Named of(@Nullable UUID id, Map<UUID, String> names) {
            return id == null ? null : known(id, names);
        }

        static Named known(UUID id, Map<UUID, String> names) {
            return new Named(id, names.getOrDefault(id, ""));
        }
    }

    /**
     * Both clocks.
     *
     * @param answerDue what the answer clock runs to now, null when it stands still
     * @param updateDue when the person hears again
     * @param answerCalled whether those above were told that it ran out
     */
    @Serdeable
    record ClocksAnswer(
            Instant acknowledgeBy,
            @Nullable Instant acknowledgedAt,
            @Nullable Instant settleBy,
            @Nullable Instant settledAt,
            @Nullable Instant toldAt,
            @Nullable Instant answerDue,
            boolean answerOverdue,
            boolean answerCalled,
            @Nullable Instant updateDue,
            boolean updateOverdue,
            boolean updateCalled) {

        static ClocksAnswer of(Clocks clocks, Instant now) {
            Instant answer = clocks.answerDue();
            Instant update = clocks.updateDue();
            return new ClocksAnswer(
                    clocks.acknowledgeBy(), clocks.acknowledgedAt(), clocks.settleBy(), clocks.settledAt(), clocks.told(),
                    answer, clocks.overdue(Clocks.Kind.ANSWER, now), answer != null && answer.equals(clocks.answerCalled()),
                    update, clocks.overdue(Clocks.Kind.UPDATE, now), update != null && update.equals(clocks.updateCalled()));
        }
    }

    /** What came of it; {@code reason} is null where it was resolved. */
    @Serdeable
    record OutcomeAnswer(@Nullable RejectionReason reason, @Nullable String words, Instant at) {

        static @Nullable OutcomeAnswer of(Progress.@Nullable Outcome outcome, boolean whole) {
            return outcome == null
                    ? null
                    : new OutcomeAnswer(outcome.reason(), whole ? outcome.words() : null, outcome.at());
        }
    }

    /** One line of what was said and done. */
    @Serdeable
    record EntryAnswer(Entry.Kind kind, @Nullable String words, @Nullable Named by, Instant at) {

        static EntryAnswer of(Entry entry, boolean whole, Map<UUID, String> names) {
            return new EntryAnswer(
                    entry.kind(), whole ? entry.words() : null, Named.of(entry.by(), names), entry.at());
        }
    }
}
