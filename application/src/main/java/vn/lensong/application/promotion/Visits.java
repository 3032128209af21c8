package vn.lensong.application.promotion;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * How often what is ours was visited, such as a tracked link or a hotspot's page, once a visitor and day, and nothing of
 * who that was.
 */
public interface Visits {

    /**
     * The secret by which visitors of that day are told apart: 32 random bytes, the same on every node, made
     * when first asked for. Gone for good after {@link #forget}.
     */
    byte[] secretOf(LocalDate day);

    /**
     * Counts every visit whose visitor was not yet counted for its link on its day; all or none. Exact with
     * any number of nodes at once, and harmless when it is repeated.
     */
    void count(List<Visit> visits);

    /** How often it was visited on each day from this one on; days without a visit are missing. */
    Map<LocalDate, Long> counted(UUID linkId, LocalDate first);

    /** Destroys the secrets and the visitors of the days before; what was counted stays. */
    void forget(LocalDate before);

    /**
     * Somebody opened a link.
     *
     * @param day in Vietnam
     * @param visitor a digest under the secret of the day
     */
    record Visit(UUID linkId, LocalDate day, String visitor) {}
}
