package vn.lensong.adapters.persistence.h2;

import java.io.IOException;
import java.nio.channels.FileChannel;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * H2's files with {@code firm:} before their path: a database file whose head always names the newest chunk.
 *
 * <p>H2 finds its newest commit after a crash by the head of the file, or at the end of it. Since 2.2.220 it writes the
 * head with the chunk before the newest one, so a commit that went into space used again in the middle of the file, and
 * up to twenty after it, cannot be found when the process is killed before the next head. {@link FirmFile} names the
 * newest chunk after each one is written.
 */
public final class FirmFiles extends FilePathWrapper {

    public static final String SCHEME = "firm";

    /** For H2, which makes one for every path. */
    public FirmFiles() {}

    /** Lets H2 know the scheme; harmless when it does. */
    public static void register() {
        FilePath.register(new FirmFiles());
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new FirmFile(getBase().open(mode));
    }
}
