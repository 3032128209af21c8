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
import java.util.Map;
import java.util.stream.Collectors;
import vn.lensong.application.organisation.Organisations;

/** Serves the page on which viewers work out what they pay: no login, and nothing of them is kept. */
@Hidden
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ContributionPage {

    private final ConsoleShell shell;
    private final Organisations organisations;

    ContributionPage(ConsoleShell shell, Organisations organisations) {
        this.shell = shell;
        this.organisations = organisations;
    }

    @Get("/tinh-muc-dong")
    HttpResponse<?> contribution(HttpRequest<?> request) {
        String provinces = organisations.provinces().stream()
                .map(province -> province.code() + "=" + province.name())
                .collect(Collectors.joining(";"));
        return ConsoleResponse.of(
                HttpStatus.OK,
                "public",
                shell.shell(ConsolePage.CONTRIBUTION, null, request, Map.of("provinces", provinces)));
    }
}
