package vn.lensong.bootstrap;

/** Why the platform does not start, in a sentence that says what to do. */
final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotStart(String whatToDo) {
        super(whatToDo, null, false, false);
    }
}
