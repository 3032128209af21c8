package vn.lensong.adapters.web.health;

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
import io.micronaut.http.annotation.QueryValue;
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
import vn.lensong.adapters.web.Lists;
import vn.lensong.adapters.web.Once;
import vn.lensong.adapters.web.SeenVersion;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.health.EquipmentDesk;
import vn.lensong.domain.health.EquipmentItem;
import vn.lensong.domain.health.Kit;

/** Kits of equipment: what is in them, whether it works, and which programme has them. */
@Tag(name = "equipment")
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
final class EquipmentController {

    private final EquipmentDesk desk;
    private final Once once;

    EquipmentController(EquipmentDesk desk, Once once) {
        this.desk = desk;
        this.once = once;
    }

    /** Errors: list.limit, cursor.malformed. Roles: ADMIN, PROVINCE_MANAGER, PRODUCER, OPERATOR, AUDITOR. */
    @Operation(summary = "List kits of equipment inside the caller's scopes")
    @Get("/equipment")
    @Secured({"ADMIN", "PROVINCE_MANAGER", "PRODUCER", "OPERATOR", "AUDITOR"})
    Page<KitAnswer> list(
            @Parameter(hidden = true) Actor actor,
            @QueryValue @Nullable Integer limit,
            @QueryValue @Nullable String cursor) {
        return desk.list(actor, Lists.ask(limit, cursor)).map(KitAnswer::of);
    }

    /**
     * The ETag is the kit's version. Errors: equipment.not-found. Roles: ADMIN, PROVINCE_MANAGER, PRODUCER, OPERATOR,
     * AUDITOR.
     */
    @Operation(summary = "Show a kit")
    @Get("/equipment/{id}")
    @Secured({"ADMIN", "PROVINCE_MANAGER", "PRODUCER", "OPERATOR", "AUDITOR"})
    HttpResponse<KitAnswer> show(@Parameter(hidden = true) Actor actor, UUID id) {
        return tagged(desk.show(actor, id));
    }

    /** Errors: programme.not-found. Roles: ADMIN, PROVINCE_MANAGER, PRODUCER, OPERATOR, AUDITOR. */
    @Operation(summary = "List the kits that are lent to a programme")
    @Get("/programmes/{id}/equipment")
    @Secured({"ADMIN", "PROVINCE_MANAGER", "PRODUCER", "OPERATOR", "AUDITOR"})
    Page<KitAnswer> ofProgramme(@Parameter(hidden = true) Actor actor, UUID id) {
        return new Page<>(desk.ofProgramme(actor, id), null).map(KitAnswer::of);
    }

    /**
     * Errors: field.missing, field.too-long, field.bad-id, field.bad-choice, equipment.too-many,
     * equipment.serial-twice, organisation.not-found. Roles: ADMIN, PROVINCE_MANAGER, PRODUCER.
     */
    @Operation(summary = "Enter a kit for an organisation")
    @Post("/equipment")
    @Secured({"ADMIN", "PROVINCE_MANAGER", "PRODUCER"})
    HttpResponse<?> add(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, @Body NewKit kit) {
        return once.answer(request, actor, kit, HttpStatus.CREATED, () -> {
            UUID id = desk.add(
                    actor,
                    Fields.id("organisationId", kit.organisationId()),
                    Fields.required("name", kit.name()),
                    things(kit.items()));
            return KitAnswer.of(desk.show(actor, id));
        });
    }

    /**
     * Changes what is in a kit; needs the version seen in {@code If-Match}. A thing named by its id keeps its last
     * test. Errors: version.missing (428), version.outdated (412), equipment.not-found, and those of entering. Roles:
     * ADMIN, PROVINCE_MANAGER, PRODUCER.
     */
    @Operation(summary = "Change a kit; If-Match carries the version seen")
    @Put("/equipment/{id}")
    @Secured({"ADMIN", "PROVINCE_MANAGER", "PRODUCER"})
    HttpResponse<KitAnswer> change(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body ChangedKit kit) {
        desk.change(actor, id, SeenVersion.of(request), Fields.required("name", kit.name()), things(kit.items()));
        return tagged(desk.show(actor, id));
    }

