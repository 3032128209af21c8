package vn.lensong.adapters.web.access;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.organisation.Person;

/** The console's login and logout forms: the same tokens as the API's, in cookies. */
@Hidden
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class ConsoleLogin {

    private final PasswordCheck check;
    private final Tokens tokens;
    private final Secrets secrets;

    ConsoleLogin(PasswordCheck check, Tokens tokens, Secrets secrets) {
        this.check = check;
        this.tokens = tokens;
        this.secrets = secrets;
    }

    @Post("/login")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<?> login(HttpRequest<?> request, @Body Form form) {
        String next = local(form.next());
        try {
            Person person = check.check(
                    form.username() == null ? "" : form.username().strip(),
                    form.password() == null ? "" : form.password(),
                    request.getRemoteAddress().getAddress().getHostAddress());
            boolean secure = request.isSecure() || "https".equals(request.getHeaders().get("X-Forwarded-Proto"));
            return seeOther(next)
                    .cookie(ConsoleCookie.token(tokens.access(person, Tokens.CONSOLE), Tokens.CONSOLE, secure))
                    .cookie(ConsoleCookie.csrf(secrets.next(), Tokens.CONSOLE, secure));
        } catch (Refusal refusal) {
            String why = refusal.kind() == Refusal.Kind.TOO_OFTEN ? "wait" : "1";
            return seeOther("/login?error=" + why + "&next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
        }
    }

    @Post("/logout")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.ALL})
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<?> logout() {
        return seeOther("/login")
                .cookie(gone(ConsoleCookie.token("", Duration.ZERO, false)))
                .cookie(gone(ConsoleCookie.csrf("", Duration.ZERO, false)));
    }

    private static Cookie gone(Cookie cookie) {
        return cookie.maxAge(0);
    }

    private static MutableHttpResponse<?> seeOther(String path) {
        return HttpResponse.seeOther(URI.create(path));
    }

    /** Only a path of our own: a login page must not send people elsewhere. */
    private static String local(@Nullable String next) {
        boolean ours = next != null && next.matches("/[A-Za-z0-9][A-Za-z0-9/_.-]*");
        return ours ? next : "/";
    }

    /** The login form. */
    @Serdeable
    @Introspected
    record Form(@Nullable String username, @Nullable String password, @Nullable String next) {

        @Override
        public String toString() {
            return "Form[]";
        }
    }
}
