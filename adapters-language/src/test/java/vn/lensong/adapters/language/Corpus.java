package vn.lensong.adapters.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;

/** Reads the texts beside the project that the tests measure on; they are never part of it. */
final class Corpus {

    private static final Pattern ITEM = Pattern.compile("\\{[^{}]*\\}");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|(.))");

    private Corpus() {}

    /** One flat JSON object. */
    record Item(String json) {

        String text(String field) {
            Matcher value = Pattern.compile("\"" + field + "\":\\s*\"((?:[^\"\\\\]|\\\\.)*+)\"").matcher(json);
            if (!value.find()) {
                throw new IllegalStateException(field + ": absent (expected: in " + json + ")");
            }
            return unescaped(value.group(1));
        }

        boolean isOne(String field) {
            return Pattern.compile("\"" + field + "\":\\s*1\\b").matcher(json).find();
        }

        List<String> list(String field) {
            Matcher value = Pattern.compile("\"" + field + "\":\\s*\\[([^\\]]*)\\]").matcher(json);
            List<String> entries = new ArrayList<>();
            if (value.find()) {
                Matcher entry = Pattern.compile("\"([^\"]*)\"").matcher(value.group(1));
                while (entry.find()) {
                    entries.add(entry.group(1));
                }
            }
            return entries;
        }
    }

    /** The lines of a data set; the test is skipped, and says so, where the folder is absent. */
    static List<Item> lines(String name) {
        return read(name + "/data.jsonl").lines().map(Item::new).toList();
    }

    /** The items of the composed sample comments; the test is skipped, and says so, where they are absent. */
    static List<Item> sample() {
        String json = read("comments-sample.json");
        return ITEM.matcher(json)
                .results()
                .map(item -> new Item(item.group()))
                .filter(item -> item.json().contains("\"text\""))
                .toList();
    }

    private static String read(String name) {
        Optional<Path> file =
                shared().map(folder -> folder.resolve("data/language").resolve(name)).filter(Files::isRegularFile);
        if (file.isEmpty()) {
            System.out.println("skipped: no ../shared/data/language/" + name + " beside the project");
        }
        Assumptions.assumeTrue(file.isPresent(), "no " + name);
        try {
            return Files.readString(file.orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> shared() {
        String given = System.getProperty("lensong.shared");
        if (given != null) {
            return Optional.of(Path.of(given));
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("mvnw"))) {
                return Optional.of(folder.resolveSibling("shared"));
            }
        }
        return Optional.empty();
    }

    private static String unescaped(String json) {
        return ESCAPE.matcher(json).replaceAll(escape -> Matcher.quoteReplacement(
                escape.group(1) != null
                        ? String.valueOf((char) Integer.parseInt(escape.group(1), 16))
                        : switch (escape.group(2)) {
                            case "n" -> "\n";
                            case "r" -> "\r";
                            case "t" -> "\t";
                            case "b" -> "\b";
                            case "f" -> "\f";
                            default -> escape.group(2);
                        }));
    }
}
