package vn.lensong.application.platform;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Tokens that people set while the platform runs; they count before those of the configuration. At
 * rest a token is sealed: whoever reads the database cannot use it.
 */
public interface PageTokens {

    /** Keeps none: for a platform whose tokens are configuration only. */
    PageTokens NONE = new PageTokens() {
        @Override
        public Optional<String> find(String platform, String pageId) {
            return Optional.empty();
        }

        @Override
        public List<String> pages(String platform) {
            return List.of();
        }

        @Override
        public void set(String platform, String pageId, String token, UUID by, Instant at) {
            throw new IllegalStateException("page tokens: none are kept (expected: a store)");
        }
    };

    /**
     * The newest token of a page; empty when nobody set one, or when it was sealed under a signing
     * secret that is no longer ours.
     */
    Optional<String> find(String platform, String pageId);

    /** The ids of the pages that somebody set a token for, in ascending order. */
    List<String> pages(String platform);

    /** Puts a token in the place of the one before; durable when it returns. */
    void set(String platform, String pageId, String token, UUID by, Instant at);
}
