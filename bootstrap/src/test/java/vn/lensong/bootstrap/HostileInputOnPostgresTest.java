package vn.lensong.bootstrap;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class HostileInputOnPostgresTest implements HostileInputContract {

    @SuppressWarnings("NullAway.Init")
    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @Override
    public Map<String, String> database() {
        return Map.of(
                "LENSONG_DB_URL",
                postgres.getJdbcUrl("postgres", "postgres"),
                "LENSONG_DB_USER",
                "postgres",
                "LENSONG_DB_PASSWORD",
                "postgres");
    }
}
