package vn.lensong.adapters.web.brand;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.Fields;
import vn.lensong.adapters.web.Once;
import vn.lensong.adapters.web.SeenVersion;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.brand.BrandRuleDesk;
import vn.lensong.domain.Product;
import vn.lensong.domain.Scope;
import vn.lensong.domain.brand.BrandRule;

/** Whose logos programmes must show, in which order. */
@Tag(name = "brand")
@Controller("/api/v1/brand-rules")
@ExecuteOn(TaskExecutors.BLOCKING)
final class BrandRuleController {

    private final BrandRuleDesk desk;
    private final Once once;

    BrandRuleController(BrandRuleDesk desk, Once once) {
        this.desk = desk;
        this.once = once;
    }

    /**
     * The nation's first, then provinces'. Errors: none. Roles: NATIONAL_EDITOR, PROVINCE_MANAGER, PRODUCER, OPERATOR,
     * BRANCH_LEAD, AUDITOR, ADMIN.
     */
    @Operation(summary = "List the rules that hold where the caller works")
    @Get
    @Secured({"NATIONAL_EDITOR", "PROVINCE_MANAGER", "PRODUCER", "OPERATOR", "BRANCH_LEAD", "AUDITOR", "ADMIN"})
    Page<RuleAnswer> list(@Parameter(hidden = true) Actor actor) {
        return new Page<>(desk.list(actor), null).map(RuleAnswer::of);
    }

    /** The ETag is its version. Errors: brand-rule.not-found. Roles: as for the list. */
    @Operation(summary = "Show a rule")
    @Get("/{id}")
    @Secured({"NATIONAL_EDITOR", "PROVINCE_MANAGER", "PRODUCER", "OPERATOR", "BRANCH_LEAD", "AUDITOR", "ADMIN"})
    HttpResponse<RuleAnswer> show(@Parameter(hidden = true) Actor actor, UUID id) {
        return tagged(desk.show(actor, id));
    }

    /**
     * {@code scope} is the nation or a province, whose rule adds to the nation's; without {@code product} and {@code
     * scriptId} it is for all programmes. Errors: field.missing, field.bad-id, field.bad-choice, scope.malformed,
     * scope.not-found, brand-rule.scope, brand-rule.place, brand-rule.places, brand-rule.taken (409),
     * organisation.not-found, role.missing. Roles: NATIONAL_EDITOR for the nation, PROVINCE_MANAGER for a province.
     */
    @Operation(summary = "Make a rule")
    @Post
    @Secured({"NATIONAL_EDITOR", "PROVINCE_MANAGER"})
    HttpResponse<?> make(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, @Body NewRule rule) {
        return once.answer(
                request,
                actor,
                rule,
                HttpStatus.CREATED,
                () -> RuleAnswer.of(desk.show(
                        actor,
                        desk.make(
                                actor,
                                new Scope(Fields.required("scope", rule.scope())),
                                rule.product() == null
                                        ? null
                                        : Fields.choice("product", rule.product(), Product.class),
                                Fields.optionalId("scriptId", rule.scriptId()),
                                places(rule.places())))));
    }

    /**
     * Without places it requires nothing more. Errors: version.missing (428), version.outdated (412), field.missing,
     * field.bad-id, field.bad-choice, brand-rule.place, brand-rule.places, organisation.not-found,
     * brand-rule.not-found, role.missing. Roles: NATIONAL_EDITOR for the nation, PROVINCE_MANAGER for a province.
     */
    @Operation(summary = "Change whose logos a rule requires; If-Match carries the version seen")
    @Put("/{id}")
    @Secured({"NATIONAL_EDITOR", "PROVINCE_MANAGER"})
    HttpResponse<RuleAnswer> change(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body Places places) {
        desk.change(actor, id, SeenVersion.of(request), places(places.places()));
        return tagged(desk.show(actor, id));
    }

    private static HttpResponse<RuleAnswer> tagged(BrandRule rule) {
        return HttpResponse.ok(RuleAnswer.of(rule)).header(HttpHeaders.ETAG, SeenVersion.tag(rule.version()));
    }

    private static List<BrandRule.Place> places(@Nullable List<PlaceBody> places) {
        return Fields.list(places).stream()
                .map(place -> new BrandRule.Place(
                        Fields.choice("whose", place.whose(), BrandRule.Whose.class),
                        Fields.optionalId("organisationId", place.organisationId())))
                .toList();
    }

    /** A rule to make. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record NewRule(
            @Nullable String scope,
            @Schema(allowableValues = {"VOLUNTARY_SI", "HOUSEHOLD_HI", "BOTH"}) @Nullable String product,
            @Nullable String scriptId,
            @Nullable List<PlaceBody> places) {}

    /** Whose logos, in order. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Places(@Nullable List<PlaceBody> places) {}

    /** One place; {@code organisationId} goes with ORGANISATION alone. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record PlaceBody(
            @Schema(allowableValues = {"NATION", "PROVINCE", "PARTNERS", "ORGANISATION"}) @Nullable String whose,
            @Nullable String organisationId) {}

    /** A rule. */
    @Serdeable
    record RuleAnswer(
            UUID id,
            long version,
            String scope,
            @Nullable Product product,
            @Nullable UUID scriptId,
            List<PlaceAnswer> places) {

        static RuleAnswer of(BrandRule rule) {
            return new RuleAnswer(
                    rule.id(),
                    rule.version(),
                    rule.scope().path(),
                    rule.product(),
                    rule.scriptId(),
                    rule.places().stream()
                            .map(place -> new PlaceAnswer(place.whose(), place.organisationId()))
                            .toList());
        }
    }

    /** One place of a rule. */
    @Serdeable
    record PlaceAnswer(BrandRule.Whose whose, @Nullable UUID organisationId) {}
}
