package vn.lensong.adapters.web.console;

import io.micronaut.core.io.ResourceResolver;
import io.micronaut.http.HttpResponse;
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

/** Serves what keeps the collectors' page on their telephones. */
@Hidden
@Controller("/calling")
@ExecuteOn(TaskExecutors.BLOCKING)
final class CallingWorker {

    private final ResourceResolver resources;

    CallingWorker(ResourceResolver resources) {
        this.resources = resources;
    }

    /** For the page above it in the address and for no other, which a browser wants to be told. */
    @Get("/worker.js")
    @Produces("text/javascript")
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<String> worker() throws IOException {
        try (InputStream script = resources
                .getResourceAsStream("classpath:console/js/calling-worker.js")
                .orElseThrow()) {
            return HttpResponse.ok(new String(script.readAllBytes(), StandardCharsets.UTF_8))
                    .header("Service-Worker-Allowed", "/calling");
        }
    }
}
