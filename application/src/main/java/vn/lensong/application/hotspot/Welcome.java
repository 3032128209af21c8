package vn.lensong.application.hotspot;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.promotion.ViewersCountdown;
import vn.lensong.domain.hotspot.Hotspot;
import vn.lensong.domain.privacy.ConsentWording;
import vn.lensong.domain.promotion.Countdown;

/**
 * All that a hotspot's page is made from, so that it can be made again while the database is away.
 *
 * @param next the programme it invites to, null while there is none
 * @param page the page that shows it; empty without one
 * @param last how the last one was, null while there was none
 * @param qr the address of the next programme as an SVG element, null without one
 * @param wordings what somebody is asked who leaves a number
 * @param lookedAt when all that was so
 */
public record Welcome(
        Hotspot hotspot,
        Countdown.@Nullable Facts next,
        String page,
        ViewersCountdown.@Nullable LastShow last,
        @Nullable String qr,
        List<ConsentWording> wordings,
        Instant lookedAt) {

    public Welcome {
        wordings = List.copyOf(wordings);
    }

    /** Where the next programme stands at a moment; null while there is none. */
    public @Nullable Countdown countdown(Instant at) {
        return next == null ? null : Countdown.of(next, at);
    }
}
