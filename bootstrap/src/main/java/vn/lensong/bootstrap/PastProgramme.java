package vn.lensong.bootstrap;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.lensong.application.Ids;
import vn.lensong.domain.organisation.Page;
import vn.lensong.domain.programme.Programme;
import vn.lensong.domain.script.FrameworkScript;

/** An invented programme as it would be had it been planned, shown and closed then. */
final class PastProgramme {

    private PastProgramme() {}

    static Programme closed(
            Ids ids,
            FrameworkScript script,
            String title,
            Page page,
            UUID host,
            Instant start,
            Duration length,
            Instant now) {
        Programme planned = Programme.plan(
                ids.next(), page.scope(), script, title, page.id(), now.plus(Duration.ofDays(1)), host, List.of(), now);
        return new Programme(
                planned.id(),
                0,
                planned.scope(),
                planned.title(),
                planned.product(),
                planned.scriptId(),
                planned.scriptEdition(),
                planned.pageId(),
                start,
                host,
                Programme.Status.CLOSED,
                planned.segments(),
                null,
                start,
                start.plus(length));
    }
}
