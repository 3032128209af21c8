package vn.lensong.domain.story;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Refusal;

/**
 * What somebody allowed to be done with their story, where and for how long.
 *
 * @param from its first day, in Vietnam
 * @param to its last day
 * @param signedDocument the signed paper in the media library, which only few may open
 * @param withdrawnAt from when it counts no more, whatever its days say
 * @param withdrawnBy who entered that it was withdrawn
 */
public record Consent(
        Set<Purpose> purposes,
        Set<Channel> channels,
        LocalDate from,
        LocalDate to,
        UUID signedDocument,
        @Nullable Instant withdrawnAt,
        @Nullable UUID withdrawnBy) {

    /** What may be done. */
    public enum Purpose {
        TELL_ON_AIR,
        PUBLISH_CLIP,
        USE_IN_PROMOTION
    }

    /** Where it may be done. */
    public enum Channel {
        FACEBOOK,
        ZALO,
        WEBSITE,
        PRINT,
        TELEVISION
    }

    public Consent {
        purposes = Set.copyOf(purposes);
        channels = Set.copyOf(channels);
        if (purposes.isEmpty()) {
            throw Refusal.field("purposes", "field.missing", Map.of("field", "purposes"));
        }
        if (channels.isEmpty()) {
            throw Refusal.field("channels", "field.missing", Map.of("field", "channels"));
        }
        if (to.isBefore(from)) {
            throw Refusal.field("to", "consent.days", Map.of());
        }
    }

    /** As it was signed. */
    public static Consent given(
            Set<Purpose> purposes, Set<Channel> channels, LocalDate from, LocalDate to, UUID signedDocument) {
        return new Consent(purposes, channels, from, to, signedDocument, null, null);
    }

    /** Refuses {@code consent.withdrawn} when it already was. */
    Consent withdrawn(UUID by, Instant at) {
        if (withdrawnAt != null) {
            throw Refusal.conflict("consent.withdrawn", Map.of());
        }
        return new Consent(purposes, channels, from, to, signedDocument, at, by);
    }

    /** Whether it may be told in a livestream on that day. */
    public boolean coversAir(LocalDate day) {
        return counts(day) && purposes.contains(Purpose.TELL_ON_AIR) && channels.contains(Channel.FACEBOOK);
    }

    /** Whether it may come before the public there on that day, in whatever shape was allowed. */
    public boolean coversPublishing(Channel channel, LocalDate day) {
        return counts(day) && channels.contains(channel);
    }

    private boolean counts(LocalDate day) {
        return withdrawnAt == null && !day.isBefore(from) && !day.isAfter(to);
    }
}
