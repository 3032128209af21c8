package vn.lensong.application.media;

import java.io.IOException;
import java.io.InputStream;
import vn.lensong.domain.Refusal;

/**
 * Where the bytes of files are kept, each under the SHA-256 of its content, in hex.
 *
 * <p>What is kept never changes: the same content has the same key, and keeping it twice changes nothing. A key is
 * there wholly or not at all, at every moment and after a crash. Every method may be called from many threads.
 *
 * <p>Errors: a store that does not answer, or has no room, throws {@link FilesAway}; nothing was kept then,
 * and the same call may succeed later. Memory does not grow with the size of a file; time does, and every call but
 * {@link Staged#bytes()} may cost a journey over the network.
 */
public interface FileStore {

    /**
     * Takes bytes in, beside the store: they can be read, and are not kept yet. Whoever stages closes.
     *
     * @param bytes read to its end and not closed
     * @param most how many bytes may come
     * @throws Refusal {@code media.too-large} as soon as more come; nothing is left of them
     * @throws IOException when the bytes cannot be read, as when a sender goes away; nothing is left of them
     */
    Staged stage(InputStream bytes, long most) throws IOException;

    /**
     * Bytes of a file; whoever opens closes.
     *
     * @param from the first byte wanted, from 0
     * @param length how many are wanted, at least 1; fewer come where the file ends
     * @throws Refusal {@code file.not-found} when there is none of this checksum
     */
    InputStream open(String sha256, long from, long length);

    boolean exists(String sha256);

    /** Forgets a file; does nothing when there is none. Bytes that somebody is reading may break off. */
    void delete(String sha256);

    /** Bytes that were taken in; closing forgets them unless they were kept. */
    interface Staged extends AutoCloseable {

        String sha256();

        long size();

        /** The bytes from the beginning, as often as wanted; whoever asks closes. */
        InputStream bytes() throws IOException;

        /** Keeps them, durably when it returns. */
        void keep();

        @Override
        void close();
    }
}
