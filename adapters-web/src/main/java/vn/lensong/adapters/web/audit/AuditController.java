package vn.lensong.adapters.web.audit;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.SerdeImport;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.Fields;
import vn.lensong.adapters.web.Lists;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.audit.AuditDesk;
import vn.lensong.application.audit.AuditViews;

/** Who saw, changed and took out what, when and why. */
@Tag(name = "audit")
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"AUDITOR", "PROVINCE_MANAGER"})
@SerdeImport(AuditViews.Access.class)
final class AuditController {

    private final AuditDesk desk;
    private final ChangeFacts facts;

    AuditController(AuditDesk desk, ChangeFacts facts) {
        this.desk = desk;
        this.facts = facts;
    }

    /**
     * Looks at personal data and files of it inside the caller's scopes, newest first. Errors: field.bad-id,
     * list.limit, cursor.malformed. Roles: AUDITOR, PROVINCE_MANAGER.
     *
     * @param personId who looked
     * @param subject the id of what was looked at, such as a lead
     */
    @Operation(summary = "List who saw or took out personal data")
    @Get("/audit/accesses")
    Page<AuditViews.Access> accesses(
            @Parameter(hidden = true) Actor actor,
            @QueryValue @Nullable String personId,
            @QueryValue @Nullable String subject,
            @QueryValue @Nullable Integer limit,
            @QueryValue @Nullable String cursor) {
        return desk.accesses(
                actor,
                Fields.optionalId("personId", personId),
                Fields.optionalId("subject", subject),
                Lists.ask(limit, cursor));
    }

    /**
     * What happened to the programme and all that belongs to it, newest first, without what citizens wrote. Errors:
     * list.limit, cursor.malformed, programme.not-found, role.missing. Roles: AUDITOR, PROVINCE_MANAGER.
     */
    @Operation(summary = "List the changes of a programme")
    @Get("/programmes/{id}/changes")
    Page<ChangeFacts.Told> ofProgramme(
            @Parameter(hidden = true) Actor actor,
            UUID id,
            @QueryValue @Nullable Integer limit,
            @QueryValue @Nullable String cursor) {
        return desk.ofProgramme(actor, id, Lists.ask(limit, cursor)).map(facts::told);
    }

    /**
     * What a person did, newest first, without what citizens wrote; only of people who work nowhere but in the
     * caller's scopes. Errors: list.limit, cursor.malformed, person.not-found. Roles: AUDITOR, PROVINCE_MANAGER.
     */
    @Operation(summary = "List what a person changed")
    @Get("/people/{id}/changes")
    Page<ChangeFacts.Told> byPerson(
            @Parameter(hidden = true) Actor actor,
            UUID id,
            @QueryValue @Nullable Integer limit,
            @QueryValue @Nullable String cursor) {
        return desk.byPerson(actor, id, Lists.ask(limit, cursor)).map(facts::told);
    }
}
