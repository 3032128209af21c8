package vn.lensong.adapters.web.about;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import vn.lensong.application.platform.Platforms;

/** What this installation is, for anybody. */
@Tag(name = "about")
@Controller("/api/v1/about")
final class AboutController {

    private final Installation installation;
    private final Platforms platforms;

    AboutController(Installation installation, Platforms platforms) {
        this.installation = installation;
        this.platforms = platforms;
    }

    /** Version, mode, database and what stands behind each platform. Roles: anybody, without login. */
    @Operation(summary = "Show version, mode, database and connected platforms")
    @Get
    @Secured(SecurityRule.IS_ANONYMOUS)
    AboutAnswer about() {
        return new AboutAnswer(
                installation.version(),
                installation.mode(),
                installation.database(),
                platforms.all().stream()
                        .map(platform -> new PlatformLine(
                                platform.name(),
                                platform.connection().simulated(),
                                platform.connection().host()))
                        .toList());
    }

    /** What this installation is. */
    @Serdeable
    record AboutAnswer(String version, String mode, String database, List<PlatformLine> platforms) {}

    /** One platform and what stands behind it. */
    @Serdeable
    record PlatformLine(String name, boolean simulated, String host) {}
}
