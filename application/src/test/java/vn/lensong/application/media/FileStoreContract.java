package vn.lensong.application.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.lensong.domain.Digest;
import vn.lensong.domain.Refusal;

/** What every store of files keeps to. */
public interface FileStoreContract {

    FileStore files();

    /** How many uploads lie there that are neither kept nor given up. */
    int lying();

    @Test
    default void what_is_kept_reads_back_as_it_came() throws IOException {
        String words = words();

        String key = kept(words);

        assertThat(key).isEqualTo(Digest.of(words));
        assertThat(files().exists(key)).isTrue();
        assertThat(read(key, 0, Long.MAX_VALUE)).isEqualTo(words);
    }

    @Test
    default void what_is_staged_can_be_read_again_and_again_before_it_is_kept() throws IOException {
        String words = words();

        try (FileStore.Staged staged = staged(words)) {
            assertThat(staged.size()).isEqualTo(words.length());
            for (int again = 0; again < 2; again++) {
                try (InputStream bytes = staged.bytes()) {
                    assertThat(new String(bytes.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(words);
                }
            }
            assertThat(files().exists(staged.sha256())).isFalse();
        }
    }

    @Test
    default void what_is_staged_and_not_kept_leaves_nothing() throws IOException {
        String words = words();

        staged(words).close();

        assertThat(files().exists(Digest.of(words))).isFalse();
        assertThat(lying()).isZero();
    }

    @Test
    default void what_is_kept_leaves_nothing_beside_it() throws IOException {
        kept(words());

        assertThat(lying()).isZero();
    }

    @Test
    default void a_part_is_read_without_the_rest() throws IOException {
        String key = kept("0123456789 " + words());

        assertThat(read(key, 3, 4)).isEqualTo("3456");
    }

    @Test
    default void a_part_ends_where_the_file_ends() throws IOException {
        String words = words();
        String key = kept(words);

        assertThat(read(key, words.length() - 2, 100)).isEqualTo(words.substring(words.length() - 2));
    }

    @Test
    default void the_same_content_is_kept_once_and_twice_does_no_harm() throws IOException {
        String words = words();

        String key = kept(words);

        assertThat(kept(words)).isEqualTo(key);
        assertThat(read(key, 0, Long.MAX_VALUE)).isEqualTo(words);
    }

    @Test
    default void the_same_content_from_many_at_once_is_whole() throws Exception {
        String words = words().repeat(20_000);
        Callable<String> upload = () -> kept(words);

        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var key : threads.invokeAll(IntStream.range(0, 4).mapToObj(i -> upload).toList())) {
                assertThat(read(key.get(), 0, Long.MAX_VALUE)).isEqualTo(words);
            }
        }
    }

    @Test
    default void more_bytes_than_allowed_are_refused_and_leave_nothing() {
        byte[] bytes = new byte[1025];

        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> files().stage(new ByteArrayInputStream(bytes), 1024));

        assertThat(refusal.code()).isEqualTo("media.too-large");
        assertThat(lying()).isZero();
    }

    @Test
    default void a_sender_that_goes_away_leaves_nothing() {
        InputStream broken = new SequenceInputStream(new ByteArrayInputStream(new byte[100]), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("line: gone");
            }
        });

        assertThatThrownBy(() -> files().stage(broken, 1024)).isInstanceOf(IOException.class);
        assertThat(lying()).isZero();
    }

    @Test
    default void what_was_never_kept_is_absent() {
        String key = Digest.of(words());

        assertThat(files().exists(key)).isFalse();
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> files().open(key, 0, 1));
        assertThat(refusal.code()).isEqualTo("file.not-found");
    }

    @Test
    default void what_is_deleted_is_gone_and_deleting_it_again_does_no_harm() throws IOException {
        String key = kept(words());

        files().delete(key);
        files().delete(key);

        assertThat(files().exists(key)).isFalse();
    }

    private static String words() {
        return "words " + UUID.randomUUID();
    }

    private FileStore.Staged staged(String words) throws IOException {
        return files().stage(new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8)), Long.MAX_VALUE);
    }

    private String kept(String words) throws IOException {
        try (FileStore.Staged staged = staged(words)) {
            staged.keep();
            return staged.sha256();
        }
    }

    private String read(String key, long from, long length) {
        try (InputStream bytes = files().open(key, from, length)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
