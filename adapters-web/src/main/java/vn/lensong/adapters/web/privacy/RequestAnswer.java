package vn.lensong.adapters.web.privacy;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.privacy.PrivacyDesk;
import vn.lensong.domain.privacy.Identity;
import vn.lensong.domain.privacy.PersonRequest;

/**
 * A request about personal data; whoever only looks on is not told whose it is.
 *
 * @param nextAt which clock runs, null when it is settled
 * @param keys the platforms' ids that the person is found by
 * @param erased how much was erased, by what it was
 * @param leftovers where something was found after erasing, null until it was looked for
 */
@Serdeable
record RequestAnswer(
        UUID id,
        long version,
        String scope,
        PersonRequest.Kind kind,
        @Nullable String name,
        @Nullable String contact,
        @Nullable String words,
        List<String> keys,
        List<String> phones,
        Instant receivedAt,
        Instant answerBy,
        Instant dueAt,
        @Nullable Instant nextAt,
        boolean overdue,
        PersonRequest.State state,
        @Nullable UUID ownerId,
        @Nullable Instant answeredAt,
        @Nullable Instant settledAt,
        String outcome,
        Map<String, Integer> erased,
        @Nullable List<String> leftovers) {

    static RequestAnswer of(PrivacyDesk.Shown shown) {
        PersonRequest request = shown.request();
        boolean open = shown.open();
        Identity who = open ? request.who() : null;
        return new RequestAnswer(
                request.id(),
                request.version(),
                request.scope().path(),
                request.kind(),
                open ? request.name() : null,
                open ? request.contact() : null,
                open ? request.words() : null,
                who == null ? List.of() : List.copyOf(new TreeSet<>(who.keys())),
                who == null ? List.of() : List.copyOf(new TreeSet<>(who.phones())),
                request.receivedAt(),
                request.answerBy(),
                request.dueAt(),
                request.next(),
                shown.overdue(),
                request.state(),
                request.ownerId(),
                request.answeredAt(),
                request.settledAt(),
                open ? request.outcome() : "",
                request.erased(),
                request.leftovers());
    }
}
