package vn.lensong.domain.game;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Digest;

/**
 * Ranks the entries of a game: right before wrong, earlier before later, by the platform's seconds.
 *
 * <p>The result follows from the entries and the rules alone, never from the order in which they reached
 * us and never from chance. Whoever is equal stays equal but for what the published rules say.
 */
public final class Ranking {

    private final Contest contest;
    private final GameRules rules;
    private final Map<String, Judged> judged = new HashMap<>();

    private Ranking(Contest contest) {
        this.contest = contest;
        this.rules = contest.rules();
    }

    private record Judged(String key, Task.Verdict verdict, boolean rejudged, @Nullable BigDecimal number, @Nullable BigDecimal prediction) {}

    /** Somebody's entry that counts and is ranked, with what tells it from others. */
    private record Runner(Entry entry, Judged judged, BigDecimal distance) {}

    /** The places of all entries that came inside the window: first the ranked, then the others as they came. */
    public static List<Place> of(Contest contest, Collection<Entry> entries) {
        return new Ranking(contest).places(entries);
    }

    /** What names are compared by. */
    public static String nameKey(String name) {
        return AnswerWords.bare(name.strip().toLowerCase(Locale.ROOT)).replaceAll("\\s+", " ");
    }

    private List<Place> places(Collection<Entry> entries) {
        List<Entry> inWindow = entries.stream()
                .filter(entry -> contest.window().contains(entry.second()))
                .sorted(Entry.ORDER)
                .toList();
        Set<String> seen = new HashSet<>();
        List<Runner> runners = new ArrayList<>();
        List<Place> others = new ArrayList<>();
        for (Entry entry : inWindow) {
            Judged says = judge(entry);
            Exclusion.Kind exclusion = contest.excluded().get(entry.who());
            if (exclusion != null) {
                others.add(unranked(entry, says, Place.Standing.EXCLUDED, exclusion));
            } else if (says.verdict() == Task.Verdict.NO_ANSWER) {
                others.add(unranked(entry, says, Place.Standing.NO_ANSWER, null));
            } else if (!seen.add(entry.who())) {
                others.add(unranked(entry, says, Place.Standing.LATER, null));
            } else if (says.verdict() == Task.Verdict.RIGHT || says.number() != null) {
                runners.add(new Runner(entry, says, distance(says)));
            } else {
                others.add(unranked(entry, says, Place.Standing.COUNTED, null));
            }
        }
        List<Place> places = new ArrayList<>(inWindow.size());
        ranked(runners, entries, places);
        places.addAll(others);
        return places;
    }

    private Judged judge(Entry entry) {
        return judged.computeIfAbsent(entry.words(), words -> {
            Task.Reading reading = rules.task().read(words, rules.withPrediction());
            String key = Digest.of(reading.key());
            Judgement by = contest.judgements().get(key);
            return by == null
                    ? new Judged(key, reading.verdict(), false, reading.number(), reading.prediction())
                    : new Judged(key, by.verdict(), true, by.verdict() == Task.Verdict.RIGHT ? target() : reading.number(), reading.prediction());
        });
    }

    /** A text that a person judged right is as good as the number that is asked for. */
    private @Nullable BigDecimal target() {
        return rules.task().type() == Task.Type.NUMBER ? rules.task().target() : null;
    }

    private BigDecimal distance(Judged says) {
        return says.number() == null ? BigDecimal.ZERO : says.number().subtract(rules.task().target()).abs();
    }

    private void ranked(List<Runner> runners, Collection<Entry> all, List<Place> places) {
        Comparator<Runner> better = Comparator.comparing(Runner::distance).thenComparing(runner -> runner.entry().second());
        Map<String, BigDecimal> settled = settled(runners, all);
        Comparator<Runner> best = better.thenComparing(runner -> settled.getOrDefault(runner.entry().who(), BigDecimal.ZERO));
        List<Runner> order = runners.stream().sorted(best.thenComparing(Runner::entry, Entry.ORDER)).toList();
        Set<String> twice = namesakes(runners);
        int first = 0;
        for (int i = 0; i < order.size(); i++) {
            Runner runner = order.get(i);
            if (i > 0 && best.compare(order.get(i - 1), runner) != 0) {
                first = i;
            }
            int prize = rules.prizeAt(first);
            places.add(new Place(
                    runner.entry(),
                    Place.Standing.COUNTED,
                    runner.judged().verdict(),
                    runner.judged().rejudged(),
                    runner.judged().key(),
                    runner.judged().number(),
                    runner.judged().prediction(),
                    first + 1,
                    prize < 0 ? null : prize,
                    null,
                    flags(runner.entry(), twice)));
        }
    }

