package vn.lensong.application.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.OutsideFailure;
import vn.lensong.application.intake.ItemViews;
import vn.lensong.application.organisation.Organisations;
import vn.lensong.application.platform.PageCalls;
import vn.lensong.application.platform.Platforms;
import vn.lensong.application.platform.StreamHealthCalls.Health;
import vn.lensong.application.programme.Broadcasts;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.health.Check;
import vn.lensong.domain.health.EquipmentItem;
import vn.lensong.domain.health.Kit;
import vn.lensong.domain.health.Measured;
import vn.lensong.domain.organisation.Page;
import vn.lensong.domain.programme.Programme;

/** What a machine can measure before a programme goes on air; whatever it cannot tell stays unknown. */
public final class Measuring {

    private static final double SECONDS_OF_DAY = 86_400;
    private static final double SECONDS_OF_HOUR = 3_600;

    private final Organisations organisations;
    private final Broadcasts broadcasts;
    private final Platforms platforms;
    private final ItemViews items;
    private final Kits kits;
    private final Clock clock;

    public Measuring(
            Organisations organisations,
            Broadcasts broadcasts,
            Platforms platforms,
            ItemViews items,
            Kits kits,
            Clock clock) {
        this.organisations = organisations;
        this.broadcasts = broadcasts;
        this.platforms = platforms;
        this.items = items;
        this.kits = kits;
        this.clock = clock;
    }

    /** Has the page's comments pushed to us, so that a test comment can arrive before the programme is scheduled. */
    void listen(Programme programme) {
        Page page = organisations.page(programme.pageId()).orElseThrow(() -> Refusal.notFound("page"));
        try {
            platforms
                    .named(page.platform())
                    .pages()
                    .filter(calls -> !calls.subscribed(page.externalId()))
                    .ifPresent(calls -> calls.subscribe(page.externalId()));
        } catch (OutsideFailure failure) {
            // Its checks say what is wrong with the page.
        }
    }

    /** Asks the platform, the plan and the equipment. A platform that fails leaves its checks unknown. */
    List<Measured> of(Programme programme) {
        Page page = organisations.page(programme.pageId()).orElseThrow(() -> Refusal.notFound("page"));
        Instant now = clock.instant();
        List<Measured> found = new ArrayList<>();
        found.add(Measured.of(
                Check.SCHEDULE,
                Duration.between(now, programme.startsAt()).toSeconds() / SECONDS_OF_DAY));
        found.add(Measured.of(Check.LENGTH, Duration.between(programme.startsAt(), programme.plannedEnd()).toSeconds() / SECONDS_OF_HOUR));
        platforms.named(page.platform()).pages().ifPresent(calls -> ofPage(calls, page, found));
        found.add(pushed(page, now));
        found.add(reserves(programme));
        ofStream(programme, page, found);
        return found;
    }

    private static void ofPage(PageCalls calls, Page page, List<Measured> found) {
        found.add(asked(Check.PAGE_FOLLOWERS, () -> {
            Integer followers = calls.followers(page.externalId());
            return new Measured(
                    Check.PAGE_FOLLOWERS, followers == null ? null : followers.doubleValue(), null, "");
        }));
        found.add(asked(Check.CONNECTION, () -> {
            PageCalls.Standing standing = calls.standing(page.externalId());
            return standing.accepted()
                    ? new Measured(
                            Check.CONNECTION,
                            (double) standing.missing().size(),
                            null,
                            String.join(", ", standing.missing()))
                    : Measured.of(Check.CONNECTION, -1);
        }));
    }

    private Measured pushed(Page page, Instant now) {
        return items.lastPushed(page.platform(), page.externalId())
                .map(at -> Measured.of(
                        Check.PUSHED_COMMENT, Math.max(0, Duration.between(at, now).toSeconds()) / SECONDS_OF_HOUR))
                .orElseGet(() -> unknown(Check.PUSHED_COMMENT, ""));
    }

    /** A second line and a second encoder in the kits that are lent to the programme; without a kit nobody can tell. */
    private Measured reserves(Programme programme) {
        List<Kit> lent = kits.ofProgramme(programme.id());
        if (lent.isEmpty()) {
            return unknown(Check.BACKUP, "");
        }
        long lines = lent.stream().mapToLong(kit -> kit.usable(EquipmentItem.Kind.LINE)).sum();
        long encoders = lent.stream().mapToLong(kit -> kit.usable(EquipmentItem.Kind.ENCODER)).sum();
        return Measured.of(Check.BACKUP, (lines > 1 ? 1 : 0) + (encoders > 1 ? 1 : 0));
    }

    private void ofStream(Programme programme, Page page, List<Measured> found) {
        Health health = health(programme, page);
        found.add(new Measured(Check.KEYFRAME, health.keyframeSeconds(), null, ""));
        found.add(new Measured(Check.FRAME_RATE, health.frameRate(), null, ""));
        found.add(new Measured(
                Check.PICTURE,
                scaled(health.videoBitrate(), 1_000_000),
                health.lines() == null ? null : health.lines().doubleValue(),
                ""));
        found.add(new Measured(Check.SOUND, scaled(health.audioBitrate(), 1_000), null, ""));
    }

    private Health health(Programme programme, Page page) {
        return broadcasts
                .ofProgramme(programme.id())
                .filter(broadcast -> broadcast.externalId() != null)
                .flatMap(broadcast -> platforms
                        .named(page.platform())
                        .streamHealth()
                        .map(calls -> {
                            try {
                                return calls.read(broadcast.pageExternalId(), broadcast.requireExternalId());
                            } catch (OutsideFailure failure) {
                                return Health.UNKNOWN;
                            }
                        }))
                .orElse(Health.UNKNOWN);
    }

    private static Measured asked(Check check, Supplier<Measured> call) {
        try {
            return call.get();
        } catch (OutsideFailure failure) {
            return unknown(check, failure.kind().name());
        }
    }

    private static Measured unknown(Check check, String why) {
        return new Measured(check, null, null, why);
    }

    private static @Nullable Double scaled(@Nullable Double figure, double by) {
        return figure == null ? null : (Double) (figure / by);
    }
}
