package vn.lensong.adapters.persistence.event;

import jakarta.inject.Singleton;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.persistence.Json;
import vn.lensong.adapters.persistence.privacy.Traces;

/**
 * The facts of an event without any words: every text goes but for those that are known to hold none of a citizen's, so
 * that a new event keeps nothing until somebody has thought about it. What is left still reads as the event.
 */
@Singleton
class ErasedFacts {

    /** Names and places of ours, and digests. */
    private static final Set<String> STAY = Set.of("branchName", "holderName", "replyId", "digest", "province");

    private final Json json;

    ErasedFacts(Json json) {
        this.json = json;
    }

    /** The erased facts; facts that hold no words come back as they are. */
    String of(String name, String facts) {
        Map<?, ?> before = json.read(facts, Map.class);
        Map<Object, @Nullable Object> after = erased(EventJson.type(name), before);
        return after.equals(before) ? facts : json.write(after);
    }

    private static Map<Object, @Nullable Object> erased(Class<?> type, Map<?, ?> facts) {
        Map<Object, @Nullable Object> after = new LinkedHashMap<>(facts);
        for (RecordComponent component : type.getRecordComponents()) {
            Object value = after.get(component.getName());
            if (value != null && !STAY.contains(component.getName())) {
                after.put(component.getName(), erased(component.getGenericType(), value));
            }
        }
        return after;
    }

    private static Object erased(Type type, Object value) {
        if (type == String.class) {
            return Traces.ERASED;
        }
        if (type instanceof Class<?> plain && plain.isRecord() && value instanceof Map<?, ?> parts) {
            return erased(plain, parts);
        }
        if (type instanceof ParameterizedType of && of.getRawType() instanceof Class<?> raw) {
            return erased(raw, List.of(of.getActualTypeArguments()), value);
        }
        return value;
    }

    private static Object erased(Class<?> raw, List<Type> of, Object value) {
        if (Collection.class.isAssignableFrom(raw) && value instanceof Collection<?> all) {
            return of.getFirst() == String.class
                    ? List.of()
                    : all.stream().map(one -> erased(of.getFirst(), one)).toList();
        }
        boolean texts = Map.class.isAssignableFrom(raw) && of.contains(String.class);
        return texts ? Map.of() : value;
    }
}
