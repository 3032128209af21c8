package vn.lensong.adapters.obs;

import io.micronaut.json.tree.JsonNode;
import org.jspecify.annotations.Nullable;

/** Reads figures out of what OBS says; whatever is missing or no number counts as nothing. */
final class ObsFigures {

    /** Of each channel OBS sends magnitude, peak, and the peak before the fader. */
    private static final int PEAK = 1;

    private ObsFigures() {}

    static double number(JsonNode node, String member) {
        JsonNode value = node.get(member);
        return value != null && value.isNumber() ? value.getDoubleValue() : 0;
    }

    static long whole(JsonNode node, String member) {
        return (long) number(node, member);
    }

    static boolean flag(JsonNode node, String member) {
        JsonNode value = node.get(member);
        return value != null && value.isBoolean() && value.getBooleanValue();
    }

    /** The loudest channel of all inputs, null when the event names none. */
    static @Nullable Double peak(@Nullable JsonNode event) {
        JsonNode inputs = event != null && event.isObject() ? event.get("inputs") : null;
        if (inputs == null || !inputs.isArray()) {
            return null;
        }
        double loudest = 0;
        for (JsonNode input : inputs.values()) {
            JsonNode channels = input.isObject() ? input.get("inputLevelsMul") : null;
            if (channels != null && channels.isArray()) {
                for (JsonNode channel : channels.values()) {
                    loudest = Math.max(loudest, level(channel));
                }
            }
        }
        return loudest;
    }

    private static double level(JsonNode channel) {
        JsonNode peak = channel.isArray() && channel.size() > PEAK ? channel.get(PEAK) : null;
        return peak != null && peak.isNumber() ? peak.getDoubleValue() : 0;
    }
}
