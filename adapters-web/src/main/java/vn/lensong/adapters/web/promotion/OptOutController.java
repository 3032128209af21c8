package vn.lensong.adapters.web.promotion;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.Fields;
import vn.lensong.adapters.web.Lists;
import vn.lensong.adapters.web.Once;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.promotion.OptOutDesk;
import vn.lensong.domain.intake.Masking;
import vn.lensong.domain.promotion.OptOut;

/** Who does not want to be invited, and who does again. */
@Tag(name = "promotion")
@Controller("/api/v1/opt-outs")
@ExecuteOn(TaskExecutors.BLOCKING)
final class OptOutController {

    private final OptOutDesk desk;
    private final Once once;

    OptOutController(OptOutDesk desk, Once once) {
        this.desk = desk;
        this.once = once;
    }

    /**
     * Neither invitations nor texts reach it any more. Errors: field.missing, opt-out.no-number, role.missing. Roles:
     * PROVINCE_MANAGER, PRODUCER, CARE_OFFICER, BRANCH_LEAD.
     */
    @Operation(summary = "Enter that whoever has a number does not want to be invited")
    @Post
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "CARE_OFFICER", "BRANCH_LEAD"})
    HttpResponse<?> enter(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, @Body Number number) {
        return once.answer(request, actor, number, HttpStatus.CREATED, () -> {
            desk.enter(actor, Fields.required("phone", number.phone()));
            return Map.of();
        });
    }

    /**
     * When each was said, and whether by the person; people are not named and numbers are masked. Errors: list.limit,
     * cursor.malformed. Roles: PROVINCE_MANAGER, PRODUCER, CARE_OFFICER, BRANCH_LEAD.
     */
    @Operation(summary = "List who does not want to be invited, newest first")
    @Get
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "CARE_OFFICER", "BRANCH_LEAD"})
    Page<OptOutLine> list(
            @Parameter(hidden = true) Actor actor, @QueryValue @Nullable Integer limit, @QueryValue @Nullable String cursor) {
        return desk.list(actor, Lists.ask(limit, cursor)).map(OptOutLine::of);
    }

    /**
     * Because they asked for it, or it was entered by mistake; the reason is kept with who lifted it. Errors:
     * field.missing, field.too-long, opt-out.not-found, role.missing. Roles: PROVINCE_MANAGER.
     */
    @Operation(summary = "Lift that somebody does not want to be invited")
    @Post("/{id}/lift")
    @Secured("PROVINCE_MANAGER")
    HttpResponse<?> lift(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body Why why) {
        return once.answer(request, actor, why, HttpStatus.OK, () -> {
            desk.lift(actor, id, Fields.required("reason", why.reason()));
            return Map.of();
        });
    }

    /**
     * All that was entered for the number and for who left it. Errors: field.missing, field.too-long,
     * opt-out.no-number, opt-out.not-found, role.missing. Roles: PROVINCE_MANAGER.
     */
    @Operation(summary = "Lift that whoever has a number does not want to be invited")
    @Post("/lift")
    @Secured("PROVINCE_MANAGER")
    HttpResponse<?> liftNumber(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, @Body NumberAndWhy number) {
        return once.answer(request, actor, number, HttpStatus.OK, () -> {
            desk.liftNumber(
                    actor, Fields.required("phone", number.phone()), Fields.required("reason", number.reason()));
            return Map.of();
        });
    }

    /** A number. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Number(@Nullable String phone) {}

    /** Why it is lifted. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Why(@Nullable String reason) {}

    /** Of which number it is lifted, and why. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record NumberAndWhy(@Nullable String phone, @Nullable String reason) {}

    /**
     * That somebody does not want to be invited.
     *
     * @param phone masked; missing where it is about a person whom the platform knows
     */
    @Serdeable
    record OptOutLine(UUID id, @Nullable String phone, boolean byThemselves, Instant at) {

        static OptOutLine of(OptOut optOut) {
            String phone = optOut.phone();
            return new OptOutLine(
                    optOut.id(),
                    phone == null ? null : Masking.masked(phone, List.of(new Masking.Span(0, phone.length()))),
                    optOut.by() == null,
                    optOut.at());
        }
    }
}
