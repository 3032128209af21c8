package vn.lensong.bootstrap;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import vn.lensong.application.Actor;
import vn.lensong.application.Ids;
import vn.lensong.application.programme.Programmes;
import vn.lensong.application.recap.Recaps;
import vn.lensong.domain.organisation.Page;
import vn.lensong.domain.programme.Programme;
import vn.lensong.domain.programme.ProgrammeEvent;
import vn.lensong.domain.recap.Measure;
import vn.lensong.domain.recap.Recap;
import vn.lensong.domain.recap.RecapEvent;
import vn.lensong.domain.recap.RecapVersion;
import vn.lensong.domain.script.FrameworkScript;

/** Two invented programmes of earlier months with all their figures, to be compared and told about. */
@Singleton
final class DemoRecaps {

    private static final Duration LENGTH = Duration.ofMinutes(52);

    private final Programmes programmes;
    private final Recaps recaps;
    private final Ids ids;
    private final Clock clock;

    DemoRecaps(Programmes programmes, Recaps recaps, Ids ids, Clock clock) {
        this.programmes = programmes;
        this.recaps = recaps;
        this.ids = ids;
        this.clock = clock;
    }

    void load(Actor producer, FrameworkScript script, Page page, UUID host) {
        enter(producer, script, page, host, 70, 0.6);
        enter(producer, script, page, host, 42, 1);
    }

    private void enter(Actor producer, FrameworkScript script, Page page, UUID host, int daysAgo, double size) {
        Instant now = clock.instant();
        Instant start = now.minus(Duration.ofDays(daysAgo));
        Programme programme = closed(script, page, host, start, now);
        Map<Measure, Long> figures = figures(size);
        Map<String, Integer> outcomes =
                Map.of("ANSWERED_ON_AIR", 21, "ANSWERED_IN_WRITING", 48, "HANDED_OFF", 6, "MERGED", 9, "DISMISSED", 4);
        Instant end = start.plus(LENGTH);
        RecapVersion first =
                RecapVersion.closed(Recap.counted(programme.id(), start, end, figures, outcomes, end), end);
        figures.put(Measure.ENROLLED_AFTER, Math.round(15 * size));
        Instant last = end.plus(RecapVersion.COUNTING);
        RecapVersion second =
                first.finished(Recap.counted(programme.id(), start, end, figures, outcomes, last), last);
        recaps.add(first, new RecapEvent.Frozen(programme.id(), programme.id(), first.frozenAt()));
        recaps.add(
                second,
                new RecapEvent.Revised(
                        programme.id(), programme.id(), second.no(), second.kind().name(), null, second.frozenAt()));
        programmes.save(programme, new ProgrammeEvent.Closed(programme.id(), producer.person(), end));
    }

    private Programme closed(FrameworkScript script, Page page, UUID host, Instant start, Instant now) {
        return PastProgramme.closed(
                ids, script, "Chủ nhật cùng BHXH tự nguyện (chương trình giả lập)", page, host, start, LENGTH, now);
    }

    private static Map<Measure, Long> figures(double size) {
        Map<Measure, Long> figures = new EnumMap<>(Map.of(
                Measure.PEAK_VIEWERS, 1_204L,
                Measure.TOTAL_VIEWS, 18_350L,
                Measure.COMMENTERS, 268L,
                Measure.COMMENTS, 412L,
                Measure.REACTIONS, 2_310L,
                Measure.SHARES, 77L,
                Measure.LINK_VISITORS, 154L,
                Measure.WINNERS, 4L,
                Measure.LEADS, 41L,
                Measure.ENROLLED_AT, 6L));
        figures.replaceAll((measure, value) -> Math.round(value * size));
        figures.put(Measure.QUESTIONS, 88L);
        figures.put(Measure.MEDIAN_FIRST_ANSWER, 154L);
        figures.put(Measure.PAGE_COMMENTS, 61L);
        figures.put(Measure.SPAM, 3L);
        figures.put(Measure.ENROLLED_AFTER, 0L);
        return figures;
    }
}
