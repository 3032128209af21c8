package vn.lensong.adapters.web.recap;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.http.HttpHeaders;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.Fields;
import vn.lensong.adapters.web.Once;
import vn.lensong.adapters.web.SeenVersion;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.recap.RecapDesk;
import vn.lensong.application.recap.RecapTelling;
import vn.lensong.application.recap.RecapViews;
import vn.lensong.domain.recap.Measure;

/** The figures of a programme, their versions, and what is said of them. */
@Tag(name = "recap")
@Controller("/api/v1/programmes/{id}/recap")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({
    "NATIONAL_EDITOR", "PROVINCE_MANAGER", "PRODUCER", "OPERATOR", "HOST", "CARE_OFFICER", "CRISIS_LEAD",
    "SPOKESPERSON", "AUDITOR", "ADMIN"
})
final class RecapController {

    private final RecapDesk desk;
    private final RecapTelling telling;
    private final RecapLabels labels;
    private final Once once;

    RecapController(RecapDesk desk, RecapTelling telling, RecapLabels labels, Once once) {
        this.desk = desk;
        this.telling = telling;
        this.labels = labels;
        this.once = once;
    }

    /**
     * Moving until the programme is closed, frozen in versions from then on; enrolments are counted for 30 days more.
     * The ETag is the version. Errors: programme.not-found. Roles: NATIONAL_EDITOR, PROVINCE_MANAGER, PRODUCER,
     * OPERATOR, HOST, CARE_OFFICER, CRISIS_LEAD, SPOKESPERSON, AUDITOR, ADMIN.
     */
    @Operation(summary = "Show the recap")
    @Get
    HttpResponse<RecapAnswer> show(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id) {
        RecapAnswer answer = RecapAnswer.of(desk.show(actor, id), labels.of(request));
        return HttpResponse.ok(answer).header(HttpHeaders.ETAG, SeenVersion.tag(answer.version()));
    }

    /**
     * As it was frozen then. Errors: recap-version.not-found, programme.not-found. Roles: NATIONAL_EDITOR,
     * PROVINCE_MANAGER, PRODUCER, OPERATOR, HOST, CARE_OFFICER, CRISIS_LEAD, SPOKESPERSON, AUDITOR, ADMIN.
     */
    @Operation(summary = "Show one version of the recap")
    @Get("/versions/{no}")
    RecapAnswer.WholeVersion version(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, Integer no) {
        return RecapAnswer.WholeVersion.of(desk.version(actor, id, no), labels.of(request));
    }

    /**
     * Most viewers and comments of every minute on air. Errors: programme.not-found. Roles: NATIONAL_EDITOR,
     * PROVINCE_MANAGER, PRODUCER, OPERATOR, HOST, CARE_OFFICER, CRISIS_LEAD, SPOKESPERSON, AUDITOR, ADMIN.
     */
    @Operation(summary = "Show viewers and comments minute by minute")
    @Get("/course")
    Page<Minute> course(@Parameter(hidden = true) Actor actor, UUID id) {
        return new Page<>(desk.course(actor, id), null).map(Minute::of);
    }

    /**
     * Makes another version; the ones before stay. Sums follow from their parts, and enrolments are entered at their
     * leads. A missing value says that the figure is not known after all. Errors: version.missing (428),
     * version.outdated (412), field.missing, field.bad-choice, field.too-long, recap.still-moving, recap.not-correctable,
     * recap.bad-value, recap.same-figure, programme.not-found, role.missing, stale. Roles: PRODUCER, PROVINCE_MANAGER.
     */
    @Operation(summary = "Correct a figure of a frozen recap; If-Match carries the version seen")
    @Post("/corrections")
    @Secured({"PRODUCER", "PROVINCE_MANAGER"})
    HttpResponse<?> correct(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body Correction correction) {
        return once.answer(request, actor, correction, HttpStatus.CREATED, () -> {
            desk.correct(
                    actor,
                    id,
                    SeenVersion.of(request),
                    Fields.choice("measure", correction.measure(), Measure.class),
                    correction.value(),
                    Fields.required("reason", correction.reason()));
            return RecapAnswer.of(desk.show(actor, id), labels.of(request));
        });
    }

    /**
     * 30 to 60 seconds in Vietnamese about the last closed programme of the same page, else of the same province, of
     * known figures only. Errors: recap.not-found, programme.not-found. Roles: NATIONAL_EDITOR, PROVINCE_MANAGER,
     * PRODUCER, OPERATOR, HOST, CARE_OFFICER, CRISIS_LEAD, SPOKESPERSON, AUDITOR, ADMIN.
     */
    @Operation(summary = "Show what may be said of the programme before this one")
    @Get("/words")
    WordsAnswer words(@Parameter(hidden = true) Actor actor, UUID id) {
        return WordsAnswer.of(telling.words(actor, id));
    }

    /**
     * Errors: recap.not-found, recap.no-segment, segment.state, programme.unknown-segment, programme.state,
     * programme.not-found, role.missing, stale. Roles: PRODUCER, PROVINCE_MANAGER.
     */
    @Operation(summary = "Let the programme's recap segment say it")
    @Post("/words")
    @Secured({"PRODUCER", "PROVINCE_MANAGER"})
    HttpResponse<?> tell(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body @Nullable Place place) {
        return once.answer(request, actor, place, HttpStatus.OK, () -> {
            telling.tell(actor, id, place == null ? null : place.segmentNo());
            return words(actor, id);
        });
    }

    /**
     * What is corrected.
     *
     * @param value null when it is not known after all
     */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Correction(@Nullable String measure, @Nullable Long value, @Nullable String reason) {}

    /** Which segment says it; the first for recaps when none is named. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Place(@Nullable Integer segmentNo) {}

    /** One minute on air; no viewers where the platform did not tell. */
    @Serdeable
    record Minute(Instant at, @Nullable Integer viewers, int comments) {

        static Minute of(RecapViews.Minute minute) {
            return new Minute(minute.at(), minute.viewers(), minute.comments());
        }
    }

    /** What is said, how long it takes, and of which version of which programme. */
    @Serdeable
    record WordsAnswer(String text, int seconds, UUID ofProgrammeId, String ofTitle, Instant ofStart, int ofVersion) {

        static WordsAnswer of(RecapTelling.Words words) {
            return new WordsAnswer(
                    words.spoken().text(),
                    words.spoken().seconds(),
                    words.of().programmeId(),
                    words.of().title(),
                    words.of().startedAt(),
                    words.of().version().no());
        }
    }
}
