package vn.lensong.domain.promotion;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;

/**
 * What every programme of a scope is promoted by, unless a nearer scope has its own.
 *
 * @param version counts the times it was saved; 0 is the one that is shipped
 */
public record PromotionTemplate(Scope scope, int version, List<PromotionLine> lines) {

    private static final int MOST_LINES = 40;

    public PromotionTemplate {
        lines = List.copyOf(lines);
        if (lines.isEmpty() || lines.size() > MOST_LINES) {
            throw Refusal.field("lines", "promotion.lines", Map.of("count", lines.size(), "most", MOST_LINES));
        }
        Set<String> keys = new HashSet<>();
        for (PromotionLine line : lines) {
            if (!keys.add(line.key())) {
                throw Refusal.field("lines", "promotion.double-key", Map.of("key", line.key()));
            }
        }
    }
}
