package vn.lensong.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

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
    void a_rotation_begins_once_and_not_again_before_it_is_done(@TempDir Path folder) {
        Settings settings = Province.settings(folder, Map.of());
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(told, true, StandardCharsets.UTF_8);

        assertThat(Rotation.begin(settings, out)).isTrue();
        assertThat(Rotation.begin(settings, out)).isFalse();
        assertThat(told.toString(StandardCharsets.UTF_8)).contains("has begun", "not done yet");
    }
}
