package vn.lensong.adapters.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ValueRange;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Refusal;

/** Reads the fields of a request, each with its own refusal when it is missing or not what it should be. */
public final class Fields {

    /** From those who are alive to those whom they plan for: other years fit no calendar and no database. */
    private static final ValueRange YEARS = ValueRange.of(1900, 2200);

    private Fields() {}

    public static <T> T required(String field, @Nullable T value) {
        if (value == null || value instanceof String text && text.isBlank()) {
            throw Refusal.field(field, "field.missing", Map.of("field", field));
        }
        return value;
    }

    /** Refuses {@code body.wrong-type} when one of its places holds nothing. */
    public static <T> List<T> list(@Nullable List<T> value) {
        if (value == null) {
            return List.of();
        }
        if (value.stream().anyMatch(Objects::isNull)) {
            throw Refusal.invalid("body.wrong-type", Map.of());
        }
        return value;
    }

    public static UUID id(String field, @Nullable String value) {
        String text = required(field, value);
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.field(field, "field.bad-id", Map.of("field", field));
        }
    }

    public static @Nullable UUID optionalId(String field, @Nullable String value) {
        return value == null ? null : id(field, value);
    }

    /** An ISO 8601 instant with an offset. */
    public static Instant instant(String field, @Nullable String value) {
        String text = required(field, value);
        try {
            OffsetDateTime moment = OffsetDateTime.parse(text);
            if (YEARS.isValidIntValue(moment.getYear())) {
                return moment.toInstant();
            }
        } catch (DateTimeParseException e) {
            // Refused below, as a moment is that nobody lives to see.
        }
        throw Refusal.field(field, "field.bad-date", Map.of("field", field));
    }

    /** A day in Vietnam, as {@code 2027-06-30}. */
    public static LocalDate day(String field, @Nullable String value) {
        String text = required(field, value);
        try {
            LocalDate day = LocalDate.parse(text.strip());
            if (YEARS.isValidIntValue(day.getYear())) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // Refused below, as a day is that nobody lives to see.
        }
        throw Refusal.field(field, "field.bad-day", Map.of("field", field));
    }

    public static @Nullable LocalDate optionalDay(String field, @Nullable String value) {
        return value == null || value.isBlank() ? null : day(field, value);
    }

    public static <E extends Enum<E>> E choice(String field, @Nullable String value, Class<E> of) {
        String text = required(field, value);
        return Arrays.stream(of.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElseThrow(() -> Refusal.field(
                        field,
                        "field.bad-choice",
                        Map.of("field", field, "choices", Arrays.toString(of.getEnumConstants()))));
    }
}
