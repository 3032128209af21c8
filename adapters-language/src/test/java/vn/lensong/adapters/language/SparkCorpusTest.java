package vn.lensong.adapters.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lensong.domain.intake.Label;
import vn.lensong.domain.intake.Triage;
import vn.lensong.domain.intake.TriageText;
import vn.lensong.domain.listening.Topic;
import vn.lensong.domain.signal.Observation;
import vn.lensong.domain.signal.Watch;

/**
 * The watch on real words: evenings put together from public comments, and sparks of real complaints from banks' pages,
 * labelled by triage as ours would be. The times are invented; the words never enter the project.
 */
class SparkCorpusTest {

    private static final int EVENINGS = 40;
    private static final int MINUTES = 45;
    private static final Instant START = Instant.parse("2026-11-29T13:00:00Z");

    private record Words(boolean complaint, Set<Topic> topics) {

        static Words of(String text) {
            return new Words(Triage.labels(text, false).contains(Label.COMPLAINT), Topic.in(TriageText.of(text)));
        }
    }

    @Test
    void real_comments_raise_little_and_real_complaints_are_seen() {
        List<Words> ordinary = Corpus.lines("fb_yt_raw_comments").stream().map(item -> Words.of(item.text("text"))).toList();
        List<Words> complaints = Corpus.lines("bank_page_comments").stream()
                .filter(item -> item.isOne("complaint"))
                .map(item -> Words.of(item.text("text")))
                .toList();
        int cried = 0;
        int late = 0;
        for (int seed = 0; seed < EVENINGS; seed++) {
            cried += firstCry(evening(seed, ordinary, complaints, null), START) == null ? 0 : 1;
            Instant spark = START.plusSeconds(600 + seed * 30L);
            Instant seen = firstCry(evening(1_000 + seed, ordinary, complaints, spark), spark);
            late += seen == null || Duration.between(spark, seen).toSeconds() > 60 ? 1 : 0;
        }

        System.out.printf(
                "signals, real words: %d of %d quiet evenings raised one, %d of %d sparks later than a minute%n",
                cried, EVENINGS, late, EVENINGS);
        assertThat(cried).isLessThanOrEqualTo(EVENINGS / 10);
        assertThat(late).isLessThanOrEqualTo(EVENINGS / 20);
    }

    private static List<Observation> evening(
            int seed, List<Words> ordinary, List<Words> complaints, @Nullable Instant spark) {
        Random random = new Random(seed * 7919L + 3);
        double perMinute = new double[] {5, 15, 40}[random.nextInt(3)];
        List<Observation> written = new ArrayList<>();
        for (int minute = 0; minute < MINUTES; minute++) {
            double phase = minute < 5 ? 3 : minute > MINUTES - 10 ? 0.4 : 1;
            long comments = Math.round(perMinute * phase * Math.max(0.2, 1 + 0.4 * random.nextGaussian()));
            for (int i = 0; i < comments; i++) {
                written.add(said(random, START.plusSeconds(minute * 60L), 60_000, ordinary));
            }
        }
        if (spark != null) {
            // So many people that those whom triage knows to complain are enough to matter.
            for (int i = 0; i < 60 + 2 * perMinute; i++) {
                written.add(said(random, spark, 120_000, complaints));
            }
        }
        written.sort(Comparator.comparing(Observation::at));
        return written;
    }

    private static Observation said(Random random, Instant from, int within, List<Words> of) {
        Words words = of.get(random.nextInt(of.size()));
        UUID id = new UUID(random.nextLong(), random.nextLong());
        return new Observation(id, from.plusMillis(random.nextInt(within)), id.toString(), words.complaint, words.topics);
    }

    private static @Nullable Instant firstCry(List<Observation> evening, Instant after) {
        Watch watch = Watch.begin();
        for (Instant now = START; now.isBefore(START.plusSeconds(MINUTES * 60)); now = now.plusSeconds(10)) {
            Instant from = now.minus(Watch.RECENT);
            Instant until = now;
            List<Observation> read = evening.stream()
                    .filter(one -> !one.at().isBefore(from) && !one.at().isAfter(until))
                    .toList();
            Watch.Look look = watch.look(read, from, now);
            watch = look.next();
            if (!look.sparks().isEmpty() && !now.isBefore(after)) {
                return now;
            }
        }
        return null;
    }
}
