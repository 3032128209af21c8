package vn.lensong.adapters.web.media;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.Fields;
import vn.lensong.application.Actor;
import vn.lensong.application.media.MediaDesk;
import vn.lensong.application.media.UploadDesk;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.media.MediaKind;

/** Files on their way in: the body is the file itself, whatever label it carries. */
@Tag(name = "media")
@Controller("/api/v1/media")
@ExecuteOn(TaskExecutors.BLOCKING)
final class UploadController {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final UploadDesk uploads;
    private final MediaDesk desk;
    private final Clock clock;

    UploadController(UploadDesk uploads, MediaDesk desk, Clock clock) {
        this.uploads = uploads;
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * The body is the file, as {@code curl -T clip.mp4 -X POST} sends it; its type is told by its content. Answers 201
     * with a draft, or 200 with the media that has this file already in this scope: sending it again does no harm, so
     * no Idempotency-Key is asked for. {@code kind} is CLIP, INFOGRAPHIC, PHOTO or DOCUMENT; without {@code scope} it
     * belongs where the caller works. Errors: field.missing,
     * field.bad-choice, scope.malformed, scope.not-found, role.missing, media.wrong-type, media.too-large, media.empty,
     * media.unreadable, media.too-many-pixels, upload.broken, body.too-large (413), files.unavailable (503). Roles:
     * PRODUCER, PROVINCE_MANAGER, NATIONAL_EDITOR; documents: PRODUCER, PROVINCE_MANAGER.
     */
    @Operation(summary = "Take in a file as a draft")
    @Post
    @Consumes(MediaType.ALL)
    @Secured({"PRODUCER", "PROVINCE_MANAGER", "NATIONAL_EDITOR"})
    HttpResponse<MediaAnswer> upload(
            HttpRequest<?> request,
            @Parameter(hidden = true) Actor actor,
            @QueryValue @Nullable String kind,
            @QueryValue @Nullable String scope,
            @Body @Nullable InputStream file)
            throws IOException {
        UploadDesk.Taken taken;
        // What was refused is not read to its end: closing lets the rest pass by, so that the answer is heard.
        try (InputStream bytes = body(file)) {
            taken = uploads.upload(
                    actor,
                    scope == null ? null : new Scope(scope),
                    Fields.choice("kind", kind, MediaKind.class),
                    announced(request),
                    bytes);
        }
        return HttpResponse.<MediaAnswer>status(taken.fresh() ? HttpStatus.CREATED : HttpStatus.OK)
                .header(HttpHeaders.ETAG, "\"" + taken.media().version() + "\"")
                .body(MediaAnswer.of(taken.media(), today()));
    }

    /**
     * The body is a picture, made small and kept as what a clip looks like. Errors: media.not-found, role.missing,
     * media.wrong-type, media.too-large, media.not-drawable, media.archived, upload.broken, files.unavailable (503).
     * Roles: PRODUCER, PROVINCE_MANAGER, NATIONAL_EDITOR.
     */
    @Operation(summary = "Give a media another small picture")
    @Put("/{id}/preview")
    @Consumes(MediaType.ALL)
    @Secured({"PRODUCER", "PROVINCE_MANAGER", "NATIONAL_EDITOR"})
    HttpResponse<MediaAnswer> preview(
            HttpRequest<?> request,
            @Parameter(hidden = true) Actor actor,
            UUID id,
            @Body @Nullable InputStream file)
            throws IOException {
        try (InputStream bytes = body(file)) {
            uploads.preview(actor, id, announced(request), bytes);
        }
        return HttpResponse.ok(MediaAnswer.of(desk.show(actor, id), today()));
    }

    private static InputStream body(@Nullable InputStream file) {
        if (file == null) {
            throw Refusal.field("file", "media.empty", Map.of());
        }
        return file;
    }

    private static @Nullable Long announced(HttpRequest<?> request) {
        long length = request.getContentLength();
        return length < 0 ? null : length;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), VIETNAM);
    }
}
