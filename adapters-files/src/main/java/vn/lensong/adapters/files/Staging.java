package vn.lensong.adapters.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Consumer;
import vn.lensong.application.media.FileStore;
import vn.lensong.application.media.FilesAway;
import vn.lensong.domain.Refusal;

/** The folder where bytes lie while they come in: digested as they pass, a block at a time. */
final class Staging {

    private static final int BLOCK = 128 * 1024;
    private static final long LEAST_ROOM = 64L * 1024 * 1024;
    private static final Duration FORGOTTEN = Duration.ofDays(1);
    private static final String ENDING = ".part";

    private final Path folder;
    private final long leastRoom;

    Staging(Path folder) {
        this(folder, LEAST_ROOM);
    }

    Staging(Path folder, long leastRoom) {
        this.folder = folder;
        this.leastRoom = leastRoom;
        try {
            Files.createDirectories(folder);
            sweep();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes bytes in; what is done with them when they are to be kept, the store says. */
    FileStore.Staged take(InputStream bytes, long most, Consumer<Part> keep) throws IOException {
        requireRoom();
        Path file = Files.createTempFile(folder, "upload", ENDING);
        try {
            return write(bytes, most, file, keep);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private FileStore.Staged write(InputStream bytes, long most, Path file, Consumer<Part> keep) throws IOException {
        MessageDigest digest = sha256();
        long size = 0;
        byte[] block = new byte[BLOCK];
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (int read = bytes.read(block); read >= 0; read = bytes.read(block)) {
                size += read;
                if (size > most) {
                    throw Refusal.field("file", "media.too-large", Map.of("most", most / (1024 * 1024)));
                }
                digest.update(block, 0, read);
                requireRoom();
                for (ByteBuffer rest = ByteBuffer.wrap(block, 0, read); rest.hasRemaining(); ) {
                    written(out, rest);
                }
            }
        }
        return new Part(file, HexFormat.of().formatHex(digest.digest()), size, keep);
    }

    /** A disk that takes no more is ours to answer for; a sender that breaks off is not. */
    private static void written(FileChannel out, ByteBuffer rest) {
        try {
            out.write(rest);
        } catch (IOException e) {
            throw new FilesAway("staging: not writable", e);
        }
    }

    private void requireRoom() throws IOException {
        long room = Files.getFileStore(folder).getUsableSpace();
        if (room < leastRoom) {
            throw new FilesAway("room on disk: " + room + " bytes (expected: >= " + leastRoom + ")");
        }
    }

    /** What a crash left lying; another node's uploads are younger than that. */
    private void sweep() throws IOException {
        Instant old = Instant.now().minus(FORGOTTEN);
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, "*" + ENDING)) {
            for (Path file : left) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(old)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256: missing (expected: in every JDK)", e);
        }
    }

    /** Bytes that are in and not kept yet. */
    record Part(Path file, String sha256, long size, Consumer<Part> keeping) implements FileStore.Staged {

        @Override
        public InputStream bytes() throws IOException {
            return new BufferedInputStream(Files.newInputStream(file), BLOCK);
        }

        @Override
        public void keep() {
            keeping.accept(this);
        }

        @Override
        public void close() {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
