package vn.lensong.adapters.web.media;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.media.MediaDesk;
import vn.lensong.domain.media.FileType;
import vn.lensong.domain.media.Media;

/** The bytes of media, to look at and to take along. */
@Tag(name = "media")
@Controller("/api/v1/media/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class MediaFileController {

    /** Whatever is in a file, a browser that shows it gives it no script, no form and no way to us. */
    private static final String SANDBOX = "sandbox; default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'";

    private final MediaDesk desk;

    MediaFileController(MediaDesk desk) {
        this.desk = desk;
    }

    /**
     * The file, whole or the part that {@code Range} asks for; its ETag is its checksum. A PDF comes as a download.
     * Errors: media.not-found, file.not-found, files.unavailable (503). Roles: NATIONAL_EDITOR, PROVINCE_MANAGER,
     * PRODUCER, OPERATOR, HOST, CARE_OFFICER, CRISIS_LEAD, SPOKESPERSON, AUDITOR, ADMIN; documents: PRODUCER,
     * PROVINCE_MANAGER.
     */
    @Operation(summary = "Take the file of a media, or a part of it by Range")
    @Get("/file")
    @Produces(MediaType.ALL)
    @Secured({
        "NATIONAL_EDITOR", "PROVINCE_MANAGER", "PRODUCER", "OPERATOR", "HOST", "CARE_OFFICER", "CRISIS_LEAD",
        "SPOKESPERSON", "AUDITOR", "ADMIN"
    })
    HttpResponse<?> file(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id) {
        Media media = desk.show(actor, id);
        String sha256 = media.file().sha256();
        long size = media.file().size();
        if (known(request, sha256)) {
            return secured(HttpResponse.notModified(), sha256);
        }
        Optional<Span> asked = Span.of(range(request, sha256), size);
        if (asked.isEmpty()) {
            return secured(HttpResponse.status(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE), sha256)
                    .header(HttpHeaders.CONTENT_RANGE, "bytes */" + size);
        }
        Span span = asked.get();
        InputStream bytes = desk.open(actor, id, span.from(), span.length());
        MutableHttpResponse<InputStream> response = span.whole(size)
                ? HttpResponse.ok(bytes)
                : HttpResponse.<InputStream>status(HttpStatus.PARTIAL_CONTENT)
                        .body(bytes)
                        .header(HttpHeaders.CONTENT_RANGE, span.told(size));
        return secured(response, sha256)
                .contentType(MediaType.of(media.file().type().contentType()))
                .contentLength(span.length())
                .header(HttpHeaders.ACCEPT_RANGES, "bytes")
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(media));
    }

    /**
     * A JPEG of at most 480 pixels a side. Errors: media.not-found, preview.not-found, files.unavailable (503). Roles:
     * as for the file.
     */
    @Operation(summary = "Take the small picture of a media")
    @Get("/preview")
    @Produces(MediaType.ALL)
    @Secured({
        "NATIONAL_EDITOR", "PROVINCE_MANAGER", "PRODUCER", "OPERATOR", "HOST", "CARE_OFFICER", "CRISIS_LEAD",
        "SPOKESPERSON", "AUDITOR", "ADMIN"
    })
    HttpResponse<?> preview(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id) {
        String preview = String.valueOf(desk.show(actor, id).preview());
        if (known(request, preview)) {
            return secured(HttpResponse.notModified(), preview);
        }
        return secured(HttpResponse.ok(desk.openPreview(actor, id)), preview)
                .contentType(MediaType.of(FileType.JPEG.contentType()));
    }

    /** Kept by the reader alone, and asked for again each time: a right to see may end. */
    private static <B> MutableHttpResponse<B> secured(MutableHttpResponse<B> response, String sha256) {
        return response.header(HttpHeaders.ETAG, tag(sha256))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header("Content-Security-Policy", SANDBOX)
                .header("Cross-Origin-Resource-Policy", "same-origin");
    }

    /** A part is asked for only of the file that was begun with. */
    private static @Nullable String range(HttpRequest<?> request, String sha256) {
        String begun = request.getHeaders().get(HttpHeaders.IF_RANGE);
        return begun == null || begun.equals(tag(sha256)) ? request.getHeaders().get(HttpHeaders.RANGE) : null;
    }

    private static boolean known(HttpRequest<?> request, String sha256) {
        String seen = request.getHeaders().get(HttpHeaders.IF_NONE_MATCH);
        return seen != null
                && Arrays.stream(seen.split(",")).map(String::strip).anyMatch(tag(sha256)::equals);
    }

    private static String tag(String sha256) {
        return "\"" + sha256 + "\"";
    }

    /** A name of our own: a title may name a person, and a name that was sent is nobody's business. */
    private static String disposition(Media media) {
        String how = media.file().type() == FileType.PDF ? "attachment" : "inline";
        return how + "; filename=\"" + media.id() + "." + media.file().type().ending() + "\"";
    }
}
