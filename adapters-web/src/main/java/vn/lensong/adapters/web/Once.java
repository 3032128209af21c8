package vn.lensong.adapters.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.Idempotency;
import vn.lensong.application.Idempotency.Answer;
import vn.lensong.domain.Digest;
import vn.lensong.domain.Refusal;

/** Answers a request with an {@code Idempotency-Key} once, and then again with the same answer. */
@Singleton
public final class Once {

    private static final String HEADER = "Idempotency-Key";
    private static final int LONGEST = 100;

    private final Idempotency idempotency;
    private final JsonMapper json;

    Once(Idempotency idempotency, JsonMapper json) {
        this.idempotency = idempotency;
        this.json = json;
    }

    /**
     * Does what is asked, or repeats the answer when the key is known. Only what succeeded is
     * remembered: a refused request may be sent again with the same key.
     */
    public HttpResponse<?> answer(
            HttpRequest<?> request, Actor actor, @Nullable Object body, HttpStatus status, Supplier<Object> action) {
        String key = request.getHeaders().get(HEADER);
        if (key == null) {
            return HttpResponse.status(status).body(action.get());
        }
        if (key.isBlank() || key.length() > LONGEST) {
            throw Refusal.field(HEADER, "idempotency.key", Map.of("longest", LONGEST));
        }
        String caller = actor.person().toString();
        // Of what was asked only a digest is kept: it may have been about a person.
        String fingerprint = Digest.of(request.getMethodName() + " " + request.getPath() + " " + body);
        Optional<Answer> known = idempotency.known(key, caller, fingerprint);
        if (known.isEmpty()) {
            Answer answer = new Answer(status.getCode(), written(action.get()));
            idempotency.keep(key, caller, fingerprint, answer);
            return response(answer);
        }
        return response(known.get());
    }

    /** As {@link #answer}, with what it came to as the answer. */
    public HttpResponse<?> acted(
            HttpRequest<?> request, Actor actor, @Nullable Object body, Runnable act, Supplier<Object> shown) {
        return answer(request, actor, body, HttpStatus.OK, () -> {
            act.run();
            return shown.get();
        });
    }

    private static HttpResponse<?> response(Answer answer) {
        return HttpResponse.status(HttpStatus.valueOf(answer.status()))
                .contentType(MediaType.APPLICATION_JSON_TYPE)
                .body(answer.body());
    }

    private String written(Object body) {
        try {
            return new String(json.writeValueAsBytes(body), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
