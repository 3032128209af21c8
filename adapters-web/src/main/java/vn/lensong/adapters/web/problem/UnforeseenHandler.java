package vn.lensong.adapters.web.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import vn.lensong.application.StorageOutage;

/** Answers what no other handler knows: 503 while the database is away, 500 for a fault of our own. */
@Singleton
final class UnforeseenHandler implements ExceptionHandler<RuntimeException, HttpResponse<?>> {

    private static final String RETRY_AFTER_SECONDS = "5";

    private final ErrorResponseProcessor<?> bodies;
    private final StorageOutage outage;

    UnforeseenHandler(ErrorResponseProcessor<?> bodies, StorageOutage outage) {
        this.bodies = bodies;
        this.outage = outage;
    }

    @Override
    @SuppressWarnings("rawtypes") // as the framework's own interface has it
    public HttpResponse<?> handle(HttpRequest request, RuntimeException failure) {
        boolean away = outage.explains(failure);
        return bodies.processResponse(
                ErrorContext.builder(request)
                        .cause(away ? new DatabaseAway() : failure)
                        .errorMessage(away ? DatabaseAway.CODE : "internal")
                        .build(),
                away
                        ? HttpResponse.status(HttpStatus.SERVICE_UNAVAILABLE).header("Retry-After", RETRY_AFTER_SECONDS)
                        : HttpResponse.serverError());
    }

    /** What the caller is told instead of the driver's words. */
    static final class DatabaseAway extends RuntimeException {

        static final String CODE = "database.unavailable";
        private static final long serialVersionUID = 1L;

        DatabaseAway() {
            super(CODE, null, false, false);
        }
    }
}
