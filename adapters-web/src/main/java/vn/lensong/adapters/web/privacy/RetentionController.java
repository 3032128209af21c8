package vn.lensong.adapters.web.privacy;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.SerdeImport;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.privacy.KeepTimes;
import vn.lensong.domain.privacy.RetentionRule;

/** How long personal data is kept for which purpose. */
@Tag(name = "privacy")
@Controller("/api/v1/privacy/retention-rules")
@ExecuteOn(TaskExecutors.BLOCKING)
@SerdeImport(RetentionRule.class)
final class RetentionController {

    private final KeepTimes times;

    RetentionController(KeepTimes times) {
        this.times = times;
    }

    /**
     * The rules that count today, by kind, each with its reason, where it is written and whether a legal owner confirmed
     * that reading. Errors: role.missing. Roles: PROVINCE_MANAGER, ADMIN, AUDITOR.
     */
    @Operation(summary = "List how long what is kept, and why")
    @Get
    @Secured({"PROVINCE_MANAGER", "ADMIN", "AUDITOR"})
    Page<RetentionRule> rules(@Parameter(hidden = true) Actor actor) {
        return new Page<>(times.shown(actor), null);
    }
}
