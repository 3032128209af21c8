package vn.lensong.adapters.web.intake;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.intake.Coverages.Coverage;
import vn.lensong.domain.intake.SourceCoverage;
import vn.lensong.domain.platform.PageTrouble;

/** A programme's coverage as it goes out, with what is wrong now. */
@Serdeable
record CoverageAnswer(
        UUID programmeId,
        Instant at,
        List<Source> sources,
        long gap,
        List<Alarm> alarms,
        List<PageTrouble> troubles,
        @Nullable Integer viewers,
        @Nullable Boolean streamHealthy,
        @Nullable Instant certifiedAt) {

    /** What is wrong. */
    enum Alarm {
        GAP,
        SILENT,
        QUARANTINE,
        CONNECTION,
        STREAM
    }

    static CoverageAnswer of(Coverage coverage) {
        List<Source> sources = coverage.sources().stream()
                .map(source -> Source.of(source, coverage.silentSince(source)))
                .toList();
        return new CoverageAnswer(
                coverage.programmeId(),
                coverage.at(),
                sources,
                coverage.gap(),
                alarms(coverage, sources),
                coverage.troubles(),
                coverage.viewers(),
                coverage.streamHealthy(),
                coverage.certifiedAt());
    }

    private static List<Alarm> alarms(Coverage coverage, List<Source> sources) {
        List<Alarm> alarms = new ArrayList<>();
        if (coverage.gap() > 0) {
            alarms.add(Alarm.GAP);
        }
        if (sources.stream().anyMatch(source -> source.silentSince() != null)) {
            alarms.add(Alarm.SILENT);
        }
        if (sources.stream().anyMatch(source -> source.quarantined() > 0)) {
            alarms.add(Alarm.QUARANTINE);
        }
        if (!coverage.troubles().isEmpty()) {
            alarms.add(Alarm.CONNECTION);
        }
        if (coverage.onAirSince() != null && Boolean.FALSE.equals(coverage.streamHealthy())) {
            alarms.add(Alarm.STREAM);
        }
        return List.copyOf(alarms);
    }

    /** One source: what it brought and what became of it. */
    @Serdeable
    record Source(
            String source,
            @Nullable Integer platformCount,
            long stored,
            long removed,
            long quarantined,
            long noAnswerNeeded,
            long open,
            long answered,
            long handedOff,
            long merged,
            long dismissed,
            long gap,
            @Nullable Instant oldestWaitingSince,
            @Nullable Instant lastWebhookAt,
            @Nullable Instant lastReadAt,
            @Nullable Instant silentSince) {

        static Source of(SourceCoverage source, @Nullable Instant silentSince) {
            return new Source(
                    source.source(),
                    source.platformCount(),
                    source.stored(),
                    source.removed(),
                    source.quarantined(),
                    source.noAnswerNeeded(),
                    source.open(),
                    source.answered(),
                    source.handedOff(),
                    source.merged(),
                    source.dismissed(),
                    source.gap(),
                    source.oldestWaitingSince(),
                    source.lastWebhookAt(),
                    source.lastReadAt(),
                    silentSince);
        }
    }
}
