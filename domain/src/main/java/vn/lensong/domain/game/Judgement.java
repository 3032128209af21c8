package vn.lensong.domain.game;

import java.time.Instant;
import java.util.UUID;
import vn.lensong.domain.Digest;
import vn.lensong.domain.Text;

/**
 * What a person made of a text instead of what the machine read; it holds for every entry that says the same.
 *
 * @param key the digest of the text, because an answer may hold somebody's number
 * @param words the text as it may be shown, numbers masked
 * @param original what the machine had read
 */
public record Judgement(
        String key, String words, Task.Verdict original, Task.Verdict verdict, String reason, UUID by, Instant at) {

    public Judgement {
        reason = Text.required("reason", reason, 500);
    }

    /** What a text is found by. */
    public static String keyOf(Task.Reading reading) {
        return Digest.of(reading.key());
    }
}
