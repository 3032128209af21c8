package vn.lensong.adapters.persistence;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.lensong.domain.intake.Label;

/** Labels in one column: names between commas, one at either end, so that SQL can look for {@code ,SPAM,}. */
public final class Labels {

    private Labels() {}

    public static String text(Set<Label> labels) {
        return labels.isEmpty()
                ? ""
                : new TreeSet<>(labels).stream().map(Label::name).collect(Collectors.joining(",", ",", ","));
    }

    public static Set<Label> of(String text) {
        return Arrays.stream(text.split(","))
                .filter(name -> !name.isEmpty())
                .map(Label::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}
