package vn.lensong.adapters.web.story;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
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
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.Fields;
import vn.lensong.adapters.web.Once;
import vn.lensong.adapters.web.SeenVersion;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.story.StoryDesk;
import vn.lensong.application.story.StoryPlacing;
import vn.lensong.domain.Product;
import vn.lensong.domain.story.Consent;
import vn.lensong.domain.story.Telling;

/** Real people's stories, and what they allow to be done with them. */
@Tag(name = "stories")
@Controller("/api/v1/stories")
@ExecuteOn(TaskExecutors.BLOCKING)
final class StoryController {

    private final StoryDesk desk;
    private final StoryPlacing placing;
    private final Once once;

    StoryController(StoryDesk desk, StoryPlacing placing, Once once) {
        this.desk = desk;
        this.placing = placing;
        this.once = once;
    }

    /**
     * An auditor sees what was allowed and where it was told, and not whose story it is. Errors: none. Roles:
     * PROVINCE_MANAGER, PRODUCER, CARE_OFFICER, AUDITOR.
     */
    @Operation(summary = "List the stories of the caller's scopes, newest first")
    @Get
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "CARE_OFFICER", "AUDITOR"})
    Page<StoryAnswer> list(@Parameter(hidden = true) Actor actor) {
        return new Page<>(desk.list(actor), null).map(StoryAnswer::of);
    }

    /** Errors: story.not-found, role.missing. Roles: PROVINCE_MANAGER, PRODUCER, CARE_OFFICER, AUDITOR. */
    @Operation(summary = "Show a story")
    @Get("/{id}")
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "CARE_OFFICER", "AUDITOR"})
    StoryAnswer show(@Parameter(hidden = true) Actor actor, UUID id) {
        return StoryAnswer.of(desk.show(actor, id));
    }

    /**
     * Errors: field.missing, field.too-long, field.bad-id, field.bad-choice, field.bad-day, story.one-product,
     * organisation.not-found, role.missing. Roles: PROVINCE_MANAGER, PRODUCER.
     */
    @Operation(summary = "Write a story down for an organisation")
    @Post
    @Secured({"PROVINCE_MANAGER", "PRODUCER"})
    HttpResponse<?> enter(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, @Body NewStory story) {
        return once.answer(
                request,
                actor,
                story,
                HttpStatus.CREATED,
                () -> show(
                        actor,
                        desk.enter(actor, Fields.id("organisationId", story.organisationId()), story.telling())));
    }

    /**
     * Its words or its person. What changed has to be verified again. Errors: version.missing (428), version.outdated
     * (412), story.not-found, and those of entering. Roles: PROVINCE_MANAGER, PRODUCER.
     */
    @Operation(summary = "Change a story; If-Match carries the version seen")
    @Put("/{id}")
    @Secured({"PROVINCE_MANAGER", "PRODUCER"})
    StoryAnswer tell(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body ToldStory story) {
        desk.tell(actor, id, SeenVersion.of(request), story.telling());
        return show(actor, id);
    }

    /**
     * Errors: field.missing, field.too-long, field.bad-day, verification.future, story.not-found, role.missing, stale.
     * Roles: PROVINCE_MANAGER, PRODUCER.
     */
    @Operation(summary = "Say that a story is true, since when and how that is known")
    @Post("/{id}/verification")
    @Secured({"PROVINCE_MANAGER", "PRODUCER"})
    HttpResponse<?> verify(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body Verified body) {
        return once.answer(request, actor, body, HttpStatus.OK, () -> {
            desk.verify(actor, id, Fields.day("on", body.on()), Fields.required("how", body.how()));
            return show(actor, id);
        });
    }

    /**
     * It takes the place of an earlier consent; a story it no longer covers leaves the runs of show to come. Errors:
     * field.missing, field.bad-choice, field.bad-id, field.bad-day, consent.days, consent.no-document,
     * story.not-found, role.missing, stale. Roles: PROVINCE_MANAGER, PRODUCER.
     */
    @Operation(summary = "Enter what the person allows, with the signed paper")
    @Post("/{id}/consent")
    @Secured({"PROVINCE_MANAGER", "PRODUCER"})
    HttpResponse<?> consent(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body NewConsent body) {
        return once.answer(request, actor, body, HttpStatus.OK, () -> {
            desk.consent(actor, id, body.consent());
            return show(actor, id);
        });
    }

    /**
     * It leaves every run of show to come before this is answered; the answer lists where it was published. Errors:
     * consent.missing, consent.withdrawn, story.not-found, role.missing, stale. Roles: PROVINCE_MANAGER, PRODUCER,
     * CARE_OFFICER.
     */
    @Operation(summary = "Enter that the person allows it no more")
    @Post("/{id}/withdraw")
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "CARE_OFFICER"})
    HttpResponse<?> withdraw(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id) {
        return once.answer(request, actor, null, HttpStatus.OK, () -> {
            desk.withdraw(actor, id);
            return show(actor, id);
        });
    }

    /**
     * The segment's words become the story's, and its person a speaker. Errors: field.missing, field.bad-id,
     * story.not-verified, story.no-consent, story.segment-taken, segment.state, programme.unknown-segment,
     * programme.state, programme.not-found, story.not-found, role.missing, stale. Roles: PROVINCE_MANAGER, PRODUCER.
     */
    @Operation(summary = "Let a segment to come tell a story")
    @Post("/{id}/place")
    @Secured({"PROVINCE_MANAGER", "PRODUCER"})
    HttpResponse<?> place(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body Place body) {
        return once.answer(request, actor, body, HttpStatus.OK, () -> {
            placing.place(actor, id, body.programme(), body.no());
            return show(actor, id);
        });
    }

    /**
     * The segment is empty then. Errors: field.missing, field.bad-id, story.not-there, segment.state,
     * programme.unknown-segment, programme.state, programme.not-found, story.not-found, role.missing, stale. Roles:
     * PROVINCE_MANAGER, PRODUCER.
     */
    @Operation(summary = "Take a story out of a segment to come")
    @Post("/{id}/take-out")
    @Secured({"PROVINCE_MANAGER", "PRODUCER"})
    HttpResponse<?> takeOut(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body Place body) {
        return once.answer(request, actor, body, HttpStatus.OK, () -> {
            placing.takeOut(actor, id, body.programme(), body.no());
            return show(actor, id);
        });
    }

    /**
     * Where else than in a programme, so that a withdrawal finds it. Errors: field.missing, field.too-long,
     * field.bad-choice, story.no-consent, story.not-found, role.missing, stale. Roles: PROVINCE_MANAGER, PRODUCER.
     */
    @Operation(summary = "Note where a story was published")
    @Post("/{id}/publications")
    @Secured({"PROVINCE_MANAGER", "PRODUCER"})
    HttpResponse<?> published(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body NewPublication body) {
        return once.answer(request, actor, body, HttpStatus.CREATED, () -> {
            desk.published(
                    actor,
                    id,
                    Fields.choice("channel", body.channel(), Consent.Channel.class),
                    Fields.required("title", body.title()),
                    body.url() == null ? "" : body.url());
            return show(actor, id);
        });
    }

    private static Telling telling(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String product,
            @Nullable String amount,
            @Nullable String benefitOn,
            @Nullable String summary) {
        return new Telling(
                Fields.required("name", name),
                phone == null ? "" : phone,
                Fields.choice("product", product, Product.class),
                Fields.required("amount", amount),
                Fields.day("benefitOn", benefitOn),
                Fields.required("summary", summary));
    }

    /** A story to write down. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record NewStory(
            @Nullable String organisationId,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String product,
            @Nullable String amount,
            @Nullable String benefitOn,
            @Nullable String summary) {

        Telling telling() {
            return StoryController.telling(name, phone, product, amount, benefitOn, summary);
        }
    }

    /** What a story is changed to. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record ToldStory(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String product,
            @Nullable String amount,
            @Nullable String benefitOn,
            @Nullable String summary) {

        Telling telling() {
            return StoryController.telling(name, phone, product, amount, benefitOn, summary);
        }
    }

    /** How it is known to be true. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Verified(@Nullable String on, @Nullable String how) {}

    /** What is allowed. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record NewConsent(
            @Nullable List<String> purposes,
            @Nullable List<String> channels,
            @Nullable String from,
            @Nullable String to,
            @Nullable String signedDocument) {

        Consent consent() {
            return Consent.given(
                    choices("purposes", purposes, Consent.Purpose.class),
                    choices("channels", channels, Consent.Channel.class),
                    Fields.day("from", from),
                    Fields.day("to", to),
                    Fields.id("signedDocument", signedDocument));
        }

        private static <E extends Enum<E>> Set<E> choices(
                String field, @Nullable List<String> values, Class<E> type) {
            Set<E> chosen = EnumSet.noneOf(type);
            Fields.list(values).forEach(value -> chosen.add(Fields.choice(field, value, type)));
            return chosen;
        }
    }

    /** A segment of a programme. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Place(@Nullable String programmeId, @Nullable Integer segmentNo) {

        UUID programme() {
            return Fields.id("programmeId", programmeId);
        }

        int no() {
            return Fields.required("segmentNo", segmentNo);
        }
    }

    /** Where it was published. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record NewPublication(@Nullable String channel, @Nullable String title, @Nullable String url) {}
}
