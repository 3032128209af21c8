package vn.lensong.application.privacy;

/** Changes the keys that personal numbers are encrypted and looked up under, while everything goes on. */
public interface KeyRotation {

    /** Begins one; minutes later all is under the new keys. False when one goes on already. */
    boolean begin();

    /** Whether one goes on. */
    boolean goesOn();
}
