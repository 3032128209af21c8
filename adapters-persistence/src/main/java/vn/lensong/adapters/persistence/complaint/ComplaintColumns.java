package vn.lensong.adapters.persistence.complaint;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.persistence.Json;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.adapters.persistence.privacy.FieldCipher;
import vn.lensong.domain.Scope;
import vn.lensong.domain.complaint.Circumstance;
import vn.lensong.domain.complaint.Clocks;
import vn.lensong.domain.complaint.Complainant;
import vn.lensong.domain.complaint.Complaint;
import vn.lensong.domain.complaint.ComplaintChannel;
import vn.lensong.domain.complaint.Confidence;
import vn.lensong.domain.complaint.Entry;
import vn.lensong.domain.complaint.Harm;
import vn.lensong.domain.complaint.Links;
import vn.lensong.domain.complaint.Matter;
import vn.lensong.domain.complaint.Progress;
import vn.lensong.domain.complaint.RejectionReason;
import vn.lensong.domain.complaint.Topic;
import vn.lensong.domain.complaint.Track;

/** A complaint as a row: all that was said, and by whom, is one encrypted value. */
@Singleton
class ComplaintColumns {

    static final String COLUMN = "complaint.person";
    static final String KEY = "complaint.key";
    static final String PHONE = "complaint.phone";

    /** What is written of a complaint, in the order of {@link #values}. */
    static final List<String> NAMES = List.of(
            "scope", "channel", "person", "key_lookup", "phone_lookup", "track", "topic", "harm", "item_id", "question_id",
            "programme_id", "conversation_id", "lead_id", "organisation_id", "host_id", "member_id", "confidential",
            "state", "open", "circumstance", "assignee_id", "received_at", "acknowledge_by", "acknowledged_at",
            "settle_from", "settle_by", "settled_at", "update_by", "told_at", "answer_called", "update_called", "next_at",
            "in_time", "reason", "outcome_by", "stars", "rated_at", "reopened");

    private final FieldCipher cipher;
    private final Json json;

    ComplaintColumns(FieldCipher cipher, Json json) {
        this.cipher = cipher;
        this.json = json;
    }

    List<@Nullable Object> values(Complaint complaint, Instant at) {
        Complainant who = complaint.who();
        Matter matter = complaint.matter();
        Links links = complaint.links();
        Progress progress = complaint.progress();
        Clocks clocks = complaint.clocks();
        Progress.Outcome outcome = progress.outcome();
        Progress.Rating rating = progress.rating();
        return new ArrayList<>(Arrays.asList(
                complaint.scope().path(), complaint.channel(), cipher.sealed(json.write(said(complaint)), COLUMN),
                who.key() == null ? null : cipher.lookup(who.key(), KEY),
                who.phone() == null ? null : cipher.lookup(who.phone(), PHONE),
                matter.track(), matter.topic(), matter.harm(), links.itemId(), links.questionId(), links.programmeId(),
                links.conversationId(), links.leadId(), links.organisationId(), links.hostId(), links.memberId(),
                complaint.confidence().confidential(), progress.state(), complaint.open(), progress.circumstance(),
                progress.assigneeId(), complaint.receivedAt(), clocks.acknowledgeBy(), clocks.acknowledgedAt(),
                clocks.settleFrom(), clocks.settleBy(), clocks.settledAt(), clocks.updateBy(), clocks.told(),
                clocks.answerCalled(), clocks.updateCalled(), next(complaint), clocks.inTime(at),
                outcome == null ? null : outcome.reason(), outcome == null ? null : outcome.by(),
                rating == null ? null : rating.stars(), rating == null ? null : rating.at(), progress.reopened()));
    }

    /** What lists are ordered by: the clock that runs out first, or when it was settled. */
    static Instant next(Complaint complaint) {
        Instant next = complaint.clocks().next();
        return next != null ? next : Objects.requireNonNull(complaint.clocks().settledAt());
    }

    List<Complaint> complaints(Sql sql, String select, List<?> values) {
        return sql.list(select, this::row, values.toArray()).stream()
                .map(row -> row.confidential ? complaint(row, named(sql, row.id)) : complaint(row, Set.of()))
                .toList();
    }

