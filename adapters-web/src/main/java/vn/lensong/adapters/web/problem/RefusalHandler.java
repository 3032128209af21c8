package vn.lensong.adapters.web.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import vn.lensong.domain.Refusal;

/** Answers a refusal with the status of its kind. */
@Singleton
final class RefusalHandler implements ExceptionHandler<Refusal, HttpResponse<?>> {

    private final ErrorResponseProcessor<?> bodies;

    RefusalHandler(ErrorResponseProcessor<?> bodies) {
        this.bodies = bodies;
    }

    @Override
    @SuppressWarnings("rawtypes") // as the framework's own interface has it
    public HttpResponse<?> handle(HttpRequest request, Refusal refusal) {
        MutableHttpResponse<?> response = HttpResponse.status(status(refusal.kind()));
        if (refusal.kind() == Refusal.Kind.TOO_OFTEN) {
            response.header("Retry-After", String.valueOf(refusal.details().get("seconds")));
        }
        return bodies.processResponse(
                ErrorContext.builder(request)
                        .cause(refusal)
                        .errorMessage(refusal.code())
                        .build(),
                response);
    }

    private static HttpStatus status(Refusal.Kind kind) {
        return switch (kind) {
            case INVALID -> HttpStatus.UNPROCESSABLE_ENTITY;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT, STALE -> HttpStatus.CONFLICT;
            case OUTDATED -> HttpStatus.PRECONDITION_FAILED;
            case UNCONDITIONAL -> HttpStatus.PRECONDITION_REQUIRED;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case UNKNOWN_CALLER -> HttpStatus.UNAUTHORIZED;
            case TOO_OFTEN -> HttpStatus.TOO_MANY_REQUESTS;
            case UNSUPPORTED -> HttpStatus.NOT_IMPLEMENTED;
        };
    }
}
