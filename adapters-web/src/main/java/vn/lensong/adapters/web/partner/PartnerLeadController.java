package vn.lensong.adapters.web.partner;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.Fields;
import vn.lensong.adapters.web.Lists;
import vn.lensong.adapters.web.Once;
import vn.lensong.adapters.web.access.GrantedScopes;
import vn.lensong.adapters.web.lead.LeadTable;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.lead.LeadViews;
import vn.lensong.application.partner.PartnerLeadDesk;
import vn.lensong.domain.Product;
import vn.lensong.domain.lead.LeadState;

/** Leads as an organisation's own system reads them and says what came of them. */
@Tag(name = "partners")
@Controller("/api/v1/partner/leads")
@ExecuteOn(TaskExecutors.BLOCKING)
final class PartnerLeadController {

    private final PartnerLeadDesk desk;
    private final LeadTable table;
    private final Once once;

    PartnerLeadController(PartnerLeadDesk desk, LeadTable table, Once once) {
        this.desk = desk;
        this.table = table;
        this.once = once;
    }

    /**
     * Those in the organisation's care, in the order they changed last; {@code updatedSince} is an instant, and all there
     * are without it. What is stored at the same moment may show a moment later: ask again from a minute before the
     * last. Scope {@code leads:read}; with {@code leads:contact} each says whose it is. Errors: field.bad-date,
     * list.limit, cursor.malformed, scope.missing, partner-client.revoked, partner.too-often (429). Roles: INTEGRATOR.
     */
    @Operation(summary = "List the leads in a partner's care that changed, in the order they changed")
    @Get
    @Secured("INTEGRATOR")
    Page<PartnerLead> list(
            @Parameter(hidden = true) Actor actor,
            @Parameter(hidden = true) GrantedScopes granted,
            @QueryValue @Nullable String updatedSince,
            @QueryValue @Nullable Integer limit,
            @QueryValue @Nullable String cursor) {
        Instant since = updatedSince == null ? Instant.EPOCH : Fields.instant("updatedSince", updatedSince);
        return desk.changed(actor, granted.scopes(), since, Lists.ask(limit, cursor)).map(PartnerLead::of);
    }

    /**
     * As {@code GET /lead-exports}, however many they are; names, numbers and words with {@code leads:contact} only.
     * Scope {@code leads:read}. Errors: field.bad-date, field.bad-choice, scope.missing, partner-client.revoked,
     * partner.too-often (429). Roles: INTEGRATOR.
     */
    @Operation(summary = "Download the leads in a partner's care and what came of them")
    @Get("/export")
    @Produces(MediaType.ALL)
    @Secured("INTEGRATOR")
    HttpResponse<InputStream> export(
            HttpRequest<?> request,
            @Parameter(hidden = true) Actor actor,
            @Parameter(hidden = true) GrantedScopes granted,
            @QueryValue @Nullable String format,
            @QueryValue @Nullable String updatedSince) {
        Instant since = updatedSince == null ? Instant.EPOCH : Fields.instant("updatedSince", updatedSince);
        return table.file(ImportFiles.format(format), request, desk.export(actor, granted.scopes(), since));
    }

    /**
     * Scope {@code leads:read}. Errors: lead.not-found, scope.missing, partner-client.revoked, partner.too-often (429).
     * Roles: INTEGRATOR.
     */
    @Operation(summary = "Show a lead in a partner's care")
    @Get("/{id}")
    @Secured("INTEGRATOR")
    PartnerLead show(
            @Parameter(hidden = true) Actor actor, @Parameter(hidden = true) GrantedScopes granted, UUID id) {
        return PartnerLead.of(desk.show(actor, granted.scopes(), id));
    }

    /**
     * REACHED, NOT_REACHED and WRONG_NUMBER with a {@code channel}; CONSULTING, COMMITTED, DOSSIER and PAID; POSTPONED
     * with {@code until}; INELIGIBLE with a {@code reason}; DECLINED with a {@code reason} and, for OTHER, a
     * {@code text}; OPTED_OUT; ENROLLED with a {@code number} and {@code at}. Scope {@code outcomes:write}. Errors:
     * field.missing, field.bad-choice, field.bad-date, field.too-long, lead.until, lead.state,
     * lead.bad-document-number, lead.number-taken, lead.enrolled-when, lead.already-enrolled, lead.not-found,
     * scope.missing, partner-client.revoked, partner.too-often (429), stale. Roles: INTEGRATOR.
     */
    @Operation(summary = "Say what came of a lead in a partner's care")
    @Post("/{id}/outcomes")
    @Secured("INTEGRATOR")
    HttpResponse<?> enter(
            HttpRequest<?> request,
            @Parameter(hidden = true) Actor actor,
            @Parameter(hidden = true) GrantedScopes granted,
            UUID id,
            @Body OutcomeBody body) {
        return once.answer(
                request,
                actor,
                body,
                HttpStatus.OK,
                () -> PartnerLead.of(desk.enter(actor, granted.scopes(), id, body.form())));
    }

    /**
     * A lead.
     *
     * @param changedAt when it changed last; in lists only
     * @param contact whose it is, null where the token is not for that
     */
    @Serdeable
    record PartnerLead(
            UUID id,
            UUID programmeId,
            String programmeTitle,
            @Nullable UUID branchId,
            @Nullable String branchName,
            Product product,
            LeadState state,
            int attempts,
            @Nullable Instant nextDueAt,
            Instant capturedAt,
            @Nullable Instant enrolledAt,
            @Nullable Instant changedAt,
            @Nullable Contact contact) {

        static PartnerLead of(PartnerLeadDesk.Read read) {
            LeadViews.Row row = read.row();
            return new PartnerLead(
                    row.id(),
                    row.programmeId(),
                    row.programmeTitle(),
                    row.branchId(),
                    row.branchName(),
                    row.product(),
                    row.state(),
                    row.attempts(),
                    row.nextDueAt(),
                    row.capturedAt(),
                    row.enrolledAt(),
                    read.changedAt(),
                    read.open() ? new Contact(row.name(), row.commune(), row.phones()) : null);
        }
    }

    /** Whose a lead is. */
    @Serdeable
    record Contact(@Nullable String name, @Nullable String commune, List<String> phones) {

        /** Names nobody in logs. */
        @Override
        public String toString() {
            return "Contact[]";
        }
    }
}
