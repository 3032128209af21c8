package vn.lensong.adapters.web.privacy;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.http.HttpHeaders;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.Fields;
import vn.lensong.adapters.web.Lists;
import vn.lensong.adapters.web.Once;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.privacy.PrivacyDesk;
import vn.lensong.domain.Scope;
import vn.lensong.domain.privacy.Held;
import vn.lensong.domain.privacy.Identity;
import vn.lensong.domain.privacy.PersonRequest;

/** Requests of people about their personal data, with the clocks of the law. */
@Tag(name = "privacy")
@Controller("/api/v1/privacy/requests")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"PROVINCE_MANAGER", "ADMIN"})
final class RequestController {

    private final PrivacyDesk desk;
    private final Once once;

    RequestController(PrivacyDesk desk, Once once) {
        this.desk = desk;
        this.once = once;
    }

    /**
     * The open ones as their clocks run out, or the settled ones, newest first. An auditor is not told whose they are.
     * Errors: list.limit, cursor.malformed. Roles: PROVINCE_MANAGER, ADMIN, AUDITOR.
     *
     * @param settled whether those that are done or refused are wanted; otherwise the open ones
     */
    @Operation(summary = "List requests about personal data")
    @Get
    @Secured({"PROVINCE_MANAGER", "ADMIN", "AUDITOR"})
    Page<RequestAnswer> list(
            @Parameter(hidden = true) Actor actor,
            @QueryValue @Nullable Boolean settled,
            @QueryValue @Nullable Integer limit,
            @QueryValue @Nullable String cursor) {
        return desk.list(actor, !Boolean.TRUE.equals(settled), Lists.ask(limit, cursor)).map(RequestAnswer::of);
    }

    /** Errors: privacy-request.not-found, role.missing. Roles: PROVINCE_MANAGER, ADMIN, AUDITOR. */
    @Operation(summary = "Show a request about personal data")
    @Get("/{id}")
    @Secured({"PROVINCE_MANAGER", "ADMIN", "AUDITOR"})
    RequestAnswer show(@Parameter(hidden = true) Actor actor, UUID id) {
        return RequestAnswer.of(desk.show(actor, id));
    }

    /**
     * A person may be found by a lead, by accounts on platforms and by numbers. The clocks run from {@code receivedAt},
     * which is now where it is left out. Errors: field.missing, field.too-long, field.bad-id, field.bad-choice,
     * field.bad-date, scope.malformed, scope.not-found, identity.bad-phone, identity.bad-key, identity.too-many,
     * privacy-request.future, privacy-request.before-law, lead.not-found, role.missing. Roles: PROVINCE_MANAGER, ADMIN.
     */
    @Operation(summary = "Take in a request about personal data")
    @Post
    HttpResponse<?> receive(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, @Body NewRequest body) {
        return once.answer(
                request,
                actor,
                body,
                HttpStatus.CREATED,
                () -> show(
                        actor,
                        desk.receive(
                                actor,
                                new Scope(Fields.required("scope", body.scope())),
                                Fields.choice("kind", body.kind(), PersonRequest.Kind.class),
                                Fields.required("name", body.name()),
                                Fields.required("contact", body.contact()),
                                body.words() == null ? "" : body.words(),
                                Fields.optionalId("leadId", body.leadId()),
                                keys(body.keys()),
                                phones(body.phones()),
                                body.receivedAt() == null
                                        ? null
                                        : Fields.instant("receivedAt", body.receivedAt()))));
    }

    /** Errors: privacy-request.settled, privacy-request.not-found, role.missing, stale. Roles: PROVINCE_MANAGER, ADMIN. */
    @Operation(summary = "Answer for a request from now on")
    @Post("/{id}/take")
    HttpResponse<?> take(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id) {
        return done(request, actor, id, null, () -> desk.take(actor, id));
    }

    /**
     * The law gives two working days for it. Errors: privacy-request.answered, privacy-request.settled,
     * privacy-request.not-found, role.missing, stale. Roles: PROVINCE_MANAGER, ADMIN.
     */
    @Operation(summary = "Enter that the person was told that it is being seen to")
    @Post("/{id}/answered")
    HttpResponse<?> answered(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id) {
        return done(request, actor, id, null, () -> desk.answered(actor, id));
    }

    /**
     * In the place of what was known before. Errors: identity.empty, identity.bad-phone, identity.bad-key,
     * identity.too-many, field.bad-id, lead.not-found, privacy-request.settled, privacy-request.not-found,
     * role.missing, stale. Roles: PROVINCE_MANAGER, ADMIN.
     */
    @Operation(summary = "Enter what the person of a request is found by")
    @Post("/{id}/identity")
    HttpResponse<?> find(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body FoundBy body) {
        return done(
                request,
                actor,
                id,
                body,
                () -> desk.find(
                        actor,
                        id,
                        Fields.optionalId("leadId", body.leadId()),
                        keys(body.keys()),
                        phones(body.phones())));
    }

