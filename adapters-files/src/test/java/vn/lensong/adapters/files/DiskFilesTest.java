package vn.lensong.adapters.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lensong.application.media.FileStore;
import vn.lensong.application.media.FileStoreContract;
import vn.lensong.application.media.FilesAway;

/** The contract on a disk. */
class DiskFilesTest implements FileStoreContract {

    @TempDir
    Path folder;

    private FileStore files;

    @BeforeEach
    void open() {
        files = DiskFiles.in(folder);
    }

    @Override
    public FileStore files() {
        return files;
    }

    @Override
    public int lying() {
        return lyingIn(folder.resolve("incoming"));
    }

    static int lyingIn(Path incoming) {
        try (Stream<Path> left = Files.list(incoming)) {
            return (int) left.count();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_disk_without_room_takes_nothing_in() throws IOException {
        long more = Files.getFileStore(folder).getTotalSpace() + 1;
        FileStore full = new DiskFiles(folder, new Staging(folder.resolve("incoming"), more));

        assertThatThrownBy(() -> full.stage(new ByteArrayInputStream(new byte[10]), 100))
                .isInstanceOf(FilesAway.class)
                .hasMessageContaining("room on disk");
        assertThat(lying()).isZero();
    }

    @Test
    void what_a_crash_left_lying_is_swept_a_day_later() throws IOException {
        Path old = Files.createFile(folder.resolve("incoming").resolve("upload1.part"));
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(25))));
        Path young = Files.createFile(folder.resolve("incoming").resolve("upload2.part"));

        DiskFiles.in(folder);

        assertThat(old).doesNotExist();
        assertThat(young).exists();
    }
}