    private static Set<UUID> named(Sql sql, UUID id) {
        return new HashSet<>(sql.list(
                "select person_id from complaint_named where complaint_id = ?", row -> row.id("person_id"), id));
    }

    private static Complaint complaint(Half row, Set<UUID> named) {
        return new Complaint(
                row.id, row.open.version(), row.open.scope(), row.open.channel(), row.open.receivedAt(), row.open.who(),
                row.open.matter(), row.open.links(), new Confidence(row.confidential, named), row.open.progress(),
                row.open.entries());
    }

    private Half row(Row row) {
        Said said = said(row);
        Complaint open = new Complaint(
                row.id("id"),
                row.longNumber("version"),
                new Scope(row.text("scope")),
                row.constant("channel", ComplaintChannel.class),
                row.instant("received_at"),
                said.who(),
                new Matter(
                        row.constant("track", Track.class),
                        said.subject(),
                        said.words(),
                        row.constant("topic", Topic.class),
                        row.constant("harm", Harm.class)),
                new Links(
                        row.idOrNull("item_id"), row.idOrNull("question_id"), row.idOrNull("programme_id"),
                        row.idOrNull("conversation_id"), row.idOrNull("lead_id"), row.idOrNull("organisation_id"),
                        row.idOrNull("host_id"), row.idOrNull("member_id")),
                Confidence.OPEN,
                progress(row, said),
                said.lines().stream().map(Line::entry).toList());
        return new Half(open.id(), row.flag("confidential"), open);
    }

    Said said(Row row) {
        return json.read(cipher.opened(row.text("person"), COLUMN), Said.class);
    }

    private static Progress progress(Row row, Said said) {
        Clocks clocks = new Clocks(
                row.instant("acknowledge_by"), row.instantOrNull("acknowledged_at"), row.instantOrNull("settle_from"),
                row.instantOrNull("settle_by"), row.instantOrNull("settled_at"), row.instant("update_by"),
                row.instantOrNull("told_at"), row.instantOrNull("answer_called"), row.instantOrNull("update_called"));
        String reason = row.textOrNull("reason");
        Instant settled = clocks.settledAt();
        Integer stars = row.numberOrNull("stars");
        return new Progress(
                row.constant("state", Progress.State.class),
                row.constant("circumstance", Circumstance.class),
                row.idOrNull("assignee_id"),
                clocks,
                settled == null
                        ? null
                        : new Progress.Outcome(
                                reason == null ? null : RejectionReason.valueOf(reason),
                                said.outcome() == null ? "" : said.outcome(),
                                row.idOrNull("outcome_by"),
                                settled),
                stars == null ? null : new Progress.Rating(stars, row.instant("rated_at")),
                row.number("reopened"));
    }

    private static Said said(Complaint complaint) {
        Complainant who = complaint.who();
        Progress.Outcome outcome = complaint.progress().outcome();
        return new Said(
                who.name(), who.key(), who.phone(), who.contact(), complaint.matter().subject(),
                complaint.matter().words(), outcome == null ? null : outcome.words(),
                complaint.entries().stream().map(Line::of).toList());
    }

    /** A complaint that nobody looked up yet who may know of. */
    private record Half(UUID id, boolean confidential, Complaint open) {}

    /** What is encrypted of a complaint. */
    @Serdeable
    record Said(
            @Nullable String name,
            @Nullable String key,
            @Nullable String phone,
            @Nullable String contact,
            String subject,
            String words,
            @Nullable String outcome,
            @Nullable List<Line> entries) {

        Complainant who() {
            return new Complainant(name, key, phone, contact);
        }

        List<Line> lines() {
            return entries == null ? List.of() : entries;
        }
    }

    /** One line of it. */
    @Serdeable
    record Line(String kind, @Nullable String words, @Nullable UUID by, Instant at) {

        static Line of(Entry entry) {
            return new Line(entry.kind().name(), entry.words(), entry.by(), entry.at());
        }

        Entry entry() {
            return new Entry(Entry.Kind.valueOf(kind), words == null ? "" : words, by, at);
        }
    }
}