    /**
     * What leads with the same accounts or numbers add; several people may have left one number, so somebody has to
     * look. It is written down who saw it. Errors: privacy-request.nobody, privacy-request.not-found, role.missing.
     * Roles: PROVINCE_MANAGER, ADMIN.
     */
    @Operation(summary = "Suggest by what else the person of a request may be found")
    @Get("/{id}/suggestions")
    Suggestion suggestions(@Parameter(hidden = true) Actor actor, UUID id) {
        Identity who = desk.suggested(actor, id);
        return new Suggestion(List.copyOf(new TreeSet<>(who.keys())), List.copyOf(new TreeSet<>(who.phones())));
    }

    /**
     * Everything that is held about the person inside the request's scope, oldest first. It is written down who saw
     * it. Errors: privacy-request.nobody, privacy-request.not-found, role.missing. Roles: PROVINCE_MANAGER, ADMIN.
     */
    @Operation(summary = "Show everything that is held about the person of a request")
    @Get("/{id}/data")
    PersonalFile data(@Parameter(hidden = true) Actor actor, UUID id) {
        return PersonalFile.of(desk.held(actor, id, false));
    }

    /**
     * As {@link #data}, as a file that machines read too. Errors: privacy-request.nobody, privacy-request.not-found,
     * role.missing. Roles: PROVINCE_MANAGER, ADMIN.
     */
    @Operation(summary = "Download everything that is held about the person of a request")
    @Get("/{id}/data/file")
    HttpResponse<PersonalFile> file(@Parameter(hidden = true) Actor actor, UUID id) {
        return HttpResponse.ok(PersonalFile.of(desk.held(actor, id, true)))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=du-lieu-ca-nhan.json");
    }

    /**
     * For good, in every table and in the words of events; then the whole database is looked through for what is left.
     * {@code confirm} is the person's name as it stands in the request. Errors: field.missing,
     * privacy-request.confirm, privacy-request.not-delete, privacy-request.nobody, privacy-request.settled,
     * privacy-request.not-found, role.missing, stale. Roles: PROVINCE_MANAGER, ADMIN.
     */
    @Operation(summary = "Erase everything that is held about the person of a request")
    @Post("/{id}/erase")
    HttpResponse<?> erase(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body Erase body) {
        return done(
                request, actor, id, body, () -> desk.erase(actor, id, Fields.required("confirm", body.confirm())));
    }

    /**
     * Errors: field.missing, field.too-long, privacy-request.settled, privacy-request.not-found, role.missing, stale.
     * Roles: PROVINCE_MANAGER, ADMIN.
     */
    @Operation(summary = "Enter that a request is done, and how")
    @Post("/{id}/done")
    HttpResponse<?> settle(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body Outcome body) {
        return done(
                request, actor, id, body, () -> desk.done(actor, id, Fields.required("outcome", body.outcome())));
    }

    /**
     * Errors: field.missing, field.too-long, privacy-request.settled, privacy-request.not-found, role.missing, stale.
     * Roles: PROVINCE_MANAGER, ADMIN.
     */
    @Operation(summary = "Refuse a request, and why the law allows that")
    @Post("/{id}/refuse")
    HttpResponse<?> refuse(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body Outcome body) {
        return done(
                request, actor, id, body, () -> desk.refuse(actor, id, Fields.required("outcome", body.outcome())));
    }

    private HttpResponse<?> done(
            HttpRequest<?> request, Actor actor, UUID id, @Nullable Object body, Runnable action) {
        return once.answer(request, actor, body, HttpStatus.OK, () -> {
            action.run();
            return show(actor, id);
        });
    }

    private static Set<String> keys(@Nullable List<String> given) {
        return read(given, Identity::key);
    }

    private static Set<String> phones(@Nullable List<String> given) {
        return read(given, Identity::phone);
    }

    private static Set<String> read(@Nullable List<String> given, UnaryOperator<String> each) {
        return Fields.list(given).stream().map(each).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Who asks for what, and what the person is found by. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record NewRequest(
            @Nullable String scope,
            @Nullable String kind,
            @Nullable String name,
            @Nullable String contact,
            @Nullable String words,
            @Nullable String leadId,
            @Nullable List<String> keys,
            @Nullable List<String> phones,
            @Nullable String receivedAt) {}

    /** What a person is found by. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record FoundBy(@Nullable String leadId, @Nullable List<String> keys, @Nullable List<String> phones) {}

    /** The person's name, typed in once more. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Erase(@Nullable String confirm) {}

    /** What came of it, or why not. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Outcome(@Nullable String outcome) {}

    /** By what a person may be found. */
    @Serdeable
    record Suggestion(List<String> keys, List<String> phones) {}

    /** Everything that is held about a person. */
    @Serdeable
    record PersonalFile(int count, List<Thing> items) {

        static PersonalFile of(List<Held> held) {
            return new PersonalFile(held.size(), held.stream().map(Thing::of).toList());
        }
    }

    /** One thing that is held. */
    @Serdeable
    record Thing(String kind, UUID id, Instant at, Map<String, String> data) {

        static Thing of(Held held) {
            return new Thing(held.kind(), held.id(), held.at(), new TreeMap<>(held.data()));
        }
    }
}
