package vn.lensong.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys of personal numbers are changed by a command. */
class RotationTest {

    @Test
    void a_rotation_begins_once_and_not_under_another_secret(@TempDir Path folder) {
        Settings settings = Province.settings(folder, Map.of());
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(told, true, StandardCharsets.UTF_8);

        assertThat(Rotation.begin(settings, out)).isTrue();
        assertThat(Rotation.begin(settings, out)).isFalse();
        Settings another = Settings.read(
                Settings.Mode.SERVE,
                Map.of("LENSONG_DATA", folder.toString(), "LENSONG_SIGNING_SECRET", "another-secret-of-thirty-two-characters"));
        assertThatThrownBy(() -> Rotation.begin(another, out))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("LENSONG_SIGNING_SECRET");
        assertThat(told.toString(StandardCharsets.UTF_8)).contains("has begun", "not done yet");
    }
}
