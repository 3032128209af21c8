package vn.lensong.adapters.persistence.standstill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server whose embedded database waits for itself ends, so that it can be started again. */
class StandstillWatchTest {

    @TempDir
    Path folder;

    @Test
    void a_process_whose_h2_waits_for_itself_ends_and_says_who_waited() throws Exception {
        Path said = folder.resolve("said.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StuckH2.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }

        assertThat(process.exitValue()).as(Files.readString(said)).isEqualTo(StandstillWatch.STATUS);
        assertThat(Files.readString(said))
                .containsPattern("panic#\\d+ wants org.h2.engine.Database@")
                .containsPattern("power-off#\\d+ wants java.util.concurrent.locks.ReentrantLock.* at org.h2.mvstore.MVStore.commit");
    }
}
