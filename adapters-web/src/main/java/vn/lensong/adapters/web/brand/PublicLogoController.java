package vn.lensong.adapters.web.brand;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lensong.application.brand.BrandReading;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.brand.Logo;

/** Approved logos for everybody: public pages and overlays show them. */
@Tag(name = "brand")
@Controller("/brand")
@ExecuteOn(TaskExecutors.BLOCKING)
final class PublicLogoController {

    private static final Pattern NAME = Pattern.compile("([0-9a-f]{64})\\.([a-z]{3})");
    private static final String FOR_GOOD = "public, max-age=31536000, immutable";

    private final BrandReading reading;

    PublicLogoController(BrandReading reading) {
        this.reading = reading;
    }

    /**
     * {@code name} is the SHA-256 of its bytes with the ending svg or png, as a programme's brand tells it; it may be
     * kept for good. Only files of kits that are approved today. Errors: logo.not-found, file.not-found,
     * files.unavailable (503). Roles: everybody, without a login.
     */
    @Operation(summary = "Take an approved logo by its checksum")
    @Get("/{name}")
    @Produces(MediaType.ALL)
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<InputStream> file(String name) {
        Matcher known = NAME.matcher(name);
        if (!known.matches()) {
            throw Refusal.notFound("logo");
        }
        Logo.Type type = Logo.Type.ending(known.group(2)).orElseThrow(() -> Refusal.notFound("logo"));
        return LogoResponse.of(type, reading.file(known.group(1)), FOR_GOOD);
    }
}
