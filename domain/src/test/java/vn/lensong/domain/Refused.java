package vn.lensong.domain;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Catches the refusal that a test expects. */
public final class Refused {

    private Refused() {}

    /** The code of the refusal that the action throws. */
    public static String code(ThrowingCallable action) {
        return by(action).code();
    }

    public static Refusal by(ThrowingCallable action) {
        Refusal refusal = catchThrowableOfType(Refusal.class, action);
        if (refusal == null) {
            throw new AssertionError("refusal: none (expected: one)");
        }
        return refusal;
    }
}
