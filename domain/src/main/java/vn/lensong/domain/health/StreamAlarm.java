package vn.lensong.domain.health;

import java.time.Duration;

/**
 * What may be wrong with a stream: raised once it has lasted so long, cleared once it has been calm for so long.
 *
 * <p>Each proposes the contingency card that helps.
 */
public enum StreamAlarm {
    NO_VIDEO("stream-lost", Duration.ofSeconds(4), Duration.ofSeconds(10)),
    RECONNECTING("stream-lost", Duration.ZERO, Duration.ofSeconds(10)),
    NO_AUDIO("no-audio", Duration.ofSeconds(5), Duration.ofSeconds(10)),
    FRAME_RATE("poor-picture", Duration.ofSeconds(10), Duration.ofSeconds(30)),
    BITRATE("poor-picture", Duration.ofSeconds(10), Duration.ofSeconds(30)),
    VIEWERS_FROZEN("viewers-frozen", Duration.ofSeconds(180), Duration.ZERO);

    private final String card;
    private final Duration raiseAfter;
    private final Duration calmFor;

    StreamAlarm(String card, Duration raiseAfter, Duration calmFor) {
        this.card = card;
        this.raiseAfter = raiseAfter;
        this.calmFor = calmFor;
    }

    /** The key of the contingency card that it proposes. */
    public String card() {
        return card;
    }

    public Duration raiseAfter() {
        return raiseAfter;
    }

    public Duration calmFor() {
        return calmFor;
    }
}
