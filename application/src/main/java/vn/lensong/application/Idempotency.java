package vn.lensong.application;

import java.util.Optional;

/**
 * Answers kept for requests that are sent again with the same key, for a day.
 *
 * <p>Two requests with the same key at the same time may both find nothing; what they do is guarded
 * by versions and natural keys. The first answer kept stays.
 */
public interface Idempotency {

    /**
     * The answer this caller's request with this key was given; empty when it is new or older than a
     * day. Refuses conflict {@code idempotency.other-body} when the key is known with another
     * fingerprint.
     *
     * @param fingerprint a digest of the request's method, path and body
     */
    Optional<Answer> known(String key, String caller, String fingerprint);

    /** Keeps the answer; does nothing when one is kept for this caller and key. */
    void keep(String key, String caller, String fingerprint, Answer answer);

    /** An answer as it was sent. */
    record Answer(int status, String body) {}
}
