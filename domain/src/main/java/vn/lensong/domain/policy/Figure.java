package vn.lensong.domain.policy;

import java.util.List;

/**
 * A live figure of a text on one day: its words as they are said and written, or pending.
 *
 * @param text empty while it is pending
 * @param parameterKeys what it depends on
 */
public record Figure(String name, String text, boolean pending, List<String> parameterKeys) {

    public Figure {
        parameterKeys = List.copyOf(parameterKeys);
    }
}
