package vn.lensong.adapters.web.crisis;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A map of texts as somebody sent it. */
final class Slots {

    private Slots() {}

    /** Without what holds nothing: that is missing, and refused as such where it is needed. */
    static Map<String, String> of(@Nullable Map<String, @Nullable String> values) {
        Map<String, String> read = new LinkedHashMap<>();
        if (values != null) {
            values.forEach((name, value) -> {
                if (name != null && value != null) {
                    read.put(name, value);
                }
            });
        }
        return read;
    }
}