    /** What tells equals apart by the published rule, the smaller the better; empty where they stay equal. */
    private Map<String, BigDecimal> settled(List<Runner> runners, Collection<Entry> all) {
        return switch (rules.ties()) {
            case EQUAL_PRIZE -> Map.of();
            case NUMBER -> predictions(runners);
            case SUDDEN_DEATH -> suddenDeath(all);
        };
    }

    private static Map<String, BigDecimal> predictions(List<Runner> runners) {
        BigDecimal right = BigDecimal.valueOf(runners.size());
        BigDecimal none = BigDecimal.valueOf(Long.MAX_VALUE);
        return runners.stream()
                .collect(Collectors.toMap(runner -> runner.entry().who(), runner -> {
                    BigDecimal said = runner.judged().prediction();
                    return said == null ? none : said.subtract(right).abs();
                }));
    }

    /** Each person's first answer to the further question: the earliest right one first, the closest number first. */
    private Map<String, BigDecimal> suddenDeath(Collection<Entry> all) {
        Window window = contest.suddenDeath();
        Task task = rules.suddenDeath();
        if (window == null || task == null) {
            return Map.of();
        }
        BigDecimal last = BigDecimal.valueOf(Long.MAX_VALUE);
        Map<String, BigDecimal> standing = new HashMap<>();
        all.stream().filter(entry -> window.contains(entry.second())).sorted(Entry.ORDER).forEach(entry -> {
            Task.Reading reading = task.read(entry.words(), false);
            if (reading.verdict() == Task.Verdict.NO_ANSWER) {
                return;
            }
            BigDecimal second = BigDecimal.valueOf(entry.second().getEpochSecond());
            BigDecimal number = reading.number();
            BigDecimal value = number != null
                    ? number.subtract(task.target()).abs().scaleByPowerOfTen(12).add(second)
                    : reading.verdict() == Task.Verdict.RIGHT ? second : last;
            standing.putIfAbsent(entry.who(), value);
        });
        Map<String, BigDecimal> withAbsent = new HashMap<>();
        all.forEach(entry -> withAbsent.putIfAbsent(entry.who(), standing.getOrDefault(entry.who(), last.scaleByPowerOfTen(20))));
        return withAbsent;
    }

    private static Set<String> namesakes(List<Runner> runners) {
        Map<String, Long> names = runners.stream()
                .filter(runner -> runner.entry().name() != null)
                .map(runner -> nameKey(String.valueOf(runner.entry().name())))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return names.entrySet().stream().filter(name -> name.getValue() > 1).map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    private Place unranked(Entry entry, Judged says, Place.Standing standing, Exclusion.@Nullable Kind exclusion) {
        return new Place(
                entry, standing, says.verdict(), says.rejudged(), says.key(), says.number(), says.prediction(), null, null,
                exclusion, flags(entry, Set.of()));
    }

    private Set<Place.Flag> flags(Entry entry, Set<String> namesakes) {
        Set<Place.Flag> flags = EnumSet.noneOf(Place.Flag.class);
        if (entry.personKey() == null) {
            flags.add(Place.Flag.UNNAMED);
        }
        if (entry.name() != null) {
            String name = nameKey(entry.name());
            if (namesakes.contains(name)) {
                flags.add(Place.Flag.SAME_NAME);
            }
            if (contest.staffNames().contains(name)) {
                flags.add(Place.Flag.STAFF_NAME);
            }
        }
        if (entry.removed()) {
            flags.add(Place.Flag.REMOVED);
        }
        if (!entry.firstWordsKnown()) {
            flags.add(Place.Flag.FIRST_WORDS_UNKNOWN);
        }
        return flags;
    }
}
