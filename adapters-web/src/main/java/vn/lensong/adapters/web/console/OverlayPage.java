package vn.lensong.adapters.web.console;

import io.micronaut.core.io.ResourceResolver;
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
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import vn.lensong.application.brand.OverlayReading;
import vn.lensong.domain.brand.Scene;

/** Serves what OBS lays over the picture: no login, an address that nobody guesses, never a page with an error. */
@Hidden
@Controller("/overlay")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
final class OverlayPage {

    /** Follows whatever scene the producer switches to. */
    private static final String ON_AIR = "on-air";

    private final ConsoleShell shell;
    private final OverlayReading reading;
    private final ResourceResolver resources;

    OverlayPage(ConsoleShell shell, OverlayReading reading, ResourceResolver resources) {
        this.shell = shell;
        this.reading = reading;
        this.resources = resources;
    }

    /** An address that leads nowhere is a page that shows nothing: whatever it said would be on air. */
    @Get("/{secret}/{scene}")
    @Produces(MediaType.TEXT_HTML)
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<?> overlay(String secret, String scene, HttpRequest<?> request) {
        boolean known = (scene.equals(ON_AIR) || Scene.named(scene).isPresent())
                && reading.programme(secret).isPresent();
        String wanted = known && !scene.equals(ON_AIR) ? Scene.named(scene).orElseThrow().name() : "";
        return ConsoleResponse.of(
                known ? HttpStatus.OK : HttpStatus.NOT_FOUND,
                "overlay",
                shell.shell(
                        ConsolePage.OVERLAY,
                        null,
                        request,
                        known ? Map.of("secret", secret, "scene", wanted) : Map.of()));
    }

    /** Keeps the page and its parts in the browser, so that a reload without a line shows the last state. */
    @Get("/worker.js")
    @Produces("text/javascript")
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<String> worker() throws IOException {
        try (InputStream script = resources
                .getResourceAsStream("classpath:console/js/overlay-worker.js")
                .orElseThrow()) {
            return HttpResponse.ok(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
