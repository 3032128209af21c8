package vn.lensong.adapters.files;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.lensong.application.brand.LogoFiles.Removed;

/** Counts what is taken out of a file, in the order in which it was met. */
final class Removals {

    private static final int MOST_NAMES = 50;
    private static final int LONGEST_NAME = 40;

    private final Map<Removed, Integer> counted = new LinkedHashMap<>();

    void add(Removed.Kind kind, String name) {
        String seen = name.replaceAll("[^\\p{L}\\p{N}:@_.-]", "?");
        Removed key = new Removed(kind, seen.substring(0, Math.min(seen.length(), LONGEST_NAME)), 0);
        if (counted.containsKey(key) || counted.size() < MOST_NAMES) {
            counted.merge(key, 1, Integer::sum);
        }
    }

    List<Removed> list() {
        return counted.entrySet().stream()
                .map(one -> new Removed(one.getKey().kind(), one.getKey().name(), one.getValue()))
                .toList();
    }
}
