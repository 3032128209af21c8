package vn.lensong.domain.question;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Texts that look alike, by their places in the list they were found in.
 *
 * @param first the earliest of them, which each of the others was compared with
 */
public record LikeGroup(int first, List<Other> others) {

    public LikeGroup {
        others = List.copyOf(others);
    }

    /** A later one, and how much it looks like the first. */
    public record Other(int place, double score) {}

    /**
     * Groups of two and more, in the order of their first: each text goes to the earlier one it is most
     * like. Comparing with the first alone keeps a group from drifting from neighbour to neighbour.
     */
    public static List<LikeGroup> of(List<String> texts) {
        List<Growing> groups = new ArrayList<>();
        for (int place = 0; place < texts.size(); place++) {
            Likeness likeness = Likeness.of(texts.get(place));
            Growing closest = null;
            double best = 0;
            for (Growing group : groups) {
                double score = group.likeness.to(likeness);
                if (score >= Likeness.SUGGESTED && score > best) {
                    best = score;
                    closest = group;
                }
            }
            grow(groups, closest, place, best, likeness);
        }
        return groups.stream()
                .filter(group -> !group.others.isEmpty())
                .map(group -> new LikeGroup(group.first, group.others))
                .toList();
    }

    private static void grow(
            List<Growing> groups, @Nullable Growing closest, int place, double score, Likeness likeness) {
        if (closest == null) {
            groups.add(new Growing(place, likeness, new ArrayList<>()));
        } else {
            closest.others.add(new Other(place, score));
        }
    }

    private record Growing(int first, Likeness likeness, List<Other> others) {}
}
