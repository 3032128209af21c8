package vn.lensong.adapters.web.media;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lensong.application.media.FilesAway;

/** Answers 503 while files cannot be kept or read; the log says why. */
@Singleton
final class FilesAwayHandler implements ExceptionHandler<FilesAway, HttpResponse<?>> {

    private static final Logger LOG = LoggerFactory.getLogger(FilesAwayHandler.class);
    private static final String RETRY_AFTER_SECONDS = "30";

    private final ErrorResponseProcessor<?> bodies;

    FilesAwayHandler(ErrorResponseProcessor<?> bodies) {
        this.bodies = bodies;
    }

    @Override
    @SuppressWarnings("rawtypes") // as the framework's own interface has it
    public HttpResponse<?> handle(HttpRequest request, FilesAway away) {
        LOG.error("files are away: {}", away.getMessage());
        return bodies.processResponse(
                ErrorContext.builder(request)
                        .cause(away)
                        .errorMessage("files.unavailable")
                        .build(),
                HttpResponse.status(HttpStatus.SERVICE_UNAVAILABLE).header("Retry-After", RETRY_AFTER_SECONDS));
    }
}
