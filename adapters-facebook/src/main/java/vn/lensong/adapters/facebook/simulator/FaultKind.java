package vn.lensong.adapters.facebook.simulator;

import java.util.Arrays;
import java.util.List;

/** A way in which Facebook may misbehave without breaking its word. */
public enum FaultKind {
    /** The same webhook again, as the same POST (once or twice more) or inside another one. */
    W_DUP("post", "batch", "thrice"),
    /** An update that later ones overtake. */
    W_ORDER("late"),
    /** An update that never comes. */
    W_DROP("lost"),
    /** An update that comes seconds, minutes or hours later. */
    W_LATE("held"),
    /** A signature that proves nothing, on one attempt. */
    W_SIG("wrong", "missing", "sha1-only", "upper-case", "other-secret"),
    /** A post stuffed with ballast: 1,000 changes of 3 MiB, endless nesting, odd characters. */
    W_BIG("full", "nested", "separators", "nul"),
    /** Odd but seen shapes: numeric ids, unknown verbs, malformed siblings. */
    W_SHAPE(
            "unknown-verb",
            "unknown-field",
            "unknown-members",
            "numeric-ids",
            "flat-sender",
            "no-from",
            "value-text",
            "value-array",
            "value-missing",
            "malformed-change",
            "time-milliseconds",
            "bare"),
    /** A server error in one of its many forms. */
    G_5XX("500-json", "500-html", "502", "503", "empty", "truncated"),
    /** An error under the status of a success, and far back in the body. */
    G_200ERR("error", "late"),
    /** A list that pages oddly: nothing on a page, a cursor that leads to itself, a cursor that died. */
    G_PAGE("empty", "cursor-repeated", "cursor-expired"),
    /** What was just written is counted and not listed yet. */
    G_STALE("lag"),
    /** Throttled, with or without usage headers. */
    G_RATE("613", "80001", "4", "32", "613-bare", "80001-bare", "80006", "80006-bare"),
    /** The token died or lost a permission. */
    G_TOKEN("460", "463", "467", "permission", "read-permission"),
    /** The write is done, the connection breaks before the answer. */
    G_SLOW("reset-after-write"),
    /** An answer that lets its caller wait, in the caller's own time. */
    G_HANG("wait");

    private final List<String> variants;

    FaultKind(String... variants) {
        this.variants = List.of(variants);
    }

    /** The forms it can take. */
    public List<String> variants() {
        return variants;
    }

    /** Whether it goes on once it struck; for the others a time says how late or how far. */
    boolean lingers() {
        return this != W_ORDER && this != W_LATE && this != G_STALE && this != G_HANG;
    }

    /** The name used by the control API, such as {@code W-DUP}. */
    public String label() {
        return name().replace('_', '-');
    }

    static FaultKind labelled(String label) {
        return Arrays.stream(values())
                .filter(kind -> kind.label().equals(label))
                .findFirst()
                .orElseThrow(() -> GraphFailure.invalid("kind: " + label + " (expected: one of "
                        + Arrays.stream(values()).map(FaultKind::label).toList() + ")"));
    }
}
