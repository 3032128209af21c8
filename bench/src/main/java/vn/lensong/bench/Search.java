package vn.lensong.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;
import vn.lensong.adapters.language.search.LuceneAnswerSearch;
import vn.lensong.application.knowledge.AnswerSearch.Entry;

/** How long it takes to find approved answers for a comment, and to take in all of them anew. */
final class Search implements Program {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long SEED = 20_261_130;
    private static final int COMMENTS = 2_000;
    private static final int SUGGESTIONS = 3;
    private static final Duration WARM_UP = Duration.ofSeconds(10);

    @Override
    public void run(Options options, Store store, Path folder) {
        Report.line("seed %d; one search after the other, inside the load program", SEED);
        for (int size : options.sizes(1_000, 5_000)) {
            Answers invented = new Answers(SEED);
            List<Entry> entries = invented.entries(size);
            List<String> comments = Stream.generate(invented::comment).limit(COMMENTS).toList();
            LuceneAnswerSearch search = new LuceneAnswerSearch();
            search.replace(entries);
            searched(search, comments, WARM_UP);
            List<Round> rounds = new ArrayList<>();
            List<Long> replacing = new ArrayList<>();
            for (int round = 1; round <= options.rounds(); round++) {
                long start = THREADS.getCurrentThreadCpuTime();
                search.replace(entries);
                replacing.add(THREADS.getCurrentThreadCpuTime() - start);
                rounds.add(searched(search, comments, options.lasting()));
                Report.line("  %5d answers, round %d: %s", size, round, figures(List.of(rounds.getLast())));
            }
            Report.line(
                    "%d answers, medians of %d rounds: %s; replacing all takes the processor %.1f s",
                    size,
                    options.rounds(),
                    figures(rounds),
                    Report.median(replacing, Long::doubleValue) / 1e9);
        }
    }

    /**
     * What one round took.
     *
     * @param clock by the clock on the wall: what somebody waits, others on the machine included
     * @param processor by the processor: what the search itself takes
     */
    private record Round(Histogram clock, Histogram processor) {}

    private static Round searched(LuceneAnswerSearch search, List<String> comments, Duration lasting) {
        Round round = new Round(new Histogram(3), new Histogram(3));
        long end = System.nanoTime() + lasting.toNanos();
        for (int i = 0; System.nanoTime() < end; i++) {
            long busy = THREADS.getCurrentThreadCpuTime();
            long start = System.nanoTime();
            search.search(comments.get(i % comments.size()), any -> true, SUGGESTIONS);
            round.clock().recordValue(System.nanoTime() - start);
            round.processor().recordValue(THREADS.getCurrentThreadCpuTime() - busy);
        }
        return round;
    }

    private static String figures(List<Round> rounds) {
        return figures(rounds, Round::clock) + "; of the processor " + figures(rounds, Round::processor);
    }

    private static String figures(List<Round> rounds, Function<Round, Histogram> by) {
        return "p50 %.2f, p95 %.2f, p99 %.2f, max %.1f ms"
                .formatted(
                        Report.median(rounds, round -> Report.millis(by.apply(round), 50)),
                        Report.median(rounds, round -> Report.millis(by.apply(round), 95)),
                        Report.median(rounds, round -> Report.millis(by.apply(round), 99)),
                        Report.median(rounds, round -> Report.millis(by.apply(round), 100)));
    }
}
