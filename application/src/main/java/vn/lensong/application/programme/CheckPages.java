package vn.lensong.application.programme;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.OutsideFailure;
import vn.lensong.application.TimedJob;
import vn.lensong.application.platform.PageCalls;
import vn.lensong.application.platform.Platforms;
import vn.lensong.domain.platform.PageTrouble;

/** Asks platforms whether the pages in trouble are well again: a token may come back to life by itself. */
public final class CheckPages implements TimedJob {

    public static final String NAME = "check-pages";

    /** There is one such timer for all pages. */
    public static final UUID EVERYWHERE = new UUID(0, 0);

    private static final Duration PAUSE = Duration.ofSeconds(15);

    private final PageTroubles troubles;
    private final Platforms platforms;
    private final PageRecovery recovery;
    private final Clock clock;

    public CheckPages(PageTroubles troubles, Platforms platforms, PageRecovery recovery, Clock clock) {
        this.troubles = troubles;
        this.platforms = platforms;
        this.recovery = recovery;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public @Nullable Instant ring(UUID subject) {
        Instant now = clock.instant();
        troubles.all().stream()
                .collect(Collectors.groupingBy(trouble -> List.of(trouble.platform(), trouble.pageId())))
                .values()
                .stream()
                .filter(ofPage -> ofPage.stream().allMatch(trouble -> trouble.worthChecking(now)))
                .forEach(this::check);
        return clock.instant().plus(PAUSE);
    }

    private void check(List<PageTrouble> ofPage) {
        PageTrouble any = ofPage.getFirst();
        try {
            PageCalls.Standing standing = platforms.pages(any.platform()).standing(any.pageId());
            boolean mended = ofPage.stream()
                    .allMatch(trouble -> trouble.permission() == null
                            || !standing.missing().contains(trouble.permission()));
            if (standing.accepted() && mended) {
                recovery.recovered(any.platform(), any.pageId());
            }
        } catch (OutsideFailure failure) {
            // The platform does not say: asked again at the next ring.
        }
    }
}
