package vn.lensong.application.promotion;

import java.util.UUID;

/**
 * Where the public reaches us.
 *
 * @param base without a slash at its end; empty when nobody said
 */
public record PublicAddress(String base) {

    public PublicAddress {
        base = base.replaceFirst("/+$", "");
    }

    public boolean known() {
        return !base.isEmpty();
    }

    /** The address of a programme's countdown. */
    public String countdown(UUID programmeId) {
        return base + "/xem/" + programmeId;
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
