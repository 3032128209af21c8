package vn.lensong.adapters.web.media;

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
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.Fields;
import vn.lensong.adapters.web.Lists;
import vn.lensong.adapters.web.Once;
import vn.lensong.adapters.web.SeenVersion;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.media.MediaDesk;
import vn.lensong.domain.Product;
import vn.lensong.domain.Text;
import vn.lensong.domain.media.Description;
import vn.lensong.domain.media.Media;
import vn.lensong.domain.media.MediaKind;
import vn.lensong.domain.media.Rights;

/** The media library: what is in it, and what people say of it. */
@Tag(name = "media")
@Controller("/api/v1/media")
@ExecuteOn(TaskExecutors.BLOCKING)
final class MediaController {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final MediaDesk desk;
    private final Once once;
    private final Clock clock;

    MediaController(MediaDesk desk, Once once, Clock clock) {
        this.desk = desk;
        this.once = once;
        this.clock = clock;
    }

    /**
     * Media that apply where the caller works, newest first: own ones, those below, and the province's and nation's
     * above. {@code kind} is CLIP, INFOGRAPHIC, PHOTO or DOCUMENT; {@code state} DRAFT, READY or ARCHIVED, left out
     * for all but archived ones; {@code words} are part of a title or caption. Documents are listed for PRODUCER and
     * PROVINCE_MANAGER only. Errors: field.bad-choice, list.limit, cursor.malformed. Roles: NATIONAL_EDITOR,
     * PROVINCE_MANAGER, PRODUCER, OPERATOR, HOST, CARE_OFFICER, CRISIS_LEAD, SPOKESPERSON, AUDITOR, ADMIN.
     */
    @Operation(summary = "List media, newest first")
    @Get
    @Secured({
        "NATIONAL_EDITOR", "PROVINCE_MANAGER", "PRODUCER", "OPERATOR", "HOST", "CARE_OFFICER", "CRISIS_LEAD",
        "SPOKESPERSON", "AUDITOR", "ADMIN"
    })
    Page<MediaAnswer> list(
            @Parameter(hidden = true) Actor actor,
            @QueryValue @Nullable String kind,
            @QueryValue @Nullable String state,
            @QueryValue @Nullable String product,
            @QueryValue @Nullable String words,
            @QueryValue @Nullable Integer limit,
            @QueryValue @Nullable String cursor) {
        MediaDesk.Wanted wanted = new MediaDesk.Wanted(
                kind == null ? Set.of() : Set.of(Fields.choice("kind", kind, MediaKind.class)),
                state == null
                        ? EnumSet.of(Media.State.DRAFT, Media.State.READY)
                        : Set.of(Fields.choice("state", state, Media.State.class)),
                product == null ? null : Fields.choice("product", product, Product.class),
                Text.optional("words", words, 200));
        LocalDate today = today();
        return desk.list(actor, wanted, Lists.ask(limit, cursor)).map(media -> MediaAnswer.of(media, today));
    }

    /**
     * The ETag is its version. Errors: media.not-found. Roles: NATIONAL_EDITOR, PROVINCE_MANAGER, PRODUCER, OPERATOR,
     * HOST, CARE_OFFICER, CRISIS_LEAD, SPOKESPERSON, AUDITOR, ADMIN.
     */
    @Operation(summary = "Show a media")
    @Get("/{id}")
    @Secured({
        "NATIONAL_EDITOR", "PROVINCE_MANAGER", "PRODUCER", "OPERATOR", "HOST", "CARE_OFFICER", "CRISIS_LEAD",
        "SPOKESPERSON", "AUDITOR", "ADMIN"
    })
    HttpResponse<MediaAnswer> show(@Parameter(hidden = true) Actor actor, UUID id) {
        return tagged(desk.show(actor, id));
    }

    /**
     * Says what it is and whose, which makes a draft ready; needs the version seen in {@code If-Match}. Errors:
     * version.missing (428), version.outdated (412), field.missing, field.too-long, field.bad-choice, field.bad-day,
     * media.no-alternative, media.archived, media.not-found, role.missing. Roles: PRODUCER, PROVINCE_MANAGER,
     * NATIONAL_EDITOR.
     */
    @Operation(summary = "Describe a media; If-Match carries the version seen")
    @Put("/{id}")
    @Secured({"PRODUCER", "PROVINCE_MANAGER", "NATIONAL_EDITOR"})
    HttpResponse<MediaAnswer> describe(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body Words words) {
        desk.describe(actor, id, SeenVersion.of(request), words.description());
        return tagged(desk.show(actor, id));
    }

    /** Errors: media.archived, media.not-found, role.missing. Roles: PRODUCER, PROVINCE_MANAGER, NATIONAL_EDITOR. */
    @Operation(summary = "Put a media away; its file stays")
    @Post("/{id}/archive")
    @Secured({"PRODUCER", "PROVINCE_MANAGER", "NATIONAL_EDITOR"})
    HttpResponse<?> archive(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id) {
        return once.answer(request, actor, null, HttpStatus.OK, () -> {
            desk.archive(actor, id);
            return MediaAnswer.of(desk.show(actor, id), today());
        });
    }

    /**
     * Errors: media.not-archived, media.not-found, role.missing. Roles: PRODUCER, PROVINCE_MANAGER, NATIONAL_EDITOR.
     */
    @Operation(summary = "Take a media out of the archive")
    @Post("/{id}/restore")
    @Secured({"PRODUCER", "PROVINCE_MANAGER", "NATIONAL_EDITOR"})
    HttpResponse<?> restore(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id) {
        return once.answer(request, actor, null, HttpStatus.OK, () -> {
            desk.restore(actor, id);
            return MediaAnswer.of(desk.show(actor, id), today());
        });
    }

    private HttpResponse<MediaAnswer> tagged(Media media) {
        return HttpResponse.ok(MediaAnswer.of(media, today()))
                .header(HttpHeaders.ETAG, SeenVersion.tag(media.version()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), VIETNAM);
    }

    /** What is said of a media; a picture needs {@code alternative}. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Words(
            @Nullable String title,
            @Nullable String caption,
            @Nullable String alternative,
            @Nullable RightsWords rights,
            @Schema(allowableValues = {"VOLUNTARY_SI", "HOUSEHOLD_HI", "BOTH"}) @Nullable String product) {

        Description description() {
            return new Description(
                    Fields.required("title", title),
                    caption == null ? "" : caption,
                    alternative == null ? "" : alternative,
                    Fields.required("rights", rights).rights(),
                    product == null ? null : Fields.choice("product", product, Product.class));
        }
    }

    /** Whose it is; {@code validUntil} is a day such as 2027-06-30, {@code places} where it may be shown. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record RightsWords(
            @Nullable String owner,
            @Nullable String licence,
            @Nullable String validUntil,
            @Nullable List<String> places) {

        Rights rights() {
            return new Rights(
                    Fields.required("rights.owner", owner),
                    licence == null ? "" : licence,
                    Fields.optionalDay("rights.validUntil", validUntil),
                    Fields.list(places).stream()
                            .map(place -> Fields.choice("rights.places", place, Rights.Place.class))
                            .collect(Collectors.toSet()));
        }
    }
}
