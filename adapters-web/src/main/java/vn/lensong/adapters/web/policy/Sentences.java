package vn.lensong.adapters.web.policy;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.lensong.adapters.web.problem.Messages;
import vn.lensong.domain.policy.Step;
import vn.lensong.domain.policy.SupportGroup;
import vn.lensong.domain.policy.UsedRow;
import vn.lensong.domain.policy.Wording;

/** The steps of a calculation as sentences in the caller's language; numbers are written as in Vietnam. */
@Singleton
final class Sentences {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy", Locale.ROOT);

    private final Messages messages;

    Sentences(Messages messages) {
        this.messages = messages;
    }

    List<String> of(List<Step> steps, HttpRequest<?> request) {
        return steps.stream().map(step -> sentence(step, request)).toList();
    }

    static List<CalculatorShapes.Used> used(List<UsedRow> rows) {
        return rows.stream().map(CalculatorShapes.Used::of).toList();
    }

    private String sentence(Step step, HttpRequest<?> request) {
        Map<String, Object> written = new HashMap<>();
        step.values().forEach((name, value) -> written.put(name, written(value, request)));
        return messages.text(step.code().key(), written, request);
    }

    private Object written(Object value, HttpRequest<?> request) {
        return switch (value) {
            case Long dong -> Wording.grouped(dong);
            case BigDecimal share -> Wording.percent(share);
            case LocalDate day -> DAY.format(day);
            case YearMonth month -> MONTH.format(month);
            case SupportGroup group ->
                messages.text(
                        "support-group." + group.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        Map.of(),
                        request);
            default -> value;
        };
    }
}
