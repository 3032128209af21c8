package vn.lensong.application.listening;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Ids;
import vn.lensong.application.TimedJob;
import vn.lensong.domain.Digest;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.intake.TriagePhrases;
import vn.lensong.domain.intake.TriageText;
import vn.lensong.domain.listening.Feed;
import vn.lensong.domain.listening.ListeningEvent;
import vn.lensong.domain.listening.Mention;
import vn.lensong.domain.listening.Reading;
import vn.lensong.domain.listening.SentimentModel;

/** Reads a feed every half hour, seldomer while it fails, and keeps what speaks of social insurance. */
public final class ReadFeeds implements TimedJob {

    public static final String NAME = "read-feeds";

    private static final int MOST = 100;

    /** A feed tells of many things; only these are ours. */
    private static final TriagePhrases OURS = TriagePhrases.of(
            "bảo hiểm", "=bhxh", "=bhyt", "=bhtn", "lương hưu", "an sinh xã", "hưu trí", "thẻ bảo|bhyt");

    private final Feeds feeds;
    private final FeedReading reading;
    private final Mentions mentions;
    private final SentimentModel model;
    private final Ids ids;
    private final Clock clock;

    public ReadFeeds(
            Feeds feeds, FeedReading reading, Mentions mentions, SentimentModel model, Ids ids, Clock clock) {
        this.feeds = feeds;
        this.reading = reading;
        this.mentions = mentions;
        this.model = model;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public @Nullable Instant ring(UUID feedId) {
        Feed feed = feeds.find(feedId).orElse(null);
        Instant now = clock.instant();
        Instant due = feed == null ? null : feed.dueAt(now);
        if (feed == null || due == null || due.isAfter(now)) {
            return due;
        }
        FeedReading.Answer answer = reading.read(feed.url(), feed.etag(), feed.lastModified());
        try {
            return keep(feed, answer, now).dueAt(now);
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.STALE) {
                return now.plusSeconds(30);
            }
            throw refusal;
        }
    }

    private Feed keep(Feed feed, FeedReading.Answer answer, Instant now) {
        Feed.Failure failure = answer.failure();
        List<Mention> fresh = failure == null ? fresh(feed, answer.entries(), now) : List.of();
        if (!fresh.isEmpty()) {
            mentions.add(fresh, List.of());
        }
        Feed next = failure == null
                ? feed.read(answer.etag(), answer.lastModified(), fresh.size(), now)
                : feed.failed(failure, now);
        feeds.save(next, new ListeningEvent.FeedRead(feed.id(), fresh.size(), failure, now));
        return next;
    }

    private List<Mention> fresh(Feed feed, List<FeedReading.Entry> entries, Instant now) {
        List<FeedReading.Entry> first = entries.stream().limit(MOST).toList();
        Set<String> known = new HashSet<>(
                mentions.known(first.stream().map(entry -> key(feed, entry)).collect(Collectors.toSet())));
        List<Mention> fresh = new ArrayList<>();
        for (FeedReading.Entry entry : first) {
            String words = (entry.title() + ". " + entry.summary()).strip();
            if (OURS.in(TriageText.of(words)) && known.add(key(feed, entry))) {
                Instant said = entry.publishedAt() == null || entry.publishedAt().isAfter(now) ? now : entry.publishedAt();
                fresh.add(Mention.elsewhere(
                        ids.next(), feed.scope(), feed.id(), key(feed, entry), entry.url(), words, null, said, now,
                        Reading.of(words, model)));
            }
        }
        return fresh;
    }

    private static String key(Feed feed, FeedReading.Entry entry) {
        return "feed:" + Digest.of(feed.id() + "\n" + entry.key());
    }
}
