package vn.lensong.adapters.web.brand;

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
import io.micronaut.serde.annotation.SerdeImport;
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
import vn.lensong.application.brand.ProgrammeBrand;
import vn.lensong.application.brand.ProgrammeBrandDesk;
import vn.lensong.application.brand.ShownBrand;
import vn.lensong.domain.brand.BrandKit;
import vn.lensong.domain.brand.LowerThird;
import vn.lensong.domain.brand.Palette;

/** Whose logos a programme shows, what is missing, and who takes part. */
@Tag(name = "brand")
@Controller("/api/v1/programmes/{id}/brand")
@ExecuteOn(TaskExecutors.BLOCKING)
@SerdeImport(ShownBrand.ShownLogo.class)
final class ProgrammeBrandController {

    private final ProgrammeBrandDesk desk;

    ProgrammeBrandController(ProgrammeBrandDesk desk) {
        this.desk = desk;
    }

    /**
     * {@code lines} are everybody whose logo has a place, with what is missing; {@code logos} and {@code look} are what
     * the public sees. The ETag is the version of the partners. Errors: programme.not-found. Roles: NATIONAL_EDITOR,
     * PROVINCE_MANAGER, PRODUCER, OPERATOR, HOST, CARE_OFFICER, CRISIS_LEAD, SPOKESPERSON, AUDITOR, ADMIN.
     */
    @Operation(summary = "Show whose logos a programme shows and what is missing")
    @Get
    @Secured({
        "NATIONAL_EDITOR", "PROVINCE_MANAGER", "PRODUCER", "OPERATOR", "HOST", "CARE_OFFICER", "CRISIS_LEAD",
        "SPOKESPERSON", "AUDITOR", "ADMIN"
    })
    HttpResponse<BrandAnswer> show(@Parameter(hidden = true) Actor actor, UUID id) {
        return tagged(desk.show(actor, id));
    }

    /**
     * The agent organisations that take part besides the page's owner, in the order of their logos. Errors:
     * version.missing (428), version.outdated (412), body.wrong-type, field.bad-id, brand.partners,
     * brand.not-a-partner, programme.over (409), programme.not-found, role.missing. Roles: PRODUCER, PROVINCE_MANAGER.
     */
    @Operation(summary = "Say who takes part in a programme; If-Match carries the version seen")
    @Put
    @Secured({"PRODUCER", "PROVINCE_MANAGER"})
    HttpResponse<BrandAnswer> name(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body NamedPartners named) {
        List<UUID> organisations = Fields.list(named.partners()).stream()
                .map(partner -> Fields.id("partners", partner))
                .toList();
        desk.name(actor, id, SeenVersion.of(request), organisations);
        return tagged(desk.show(actor, id));
    }

    private static HttpResponse<BrandAnswer> tagged(ProgrammeBrandDesk.Shown shown) {
        return HttpResponse.ok(BrandAnswer.of(shown))
                .header(HttpHeaders.ETAG, SeenVersion.tag(shown.partners().version()));
    }

    /** Ids of organisations, in order. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record NamedPartners(@Nullable List<String> partners) {}

    /**
     * A programme's brand.
     *
     * @param version of the partners
     * @param agents whom the caller may name as partners
     */
    @Serdeable
    record BrandAnswer(
            long version,
            boolean complete,
            List<LineAnswer> lines,
            List<ShownBrand.ShownLogo> logos,
            @Nullable LookAnswer look,
            List<UUID> partners,
            List<AgentAnswer> agents,
            boolean mayName) {

        static BrandAnswer of(ProgrammeBrandDesk.Shown shown) {
            return new BrandAnswer(
                    shown.partners().version(),
                    shown.brand().missing().isEmpty(),
                    shown.brand().lines().stream().map(LineAnswer::of).toList(),
                    shown.shown().logos(),
                    shown.shown().look() == null ? null : LookAnswer.of(shown.shown().look()),
                    shown.partners().organisations(),
                    shown.agents().stream()
                            .map(agent -> new AgentAnswer(agent.id(), agent.name()))
                            .toList(),
                    shown.mayName());
        }
    }

    /**
     * One organisation's place.
     *
     * @param organisationId missing when a rule asks for an office that nobody has entered
     * @param gap why its logo may not be shown on the programme's day, missing when it may
     */
    @Serdeable
    record LineAnswer(
            @Nullable UUID organisationId, String organisationName, boolean required, BrandKit.@Nullable Gap gap) {

        static LineAnswer of(ProgrammeBrand.Line line) {
            return new LineAnswer(line.organisationId(), line.organisationName(), line.required(), line.gap());
        }
    }

    /** Colours, lower third and numbers, of this organisation. */
    @Serdeable
    record LookAnswer(
            String organisationName,
            String primary,
            String accent,
            String textOn,
            String nameLine,
            String roleLine,
            Palette.Ground ground,
            LowerThird.Side logoSide,
            String hotline,
            String website) {

        static LookAnswer of(ShownBrand.Look look) {
            return new LookAnswer(
                    look.organisationName(),
                    look.palette().primary().hex(),
                    look.palette().accent().hex(),
                    look.palette().textOn().hex(),
                    look.lowerThird().nameLine(),
                    look.lowerThird().roleLine(),
                    look.lowerThird().ground(),
                    look.lowerThird().logoSide(),
                    look.hotline(),
                    look.website());
        }
    }

    /** An agent organisation that may take part. */
    @Serdeable
    record AgentAnswer(UUID id, String name) {}
}
