package vn.lensong.adapters.web.policy;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import vn.lensong.adapters.web.Fields;
import vn.lensong.adapters.web.Once;
import vn.lensong.adapters.web.policy.PolicyShapes.SupportAnswer;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.policy.ProvincialSupportDesk;
import vn.lensong.domain.policy.SupportGroup;

/** What provinces add to the state's support for voluntary social insurance. */
@Tag(name = "policy")
@Controller("/api/v1/policy/provincial-support")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ProvincialSupportController {

    private final ProvincialSupportDesk desk;
    private final Once once;

    ProvincialSupportController(ProvincialSupportDesk desk, Once once) {
        this.desk = desk;
        this.once = once;
    }

    /** By province, group and first day. Errors: none. Roles: anybody logged in. */
    @Operation(summary = "List what provinces add to the state's support")
    @Get
    @Secured(SecurityRule.IS_AUTHENTICATED)
    Page<SupportAnswer> list(@Parameter(hidden = true) Actor actor) {
        return new Page<>(desk.list(actor), null).map(SupportAnswer::of);
    }

    /**
     * Either a share of 22 % of the rural poverty line, or đồng a month. Errors: field.missing, field.too-long,
     * field.bad-day, field.bad-choice, policy.days, provincial-support.one-of, provincial-support.share,
     * provincial-support.amount, provincial-support.overlap (409), province.not-found, role.missing. Roles:
     * PROVINCE_MANAGER of the province.
     */
    @Operation(summary = "Enter a province's resolution on its own support")
    @Post
    @Secured("PROVINCE_MANAGER")
    HttpResponse<?> add(
            HttpRequest<?> request,
            @Parameter(hidden = true) Actor actor,
            @Body PolicyShapes.NewSupport support) {
        return once.answer(
                request,
                actor,
                support,
                HttpStatus.CREATED,
                () -> SupportAnswer.of(desk.add(
                        actor, Fields.required("provinceCode", support.provinceCode()), terms(support))));
    }

    /**
     * If-Match may carry the version seen. Errors: field.missing, field.bad-day, policy.days,
     * provincial-support.overlap (409), version.outdated (412), provincial-support.not-found, role.missing. Roles:
     * PROVINCE_MANAGER of the province.
     */
    @Operation(summary = "Set the last day of a province's own support")
    @Post("/{id}/end")
    @Secured("PROVINCE_MANAGER")
    HttpResponse<?> end(
            HttpRequest<?> request,
            @Parameter(hidden = true) Actor actor,
            UUID id,
            @Body PolicyShapes.LastDay last) {
        return once.answer(
                request,
                actor,
                last,
                HttpStatus.OK,
                () -> SupportAnswer.of(desk.end(
                        actor, id, PolicyController.seen(request), Fields.day("to", last.to()))));
    }

    private static ProvincialSupportDesk.Terms terms(PolicyShapes.NewSupport support) {
        return new ProvincialSupportDesk.Terms(
                Fields.choice("group", support.group(), SupportGroup.class),
                support.share(),
                support.amount(),
                Fields.required("resolution", support.resolution()),
                Fields.day("from", support.from()),
                support.to() == null ? null : Fields.day("to", support.to()));
    }
}
