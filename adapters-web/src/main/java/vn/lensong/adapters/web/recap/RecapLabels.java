package vn.lensong.adapters.web.recap;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.problem.Messages;
import vn.lensong.domain.policy.Wording;
import vn.lensong.domain.programme.Programme;
import vn.lensong.domain.recap.Measure;
import vn.lensong.domain.recap.RecapVersion;

/** The words beside a recap's figures, in the caller's language. */
@Singleton
final class RecapLabels {

    private final Messages messages;

    RecapLabels(Messages messages) {
        this.messages = messages;
    }

    Language of(HttpRequest<?> request) {
        return new Language(messages, request);
    }

    /** The words in one language. */
    record Language(Messages messages, HttpRequest<?> request) {

        private static final DateTimeFormatter MOMENT =
                DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT).withZone(Programme.HANOI);
        private static final DateTimeFormatter DAY =
                DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT).withZone(Programme.HANOI);

        String word(String key) {
            return messages.text("recap." + key, Map.of(), request);
        }

        String word(String key, Map<String, Object> gaps) {
            return messages.text("recap." + key, gaps, request);
        }

        String name(Measure measure) {
            return word("measure." + measure.key());
        }

        String definition(Measure measure) {
            return word("definition." + measure.key());
        }

        String sources(Measure measure) {
            return measure.sources().stream()
                    .map(source -> word("source." + source.name().toLowerCase(Locale.ROOT)))
                    .collect(Collectors.joining(", "));
        }

        String outcome(String state) {
            return word("outcome." + state.toLowerCase(Locale.ROOT).replace('_', '-'));
        }

        String kind(RecapVersion.Kind kind) {
            return word("kind." + kind.name().toLowerCase(Locale.ROOT));
        }

        String moment(Instant at) {
            return MOMENT.format(at);
        }

        String day(Instant at) {
            return DAY.format(at);
        }

        /** As people read it. */
        String read(Measure measure, long value) {
            if (measure != Measure.MEDIAN_FIRST_ANSWER) {
                return Wording.grouped(value);
            }
            Duration time = Duration.ofSeconds(value);
            return String.format(Locale.ROOT, "%d:%02d", time.toMinutes(), time.toSecondsPart());
        }

        /** As a spreadsheet counts it; nobody's guess where it is not known. */
        Object cell(@Nullable Long value) {
            return value == null ? word("unknown") : value;
        }
    }
}
