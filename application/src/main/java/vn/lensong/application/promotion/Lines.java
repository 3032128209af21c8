package vn.lensong.application.promotion;

import java.util.ArrayList;
import java.util.List;

/**
 * Words set in lines of a width, in the largest letters with which they need no more lines than there is room
 * for; what does not fit even in the smallest ends in an ellipsis.
 */
record Lines(int size, List<String> lines) {

    /** How wide a letter of the face is at most on average, in parts of its size. */
    private static final double LETTER = 0.58;

    private static final int STEP = 2;

    static Lines of(String text, int width, int most, int largest, int smallest) {
        for (int size = largest; size > smallest; size -= STEP) {
            List<String> lines = wrapped(text, (int) (width / (size * LETTER)));
            if (lines.size() <= most) {
                return new Lines(size, lines);
            }
        }
        List<String> lines = wrapped(text, (int) (width / (smallest * LETTER)));
        if (lines.size() <= most) {
            return new Lines(smallest, lines);
        }
        List<String> kept = new ArrayList<>(lines.subList(0, most));
        kept.set(most - 1, kept.getLast() + " …");
        return new Lines(smallest, kept);
    }

    private static List<String> wrapped(String text, int letters) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split("\\s+")) {
            String rest = word;
            while (rest.length() > letters) {
                end(line, lines);
                lines.add(rest.substring(0, letters));
                rest = rest.substring(letters);
            }
            if (!line.isEmpty() && line.length() + 1 + rest.length() > letters) {
                end(line, lines);
            }
            line.append(line.isEmpty() ? "" : " ").append(rest);
        }
        end(line, lines);
        return lines;
    }

    private static void end(StringBuilder line, List<String> lines) {
        if (!line.isEmpty()) {
            lines.add(line.toString());
            line.setLength(0);
        }
    }

    /** As SVG text with its first baseline at {@code y}. */
    String svg(int x, int y, String style) {
        StringBuilder svg = new StringBuilder();
        int at = y;
        for (String line : lines) {
            svg.append("<text x=\"%d\" y=\"%d\" font-size=\"%d\" %s>%s</text>".formatted(x, at, size, style, escaped(line)));
            at += lineHeight();
        }
        return svg.toString();
    }

    int lineHeight() {
        return size * 5 / 4;
    }

    int height() {
        return lines.size() * lineHeight();
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
