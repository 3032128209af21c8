package vn.lensong.adapters.partner;

import java.net.UnknownHostException;

/** A name stands for a machine that partners' messages do not go to. */
final class BarredAddress extends UnknownHostException {

    private static final long serialVersionUID = 1L;

    /** Whether this is why a call failed. */
    static boolean explains(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BarredAddress) {
                return true;
            }
        }
        return false;
    }
}
