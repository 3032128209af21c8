package vn.lensong.adapters.web.preparation;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.access.Secrets;
import vn.lensong.application.Actor;
import vn.lensong.application.preparation.CalendarDesk;
import vn.lensong.application.preparation.CalendarReading;

/** A person's calendar, under a secret address that a telephone can subscribe to. */
@Tag(name = "preparation")
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
final class CalendarController {

    private final CalendarDesk desk;
    private final CalendarReading reading;
    private final CalendarFile file;
    private final Secrets secrets;

    CalendarController(CalendarDesk desk, CalendarReading reading, CalendarFile file, Secrets secrets) {
        this.desk = desk;
        this.reading = reading;
        this.file = file;
        this.secrets = secrets;
    }

    /** Errors: none. Roles: everybody with an account. */
    @Operation(summary = "Tell since when the caller's calendar has an address; the address itself is not kept")
    @Get("/me/calendar")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    Standing standing(@Parameter(hidden = true) Actor actor) {
        return new Standing(desk.since(actor));
    }

    /** An earlier address leads nowhere from then on. Errors: none. Roles: everybody with an account. */
    @Operation(summary = "Give the caller's calendar a new secret address, told this once")
    @Put("/me/calendar")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    HttpResponse<Address> open(@Parameter(hidden = true) Actor actor) {
        String secret = secrets.next();
        desk.open(actor, secret);
        return HttpResponse.ok(new Address("/api/v1/calendar/" + secret + ".ics"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** Errors: none. Roles: everybody with an account. */
    @Operation(summary = "Let the address of the caller's calendar lead nowhere")
    @Delete("/me/calendar")
    @Status(HttpStatus.NO_CONTENT)
    @Secured(SecurityRule.IS_AUTHENTICATED)
    void revoke(@Parameter(hidden = true) Actor actor) {
        desk.revoke(actor);
    }

    /**
     * The owner's open preparation items and tasks of promotion at their due time, with a reminder, and the programmes of their scopes that
     * are not over. It holds titles and times, and nothing about viewers or customers. Errors: calendar.not-found.
     * Roles: whoever has the address.
     */
    @Operation(summary = "Read a calendar as iCalendar (RFC 5545)")
    @Get(value = "/calendar/{secret}.ics", produces = "text/calendar")
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<String> read(HttpRequest<?> request, String secret) {
        return HttpResponse.ok(file.write(reading.read(secret), request))
                .header(HttpHeaders.CACHE_CONTROL, "private, max-age=300")
                .contentType(new MediaType("text/calendar", Map.of("charset", "utf-8")));
    }

    /** Since when there is an address, null without one. */
    @Serdeable
    record Standing(@Nullable Instant since) {}

    /** Where the calendar lies, from the root of this server. */
    @Serdeable
    record Address(String path) {

        @Override
        public String toString() {
            return "Address[…]";
        }
    }
}
