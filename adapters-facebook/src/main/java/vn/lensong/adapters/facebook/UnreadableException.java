package vn.lensong.adapters.facebook;

/** A payload part that cannot be read; the message says what was expected and repeats nobody's words. */
final class UnreadableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableException(String message) {
        super(message, null, false, false);
    }
}
