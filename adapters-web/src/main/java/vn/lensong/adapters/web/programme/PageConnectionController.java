package vn.lensong.adapters.web.programme;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.Fields;
import vn.lensong.adapters.web.Once;
import vn.lensong.application.Actor;
import vn.lensong.application.programme.PageDesk;
import vn.lensong.domain.platform.PageTrouble;

/** How we are connected to a page, and its token. */
@Tag(name = "pages")
@Controller("/api/v1/pages/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class PageConnectionController {

    private final PageDesk desk;
    private final Once once;

    PageConnectionController(PageDesk desk, Once once) {
        this.desk = desk;
        this.once = once;
    }

    /**
     * A page without troubles is well. Errors: page.not-found. Roles: ADMIN, PROVINCE_MANAGER, PRODUCER, OPERATOR,
     * AUDITOR.
     */
    @Operation(summary = "Read a page's connection")
    @Get("/connection")
    @Secured({"ADMIN", "PROVINCE_MANAGER", "PRODUCER", "OPERATOR", "AUDITOR"})
    ConnectionAnswer connection(@Parameter(hidden = true) Actor actor, UUID id) {
        return ConnectionAnswer.of(desk.connection(actor, id));
    }

    /**
     * Asks the platform now; what waited goes on when the page is well. Errors: page.not-found, platform.unsupported,
     * outside failures. Roles: ADMIN, PROVINCE_MANAGER, PRODUCER, OPERATOR.
     */
    @Operation(summary = "Look whether a page is well again")
    @Post("/connection/check")
    @Secured({"ADMIN", "PROVINCE_MANAGER", "PRODUCER", "OPERATOR"})
    HttpResponse<?> check(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id) {
        return once.answer(request, actor, null, HttpStatus.OK, () -> ConnectionAnswer.of(desk.check(actor, id)));
    }

    /**
     * The token is tried before it is kept, kept sealed, and never shown again. Errors: field.missing,
     * field.too-long, page.token-refused, page.not-found, outside failures. Roles: ADMIN, PROVINCE_MANAGER.
     */
    @Operation(summary = "Set a page's new token; everything that waited for it goes on")
    @Put("/token")
    @Secured({"ADMIN", "PROVINCE_MANAGER"})
    TokenAnswer setToken(@Parameter(hidden = true) Actor actor, UUID id, @Body NewToken body) {
        return new TokenAnswer(desk.setToken(actor, id, Fields.required("token", body.token())));
    }

    /** A token as the platform gave it. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record NewToken(@Nullable String token) {

        /** Printed without the token. */
        @Override
        public String toString() {
            return "NewToken[…]";
        }
    }

    /** The token was taken; permissions that our work needs and it has not. */
    @Serdeable
    record TokenAnswer(List<String> missingPermissions) {}

    /** A page's connection. */
    @Serdeable
    record ConnectionAnswer(UUID pageId, String platform, boolean simulated, String host, List<PageTrouble> troubles) {

        static ConnectionAnswer of(PageDesk.Connection connection) {
            return new ConnectionAnswer(
                    connection.pageId(),
                    connection.platform(),
                    connection.simulated(),
                    connection.host(),
                    connection.troubles());
        }
    }
}
