package vn.lensong.adapters.web.problem;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.JsonErrorResponseBodyProvider;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lensong.application.OutsideFailure;
import vn.lensong.application.media.FilesAway;
import vn.lensong.domain.Refusal;

/** The one place where an error becomes what the caller reads; nothing of an exception's own text gets out. */
@Primary
@Singleton
final class Problems implements JsonErrorResponseBodyProvider<Problem> {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final Messages messages;

    Problems(Messages messages) {
        this.messages = messages;
    }

    @Override
    public String contentType() {
        return "application/problem+json";
    }

    @Override
    public Problem body(ErrorContext context, HttpResponse<?> response) {
        HttpRequest<?> request = context.getRequest();
        HttpStatus status = response.status();
        Throwable cause = context.getRootCause().orElse(null);
        if (cause instanceof Refusal refusal) {
            return problem(request, status, refusal.code(), refusal.details(), refusal.problems(), request.getPath());
        }
        if (cause instanceof OutsideFailure failure) {
            String code = "outside." + failure.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
            return problem(request, status, code, Map.of(), List.of(), request.getPath());
        }
        if (cause instanceof FilesAway) {
            return problem(request, status, "files.unavailable", Map.of(), List.of(), request.getPath());
        }
        if (cause instanceof UnforeseenHandler.DatabaseAway) {
            String code = UnforeseenHandler.DatabaseAway.CODE;
            return problem(request, status, code, Map.of(), List.of(), request.getPath());
        }
        if (status.getCode() >= 500) {
            String id = UUID.randomUUID().toString();
            LOG.error("internal error {} at {} {}: {}", id, request.getMethod(), request.getPath(), Frames.of(cause));
            return problem(request, status, "internal", Map.of("id", id), List.of(), id);
        }
        BadRequest bad = BadRequest.of(status, cause);
        return problem(request, status, bad.code(), bad.details(), bad.problems(), request.getPath());
    }

    private Problem problem(
            HttpRequest<?> request,
            HttpStatus status,
            String code,
            Map<String, Object> details,
            List<Refusal.Problem> problems,
            String instance) {
        List<Problem.Wrong> wrong = problems.stream()
                .map(p -> new Problem.Wrong(
                        p.field(),
                        p.code(),
                        messages.text(p.code(), p.details().isEmpty() ? details : p.details(), request)))
                .toList();
        return new Problem(
                "https://lensong.vn/problems/" + code,
                messages.text("status." + status.getCode(), Map.of(), request),
                status.getCode(),
                messages.text(code, details, request),
                code,
                instance,
                wrong,
                details);
    }
}
