package vn.lensong.adapters.facebook.simulator;

/** Whom a token speaks for. */
sealed interface Caller {

    /** What its calls are counted under. */
    String bucket();

    /** The app itself. */
    record App(String id) implements Caller {

        @Override
        public String bucket() {
            return "app-" + id;
        }
    }

    /** The person who administers the demo Pages. */
    record Person(String id) implements Caller {

        @Override
        public String bucket() {
            return "user-" + id;
        }
    }

    /** One of the demo Pages. */
    record Page(DemoPage page) implements Caller {

        @Override
        public String bucket() {
            return page.id();
        }
    }
}
