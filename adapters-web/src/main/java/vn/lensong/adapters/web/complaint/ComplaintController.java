package vn.lensong.adapters.web.complaint;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.Fields;
import vn.lensong.adapters.web.Lists;
import vn.lensong.adapters.web.Once;
import vn.lensong.adapters.web.SeenVersion;
import vn.lensong.adapters.web.Spreadsheet;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.complaint.ComplaintDesk;
import vn.lensong.application.complaint.Complaints;
import vn.lensong.application.complaint.NewComplaint;
import vn.lensong.domain.Scope;
import vn.lensong.domain.complaint.Complainant;
import vn.lensong.domain.complaint.ComplaintChannel;
import vn.lensong.domain.complaint.Harm;
import vn.lensong.domain.complaint.Matter;
import vn.lensong.domain.complaint.Progress;
import vn.lensong.domain.complaint.Topic;
import vn.lensong.domain.complaint.Track;
import vn.lensong.domain.organisation.Person;

/** Complaints: written down, listed by what runs out first, and found. */
@Tag(name = "complaints")
@Controller("/api/v1/complaints")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ComplaintController {

    private static final int FIGURE_DAYS = 30;
    private static final int MOST_DAYS = 3_650;

    private final ComplaintDesk desk;
    private final Once once;
    private final Clock clock;

    ComplaintController(ComplaintDesk desk, Once once, Clock clock) {
        this.desk = desk;
        this.once = once;
        this.clock = clock;
    }

    /**
     * Those whose clocks ran out come first, or, of the settled ones, the newest. A confidential one is there only for
     * those named in it. Whoever answers for one sees it too, whatever they work as. An auditor is told no words. Errors:
     * list.limit, cursor.malformed, field.bad-choice, field.bad-id. Roles: CARE_OFFICER, PROVINCE_MANAGER, CRISIS_LEAD,
     * PRODUCER, OPERATOR, HOST, BRANCH_LEAD, COLLECTOR, SPOKESPERSON, AUDITOR, ADMIN.
     *
     * @param settled whether those that are resolved, rejected or closed are wanted; otherwise the open ones
     * @param overdue whether only those are wanted of which a clock ran out
     * @param mine whether only those are wanted that the caller answers for
     */
    @Operation(summary = "List complaints")
    @Get
    @Secured({
        "CARE_OFFICER", "PROVINCE_MANAGER", "CRISIS_LEAD", "PRODUCER", "OPERATOR", "HOST", "BRANCH_LEAD", "COLLECTOR",
        "SPOKESPERSON", "AUDITOR", "ADMIN"
    })
    Page<ComplaintAnswer> list(
            @Parameter(hidden = true) Actor actor,
            @QueryValue @Nullable Boolean settled,
            @QueryValue @Nullable Boolean overdue,
            @QueryValue @Nullable Boolean mine,
            @QueryValue @Nullable String track,
            @QueryValue @Nullable String state,
            @QueryValue @Nullable String assigneeId,
            @QueryValue @Nullable String programmeId,
            @QueryValue @Nullable Integer limit,
            @QueryValue @Nullable String cursor) {
        Complaints.Wanted wanted = wanted(actor, settled, overdue, mine, track, state, assigneeId, programmeId);
        return desk.list(actor, wanted, Lists.ask(limit, cursor)).map(ComplaintAnswer::row);
    }

    /**
     * As listed, with all filters; numbers and names of people are not in it. It is written down who took it out. Errors:
     * field.bad-choice, field.bad-id. Roles: CARE_OFFICER, PROVINCE_MANAGER.
     */
    @Operation(summary = "Download complaints as a table")
    @Get("/file")
    @Secured({"CARE_OFFICER", "PROVINCE_MANAGER"})
    HttpResponse<String> file(
            @Parameter(hidden = true) Actor actor,
            @QueryValue @Nullable Boolean settled,
            @QueryValue @Nullable Boolean overdue,
            @QueryValue @Nullable Boolean mine,
            @QueryValue @Nullable String track,
            @QueryValue @Nullable String state,
            @QueryValue @Nullable String assigneeId,
            @QueryValue @Nullable String programmeId) {
        Complaints.Wanted wanted = wanted(actor, settled, overdue, mine, track, state, assigneeId, programmeId);
        List<List<Object>> lines = new ArrayList<>();
        lines.add(List.of("id", "track", "channel", "topic", "harm", "subject", "state", "receivedAt", "settleBy",
                "settledAt", "inTime", "reopened", "stars"));
        desk.export(actor, wanted).forEach(shown -> lines.add(line(ComplaintAnswer.row(shown))));
        return Spreadsheet.csvFile("phan-anh-khieu-nai.csv", lines);
    }

    /**
     * Of the last {@code days}, 30 where it is left out; open and overdue are as of now. Only those count that the caller
     * may see. Roles: CARE_OFFICER, PROVINCE_MANAGER, CRISIS_LEAD, AUDITOR, ADMIN.
     */
    @Operation(summary = "Count complaints")
    @Get("/figures")
    @Secured({"CARE_OFFICER", "PROVINCE_MANAGER", "CRISIS_LEAD", "AUDITOR", "ADMIN"})
    Complaints.Figures figures(@Parameter(hidden = true) Actor actor, @QueryValue @Nullable Integer days) {
        int back = days == null ? FIGURE_DAYS : Math.clamp(days, 1, MOST_DAYS);
        return desk.figures(actor, clock.instant().minus(Duration.ofDays(back)));
    }

    /** Inside the caller's scopes. Roles: CARE_OFFICER, PROVINCE_MANAGER, CRISIS_LEAD, ADMIN. */
    @Operation(summary = "List whom a complaint may be about and who may be named in one, by name")
    @Get("/people")
    @Secured({"CARE_OFFICER", "PROVINCE_MANAGER", "CRISIS_LEAD", "ADMIN"})
    Page<ComplaintAnswer.Named> people(@Parameter(hidden = true) Actor actor) {
        return named(desk.people(actor));
    }

    /**
     * Those of a person by number, newest first. It is written down who looked. Errors: field.missing,
     * identity.bad-phone. Roles: CARE_OFFICER, PROVINCE_MANAGER, CRISIS_LEAD, ADMIN.
     */
    @Operation(summary = "Find the complaints of a person")
    @Post("/search")
    @Secured({"CARE_OFFICER", "PROVINCE_MANAGER", "CRISIS_LEAD", "ADMIN"})
    Page<ComplaintAnswer> search(@Parameter(hidden = true) Actor actor, @Body Search body) {
        Complainant who = new Complainant(null, null, Fields.required("phone", body.phone()), null);
        String phone = Fields.required("phone", who.phone());
        return new Page<>(desk.search(actor, phone).stream().map(ComplaintAnswer::row).toList(), null);
    }

    /**
     * From whichever channel. What it was read in, a question, a Messenger thread or a lead, says whose it is where that
     * is left out. {@code named} makes it confidential: for these people and whoever writes it down. The clocks run from
     * {@code receivedAt}, which is now where it is left out. Errors: field.missing, field.too-long, field.bad-choice,
     * field.bad-id, field.bad-date, scope.malformed, scope.not-found, identity.bad-phone, complaint.future,
     * complaint.already (409), complaint.too-many-named, question.not-found, conversation.not-found, lead.not-found,
     * programme.not-found, organisation.not-found, person.not-found. Roles: CARE_OFFICER, PROVINCE_MANAGER, CRISIS_LEAD,
     * PRODUCER, OPERATOR, BRANCH_LEAD, COLLECTOR.
     */
    @Operation(summary = "Write a complaint down")
    @Post
    @Secured({"CARE_OFFICER", "PROVINCE_MANAGER", "CRISIS_LEAD", "PRODUCER", "OPERATOR", "BRANCH_LEAD", "COLLECTOR"})
    HttpResponse<?> receive(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, @Body Written body) {
        return once.answer(
                request, actor, body, HttpStatus.CREATED, () -> ComplaintAnswer.of(desk.receive(actor, body.read())));
    }

    /** The ETag is its version. Errors: complaint.not-found, role.missing. Roles: as for listing. */
    @Operation(summary = "Show a complaint with what was said and done")
    @Get("/{id}")
    @Secured({
        "CARE_OFFICER", "PROVINCE_MANAGER", "CRISIS_LEAD", "PRODUCER", "OPERATOR", "HOST", "BRANCH_LEAD", "COLLECTOR",
        "SPOKESPERSON", "AUDITOR", "ADMIN"
    })
    HttpResponse<ComplaintAnswer> show(@Parameter(hidden = true) Actor actor, UUID id) {
        ComplaintAnswer answer = ComplaintAnswer.of(desk.show(actor, id));
        return HttpResponse.ok(answer).header(HttpHeaders.ETAG, SeenVersion.tag(answer.version()));
    }

    /**
     * Of a confidential one only those named in it. Errors: complaint.not-found, role.missing. Roles: those who may be
     * named, of whom only those do it who run the desk: CARE_OFFICER, PROVINCE_MANAGER.
     */
    @Operation(summary = "List who may answer for a complaint, by name")
    @Get("/{id}/candidates")
    @Secured({
        "CARE_OFFICER", "PROVINCE_MANAGER", "CRISIS_LEAD", "PRODUCER", "OPERATOR", "HOST", "BRANCH_LEAD", "COLLECTOR",
        "SPOKESPERSON", "ADMIN"
    })
    Page<ComplaintAnswer.Named> candidates(@Parameter(hidden = true) Actor actor, UUID id) {
        return named(desk.candidates(actor, id));
    }

    private static Page<ComplaintAnswer.Named> named(List<Person> people) {
        return new Page<>(
                people.stream()
                        .map(person -> new ComplaintAnswer.Named(person.id(), person.displayName()))
                        .toList(),
                null);
    }

    private Complaints.Wanted wanted(
            Actor actor,
            @Nullable Boolean settled,
            @Nullable Boolean overdue,
            @Nullable Boolean mine,
            @Nullable String track,
            @Nullable String state,
            @Nullable String assigneeId,
            @Nullable String programmeId) {
        return new Complaints.Wanted(
                !Boolean.TRUE.equals(settled),
                track == null ? null : Fields.choice("track", track, Track.class),
                state == null ? null : Fields.choice("state", state, Progress.State.class),
                Boolean.TRUE.equals(mine) ? actor.userId() : Fields.optionalId("assigneeId", assigneeId),
                Fields.optionalId("programmeId", programmeId),
                Boolean.TRUE.equals(overdue) ? clock.instant() : null);
    }

    private static List<Object> line(ComplaintAnswer row) {
        return Arrays.asList(row.id(), row.track(), row.channel(), row.topic(), row.harm(), text(row.subject()),
                        row.state(), row.receivedAt(), text(row.clocks().settleBy()), text(row.clocks().settledAt()),
                        row.inTime(), row.reopened(), text(row.stars()))
                .stream()
                .<Object>map(String::valueOf)
                .toList();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** By what a person is found. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Search(@Nullable String phone) {

        @Override
        public String toString() {
            return "Search[]";
        }
    }

    /** A complaint as it is written down. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Written(
            @Nullable String scope,
            @Nullable String track,
            @Nullable String channel,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String contact,
            @Nullable String subject,
            @Nullable String words,
            @Nullable String topic,
            @Nullable String harm,
            @Nullable String questionId,
            @Nullable String conversationId,
            @Nullable String leadId,
            @Nullable String programmeId,
            @Nullable String organisationId,
            @Nullable String hostId,
            @Nullable String memberId,
            @Nullable List<String> named,
            @Nullable String receivedAt) {

        NewComplaint read() {
            return new NewComplaint(
                    scope == null ? null : new Scope(scope),
                    Fields.choice("channel", channel, ComplaintChannel.class),
                    new Complainant(name, null, phone, contact),
                    new Matter(
                            track == null ? Track.SERVICE : Fields.choice("track", track, Track.class),
                            Fields.required("subject", subject),
                            Fields.required("words", words),
                            topic == null ? Topic.OTHER : Fields.choice("topic", topic, Topic.class),
                            harm == null ? Harm.NONE : Fields.choice("harm", harm, Harm.class)),
                    new NewComplaint.Source(
                            Fields.optionalId("questionId", questionId),
                            Fields.optionalId("conversationId", conversationId),
                            Fields.optionalId("leadId", leadId)),
                    About.read(programmeId, organisationId, hostId, memberId),
                    named == null ? null : people(named),
                    receivedAt == null ? null : Fields.instant("receivedAt", receivedAt));
        }
    }

    static Set<UUID> people(List<String> named) {
        return Fields.list(named).stream().map(id -> Fields.id("named", id)).collect(Collectors.toSet());
    }

    /** What and whom it is about. */
    static final class About {

        private About() {}

        static NewComplaint.About read(
                @Nullable String programmeId,
                @Nullable String organisationId,
                @Nullable String hostId,
                @Nullable String memberId) {
            return new NewComplaint.About(
                    Fields.optionalId("programmeId", programmeId),
                    Fields.optionalId("organisationId", organisationId),
                    Fields.optionalId("hostId", hostId),
                    Fields.optionalId("memberId", memberId));
        }
    }
}
