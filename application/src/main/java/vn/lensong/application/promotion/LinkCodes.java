package vn.lensong.application.promotion;

/** Codes for tracked links, drawn so that nobody can tell the next. */
@FunctionalInterface
public interface LinkCodes {

    /** Another one, of the letters and the length that {@link vn.lensong.domain.promotion.TrackedLink} wants. */
    String next();
}