    /**
     * One that failed is faulty until it passes. Errors: field.missing, field.too-long, equipment.not-found,
     * equipment-item.not-found, stale. Roles: ADMIN, PROVINCE_MANAGER, PRODUCER.
     */
    @Operation(summary = "Say how a thing's test went")
    @Post("/equipment/{id}/items/{itemId}/test")
    @Secured({"ADMIN", "PROVINCE_MANAGER", "PRODUCER"})
    HttpResponse<?> test(
            HttpRequest<?> request,
            @Parameter(hidden = true) Actor actor,
            UUID id,
            UUID itemId,
            @Body TestResult result) {
        return once.answer(request, actor, result, HttpStatus.OK, () -> {
            desk.tested(actor, id, itemId, Fields.required("passed", result.passed()), result.note());
            return KitAnswer.of(desk.show(actor, id));
        });
    }

    /**
     * For the programme's planned time, half an hour around it included. Errors: field.missing, field.bad-id,
     * equipment.taken, equipment.not-found, programme.not-found, stale. Roles: ADMIN, PROVINCE_MANAGER, PRODUCER.
     */
    @Operation(summary = "Lend a kit to a programme")
    @Post("/equipment/{id}/book")
    @Secured({"ADMIN", "PROVINCE_MANAGER", "PRODUCER"})
    HttpResponse<?> book(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body Use use) {
        return once.answer(request, actor, use, HttpStatus.OK, () -> {
            desk.book(actor, id, Fields.id("programmeId", use.programmeId()));
            return KitAnswer.of(desk.show(actor, id));
        });
    }

    /**
     * Errors: field.missing, field.bad-id, equipment.not-booked, equipment.not-found, stale. Roles: ADMIN,
     * PROVINCE_MANAGER, PRODUCER.
     */
    @Operation(summary = "Take a kit back from a programme")
    @Post("/equipment/{id}/release")
    @Secured({"ADMIN", "PROVINCE_MANAGER", "PRODUCER"})
    HttpResponse<?> release(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body Use use) {
        return once.answer(request, actor, use, HttpStatus.OK, () -> {
            desk.release(actor, id, Fields.id("programmeId", use.programmeId()));
            return KitAnswer.of(desk.show(actor, id));
        });
    }

    private static HttpResponse<KitAnswer> tagged(Kit kit) {
        return HttpResponse.ok(KitAnswer.of(kit)).header(HttpHeaders.ETAG, SeenVersion.tag(kit.version()));
    }

    private static List<EquipmentDesk.Thing> things(@Nullable List<Item> items) {
        return Fields.list(items).stream()
                .map(item -> new EquipmentDesk.Thing(
                        Fields.optionalId("items.id", item.id()),
                        Fields.choice("items.kind", item.kind(), EquipmentItem.Kind.class),
                        Fields.required("items.label", item.label()),
                        item.serial() == null ? "" : item.serial(),
                        item.location() == null ? "" : item.location(),
                        item.state() == null
                                ? EquipmentItem.State.OK
                                : Fields.choice("items.state", item.state(), EquipmentItem.State.class)))
                .toList();
    }

    /** A kit to enter. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record NewKit(@Nullable String organisationId, @Nullable String name, @Nullable List<Item> items) {}

    /** What a kit is changed to. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record ChangedKit(@Nullable String name, @Nullable List<Item> items) {}

    /** A thing in a kit; without {@code id} a new one, without {@code state} one that works. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Item(
            @Nullable String id,
            @Nullable String kind,
            @Nullable String label,
            @Nullable String serial,
            @Nullable String location,
            @Nullable String state) {}

    /** How a test went. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record TestResult(@Nullable Boolean passed, @Nullable String note) {}

    /** Which programme has it. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Use(@Nullable String programmeId) {}

    /** A kit. */
    @Serdeable
    record KitAnswer(
            UUID id, long version, String scope, String name, List<EquipmentItem> items, List<Kit.Booking> bookings) {

        static KitAnswer of(Kit kit) {
            return new KitAnswer(
                    kit.id(), kit.version(), kit.scope().path(), kit.name(), kit.items(), kit.bookings());
        }
    }
}
