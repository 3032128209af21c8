package vn.lensong.adapters.facebook.simulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A parsed {@code fields=} parameter: names in the asked order, each with the selection nested in its braces. */
record FieldSelection(Map<String, FieldSelection> fields) {

    static final FieldSelection NONE = new FieldSelection(Map.of());

    static FieldSelection parse(String text) {
        return new Parser(text).parse();
    }

    /** The named members alone, id always among them; a name the node type does not have is refused. */
    Map<String, Object> of(String nodeType, Set<String> known, Map<String, Object> node) {
        for (String name : fields.keySet()) {
            if (!known.contains(name)) {
                throw GraphFailure.invalid(
                        "(#100) Tried accessing nonexisting field (" + name + ") on node type (" + nodeType + ")");
            }
        }
        return narrowed(node);
    }

    private Map<String, Object> narrowed(Map<?, ?> node) {
        Map<String, Object> kept = new LinkedHashMap<>();
        fields.forEach((name, nested) -> {
            Object value = node.get(name);
            if (value != null) {
                kept.put(name, nested.inside(value));
            }
        });
        Object id = node.get("id");
        if (id != null) {
            kept.putIfAbsent("id", id);
        }
        return kept;
    }

    private Object inside(Object value) {
        if (fields.isEmpty()) {
            return value;
        }
        return switch (value) {
            case Map<?, ?> map -> narrowed(map);
            case List<?> items -> items.stream().map(this::inside).toList();
            default -> value;
        };
    }

    /** Reads {@code a,b{c,d},e.limit(3){f}}; modifiers are read over. */
    private static final class Parser {

        private final String text;
        private int position;

        Parser(String text) {
            this.text = text;
        }

        FieldSelection parse() {
            FieldSelection selection = list();
            if (position != text.length()) {
                throw syntax();
            }
            return selection;
        }

        private FieldSelection list() {
            Map<String, FieldSelection> fields = new LinkedHashMap<>();
            do {
                String name = name();
                while (at('.')) {
                    name();
                    if (at('(')) {
                        position = text.indexOf(')', position) + 1;
                        if (position == 0) {
                            throw syntax();
                        }
                    }
                }
                FieldSelection nested = NONE;
                if (at('{')) {
                    nested = list();
                    if (!at('}')) {
                        throw syntax();
                    }
                }
                fields.put(name, nested);
            } while (at(','));
            return new FieldSelection(fields);
        }

        private String name() {
            int start = position;
            while (position < text.length() && named(text.charAt(position))) {
                position++;
            }
            if (start == position) {
                throw syntax();
            }
            return text.substring(start, position);
        }

        private static boolean named(char letter) {
            return Character.isLetterOrDigit(letter) || letter == '_';
        }

        private boolean at(char expected) {
            if (position < text.length() && text.charAt(position) == expected) {
                position++;
                return true;
            }
            return false;
        }

        private GraphFailure syntax() {
            return new GraphFailure(
                    400, "OAuthException", 2500, 0, "Syntax error near position " + position + " of fields");
        }
    }
}
