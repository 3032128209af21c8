package vn.lensong.application.platform;

import java.util.List;

/** The pages we hold tokens for, and their push delivery. */
public interface PageCalls {

    /** The ids of the pages that a token is configured for, in ascending order. */
    List<String> connected();

    /** Asks the platform to push a page's comments to us; doing it again is harmless. */
    void subscribe(String pageId);

    /** Whether the platform says that it pushes this page's comments to us. */
    boolean subscribed(String pageId);
}
