package vn.lensong.adapters.facebook.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Who comes to a broadcast and what they do when, as read from a text file of {@code |}-separated columns. */
record AudienceScript(Map<String, Author> authors, List<Line> lines) {

    /** The demo's audience. */
    static final String DEMO = "/simulator/demo-audience.txt";

    /** Somebody invented; an anonymous one is never named to the app. */
    record Author(String name, boolean anonymous) {}

    /** What a line does. */
    enum Action {
        SAY,
        LOW,
        STICKER,
        REPLY,
        EDIT,
        REMOVE,
        VIEWERS,
        ENCODER;

        boolean writes() {
            return this == SAY || this == LOW || this == STICKER || this == REPLY;
        }
    }

    /**
     * One thing that happens.
     *
     * @param before whether the offset counts from the scheduling instead of from going live
     * @param label names the comment written, or the one meant by reply, edit and remove; may be empty
     */
    record Line(boolean before, Duration offset, Action action, String author, String label, String text) {}

    static AudienceScript read(String resource) {
        try (InputStream in = Objects.requireNonNull(
                AudienceScript.class.getResourceAsStream(resource), () -> "resource: " + resource)) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("resource: " + resource + " (expected: readable)", unreadable);
        }
    }

    static AudienceScript parse(String text) {
        Map<String, Author> authors = new LinkedHashMap<>();
        List<Line> lines = new ArrayList<>();
        text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\\|", 5))
                .forEach(columns -> {
                    if (column(columns, 0).equals("author")) {
                        authors.put(
                                column(columns, 1),
                                new Author(column(columns, 2), column(columns, 3).equals("anonymous")));
                    } else {
                        lines.add(line(columns, authors));
                    }
                });
        return new AudienceScript(authors, List.copyOf(lines));
    }

    /** How many comments it makes, replies and stickers included. */
    long comments() {
        return lines.stream().filter(line -> line.action().writes()).count();
    }

    private static Line line(String[] columns, Map<String, Author> authors) {
        String time = column(columns, 0);
        boolean before = time.startsWith("~");
        String[] clock = time.substring(before ? 1 : 0).split(":");
        if (clock.length != 2) {
            throw new IllegalArgumentException("time: " + time + " (expected: mm:ss)");
        }
        Duration offset = Duration.ofMinutes(Long.parseLong(clock[0])).plusSeconds(Long.parseLong(clock[1]));
        Action action = Action.valueOf(column(columns, 1).toUpperCase(Locale.ROOT));
        String author = column(columns, 2);
        if (action.writes() && !authors.containsKey(author)) {
            throw new IllegalArgumentException("author: " + author + " (expected: introduced before " + time + ")");
        }
        return new Line(before, offset, action, author, column(columns, 3), column(columns, 4));
    }

    private static String column(String[] columns, int index) {
        return index < columns.length ? columns[index].strip() : "";
    }
}
