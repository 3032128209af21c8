package vn.lensong.domain.presence;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an organisation's pages on a platform say of it. */
final class PageJudge {

    private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int DAYS = 7;
    private static final int ENOUGH_REPLIES = 5;
    private static final Duration SOON = Duration.ofHours(1);

    private final Seen seen;
    private final Instant now;
    private final List<PageLook> answered;

    PageJudge(Seen seen, Instant now) {
        this.seen = seen;
        this.now = now;
        this.answered = seen.pages().stream().filter(PageLook::known).toList();
    }

    /** The platform says so, or somebody made sure of the one in the register. */
    Opinion exists() {
        if (!answered.isEmpty()) {
            return new Opinion(Verdict.PASS, answered.stream().map(PageJudge::there).toList());
        }
        List<Evidence> validated = seen.of(ChannelKind.FANPAGE).stream()
                .filter(channel -> channel.validatedAt() != null)
                .map(channel -> Evidence.of(
                        Evidence.Kind.VALIDATED, channel.address().url(), String.valueOf(channel.validatedAt())))
                .toList();
        return validated.isEmpty() ? nobodyToAsk() : new Opinion(Verdict.PASS, validated);
    }

    /** One page with something new is enough. */
    Opinion active() {
        return judged(page -> {
            List<Instant> posts = page.posts();
            if (posts == null) {
                return Opinion.unknown(silent(page));
            }
            Instant newest = posts.stream().max(Instant::compareTo).orElse(null);
            return newest == null
                    ? of(false, Evidence.of(Evidence.Kind.DAYS_POSTED, page.link(), 0))
                    : of(newest.plus(SiteJudge.RECENT).isAfter(now), Evidence.of(Evidence.Kind.NEWEST, page.link(), newest));
        });
    }

    /** The seven days before today, since today is not over. */
    Opinion daily() {
        LocalDate today = LocalDate.ofInstant(now, HANOI);
        return judged(page -> {
            List<Instant> posts = page.posts();
            if (posts == null) {
                return Opinion.unknown(silent(page));
            }
            long days = posts.stream()
                    .map(post -> LocalDate.ofInstant(post, HANOI))
                    .filter(day -> day.isBefore(today) && !day.isBefore(today.minusDays(DAYS)))
                    .distinct()
                    .count();
            return of(days == DAYS, Evidence.of(Evidence.Kind.DAYS_POSTED, page.link(), days));
        });
    }

    Opinion replies() {
        return judged(page -> {
            Duration median = page.medianReply();
            if (median == null || page.replies() < ENOUGH_REPLIES) {
                return Opinion.unknown(Evidence.of(Evidence.Kind.FEW_REPLIES, page.link(), page.replies()));
            }
            return of(
                    median.compareTo(SOON) <= 0,
                    Evidence.of(Evidence.Kind.MEDIAN_REPLY, page.link(), median.toMinutes()));
        });
    }

    Opinion verified() {
        return judged(page -> {
            Boolean vouched = page.verified();
            return vouched == null
                    ? Opinion.unknown(silent(page))
                    : of(vouched, Evidence.of(
                            vouched ? Evidence.Kind.VERIFIED : Evidence.Kind.NOT_VERIFIED, page.link(), page.name()));
        });
    }

    /** What holds for one page holds for the organisation; it fails where a page fails and none holds. */
    private Opinion judged(Judgement judgement) {
        if (seen.pages().isEmpty()) {
            return nobodyToAsk();
        }
        List<Evidence> evidence = new ArrayList<>();
        Verdict verdict = Verdict.UNKNOWN;
        for (PageLook page : seen.pages()) {
            Opinion opinion = judgement.of(page);
            evidence.addAll(opinion.evidence());
            if (verdict != Verdict.PASS && opinion.verdict() != Verdict.UNKNOWN) {
                verdict = opinion.verdict();
            }
        }
        return new Opinion(verdict, evidence);
    }

    private Opinion nobodyToAsk() {
        return Stream.concat(
                        seen.pages().stream().map(PageJudge::silent),
                        seen.of(ChannelKind.FANPAGE).stream()
                                .map(channel -> Evidence.at(
                                        Evidence.Kind.NOT_CONNECTED, channel.address().url())))
                .findFirst()
                .map(Opinion::unknown)
                .orElseGet(() -> Opinion.unknown(Evidence.of(Evidence.Kind.NO_CHANNEL)));
    }

    private static Opinion of(boolean holds, Evidence evidence) {
        return new Opinion(holds ? Verdict.PASS : Verdict.FAIL, List.of(evidence));
    }

    private static Evidence there(PageLook page) {
        return Evidence.of(Evidence.Kind.ON_PLATFORM, page.link(), page.name());
    }

    private static Evidence silent(PageLook page) {
        return new Evidence(Evidence.Kind.PLATFORM_SILENT, page.link(), nameOf(page));
    }

    private static @Nullable String nameOf(PageLook page) {
        return page.name().isBlank() ? null : page.name();
    }

    /** What one page says of an indicator. */
    @FunctionalInterface
    private interface Judgement {

        Opinion of(PageLook page);
    }
}
