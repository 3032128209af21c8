package vn.lensong.domain.hotspot;

/** How a hotspot's router learns whom it may let through. */
public enum Gateway {
    /** It asks nobody: the page is only shown. */
    NONE,
    /** openNDS at level 1: the device itself brings the token to its router, over http. */
    DIRECT,
    /** openNDS at level 4: the router asks for tokens every few seconds, over https. */
    POLLED;

    /** Whether router and platform know each other by a key. */
    public boolean keyed() {
        return this != NONE;
    }
}
