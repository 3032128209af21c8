package vn.lensong.domain.messaging;

/** What carries a text to a telephone. */
public enum TextChannel {
    SMS,
    /** A notification of Zalo, by a template that it approved. */
    ZNS
}
