package vn.lensong.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lensong.application.organisation.Organisations;

/** What the embedded database promises. */
class DurabilityTest {

    @TempDir
    Path folder;

    @Test
    void a_commit_is_on_the_disk_when_it_returns() {
        try (Store store = Store.onH2(folder, Map.of())) {
            String delay = store.bean(Database.class).read(sql -> sql.first(
                            "select setting_value from information_schema.settings where setting_name = 'WRITE_DELAY'",
                            row -> row.text("setting_value"))
                    .orElse("unknown"));

            assertThat(delay).isEqualTo("0");
        }
    }

    @Test
    void every_province_is_there() {
        try (Store store = Store.onH2(folder, Map.of())) {
            assertThat(store.bean(Organisations.class).provinces()).hasSize(34);
        }
    }
}
