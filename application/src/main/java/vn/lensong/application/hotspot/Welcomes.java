package vn.lensong.application.hotspot;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.StorageOutage;
import vn.lensong.application.print.Printer;
import vn.lensong.application.privacy.ConsentBook;
import vn.lensong.application.promotion.PublicAddress;
import vn.lensong.application.promotion.ViewersCountdown;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.hotspot.Hotspot;
import vn.lensong.domain.privacy.ConsentWording;
import vn.lensong.domain.promotion.TrackedLink;

/**
 * What hotspots' pages are made from. What was looked at is known for five seconds, and longer while the database is
 * away: then a page tells what was so when it was last looked at, and still counts down rightly.
 */
public final class Welcomes {

    /** What somebody may be asked at a hotspot, in the order of the form. */
    public static final List<String> PURPOSES = List.of("CALL_BACK", "REMIND");

    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final int MOST = 2_000;

    private final Hotspots hotspots;
    private final ShownProgrammes programmes;
    private final ViewersCountdown viewers;
    private final ConsentBook consents;
    private final Printer printer;
    private final PublicAddress address;
    private final StorageOutage outage;
    private final Clock clock;
    private final Map<String, Welcome> known = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Welcome> eldest) {
            return size() > MOST;
        }
    };

    public Welcomes(
            Hotspots hotspots,
            ShownProgrammes programmes,
            ViewersCountdown viewers,
            ConsentBook consents,
            Printer printer,
            PublicAddress address,
            StorageOutage outage,
            Clock clock) {
        this.hotspots = hotspots;
        this.programmes = programmes;
        this.viewers = viewers;
        this.consents = consents;
        this.printer = printer;
        this.address = address;
        this.outage = outage;
        this.clock = clock;
    }

    /**
     * What the page of an open hotspot is made from. Refuses {@code hotspot.not-found}; throws what the store throws
     * when it is away and nobody asked for this one since we started.
     */
    public Welcome of(String code) {
        if (!TrackedLink.mayBeCode(code)) {
            throw Refusal.notFound("hotspot");
        }
        Instant now = clock.instant();
        Welcome seen = remembered(code);
        if (seen != null && seen.lookedAt().plus(FRESH).isAfter(now)) {
            return seen;
        }
        try {
            Welcome fresh = looked(code, now);
            remember(code, fresh);
            return fresh;
        } catch (RuntimeException e) {
            if (seen != null && outage.explains(e)) {
                return seen;
            }
            if (e instanceof Refusal) {
                forget(code);
            }
            throw e;
        }
    }

    /** It is looked at again by whoever asks next. */
    void forget(String code) {
        synchronized (known) {
            known.remove(code);
        }
    }

    private Welcome looked(String code, Instant now) {
        Hotspot hotspot = hotspots.byCode(code).filter(Hotspot::isOpen).orElseThrow(() -> Refusal.notFound("hotspot"));
        Scope province = hotspot.scope().ofProvince();
        UUID next = programmes.next(province, now).orElse(null);
        ViewersCountdown.About about = next == null ? null : viewers.about(next);
        String qr = next == null || !address.known() ? null : printer.qr(address.countdown(next));
        List<ConsentWording> wordings = consents.wordings().stream()
                .filter(wording -> PURPOSES.contains(wording.purpose()))
                .toList();
        return new Welcome(
                hotspot,
                about == null ? null : about.facts(),
                about == null ? "" : about.page(),
                programmes.last(province).map(viewers::told).orElse(null),
                qr,
                wordings,
                now);
    }

    private @Nullable Welcome remembered(String code) {
        synchronized (known) {
            return known.get(code);
        }
    }

    private void remember(String code, Welcome seen) {
        synchronized (known) {
            known.put(code, seen);
        }
    }
}
