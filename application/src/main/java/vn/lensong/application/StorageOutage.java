package vn.lensong.application;

/** Tells a database that is away, or has no room left, from every other failure. */
@FunctionalInterface
public interface StorageOutage {

    /** Whether nothing was stored for this reason alone, so that the same request may succeed later. */
    boolean explains(Throwable failure);
}
