package vn.lensong.bootstrap;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Somebody who follows a programme's events as a browser would. */
public final class Following implements AutoCloseable {

    private final InputStream stream;
    private final BufferedReader lines;
    private final List<String> names = new ArrayList<>();
    private final List<String> numbered = new ArrayList<>();
    private String id = "";

    Following(InputStream stream) {
        this.stream = stream;
        this.lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }

    /** Reads on to the next event of this name; its data. */
    public String until(String name) {
        String seen = "";
        boolean number = false;
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isBlank()) {
                    number = false;
                } else if (line.startsWith("id:")) {
                    id = line.substring(3).strip();
                    number = true;
                } else if (line.startsWith("event:")) {
                    seen = line.substring(6).strip();
                    names.add(seen);
                    if (number) {
                        numbered.add(seen);
                    }
                } else if (line.startsWith("data:") && seen.equals(name)) {
                    return line.substring(5).strip();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AssertionError("events: " + names + " and the end (expected: " + name + ")");
    }

    /** The ids of all events up to the next one of this name. */
    public List<Long> idsUntil(String name) {
        List<Long> ids = new ArrayList<>();
        ids.add(idOf("hello"));
        String seen = "";
        while (!seen.equals(name)) {
            seen = next();
            // A tick has no number of its own.
            if (!seen.equals("tick")) {
                ids.add(Long.parseLong(id));
            }
        }
        return ids;
    }

    public String lastId() {
        return id;
    }

    /** The events that had a number to resume from. */
    public List<String> numbered() {
        return numbered;
    }

    public List<String> names() {
        return names;
    }

    private Long idOf(String name) {
        until(name);
        return Long.parseLong(id);
    }

    private String next() {
        String seen = "";
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id:")) {
                    id = line.substring(3).strip();
                } else if (line.startsWith("event:")) {
                    seen = line.substring(6).strip();
                } else if (line.startsWith("data:")) {
                    return seen;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AssertionError("events: the end (expected: one more)");
    }

    @Override
    public void close() {
        try {
            stream.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
