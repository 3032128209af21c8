package vn.lensong.adapters.web.planted;

import io.micronaut.http.annotation.Get;
import java.net.http.HttpClient;
import java.sql.Connection;
import vn.lensong.adapters.language.VietnamesePhoneFinder;

/** What the web adapter must never look like. */
final class WebViolations {

    private WebViolations() {}

    record KnowsAnotherAdapter(VietnamesePhoneFinder phones) {}

    record SpeaksSql(Connection connection) {}

    record CallsOut(HttpClient client) {}

    static final class SaysNotWhoMayCall {

        @Get
        void open() {}
    }
}
