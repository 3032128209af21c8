package vn.lensong.domain.game;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything a ranking follows from besides the entries.
 *
 * @param judgements by their key
 * @param excluded why people do not take part, by who they are
 * @param staffNames names of people who work here, as {@link Ranking#nameKey}
 * @param suddenDeath when the further question was answered, null when it was not asked
 */
public record Contest(
        GameRules rules,
        Window window,
        @Nullable Window suddenDeath,
        Map<String, Judgement> judgements,
        Map<String, Exclusion.Kind> excluded,
        Set<String> staffNames) {

    public Contest {
        judgements = Map.copyOf(judgements);
        excluded = Map.copyOf(excluded);
        staffNames = Set.copyOf(staffNames);
    }
}
