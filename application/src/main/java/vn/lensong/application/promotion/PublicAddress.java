package vn.lensong.application.promotion;

/** Where the public reaches us. */
public record PublicAddress(String base) {

    public PublicAddress {
        base = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    /** The address of a tracked link. */
    public String link(String code) {
        return base + "/s/" + code;
    }

    /** Where an invited person says that they do not want to be. */
    public String optOut(String code) {
        return link(code) + "/dung-moi";
    }
}
