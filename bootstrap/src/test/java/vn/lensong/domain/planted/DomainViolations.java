package vn.lensong.domain.planted;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Event;
import vn.lensong.domain.question.Question;

/** What the domain must never look like; the architecture rules are tried on it. */
final class DomainViolations {

    private DomainViolations() {}

    @Introspected
    static final class KnowsAFramework {}

    static final class TellsTheTimeItself {

        /** A method reference, which a rule over calls would not see. */
        final Supplier<Instant> now = Instant::now;
    }

    static final class Mutable {

        int count;
    }

    static class OpenToAnyHeir {}

    static final class NamedHelper {}

    record CarriesAnAggregate(Question question, UUID stream, UUID subject, Instant at) implements Event {

        @Override
        public String name() {
            return "planted";
        }

        @Override
        public @Nullable UUID by() {
            return null;
        }
    }
}
