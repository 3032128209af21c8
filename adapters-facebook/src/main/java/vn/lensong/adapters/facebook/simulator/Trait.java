package vn.lensong.adapters.facebook.simulator;

/** What may be special about a comment. */
public enum Trait {
    /** Facebook keeps the author from the app. */
    ANONYMOUS,
    /** Facebook leaves it out of the edge unless asked for everything. */
    LOW_QUALITY,
    /** A picture alone, no words. */
    STICKER
}
