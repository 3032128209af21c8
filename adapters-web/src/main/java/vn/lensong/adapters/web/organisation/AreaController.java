package vn.lensong.adapters.web.organisation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.Fields;
import vn.lensong.adapters.web.SeenVersion;
import vn.lensong.application.Actor;
import vn.lensong.application.organisation.AreaDesk;
import vn.lensong.domain.organisation.Area;

/** The communes that a branch looks after. */
@Tag(name = "organisations")
@Controller("/api/v1/branches/{id}/communes")
@ExecuteOn(TaskExecutors.BLOCKING)
final class AreaController {

    private final AreaDesk desk;

    AreaController(AreaDesk desk) {
        this.desk = desk;
    }

    /**
     * Leads of people who live there go to this branch first. The ETag is the version, 0 while nobody entered any.
     * Errors: branch.not-found, role.missing. Roles: PROVINCE_MANAGER, BRANCH_LEAD, PRODUCER, COLLECTOR, AUDITOR, ADMIN.
     */
    @Operation(summary = "Show which communes a branch looks after")
    @Get
    @Secured({"PROVINCE_MANAGER", "BRANCH_LEAD", "PRODUCER", "COLLECTOR", "AUDITOR", "ADMIN"})
    HttpResponse<Communes> show(@Parameter(hidden = true) Actor actor, UUID id) {
        return answer(desk.show(actor, id));
    }

    /**
     * These communes and no others, each once. Errors: version.missing (428), version.outdated (412), field.missing,
     * field.too-long, area.too-many, branch.not-found, role.missing, stale. Roles: PROVINCE_MANAGER, BRANCH_LEAD, ADMIN.
     */
    @Operation(summary = "Set which communes a branch looks after; If-Match carries the version seen")
    @Put
    @Secured({"PROVINCE_MANAGER", "BRANCH_LEAD", "ADMIN"})
    HttpResponse<Communes> set(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body NewCommunes body) {
        return answer(desk.cover(actor, id, SeenVersion.of(request), Fields.list(body.communes())));
    }

    private static HttpResponse<Communes> answer(Area area) {
        return HttpResponse.ok(new Communes(area.branchId(), area.version(), area.communes()))
                .header(HttpHeaders.ETAG, SeenVersion.tag(area.version()));
    }

    /** What a branch is to look after. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record NewCommunes(@Nullable List<String> communes) {}

    /** What a branch looks after. */
    @Serdeable
    record Communes(UUID branchId, long version, List<String> communes) {}
}
