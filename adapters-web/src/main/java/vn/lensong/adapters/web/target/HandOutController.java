package vn.lensong.adapters.web.target;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
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
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.Once;
import vn.lensong.adapters.web.Spreadsheet;
import vn.lensong.adapters.web.problem.Messages;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.lead.LeadViews;
import vn.lensong.application.target.HandOutDesk;
import vn.lensong.domain.target.HandOut;
import vn.lensong.domain.target.Plan;

/** Target lists as they were handed out. */
@Tag(name = "target lists")
@Controller("/api/v1/target-lists/{id}/hand-outs")
@ExecuteOn(TaskExecutors.BLOCKING)
final class HandOutController {

    private final HandOutDesk desk;
    private final RuleWords words;
    private final Messages messages;
    private final Once once;

    HandOutController(HandOutDesk desk, RuleWords words, Messages messages, Once once) {
        this.desk = desk;
        this.words = words;
        this.messages = messages;
        this.once = once;
    }

    /**
     * Freezes who is on the list now, with the reasons, without those who are held back. Errors: field.missing,
     * field.too-long, target.nobody (409), target.archived (409), target.not-ready (409), target-list.not-found, role.missing, stale. Roles:
     * PROVINCE_MANAGER, PRODUCER, BRANCH_LEAD.
     */
    @Operation(summary = "Hand a target list out as it is now")
    @Post
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "BRANCH_LEAD"})
    HttpResponse<?> give(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body To to) {
        return once.answer(
                request,
                actor,
                to,
                HttpStatus.CREATED,
                () -> answer(desk.give(actor, id, to.to(), to.note()), request));
    }

    /** Errors: target-list.not-found, role.missing. Roles: PROVINCE_MANAGER, PRODUCER, BRANCH_LEAD, AUDITOR. */
    @Operation(summary = "List what was handed out of a target list, newest first")
    @Get
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "BRANCH_LEAD", "AUDITOR"})
    Page<HandOutAnswer> list(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id) {
        return new Page<>(
                desk.of(actor, id).stream().map(one -> answer(one, request)).toList(), null);
    }

    /**
     * In UTF-8 with a byte order mark, for spreadsheets; written down in the audit. Whoever opted out or was merged since
     * is not in it. Errors: hand-out.not-found, target-list.not-found, role.missing. Roles: PROVINCE_MANAGER, PRODUCER,
     * BRANCH_LEAD.
     */
    @Operation(summary = "Download what was handed out as CSV")
    @Get(value = "/{handOut}/csv", produces = "text/csv")
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "BRANCH_LEAD"})
    HttpResponse<String> csv(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, UUID handOut) {
        HandOutDesk.File file = desk.file(actor, id, handOut);
        Function<List<Plan.Leaf>, List<String>> reasons = words.reasons(file.handOut().rule(), request);
        List<List<Object>> lines = new ArrayList<>();
        lines.add(Stream.of("name", "phones", "commune", "branch", "collector", "why")
                .<Object>map(column -> messages.text("target.column." + column, Map.of(), request))
                .toList());
        file.lines().forEach(line -> lines.add(line(line, reasons.apply(line.reasons()))));
        return Spreadsheet.csvFile("danh-sach-muc-tieu.csv", lines);
    }

    private static List<Object> line(HandOutDesk.Line line, List<String> reasons) {
        LeadViews.Row lead = line.lead();
        return List.of(
                given(lead.name()),
                String.join(" / ", lead.phones()),
                given(lead.commune()),
                given(lead.branchName()),
                given(lead.collectorName()),
                String.join("; ", reasons));
    }

    private HandOutAnswer answer(HandOut handOut, HttpRequest<?> request) {
        return new HandOutAnswer(
                handOut.id(),
                handOut.to(),
                handOut.note(),
                handOut.by(),
                handOut.at(),
                handOut.members(),
                TargetAnswer.Counts.named(handOut.heldBack()),
                words.says(handOut.rule(), request));
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Who gets it, and what for. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record To(@Nullable String to, @Nullable String note) {}

    /**
     * What was handed out.
     *
     * @param heldBack how many were on the list and were not handed out, by why
     * @param says the rule that found them, as a sentence
     */
    @Serdeable
    record HandOutAnswer(
            UUID id,
            String to,
            String note,
            UUID by,
            Instant at,
            int members,
            Map<String, Integer> heldBack,
            String says) {}
}
