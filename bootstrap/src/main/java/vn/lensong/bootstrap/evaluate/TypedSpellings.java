package vn.lensong.bootstrap.evaluate;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.lensong.domain.intake.Folding;

/** Writes a question the way people type it: three of five words that have a short spelling get one. */
final class TypedSpellings {

    private static final JsonMapper JSON = JsonMapper.createDefault();
    private static final double CHANCE = 0.6;
    private static final int LONGEST = 3;

    private final Map<String, List<String>> spellings = new HashMap<>();

    /** With the dictionary in this folder; without one nothing is changed. */
    TypedSpellings(Path folder) {
        Path dictionary = folder.resolve("teencode_dictionary/dict.jsonl");
        if (!Files.isRegularFile(dictionary)) {
            return;
        }
        try {
            for (String line : Files.readAllLines(dictionary)) {
                add(new DataSets.Line(JSON.readValue(line, JsonNode.class)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(dictionary.toString(), e);
        }
    }

    private void add(DataSets.Line entry) {
        for (DataSets.Line normal : entry.objects("normal")) {
            spellings.computeIfAbsent(normal.text("form"), any -> new ArrayList<>()).add(entry.text("teen"));
        }
    }

    boolean isEmpty() {
        return spellings.isEmpty();
    }

    /** Always the same for the same text. */
    String typed(String text) {
        Random random = new Random(text.hashCode());
        List<String> words = Arrays.asList(Folding.composed(text).split("\\s+"));
        List<String> typed = new ArrayList<>();
        for (int i = 0; i < words.size(); ) {
            int length = Math.min(LONGEST, words.size() - i);
            while (length > 1 && !spellings.containsKey(String.join(" ", words.subList(i, i + length)))) {
                length--;
            }
            String phrase = String.join(" ", words.subList(i, i + length));
            List<String> ways = spellings.getOrDefault(phrase, List.of());
            boolean changed = !ways.isEmpty() && random.nextDouble() < CHANCE;
            typed.add(changed ? ways.get(random.nextInt(ways.size())) : phrase);
            i += length;
        }
        return String.join(" ", typed);
    }
}
