package vn.lensong.domain.recap;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one programme, each with its measure once, in the order of {@link Measure}.
 *
 * @param questionsByOutcome how many questions have each state, by its stable name
 * @param asOf when they were put together
 */
public record Recap(
        UUID programmeId,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        List<RecapFigure> figures,
        Map<String, Integer> questionsByOutcome,
        Instant asOf) {

    public Recap {
        figures = List.copyOf(figures);
        questionsByOutcome = Map.copyOf(questionsByOutcome);
    }

    /**
     * Figures as they were counted just now: what is not named is unknown, and the sums are drawn from their parts.
     */
    public static Recap counted(
            UUID programmeId,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            Map<Measure, Long> values,
            Map<String, Integer> questionsByOutcome,
            Instant now) {
        Instant asOf = now.truncatedTo(ChronoUnit.MILLIS);
        List<RecapFigure> figures = Arrays.stream(Measure.values())
                .map(measure -> new RecapFigure(measure, values.get(measure), asOf))
                .toList();
        return new Recap(programmeId, startedAt, endedAt, figures, questionsByOutcome, asOf).summed(asOf);
    }

    /** Null where it is not known. */
    public @Nullable Long value(Measure measure) {
        return figure(measure).value();
    }

    public RecapFigure figure(Measure measure) {
        return figures.stream()
                .filter(figure -> figure.measure() == measure)
                .findFirst()
                .orElseGet(() -> new RecapFigure(measure, null, asOf));
    }

    /** With some figures as another count has them. */
    Recap taking(Set<Measure> measures, Recap from) {
        Recap next = this;
        for (Measure measure : measures) {
            if (!Objects.equals(value(measure), from.value(measure))) {
                next = next.with(from.figure(measure));
            }
        }
        return next.summed(from.asOf());
    }

    /** With one figure as somebody knows better. */
    Recap corrected(Measure measure, @Nullable Long value, Instant at) {
        return with(new RecapFigure(measure, value, at)).summed(at);
    }

    /** What is other here than in an earlier one. */
    List<Change> since(Recap before) {
        return Arrays.stream(Measure.values())
                .filter(measure -> !Objects.equals(before.value(measure), value(measure)))
                .map(measure -> new Change(measure, before.value(measure), value(measure)))
                .toList();
    }

    /** The figures line by line, the same for the same figures. */
    String canonical() {
        List<String> lines = new ArrayList<>();
        lines.add("programme " + programmeId + " " + startedAt + " " + endedAt + " " + asOf);
        for (Measure measure : Measure.values()) {
            RecapFigure figure = figure(measure);
            lines.add(measure + " " + figure.value() + " " + figure.asOf());
        }
        new TreeMap<>(questionsByOutcome).forEach((outcome, count) -> lines.add("question " + outcome + " " + count));
        return String.join("\n", lines);
    }

    private Recap summed(Instant at) {
        return summed(Measure.PARTICIPANTS, at, Measure.COMMENTERS, Measure.LINK_VISITORS)
                .summed(Measure.INTERACTIONS, at, Measure.COMMENTS, Measure.REACTIONS, Measure.SHARES);
    }

    private Recap summed(Measure sum, Instant at, Measure... parts) {
        @Nullable Long total = 0L;
        for (Measure part : parts) {
            Long value = value(part);
            total = total == null || value == null ? null : Long.valueOf(total + value);
        }
        return Objects.equals(total, value(sum)) ? this : with(new RecapFigure(sum, total, at));
    }

    private Recap with(RecapFigure changed) {
        List<RecapFigure> next = Arrays.stream(Measure.values())
                .map(measure -> measure == changed.measure() ? changed : figure(measure))
                .toList();
        return new Recap(programmeId, startedAt, endedAt, next, questionsByOutcome, asOf);
    }

    /** One figure that is other than before; null where it was or is unknown. */
    public record Change(Measure measure, @Nullable Long from, @Nullable Long to) {}
}
