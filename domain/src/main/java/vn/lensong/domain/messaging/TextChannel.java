package vn.lensong.domain.messaging;

/** What carries a text to a telephone. */
public enum TextChannel {
    SMS(ContactKind.SMS),
    /** A notification of Zalo, by a template that it approved. */
    ZNS(ContactKind.ZNS);

    private final ContactKind kind;

    TextChannel(ContactKind kind) {
        this.kind = kind;
    }

    /** What it is for the rules of contact. */
    public ContactKind kind() {
        return kind;
    }
}
