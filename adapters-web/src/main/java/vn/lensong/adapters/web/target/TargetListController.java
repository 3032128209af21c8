package vn.lensong.adapters.web.target;

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
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.Fields;
import vn.lensong.adapters.web.Lists;
import vn.lensong.adapters.web.Once;
import vn.lensong.adapters.web.SeenVersion;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.lead.LeadViews;
import vn.lensong.application.target.TargetDesk;
import vn.lensong.application.target.TargetLists;
import vn.lensong.domain.Scope;
import vn.lensong.domain.target.Fact;
import vn.lensong.domain.target.HeldBack;
import vn.lensong.domain.target.Plan;
import vn.lensong.domain.target.Rule;

/** Target lists: made by a rule, and who is on them and why. */
@Tag(name = "target lists")
@Controller("/api/v1/target-lists")
@ExecuteOn(TaskExecutors.BLOCKING)
final class TargetListController {

    private final TargetDesk desk;
    private final RuleWords words;
    private final Once once;

    TargetListController(TargetDesk desk, RuleWords words, Once once) {
        this.desk = desk;
        this.words = words;
        this.once = once;
    }

    /**
     * Lists inside the caller's own scopes that are followed. Errors: list.limit, cursor.malformed. Roles:
     * PROVINCE_MANAGER, PRODUCER, BRANCH_LEAD, AUDITOR.
     */
    @Operation(summary = "List target lists, newest first")
    @Get
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "BRANCH_LEAD", "AUDITOR"})
    Page<TargetAnswer> list(
            HttpRequest<?> request,
            @Parameter(hidden = true) Actor actor,
            @QueryValue @Nullable Integer limit,
            @QueryValue @Nullable String cursor) {
        return desk.list(actor, Lists.ask(limit, cursor))
                .map(listed -> TargetAnswer.of(listed, says(listed.list().rule(), request), null));
    }

    /**
     * What a rule may ask of a lead: the name of each, what its values are like (CHOICE, TEXT, ID, NUMBER, PAST, COMING),
     * its choices, and whether {@code values} may be narrowed by {@code withinDays}. Roles: PROVINCE_MANAGER, PRODUCER,
     * BRANCH_LEAD, AUDITOR.
     */
    @Operation(summary = "List what a rule may ask")
    @Get("/facts")
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "BRANCH_LEAD", "AUDITOR"})
    Page<FactAnswer> facts(HttpRequest<?> request) {
        return new Page<>(Arrays.stream(Fact.values()).map(fact -> answer(fact, request)).toList(), null);
    }

    /**
     * Everybody in the scope is asked at once. Without a scope it is the widest one the caller makes lists in. Errors:
     * field.missing, field.too-long, scope.malformed, scope.not-found, target.shape, target.deep, target.long,
     * target.fact, target.test, target.values, target.value, target.number, target.days, target.too-many (409),
     * role.missing. Roles: PROVINCE_MANAGER, PRODUCER, BRANCH_LEAD.
     */
    @Operation(summary = "Make a target list")
    @Post
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "BRANCH_LEAD"})
    HttpResponse<?> create(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, @Body NewList list) {
        return once.answer(request, actor, list, HttpStatus.CREATED, () -> {
            RuleBody rule = Fields.required("rule", list.rule());
            UUID id = desk.create(actor, scope(list.scope()), list.name(), list.purpose(), rule.form());
            return answer(actor, id, request);
        });
    }

    /**
     * How many a rule finds, how many of them would be handed out, and the rule as a sentence; nothing is stored. Errors:
     * as for making one. Roles: PROVINCE_MANAGER, PRODUCER, BRANCH_LEAD.
     */
    @Operation(summary = "Count whom a rule finds")
    @Post("/preview")
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "BRANCH_LEAD"})
    PreviewAnswer preview(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, @Body Preview preview) {
        RuleBody rule = Fields.required("rule", preview.rule());
        TargetAnswer.Counts counts =
                TargetAnswer.Counts.of(desk.preview(actor, scope(preview.scope()), rule.form()));
        return new PreviewAnswer(counts, says(Rule.of(rule.form()), request));
    }

    /** The ETag is its version. Errors: target-list.not-found, role.missing. Roles: as for listing. */
    @Operation(summary = "Show a target list")
    @Get("/{id}")
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "BRANCH_LEAD", "AUDITOR"})
    HttpResponse<TargetAnswer> show(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id) {
        return tagged(actor, id, request);
    }

    /**
     * With another rule everybody is asked anew. Errors: version.missing (428), version.outdated (412), target.archived
     * (409), target-list.not-found, and those of making one. Roles: PROVINCE_MANAGER, PRODUCER, BRANCH_LEAD.
     */
    @Operation(summary = "Change a target list; If-Match carries the version seen")
    @Put("/{id}")
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "BRANCH_LEAD"})
    HttpResponse<TargetAnswer> change(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body ChangedList list) {
        RuleBody rule = Fields.required("rule", list.rule());
        desk.change(actor, id, SeenVersion.of(request), list.name(), list.purpose(), rule.form());
        return tagged(actor, id, request);
    }

    /**
     * It is followed no more and stands in no list; what was handed out of it stays. Errors: version.missing (428),
     * version.outdated (412), target.archived (409), target-list.not-found, role.missing. Roles: PROVINCE_MANAGER,
     * PRODUCER, BRANCH_LEAD.
     */
    @Operation(summary = "Archive a target list; If-Match carries the version seen")
    @Post("/{id}/archive")
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "BRANCH_LEAD"})
    HttpResponse<?> archive(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id) {
        return once.answer(request, actor, null, HttpStatus.OK, () -> {
            desk.archive(actor, id, SeenVersion.of(request));
            return answer(actor, id, request);
        });
    }

    /**
     * By id, each with the conditions that found them and, where they are not handed out, why. An auditor sees neither
     * name nor number. Errors: list.limit, cursor.malformed, target-list.not-found, role.missing. Roles: as for listing.
     */
    @Operation(summary = "List who is on a target list, and why")
    @Get("/{id}/members")
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "BRANCH_LEAD", "AUDITOR"})
    Page<MemberAnswer> members(
            HttpRequest<?> request,
            @Parameter(hidden = true) Actor actor,
            UUID id,
            @QueryValue @Nullable Integer limit,
            @QueryValue @Nullable String cursor) {
        Function<List<Plan.Leaf>, List<String>> reasons =
                words.reasons(desk.show(actor, id).listed().list().rule(), request);
        return desk.members(actor, id, Lists.ask(limit, cursor))
                .map(member -> new MemberAnswer(
                        member.lead(),
                        reasons.apply(member.reasons()),
                        member.member().since(),
                        member.member().heldBack()));
    }

    /** Errors: target-list.not-found, role.missing. Roles: as for listing. */
    @Operation(summary = "What happened to a target list, oldest first")
    @Get("/{id}/history")
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "BRANCH_LEAD", "AUDITOR"})
    Page<TargetLists.Happened> history(@Parameter(hidden = true) Actor actor, UUID id) {
        return new Page<>(desk.history(actor, id), null);
    }

    private TargetAnswer answer(Actor actor, UUID id, HttpRequest<?> request) {
        TargetDesk.Shown shown = desk.show(actor, id);
        return TargetAnswer.of(
                shown.listed(),
                says(shown.listed().list().rule(), request),
                TargetAnswer.Counts.of(shown.size()));
    }

    private FactAnswer answer(Fact fact, HttpRequest<?> request) {
        return new FactAnswer(
                fact.name(),
                words.label(fact, request),
                fact.kind(),
                fact.choices().stream()
                        .map(value -> new Choice(value, words.choice(fact, value, request)))
                        .toList(),
                fact.mark() != null);
    }

    private HttpResponse<TargetAnswer> tagged(Actor actor, UUID id, HttpRequest<?> request) {
        TargetAnswer answer = answer(actor, id, request);
        return HttpResponse.ok(answer).header(HttpHeaders.ETAG, SeenVersion.tag(answer.version()));
    }

    private String says(Rule rule, HttpRequest<?> request) {
        return words.says(rule, request);
    }

    private static @Nullable Scope scope(@Nullable String path) {
        return path == null ? null : new Scope(path);
    }

    /** A list to be. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record NewList(@Nullable String scope, @Nullable String name, @Nullable String purpose, @Nullable RuleBody rule) {}

    /** A list as it is to be from now on. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record ChangedList(@Nullable String name, @Nullable String purpose, @Nullable RuleBody rule) {}

    /** A rule that somebody still writes. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Preview(@Nullable String scope, @Nullable RuleBody rule) {}

    /** Whom it finds, and what it says. */
    @Serdeable
    record PreviewAnswer(TargetAnswer.Counts counts, String says) {}

    /**
     * Somebody on a list.
     *
     * @param reasons the conditions that found them, as sentences
     * @param since when they were found
     * @param heldBack why they are not handed out, null where they are
     */
    @Serdeable
    record MemberAnswer(LeadViews.Row lead, List<String> reasons, Instant since, @Nullable HeldBack heldBack) {}

    /**
     * Something a rule may ask.
     *
     * @param words what it is called
     */
    @Serdeable
    record FactAnswer(String name, String words, Fact.Kind kind, List<Choice> choices, boolean within) {}

    /** One of a fact's values, and what it is called. */
    @Serdeable
    record Choice(String value, String words) {}
}
