package vn.lensong.adapters.web.console;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.lensong.application.brand.BrandReading;
import vn.lensong.application.print.Printer;
import vn.lensong.application.promotion.PublicAddress;
import vn.lensong.application.promotion.ViewersCountdown;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.programme.Programme;

/** Serves the page on which viewers wait for a programme: no login, and nothing of them is kept. */
@Hidden
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class CountdownPage {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm, dd/MM/yyyy").withZone(Programme.HANOI);

    private final ConsoleShell shell;
    private final ViewersCountdown viewers;
    private final BrandReading brands;
    private final Printer printer;
    private final PublicAddress address;

    CountdownPage(
            ConsoleShell shell,
            ViewersCountdown viewers,
            BrandReading brands,
            Printer printer,
            PublicAddress address) {
        this.shell = shell;
        this.viewers = viewers;
        this.brands = brands;
        this.printer = printer;
        this.address = address;
    }

    /** What is no id of a programme is answered as a programme that is not there. */
    @Get("/xem/{id}")
    HttpResponse<?> countdown(String id, HttpRequest<?> request) {
        UUID programmeId = programmeId(id);
        ViewersCountdown.About about = viewers.about(programmeId);
        Map<String, String> details = new LinkedHashMap<>();
        details.put("programmeId", programmeId.toString());
        details.put("title", about.facts().title());
        details.put("province", about.province());
        details.put("onPage", about.page());
        details.put("startsAt", about.facts().startsAt().toString());
        details.put("summary", String.join(" · ", about.page(), TIME.format(about.facts().startsAt())));
        viewers.lastShow(programmeId).ifPresent(last -> {
            details.put("lastTitle", last.title());
            details.put("lastDay", last.programme().day().toString());
            details.put("lastViewers", last.peakViewers() == null ? "" : String.valueOf(last.peakViewers()));
            details.put("lastCommenters", last.commenters() == null ? "" : String.valueOf(last.commenters()));
            details.put("lastAnswered", String.valueOf(last.questionsAnswered()));
        });
        brands.shown(programmeId)
                .ifPresent(brand -> details.put(
                        "logos",
                        brand.logos().stream()
                                .map(logo -> String.join("\t", logo.logoUrlOnLight(), logo.logoUrlOnDark(), logo.organisationName()))
                                .collect(Collectors.joining("\n"))));
        if (address.known()) {
            details.put("code", printer.qr(address.countdown(programmeId)));
        }
        return ConsoleResponse.of(
                HttpStatus.OK, "public", shell.shell(ConsolePage.COUNTDOWN, null, request, details));
    }

    private static UUID programmeId(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw Refusal.notFound("programme");
        }
    }
}
