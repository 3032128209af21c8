package vn.lensong.application.promotion;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.HeldBack;
import vn.lensong.application.OutsideFailure;
import vn.lensong.application.TimedJob;
import vn.lensong.application.platform.Platforms;
import vn.lensong.application.platform.PublicSpeech;
import vn.lensong.application.platform.PublicSpeech.Utterance;
import vn.lensong.application.platform.PostCalls;
import vn.lensong.application.platform.PostCalls.Published;
import vn.lensong.application.programme.Programmes;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.promotion.PostText;
import vn.lensong.domain.promotion.PromotionEvent;
import vn.lensong.domain.promotion.PromotionTask;
import vn.lensong.domain.promotion.PromotionTask.Attempt;
import vn.lensong.domain.promotion.PromotionTask.Cause;
import vn.lensong.domain.promotion.PromotionTask.State;
import vn.lensong.domain.promotion.PromotionTask.Turn;

/**
 * Publishes a post at its time, once. That it is tried is stored before it is: whoever rings next, on this node or
 * another one, looks on the page before it writes again, and not sooner than the page would show it.
 */
public final class PublishPosts implements TimedJob {

    public static final String NAME = "publish-post";

    /** A page lists its newest post some seconds late. */
    private static final Duration VISIBLE_AFTER = Duration.ofSeconds(15);

    /** How far the platform's clock may be behind ours. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(20);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    /** How soon a post that is held back is looked at again. */
    private static final Duration HELD_PAUSE = Duration.ofSeconds(10);

    private final Promotions promotions;
    private final PromotionFacts facts;
    private final Programmes programmes;
    private final Platforms platforms;
    private final PublicSpeech speech;
    private final Clock clock;

