package vn.lensong.adapters.web.console;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.Map;

/** Serves the login form; what the form sends is taken up elsewhere. */
@Hidden
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class LoginPage {

    private final ConsoleShell shell;

    LoginPage(ConsoleShell shell) {
        this.shell = shell;
    }

    @Get("/login")
    HttpResponse<?> login(
            @Nullable @QueryValue String next,
            @Nullable @QueryValue String error,
            @Nullable Authentication authentication,
            HttpRequest<?> request) {
        String destination = staysHere(next) ? next : "/";
        if (authentication != null) {
            return ConsoleResponse.withHeaders(HttpResponse.seeOther(URI.create("/")));
        }
        Map<String, String> details = Map.of("next", destination, "error", error == null ? "" : "1");
        return ConsoleResponse.of(
                HttpStatus.OK, "login", shell.shell(ConsolePage.LOGIN, null, request, details));
    }

    /** Only a path of this console may follow a login: "//elsewhere" and "/\elsewhere" are other hosts to a browser. */
    static boolean staysHere(@Nullable String next) {
        return next != null
                && next.startsWith("/")
                && !next.startsWith("//")
                && next.chars().noneMatch(c -> c == '\\' || c < ' ');
    }
}
