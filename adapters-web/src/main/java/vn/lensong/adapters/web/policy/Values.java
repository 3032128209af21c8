package vn.lensong.adapters.web.policy;

import io.micronaut.json.tree.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.policy.Unit;

/** A parameter's value as JSON has it, a number or a list or a text, and as the unit writes it. */
final class Values {

    private Values() {}

    static Object shown(Unit unit, String value) {
        return switch (unit) {
            case VND, YEARS, MONTHS, DAYS, AGE -> Long.valueOf(value);
            case SHARE, TIMES -> new BigDecimal(value);
            case SHARES -> Arrays.stream(value.split(" ")).map(BigDecimal::new).toList();
            case CHOICES -> Arrays.stream(value.split(" ")).map(Integer::valueOf).toList();
            case FLAG -> Boolean.valueOf(value);
            case TEXT -> value;
        };
    }

    /** What was sent, as a text; whether it fits the unit is for the parameter to say. */
    static @Nullable String written(@Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return null;
        }
        if (value.isArray()) {
            List<String> parts = new ArrayList<>();
            value.values().forEach(one -> parts.add(one.isContainerNode() ? "?" : single(one)));
            return String.join(" ", parts);
        }
        return value.isObject() ? "?" : single(value);
    }

    private static String single(JsonNode value) {
        String text = value.coerceStringValue();
        return value.isNumber() ? new BigDecimal(text).toPlainString() : text;
    }
}
