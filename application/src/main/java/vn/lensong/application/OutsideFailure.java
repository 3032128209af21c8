package vn.lensong.application;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Something outside did not do what we asked: a platform, a partner, a gateway.
 *
 * <p>The message is for the log: it names the call and the outside's own code and never holds a
 * token, a stream address or a citizen's words.
 */
public final class OutsideFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What to do about it. */
    public enum Kind {
        /** Wait for {@link #retryAfter()} and try again. */
        RATE_LIMITED,
        /** The token is dead: stop calls for that page until a new one is set. */
        EXPIRED_TOKEN,
        /** A permission is missing; trying again does not help. */
        MISSING_PERMISSION,
        /** It is gone, or was never visible. */
        GONE,
        /** The outside understood and said no; trying again does not help. */
        REJECTED,
        /** No answer, or a passing fault: a read may be repeated, a write must be looked up first. */
        UNREACHABLE
    }

    private final Kind kind;
    private final @Nullable Duration retryAfter;
    private final @Nullable String permission;

    private OutsideFailure(
            Kind kind,
            String message,
            @Nullable Duration retryAfter,
            @Nullable String permission,
            @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.retryAfter = retryAfter;
        this.permission = permission;
    }

    public OutsideFailure(Kind kind, String message, @Nullable Duration retryAfter, @Nullable Throwable cause) {
        this(kind, message, retryAfter, null, cause);
    }

    public OutsideFailure(Kind kind, String message) {
        this(kind, message, null, null);
    }

    /** A permission is missing; null when nobody can say which. */
    public static OutsideFailure missingPermission(String message, @Nullable String permission) {
        return new OutsideFailure(Kind.MISSING_PERMISSION, message, null, permission, null);
    }

    public Kind kind() {
        return kind;
    }

    /** The platform's name of the missing permission; null when none is missing or nobody can say which. */
    public @Nullable String permission() {
        return permission;
    }

    /** How long to wait; null when the outside did not say. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }

    /** Whether the same call may succeed later without anybody doing anything. */
    public boolean passes() {
        return kind == Kind.RATE_LIMITED || kind == Kind.UNREACHABLE;
    }
}
