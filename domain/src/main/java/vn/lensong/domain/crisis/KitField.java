package vn.lensong.domain.crisis;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Text;

/**
 * One thing that is written down of something that lies ready.
 *
 * @param choices what it may be, empty where that is no choice
 * @param personal whether it is somebody's name or how to reach them
 */
public record KitField(String name, Type type, List<String> choices, boolean needed, boolean personal) {

    /** How a value reads. */
    public enum Type {
        LINE,
        TEXT,
        /** 1 to 5. */
        GRADE,
        DAY,
        CHOICE,
        /** Another entry of the kit. */
        ENTRY,
        /** Somebody with an account. */
        PERSON
    }

    private static final int LONGEST_LINE = 300;
    private static final int LONGEST_TEXT = 6000;
    private static final int HIGHEST_GRADE = 5;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    static KitField line(String name) {
        return of(name, Type.LINE);
    }

    static KitField text(String name) {
        return of(name, Type.TEXT);
    }

    static KitField grade(String name) {
        return of(name, Type.GRADE);
    }

    static KitField day(String name) {
        return of(name, Type.DAY);
    }

    static KitField entry(String name) {
        return of(name, Type.ENTRY);
    }

    static KitField person(String name) {
        return of(name, Type.PERSON);
    }

    static KitField choice(String name, String... choices) {
        return new KitField(name, Type.CHOICE, List.of(choices), false, false);
    }

    static KitField needed(KitField field) {
        return new KitField(field.name, field.type, field.choices, true, field.personal);
    }

    static KitField personal(KitField field) {
        return new KitField(field.name, field.type, field.choices, field.needed, true);
    }

    private static KitField of(String name, Type type) {
        return new KitField(name, type, List.of(), false, false);
    }

    /** The value as it is kept, empty for none. Refuses what it cannot be. */
    String read(String value) {
        String clean = needed
                ? Text.required(name, value, longest())
                : Text.optional(name, value, longest());
        if (clean.isEmpty()) {
            return clean;
        }
        return switch (type) {
            case LINE, TEXT -> clean;
            case GRADE -> grade(name, clean);
            case DAY -> day(name, clean);
            case CHOICE -> {
                if (!choices.contains(clean)) {
                    throw Refusal.field(
                            name, "field.bad-choice", Map.of("field", name, "choices", choices.toString()));
                }
                yield clean;
            }
            case ENTRY, PERSON -> id(name, clean);
        };
    }

    private int longest() {
        return type == Type.TEXT ? LONGEST_TEXT : LONGEST_LINE;
    }

    private static String grade(String name, String value) {
        if (!value.matches("[1-" + HIGHEST_GRADE + "]")) {
            throw Refusal.field(name, "kit.grade", Map.of("field", name, "highest", HIGHEST_GRADE));
        }
        return value;
    }

    private static String day(String name, String value) {
        try {
            LocalDate day = LocalDate.parse(value);
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return day.toString();
            }
        } catch (DateTimeParseException e) {
            // Refused below, as a day is that nobody lives to see.
        }
        throw Refusal.field(name, "field.bad-day", Map.of("field", name));
    }

    private static String id(String name, String value) {
        try {
            return UUID.fromString(value).toString();
        } catch (IllegalArgumentException e) {
            throw Refusal.field(name, "field.bad-id", Map.of("field", name));
        }
    }
}
