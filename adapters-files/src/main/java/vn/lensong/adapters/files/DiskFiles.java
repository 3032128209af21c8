package vn.lensong.adapters.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import vn.lensong.application.media.FileStore;
import vn.lensong.application.media.FilesAway;
import vn.lensong.domain.Refusal;

/**
 * Files in a folder, each named by its checksum, in a folder of its first two digits.
 *
 * <p>A file gets its name only when all of it is on the disk: it is written beside, synced, and then moved in one
 * step.
 */
final class DiskFiles implements FileStore {

    private final Path folder;
    private final Staging staging;

    DiskFiles(Path folder, Staging staging) {
        this.folder = folder;
        this.staging = staging;
    }

    /** A store in this folder, with the uploads that come in beside its files. */
    static DiskFiles in(Path folder) {
        return new DiskFiles(folder, new Staging(folder.resolve("incoming")));
    }

    @Override
    public Staged stage(InputStream bytes, long most) throws IOException {
        return staging.take(bytes, most, this::keep);
    }

    @Override
    public InputStream open(String sha256, long from, long length) {
        try {
            SeekableByteChannel file = Files.newByteChannel(place(sha256), StandardOpenOption.READ);
            file.position(from);
            return new Cut(Channels.newInputStream(file), length);
        } catch (NoSuchFileException e) {
            throw Refusal.notFound("file");
        } catch (IOException e) {
            throw new FilesAway("disk: not readable", e);
        }
    }

    @Override
    public boolean exists(String sha256) {
        return Files.exists(place(sha256));
    }

    @Override
    public void delete(String sha256) {
        try {
            Files.deleteIfExists(place(sha256));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void keep(Staging.Part part) {
        Path place = place(part.sha256());
        if (Files.exists(place)) {
            return;
        }
        try {
            Files.createDirectories(place.getParent());
            sync(part.file(), StandardOpenOption.WRITE);
            Files.move(part.file(), place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            sync(place.getParent(), StandardOpenOption.READ);
        } catch (IOException e) {
            throw new FilesAway("disk: not writable", e);
        }
    }

    /** A folder is synced too, or the name could be lost where the bytes are not. */
    private static void sync(Path path, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }

    private Path place(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }
}
