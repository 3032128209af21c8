package vn.lensong.adapters.persistence.h2;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBaseDefault;
import org.jspecify.annotations.Nullable;

/** A database file that names its newest chunk in its head as soon as the chunk is written whole. */
final class FirmFile extends FileBaseDefault {

    private final FileChannel file;

    /** The head as it stands in the file, null until it is known. */
    private @Nullable Head head;

    /** The newest chunk this process wrote, null before the first. */
    private @Nullable ChunkHead newest;

    /** A chunk that is not written whole yet. */
    private @Nullable ChunkHead coming;

    FirmFile(FileChannel file) {
        this.file = file;
    }

    @Override
    public synchronized int write(ByteBuffer bytes, long position) throws IOException {
        if (position == 0 && bytes.remaining() == Head.BYTES) {
            Head written = Head.in(bytes);
            if (written != null) {
                return writeHead(bytes, written);
            }
        }
        ChunkHead begun = coming != null && coming.holds(position) ? coming : ChunkHead.in(bytes, position);
        int count = file.write(bytes, position);
        coming = begun == null || position + count < begun.end() ? begun : null;
        if (begun != null && coming == null && (newest == null || begun.version() >= newest.version())) {
            newest = begun;
            name(begun);
        }
        return count;
    }

    /** H2's own head may name the chunk before the newest one; in a file closed in order it is right. */
    private int writeHead(ByteBuffer bytes, Head written) throws IOException {
        ChunkHead known = newest;
        boolean late = known != null && !written.clean() && written.version() < known.version();
        Head right = late && known != null ? written.naming(known) : written;
        writeWhole(late ? right.bytes() : bytes.duplicate());
        head = right;
        int count = bytes.remaining();
        bytes.position(bytes.limit());
        return count;
    }

    private void name(ChunkHead chunk) throws IOException {
        Head known = head == null ? readHead() : head;
        if (known != null) {
            head = known.naming(chunk);
            writeWhole(head.bytes());
        }
    }

    private @Nullable Head readHead() throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Head.BYTES);
        while (bytes.hasRemaining() && file.read(bytes, bytes.position()) > 0) {
            // Until both blocks are read or the file is over.
        }
        return Head.in(bytes.flip());
    }

    private void writeWhole(ByteBuffer bytes) throws IOException {
        long at = 0;
        while (bytes.hasRemaining()) {
            at += file.write(bytes, at);
        }
    }

    @Override
    public int read(ByteBuffer bytes, long position) throws IOException {
        return file.read(bytes, position);
    }

    @Override
    public long size() throws IOException {
        return file.size();
    }

    @Override
    protected void implTruncate(long size) throws IOException {
        file.truncate(size);
    }

    @Override
    public void force(boolean metaData) throws IOException {
        file.force(metaData);
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return file.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        file.close();
    }
}
