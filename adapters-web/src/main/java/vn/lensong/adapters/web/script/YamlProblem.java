package vn.lensong.adapters.web.script;

import java.util.Map;

/**
 * Something in a YAML file that cannot be taken over.
 *
 * @param line counted from 1
 * @param column counted from 1
 * @param field which part of the script, such as {@code segments[3].plannedSeconds}
 */
public record YamlProblem(int line, int column, String field, String code, Map<String, Object> details) {}
