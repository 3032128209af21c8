package vn.lensong.application.messaging;

/** The numbers that nobody may be contacted on. */
@FunctionalInterface
public interface DoNotContact {

    /** Whether this number, E.164, is among them now. */
    boolean bars(String phone);
}