    public PublishPosts(
            Promotions promotions,
            PromotionFacts facts,
            Programmes programmes,
            Platforms platforms,
            PublicSpeech speech,
            Clock clock) {
        this.promotions = promotions;
        this.facts = facts;
        this.programmes = programmes;
        this.platforms = platforms;
        this.speech = speech;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public @Nullable Instant ring(UUID taskId) {
        PromotionTask task = promotions.find(taskId).orElse(null);
        if (task == null || task.state() != State.PLANNED && task.state() != State.SENDING) {
            return null;
        }
        PromotionFacts.Facts now = facts.of(programmes.find(task.programmeId()).orElseThrow());
        return task.state() == State.SENDING ? goOn(task, now) : begin(task, now);
    }

    private @Nullable Instant begin(PromotionTask task, PromotionFacts.Facts now) {
        return switch (task.turn(now.times(), clock.instant())) {
            case Turn.Wait wait -> wait.until();
            case Turn.Skip skip -> skip.cause() == Cause.MISSED ? missed(task, now) : letOff(task, skip.cause());
            case Turn.Send send -> send(task, now, send.until());
        };
    }

    /** What was held back beyond its time is not let off for that: the spokesperson says when it goes out. */
    private @Nullable Instant missed(PromotionTask task, PromotionFacts.Facts now) {
        return switch (speech.kept(task.id())) {
            case NEVER -> letOff(task, Cause.MISSED);
            case STILL -> clock.instant().plus(HELD_PAUSE);
            case RELEASED -> send(task, now, clock.instant());
        };
    }

    private @Nullable Instant send(PromotionTask task, PromotionFacts.Facts now, Instant until) {
        PostText.Filled filled = now.filled(task);
        if (!filled.missing().isEmpty()) {
            // The broadcast's address comes moments after the programme is on the calendar, a recap when it is closed.
            boolean recap = filled.missing().contains("recap");
            Instant again = recap ? pause(task, now) : clock.instant().plus(SHORTEST_PAUSE);
            return again.isAfter(until) ? letOff(task, recap ? Cause.NO_RECAP : Cause.GAP) : again;
        }
        Attempt earlier = task.attempt();
        if (earlier != null) {
            // A person lets it out again after it was given up; it may have been there all the time.
            try {
                Published found = find(task, earlier, now);
                if (found != null) {
                    return sent(task, found);
                }
            } catch (OutsideFailure failure) {
                return pause(task, now);
            }
        }
        return publish(task, filled.text(), now.linkOf(task).orElse(null), now);
    }

    /** It may be on the page. Only what certainly is not there is written again, and only while it is in time. */
    private @Nullable Instant goOn(PromotionTask task, PromotionFacts.Facts now) {
        Attempt attempt = Objects.requireNonNull(task.attempt());
        Instant visible = attempt.last().plus(VISIBLE_AFTER);
        if (clock.instant().isBefore(visible)) {
            return visible;
        }
        try {
            Published found = find(task, attempt, now);
            if (found != null) {
                return sent(task, found);
            }
        } catch (OutsideFailure failure) {
            return pause(task, now);
        }
        if (!task.stillWanted(now.times(), clock.instant())) {
            return failed(task, Cause.UNSURE.name());
        }
        return publish(task, attempt.text(), attempt.link(), now);
    }

    private @Nullable Instant publish(
            PromotionTask task, String text, @Nullable String link, PromotionFacts.Facts now) {
        if (isHeldBack(task, text)) {
            return clock.instant().plus(HELD_PAUSE);
        }
        PromotionTask tried = task.sending(text, link, clock.instant());
        promotions.save(
                tried,
                new PromotionEvent.Sending(tried.programmeId(), tried.id(), tried.line().title(), clock.instant()));
        PromotionTask stored = promotions.find(task.id()).orElseThrow();
        try {
            return sent(stored, calls(now).publish(now.page().externalId(), text, link));
        } catch (OutsideFailure failure) {
            return switch (failure.kind()) {
                case UNREACHABLE -> pause(stored, now);
                case RATE_LIMITED, EXPIRED_TOKEN, MISSING_PERMISSION -> putOff(stored, failure, now);
                case GONE, REJECTED -> refused(stored, failure, now);
            };
        } catch (Refusal refusal) {
            return failed(stored, refusal.kind().name());
        }
    }

    private boolean isHeldBack(PromotionTask task, String text) {
        Scope scope = programmes.home(task.programmeId()).orElseThrow().scope();
        try {
            speech.letGo(
                    task.id(), "post", null, new Utterance(scope, task.programmeId(), Set.of(), List.of(text)));
            return false;
        } catch (HeldBack held) {
            return true;
        }
    }

    private Instant putOff(PromotionTask task, OutsideFailure failure, PromotionFacts.Facts now) {
        promotions.save(
                task.putOff(failure.kind().name()),
                new PromotionEvent.PutOff(
                        task.programmeId(),
                        task.id(),
                        task.line().title(),
                        failure.kind().name(),
                        clock.instant()));
        Instant pause = pause(task, now);
        Duration wanted = failure.retryAfter();
        Instant earliest = wanted == null ? pause : clock.instant().plus(wanted);
        return earliest.isAfter(pause) ? earliest : pause;
    }

    /** A page refuses the words of its newest post: what was tried before is out then, and listed late. */
    private @Nullable Instant refused(PromotionTask task, OutsideFailure failure, PromotionFacts.Facts now) {
        Attempt attempt = Objects.requireNonNull(task.attempt());
        if (!attempt.since().equals(attempt.last())) {
            try {
                Published found = find(task, attempt, now);
                if (found != null) {
                    return sent(task, found);
                }
            } catch (OutsideFailure unseen) {
                return failed(task, Cause.UNSURE.name());
            }
        }
        return failed(task, failure.kind().name());
    }

    /** The post with exactly these words, unless it is known as another task's. */
    private @Nullable Published find(PromotionTask task, Attempt attempt, PromotionFacts.Facts now) {
        Published found = calls(now).find(now.page().externalId(), attempt.text(), attempt.since().minus(SKEW));
        boolean known = found != null
                && promotions.of(task.programmeId()).stream()
                        .anyMatch(other -> found.postId().equals(other.postId()));
        return known ? null : found;
    }

    private PostCalls calls(PromotionFacts.Facts now) {
        return platforms.posts(now.page().platform());
    }

    /** Longer and longer, so that an evening without a line does not fill the ledger. */
    private Instant pause(PromotionTask task, PromotionFacts.Facts now) {
        Instant at = clock.instant();
        Instant due = task.dueAt(now.times());
        Duration half = due == null || due.isAfter(at) ? SHORTEST_PAUSE : Duration.between(due, at).dividedBy(2);
        Duration pause = half.compareTo(SHORTEST_PAUSE) < 0 ? SHORTEST_PAUSE : half;
        return at.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
    }

    private @Nullable Instant sent(PromotionTask task, Published published) {
        Instant at = clock.instant();
        promotions.save(
                task.sent(published.postId(), published.permalink(), at),
                new PromotionEvent.Sent(
                        task.programmeId(),
                        task.id(),
                        task.line().title(),
                        published.postId(),
                        published.permalink(),
                        at));
        return null;
    }

    private @Nullable Instant failed(PromotionTask task, String reason) {
        Instant at = clock.instant();
        promotions.save(
                task.failed(reason, at),
                new PromotionEvent.Failed(task.programmeId(), task.id(), task.line().title(), reason, at));
        return null;
    }

    private @Nullable Instant letOff(PromotionTask task, Cause cause) {
        Instant at = clock.instant();
        promotions.save(
                task.skipped(cause, at),
                new PromotionEvent.Skipped(
                        task.programmeId(), task.id(), task.line().title(), cause.name(), null, at));
        return null;
    }
}
