package vn.lensong.adapters.web.promotion;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.reactivestreams.Publisher;
import vn.lensong.adapters.web.CalendarText;
import vn.lensong.adapters.web.live.Frames;
import vn.lensong.application.promotion.ViewersCountdown;
import vn.lensong.domain.programme.Programme;

/** The countdown for viewers: without a login, keeping nothing of them, as often as {@link PublicLimit} allows. */
@Tag(name = "countdown")
@Controller("/api/v1/public/programmes/{id}")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
final class PublicCountdownController {

    private final CountdownFeed feed;
    private final ViewersCountdown viewers;
    private final CalendarText calendar;

    PublicCountdownController(CountdownFeed feed, ViewersCountdown viewers, CalendarText calendar) {
        this.feed = feed;
        this.viewers = viewers;
        this.calendar = calendar;
    }

    /**
     * Only a programme that is or was on the calendar is there. The header {@code Server-Time} is the server's clock when
     * it answered: whoever counts goes by it and not by its own. Errors: programme.not-found, public.too-often (429).
     * Roles: anybody.
     */
    @Operation(summary = "Tell how long it is to a programme's start")
    @Get("/countdown")
    CountdownAnswer countdown(UUID id) {
        return CountdownAnswer.of(feed.now(id));
    }

    /**
     * Server-sent events: {@code countdown} at once and whenever its state, start, reason or address is another, and
     * {@code beat} in between. None has an id, since whoever comes back is told where it stands. Errors:
     * programme.not-found, countdown.full (429), public.too-often (429). Roles: anybody.
     */
    @Operation(summary = "Follow a programme's countdown")
    @ApiResponse(
            responseCode = "200",
            description = "event and data of each change, as it happens",
            content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM, schema = @Schema(type = "string")))
    @Get(value = "/countdown/live", produces = MediaType.TEXT_EVENT_STREAM)
    Publisher<Frames> follow(UUID id) {
        return feed.follow(id);
    }

    /** Errors: programme.not-found, public.too-often (429). Roles: anybody. */
    @Operation(summary = "Read a programme's time as iCalendar (RFC 5545)")
    @Get(value = "/calendar.ics", produces = "text/calendar")
    HttpResponse<String> calendar(UUID id) {
        ViewersCountdown.About about = viewers.about(id);
        Programme programme = about.programme();
        String text = calendar.of(List.of(calendar.event(
                programme.id(), programme.startsAt(), programme.plannedEnd(), programme.title(), about.page())));
        return HttpResponse.ok(text)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"chuong-trinh.ics\"")
                .contentType(new MediaType("text/calendar", Map.of("charset", "utf-8")));
    }
}
