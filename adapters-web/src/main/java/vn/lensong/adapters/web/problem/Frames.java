package vn.lensong.adapters.web.problem;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where an exception comes from, without what it says: a database quotes the values it refuses, and
 * those are people's.
 */
final class Frames {

    private static final int DEEPEST = 12;

    private Frames() {}

    static String of(@Nullable Throwable thrown) {
        StringBuilder frames = new StringBuilder();
        for (Throwable at = thrown; at != null; at = at.getCause() == at ? null : at.getCause()) {
            frames.append(frames.isEmpty() ? "" : " caused by ")
                    .append(at.getClass().getName())
                    .append(Arrays.stream(at.getStackTrace())
                            .limit(DEEPEST)
                            .map(StackTraceElement::toString)
                            .collect(Collectors.joining(" < ", " at ", "")));
        }
        return frames.toString();
    }
}
