package vn.lensong.application;

/**
 * Something may not go out yet, because people have to say so first: a delivery that throws it waits, however long,
 * and is nobody's fault.
 */
public final class HeldBack extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What stands in the place of a failure while something waits for this reason. */
    public static final String REASON = "HELD_BACK";

    public HeldBack() {
        super(REASON);
    }
}
