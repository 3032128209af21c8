package vn.lensong.adapters.web.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
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
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.Fields;
import vn.lensong.adapters.web.Lists;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.messaging.DoNotCallDesk;
import vn.lensong.application.messaging.DoNotCallLists;
import vn.lensong.domain.messaging.ContactBasis;
import vn.lensong.domain.messaging.ContactKind;
import vn.lensong.domain.messaging.ContactVerdict;
import vn.lensong.domain.messaging.DoNotCallList;

/** Whether, when and how often people may be contacted, and the lists of those who must not be. */
@Tag(name = "messaging")
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ContactController {

    private final DoNotCallDesk desk;

    ContactController(DoNotCallDesk desk) {
        this.desk = desk;
    }

    /**
     * The first first; the last whose {@code validFrom} is not after today counts. {@code confirmed} says whether a
     * legal owner confirmed how the law is read here. Errors: role.missing. Roles: PROVINCE_MANAGER, PRODUCER, CARE_OFFICER, BRANCH_LEAD,
     * COLLECTOR, ADMIN, AUDITOR.
     */
    @Operation(summary = "List the rules of contact over time")
    @Get("/contact-rules")
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "CARE_OFFICER", "BRANCH_LEAD", "COLLECTOR", "ADMIN", "AUDITOR"})
    Rules rules(@Parameter(hidden = true) Actor actor) {
        return new Rules(desk.rules(actor).stream().map(ContactRuleBody::of).toList());
    }

    /**
     * {@code kind} is CALL, SMS or ZNS, {@code basis} REQUESTED, CONSENTED, LEFT_NUMBER or NONE. Changes nothing and
     * counts nothing. Errors: field.missing, field.bad-choice, contact.no-number, role.missing. Roles:
     * PROVINCE_MANAGER, PRODUCER, CARE_OFFICER, BRANCH_LEAD, COLLECTOR, ADMIN, AUDITOR.
     */
    @Operation(summary = "Say whether a number may be contacted now, and if not, from when on")
    @Post("/contact-checks")
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "CARE_OFFICER", "BRANCH_LEAD", "COLLECTOR", "ADMIN", "AUDITOR"})
    Verdict check(@Parameter(hidden = true) Actor actor, @Body Contact contact) {
        return Verdict.of(desk.check(
                actor,
                Fields.choice("kind", contact.kind(), ContactKind.class),
                Fields.choice("basis", contact.basis(), ContactBasis.class),
                Fields.required("phone", contact.phone())));
    }

    /**
     * The body is the file, as {@code curl -T list.csv -X POST} sends it: UTF-8, a number in the first column of each
     * row. Sending it again does no harm, so no Idempotency-Key is asked for. With {@code whole=true} it is all of the
     * list, and numbers that only earlier lists named are free again. Errors: field.missing, field.too-long,
     * do-not-call.empty, body.too-large (413), role.missing. Roles: PROVINCE_MANAGER; ADMIN, who alone brings a whole
     * list.
     */
    @Operation(summary = "Take in a do-not-call list")
    @Post("/do-not-call-lists")
    @Consumes(MediaType.ALL)
    @Secured({"PROVINCE_MANAGER", "ADMIN"})
    HttpResponse<ListAnswer> takeIn(
            HttpRequest<?> request,
            @Parameter(hidden = true) Actor actor,
            @QueryValue @Nullable String title,
            @QueryValue @Nullable Boolean whole,
            @Body @Nullable InputStream file)
            throws IOException {
        try (InputStream bytes = file == null ? InputStream.nullInputStream() : file) {
            return HttpResponse.<ListAnswer>status(HttpStatus.CREATED)
                    .body(ListAnswer.of(desk.takeIn(actor, title, Boolean.TRUE.equals(whole), bytes)));
        }
    }

    /**
     * One without {@code endedAt} was cut off or is still being read. Errors: list.limit, cursor.malformed. Roles:
     * PROVINCE_MANAGER, PRODUCER, CARE_OFFICER, BRANCH_LEAD, COLLECTOR, ADMIN, AUDITOR.
     */
    @Operation(summary = "List the do-not-call lists that were taken in, newest first")
    @Get("/do-not-call-lists")
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "CARE_OFFICER", "BRANCH_LEAD", "COLLECTOR", "ADMIN", "AUDITOR"})
    Page<ListAnswer> list(
            @Parameter(hidden = true) Actor actor, @QueryValue @Nullable Integer limit, @QueryValue @Nullable String cursor) {
        return desk.list(actor, Lists.ask(limit, cursor)).map(ListAnswer::of);
    }

    /**
     * By the number of the row in the file, the first 10,000 of them; what stood there is not kept. Errors: list.limit,
     * cursor.malformed, do-not-call-list.not-found, role.missing. Roles: PROVINCE_MANAGER, ADMIN.
     */
    @Operation(summary = "List the rows of a do-not-call list in which no number was found")
    @Get("/do-not-call-lists/{id}/refused-rows")
    @Secured({"PROVINCE_MANAGER", "ADMIN"})
    Page<RowAnswer> refused(
            @Parameter(hidden = true) Actor actor,
            UUID id,
            @QueryValue @Nullable Integer limit,
            @QueryValue @Nullable String cursor) {
        return desk.refused(actor, id, Lists.ask(limit, cursor)).map(RowAnswer::of);
    }

    /** The rules over time. */
    @Serdeable
    record Rules(List<ContactRuleBody> items) {}

    /** Who is to be contacted, how, and what lets us. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Contact(@Nullable String phone, @Nullable String kind, @Nullable String basis) {}

    /** Whether it may be; {@code next} is missing where waiting does not help. */
    @Serdeable
    record Verdict(boolean may, @Nullable String code, @Nullable Instant next) {

        static Verdict of(ContactVerdict verdict) {
            return new Verdict(
                    verdict.may(), verdict.reason() == null ? null : verdict.reason().code(), verdict.next());
        }
    }

    /** A list that was taken in. */
    @Serdeable
    record ListAnswer(
            UUID id,
            String title,
            boolean whole,
            Instant begunAt,
            @Nullable Instant endedAt,
            long read,
            long fresh,
            long known,
            long refused,
            long gone) {

        static ListAnswer of(DoNotCallList list) {
            return new ListAnswer(
                    list.id(),
                    list.title(),
                    list.whole(),
                    list.begunAt(),
                    list.endedAt(),
                    list.read(),
                    list.fresh(),
                    list.known(),
                    list.refused(),
                    list.gone());
        }
    }

    /** A row in which no number was found. */
    @Serdeable
    record RowAnswer(long row, String code) {

        static RowAnswer of(DoNotCallLists.RefusedRow row) {
            return new RowAnswer(row.at(), row.code());
        }
    }
}
