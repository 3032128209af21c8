package vn.lensong.application.media;

/** The store of files does not answer or has no room left: nothing was kept, and the same may succeed later. */
public final class FilesAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public FilesAway(String message) {
        super(message);
    }

    public FilesAway(String message, Throwable cause) {
        super(message, cause);
    }
}
