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
import java.util.UUID;

/** Serves the page on which everybody reads the rules of a game, without a login. */
@Hidden
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class GameRulesPage {

    private final ConsoleShell shell;

    GameRulesPage(ConsoleShell shell) {
        this.shell = shell;
    }

    @Get("/the-le/{gameId}")
    HttpResponse<?> rules(UUID gameId, HttpRequest<?> request) {
        return ConsoleResponse.of(
                HttpStatus.OK,
                "public",
                shell.shell(ConsolePage.GAMERULES, null, request, Map.of("gameId", gameId.toString())));
    }
}
