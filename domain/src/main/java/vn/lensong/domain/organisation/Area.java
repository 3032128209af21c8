package vn.lensong.domain.organisation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Text;

/**
 * The communes that a branch looks after.
 *
 * @param communes as people write them, in the order they were entered, none twice
 */
public record Area(UUID branchId, long version, List<String> communes) {

    private static final int MOST = 300;
    private static final int LONGEST = 120;

    public Area {
        communes = List.copyOf(communes);
    }

    /** Of a branch of which nobody entered any. */
    public static Area none(UUID branchId) {
        return new Area(branchId, 0, List.of());
    }

    /** With these communes and no others. Refuses {@code field.missing}, {@code field.too-long}, {@code area.too-many}. */
    public Area covering(List<String> named) {
        List<String> next = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (String one : named) {
            String name = Text.required("communes", one, LONGEST);
            if (known.add(name.toLowerCase(Locale.ROOT))) {
                next.add(name);
            }
        }
        if (next.size() > MOST) {
            throw Refusal.field("communes", "area.too-many", Map.of("most", MOST));
        }
        return new Area(branchId, version, next);
    }
}
