package vn.lensong.application.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pages we hold tokens for, and their push delivery. */
public interface PageCalls {

    /** The ids of the pages that a token is configured for, in ascending order. */
    List<String> connected();

    /** Asks the platform to push a page's comments to us; doing it again is harmless. */
    void subscribe(String pageId);

    /** Whether the platform says that it pushes this page's comments to us. */
    boolean subscribed(String pageId);

    /** What the token we hold for a page is good for right now. Never EXPIRED_TOKEN: that is an answer here. */
    Standing standing(String pageId);

    /** What a token would be good for that is not ours yet: asked before it takes the place of ours. */
    Standing standing(String pageId, String token);

    /**
     * How many people follow the page; null where the platform does not say. Throws {@link
     * vn.lensong.application.OutsideFailure} as reads do.
     */
    @Nullable Integer followers(String pageId);

    /**
     * What anybody may see of the page. Throws {@link vn.lensong.application.OutsideFailure} as reads do; what the
     * platform does not say is null.
     */
    Facts facts(String pageId);

    /**
     * A page as anybody sees it.
     *
     * @param link the address people find it at, null where the platform does not say
     * @param verified whether the platform vouches for it, null where it does not say
     */
    record Facts(String name, @Nullable String link, @Nullable Boolean verified) {}

    /**
     * What a token is good for.
     *
     * @param accepted whether the platform takes it for this page
     * @param missing permissions that our work needs and it has not, in ascending order; empty when
     *     nothing is missing or the platform does not say
     */
    record Standing(boolean accepted, List<String> missing) {}
}
