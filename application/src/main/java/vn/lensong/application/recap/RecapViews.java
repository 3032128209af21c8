package vn.lensong.application.recap;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Product;
import vn.lensong.domain.Scope;
import vn.lensong.domain.recap.RecapVersion;

/** Frozen recaps beside one another, and the course of one programme. */
public interface RecapViews {

    /** The most frozen recaps that are compared at once. */
    int MOST = 500;

    /** Who watched and who wrote, minute by minute from going live to the end; nothing before. */
    List<Minute> course(UUID programmeId);

    /**
     * The frozen recaps of programmes before this one in its province: those of its page first, then the newest first;
     * at most 20.
     */
    List<Frozen> before(UUID programmeId);

    /** The newest version of the recaps inside any of these scopes that went live from then until then, newest first. */
    List<Frozen> frozen(List<Scope> scopes, Instant from, Instant to);

    /**
     * One minute on air.
     *
     * @param viewers most at once, null where the platform did not tell
     * @param comments what viewers wrote in it
     */
    record Minute(Instant at, @Nullable Integer viewers, int comments) {}

    /**
     * A frozen recap and its programme.
     *
     * @param organisation who runs the page
     */
    record Frozen(
            UUID programmeId,
            String title,
            Product product,
            Scope scope,
            String province,
            String organisation,
            Instant startedAt,
            boolean samePage,
            RecapVersion version) {}
}
