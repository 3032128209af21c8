package vn.lensong.adapters.web.recap;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.recap.RecapDesk;
import vn.lensong.domain.recap.Measure;
import vn.lensong.domain.recap.Recap;
import vn.lensong.domain.recap.RecapVersion;

/**
 * A recap, and whether it still moves.
 *
 * @param frozen whether the programme is closed and these figures are a version
 * @param finished whether the enrolments are counted no more
 * @param version of the figures, 0 while they move
 * @param interactions comments and the page's own answers; the figure INTERACTIONS counts comments, reactions and shares
 * @param versions first to last; every one can be read by its number
 */
@Serdeable
record RecapAnswer(
        UUID programmeId,
        boolean frozen,
        @Nullable Instant frozenAt,
        boolean finished,
        int version,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Long peakViewers,
        @Nullable Long commenters,
        @Nullable Long comments,
        @Nullable Long interactions,
        @Nullable Long spam,
        @Nullable Long questionsReceived,
        Map<String, Integer> byOutcome,
        @Nullable Long medianFirstAnswerSeconds,
        @Nullable Long leads,
        List<FigureAnswer> figures,
        List<VersionAnswer> versions) {

    static RecapAnswer of(RecapDesk.Shown shown, RecapLabels.Language in) {
        RecapVersion newest = shown.newest();
        Recap recap = shown.recap();
        Long comments = recap.value(Measure.COMMENTS);
        Long pages = recap.value(Measure.PAGE_COMMENTS);
        return new RecapAnswer(
                recap.programmeId(),
                newest != null,
                newest == null ? null : newest.frozenAt(),
                newest != null && newest.finished(),
                newest == null ? 0 : newest.no(),
                recap.startedAt(),
                recap.endedAt(),
                recap.value(Measure.PEAK_VIEWERS),
                recap.value(Measure.COMMENTERS),
                comments,
                comments == null || pages == null ? null : Long.valueOf(comments + pages),
                recap.value(Measure.SPAM),
                recap.value(Measure.QUESTIONS),
                recap.questionsByOutcome(),
                recap.value(Measure.MEDIAN_FIRST_ANSWER),
                recap.value(Measure.LEADS),
                figures(recap, in),
                shown.versions().stream().map(VersionAnswer::of).toList());
    }

    static List<FigureAnswer> figures(Recap recap, RecapLabels.Language in) {
        return recap.figures().stream()
                .map(figure -> new FigureAnswer(
                        figure.measure(),
                        figure.value(),
                        in.name(figure.measure()),
                        in.definition(figure.measure()),
                        figure.measure().sources(),
                        figure.measure().correctable(),
                        figure.asOf()))
                .toList();
    }

    /**
     * One figure.
     *
     * @param value null where it is not known, which is never the same as nought; a median in seconds
     * @param name in the caller's language, as the definition is
     * @param asOf when it was counted, or corrected
     */
    @Serdeable
    record FigureAnswer(
            Measure measure,
            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Long value,
            String name,
            String definition,
            List<Measure.Source> sources,
            boolean correctable,
            Instant asOf) {}

    /**
     * One version.
     *
     * @param by who corrected it
     * @param hash SHA-256 over its content and the version before
     */
    @Serdeable
    record VersionAnswer(
            int no,
            RecapVersion.Kind kind,
            Instant frozenAt,
            boolean finished,
            @Nullable UUID by,
            String reason,
            List<ChangeAnswer> changes,
            String hash) {

        static VersionAnswer of(RecapVersion version) {
            return new VersionAnswer(
                    version.no(),
                    version.kind(),
                    version.frozenAt(),
                    version.finished(),
                    version.by(),
                    version.reason(),
                    version.changes().stream()
                            .map(change -> new ChangeAnswer(change.measure(), change.from(), change.to()))
                            .toList(),
                    version.hash());
        }
    }

    /** What is other than in the version before; null where it was or is unknown. */
    @Serdeable
    record ChangeAnswer(
            Measure measure,
            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Long from,
            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Long to) {}

    /** One version with all its figures. */
    @Serdeable
    record WholeVersion(VersionAnswer version, List<FigureAnswer> figures, Map<String, Integer> byOutcome) {

        static WholeVersion of(RecapVersion version, RecapLabels.Language in) {
            return new WholeVersion(
                    VersionAnswer.of(version),
                    RecapAnswer.figures(version.recap(), in),
                    version.recap().questionsByOutcome());
        }
    }
}
