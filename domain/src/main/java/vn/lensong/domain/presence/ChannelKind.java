package vn.lensong.domain.presence;

import java.util.List;

/** What kind of channel it is, and on whose sites one of that kind lies. */
public enum ChannelKind {
    WEBSITE(List.of()),
    FANPAGE(List.of("facebook.com", "fb.com", "fb.me")),
    ZALO(List.of("zalo.me", "zaloapp.com")),
    YOUTUBE(List.of("youtube.com", "youtu.be")),
    TIKTOK(List.of("tiktok.com")),
    APP(List.of("play.google.com", "apps.apple.com"));

    private final List<String> sites;

    ChannelKind(List<String> sites) {
        this.sites = sites;
    }

    /** Whether a channel of this kind can lie at a machine of that name; a website lies at none of the others' sites. */
    public boolean at(String host) {
        return this == WEBSITE ? ofSite(host) == WEBSITE : ofSite(host) == this;
    }

    /** Whether moving pictures are its business. */
    public boolean video() {
        return this == YOUTUBE || this == TIKTOK;
    }

    /** What lies at a machine of that name. */
    public static ChannelKind ofSite(String host) {
        for (ChannelKind kind : values()) {
            if (kind.sites.stream().anyMatch(site -> host.equals(site) || host.endsWith("." + site))) {
                return kind;
            }
        }
        return WEBSITE;
    }
}
