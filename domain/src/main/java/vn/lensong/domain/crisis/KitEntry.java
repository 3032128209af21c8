package vn.lensong.domain.crisis;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;

/**
 * Something that lies ready for a crisis: a scenario, somebody of the team, a rule of speech, a fact sheet, an agency,
 * a journalist, a drill.
 *
 * @param values by the name of the {@link KitField}, each as it is kept; empty ones are not there
 * @param lessonOf the incident that taught it, null for what was thought of beforehand
 */
public record KitEntry(
        UUID id,
        long version,
        Scope scope,
        KitKind kind,
        Map<String, String> values,
        @Nullable UUID lessonOf,
        boolean retired) {

    public KitEntry {
        values = Map.copyOf(values);
    }

    /** Refuses what a field of the kind cannot be, {@code kit.unknown-field} and {@code kit.days}. */
    public static KitEntry entered(
            UUID id, Scope scope, KitKind kind, Map<String, String> values, @Nullable UUID lessonOf) {
        return new KitEntry(id, 0, scope, kind, read(kind, values), lessonOf, false);
    }

    /** Refuses as {@link #entered}, and {@code kit.retired}. */
    public KitEntry changed(Map<String, String> next) {
        requireUsed();
        return new KitEntry(id, version, scope, kind, read(kind, next), lessonOf, false);
    }

    public KitEntry withdrawn() {
        requireUsed();
        return new KitEntry(id, version, scope, kind, values, lessonOf, true);
    }

    /** A scenario that was exercised on this day, unless it was later already. */
    public KitEntry drilled(String day) {
        String before = value("lastDrill");
        if (before.compareTo(day) >= 0) {
            return this;
        }
        Map<String, String> next = new LinkedHashMap<>(values);
        next.put("lastDrill", day);
        return new KitEntry(id, version, scope, kind, next, lessonOf, retired);
    }

    /** The value of a field, empty for none. */
    public String value(String field) {
        return Objects.requireNonNullElse(values.get(field), "");
    }

    /** Without anybody's name or number, for those who only look on. */
    public KitEntry nameless() {
        Map<String, String> next = new LinkedHashMap<>(values);
        kind.fields().stream().filter(field -> field.personal()).forEach(field -> next.remove(field.name()));
        return new KitEntry(id, version, scope, kind, next, lessonOf, retired);
    }

    private static Map<String, String> read(KitKind kind, Map<String, String> values) {
        values.keySet().forEach(kind::field);
        Map<String, String> read = new LinkedHashMap<>();
        for (KitField field : kind.fields()) {
            String value = field.read(Objects.requireNonNullElse(values.get(field.name()), ""));
            if (!value.isEmpty()) {
                read.put(field.name(), value);
            }
        }
        String from = read.get("onCallFrom");
        String to = read.get("onCallTo");
        if (from != null && to != null && to.compareTo(from) < 0) {
            throw Refusal.field("onCallTo", "kit.days", Map.of());
        }
        return read;
    }

    private void requireUsed() {
        if (retired) {
            throw Refusal.conflict("kit.retired", Map.of());
        }
    }
}
