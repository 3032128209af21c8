package vn.lensong.adapters.web.target;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.target.Membership;
import vn.lensong.application.target.TargetLists;
import vn.lensong.domain.target.HeldBack;
import vn.lensong.domain.target.TargetList;

/**
 * A target list as it goes out.
 *
 * @param says the rule as a sentence
 * @param refreshedAt when everybody was last asked anew
 * @param found how many are on it
 * @param ready whether everybody on it is written down; until then {@code counts} says how many its rule finds
 * @param counts how many are handed out and why others are not; null in a list of lists
 */
@Serdeable
record TargetAnswer(
        UUID id,
        long version,
        String scope,
        String name,
        String purpose,
        UUID ownerId,
        @Nullable String ownerName,
        RuleBody rule,
        String says,
        Instant createdAt,
        Instant refreshedAt,
        boolean archived,
        int found,
        boolean ready,
        @Nullable Counts counts) {

    static TargetAnswer of(TargetLists.Listed listed, String says, @Nullable Counts counts) {
        TargetList list = listed.list();
        return new TargetAnswer(
                list.id(),
                list.version(),
                list.scope().path(),
                list.name(),
                list.purpose(),
                list.ownerId(),
                listed.ownerName(),
                RuleBody.of(list.rule().form()),
                says,
                list.createdAt(),
                listed.refreshedAt(),
                list.archived(),
                listed.found(),
                listed.ready(),
                counts);
    }

    /**
     * How many.
     *
     * @param heldBack by OPTED_OUT, JOINED, COMPLAINT and CONTACTED; one that holds nobody back is not in it
     */
    @Serdeable
    record Counts(int found, int toHandOut, Map<String, Integer> heldBack) {

        static Counts of(Membership.Size size) {
            return new Counts(size.found(), size.toHandOut(), named(size.heldBack()));
        }

        static Map<String, Integer> named(Map<HeldBack, Integer> heldBack) {
            Map<String, Integer> named = new TreeMap<>();
            heldBack.forEach((why, people) -> named.put(why.name(), people));
            return named;
        }
    }
}
