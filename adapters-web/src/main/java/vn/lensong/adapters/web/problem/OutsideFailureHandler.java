package vn.lensong.adapters.web.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import vn.lensong.application.OutsideFailure;

/** Answers a failure of the outside: 503 when it may pass by itself, 502 when not. */
@Singleton
final class OutsideFailureHandler implements ExceptionHandler<OutsideFailure, HttpResponse<?>> {

    private final ErrorResponseProcessor<?> bodies;

    OutsideFailureHandler(ErrorResponseProcessor<?> bodies) {
        this.bodies = bodies;
    }

    @Override
    @SuppressWarnings("rawtypes") // as the framework's own interface has it
    public HttpResponse<?> handle(HttpRequest request, OutsideFailure failure) {
        HttpStatus status = failure.passes() ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.BAD_GATEWAY;
        return bodies.processResponse(
                ErrorContext.builder(request)
                        .cause(failure)
                        .errorMessage(failure.kind().name())
                        .build(),
                HttpResponse.status(status));
    }
}
