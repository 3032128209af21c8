package vn.lensong.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    @TempDir
    private Path folder;

    @Test
    void serve_without_a_signing_secret_does_not_start_and_says_what_to_set() {
        Settings settings = Settings.read(Settings.Mode.SERVE, data());

        assertThatThrownBy(settings::signingSecret)
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("LENSONG_SIGNING_SECRET");
    }

    @Test
    void serve_refuses_a_short_signing_secret() {
        Settings settings = Settings.read(
                Settings.Mode.SERVE, Map.of("LENSONG_DATA", folder.toString(), "LENSONG_SIGNING_SECRET", "short"));

        assertThatThrownBy(settings::signingSecret).isInstanceOf(CannotStart.class);
    }

    @Test
    void a_demo_makes_a_secret_of_its_own_and_keeps_it() {
        String first = Settings.read(Settings.Mode.DEMO, data()).signingSecret();

        assertThat(first).hasSize(64);
        assertThat(Settings.read(Settings.Mode.DEMO, data()).signingSecret()).isEqualTo(first);
    }

    @Test
    void the_environment_goes_before_the_file() throws IOException {
        Files.writeString(folder.resolve("lensong.properties"), "LENSONG_PORT=1111\nLENSONG_MANAGEMENT_PORT=2222\n");

        Settings settings = Settings.read(
                Settings.Mode.SERVE, Map.of("LENSONG_DATA", folder.toString(), "LENSONG_PORT", "3333"));

        assertThat(settings.port()).isEqualTo(3333);
        assertThat(settings.managementPort()).isEqualTo(2222);
    }

    @Test
    void a_setting_that_does_not_exist_is_refused_by_name() throws IOException {
        Files.writeString(folder.resolve("lensong.properties"), "LENSONG_PROT=1111\n");

        assertThatThrownBy(() -> Settings.read(Settings.Mode.SERVE, data()))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("LENSONG_PROT");
    }

    @Test
    void a_port_that_is_no_number_is_refused_by_name() {
        Settings settings = Settings.read(Settings.Mode.SERVE, Map.of("LENSONG_PORT", "abc"));

        assertThatThrownBy(settings::port).hasMessageContaining("LENSONG_PORT");
    }

    @Test
    void the_simulator_runs_unless_app_and_page_are_configured() {
        assertThat(Settings.read(Settings.Mode.SERVE, data()).facebookConfigured()).isFalse();
    }

    @Test
    void half_a_facebook_connection_is_refused_and_the_missing_half_is_named() {
        Settings settings = Settings.read(
                Settings.Mode.SERVE,
                Map.of("LENSONG_DATA", folder.toString(), "LENSONG_FACEBOOK_APP_SECRET", "a-secret"));

        assertThatThrownBy(settings::facebookConfigured).hasMessageContaining("LENSONG_FACEBOOK_PAGE_TOKENS");
    }

    @Test
    void the_database_writes_before_it_says_so() {
        assertThat(Settings.read(Settings.Mode.SERVE, data()).databaseUrl())
                .startsWith("jdbc:h2:firm:retry:")
                .contains("WRITE_DELAY=0");
    }

    private Map<String, String> data() {
        return Map.of("LENSONG_DATA", folder.toString());
    }
}
