package vn.lensong.adapters.web.about;

import jakarta.inject.Singleton;
import java.util.Locale;
import vn.lensong.adapters.web.console.About;
import vn.lensong.adapters.web.console.AboutSource;
import vn.lensong.application.platform.Platforms;
import vn.lensong.application.platform.SocialPlatform;

/** Tells every page of the console whether Facebook or its simulator is connected. */
@Singleton
final class ConnectionBadge implements AboutSource {

    private final Installation installation;
    private final Platforms platforms;

    ConnectionBadge(Installation installation, Platforms platforms) {
        this.installation = installation;
        this.platforms = platforms;
    }

    @Override
    public About about() {
        SocialPlatform platform = platforms.all().getFirst();
        String name = platform.name().substring(0, 1).toUpperCase(Locale.ROOT)
                + platform.name().substring(1);
        return new About(installation.mode(), name, platform.connection().simulated());
    }
}
