package vn.lensong.adapters.persistence.h2;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBaseDefault;
import org.jspecify.annotations.Nullable;

/**
 * A database file that names its newest chunk in its head as soon as the chunk is written whole.
 *
 * <p>It reads and writes as files did before there were channels: an interrupted thread closes a channel and the database
 * with it, and H2's own remedy hands every access to another thread, which a busy machine makes wait.
 */
final class FirmFile extends FileBaseDefault {

    private final RandomAccessFile file;

    /** The head as it stands in the file, null until it is known. */
    private @Nullable Head head;

    /** The newest chunk this process wrote, null before the first. */
    private @Nullable ChunkHead newest;

    /** A chunk that is not written whole yet. */
    private @Nullable ChunkHead coming;

    FirmFile(RandomAccessFile file) {
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
        int count = put(bytes, position);
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
        put(late ? right.bytes() : bytes.duplicate(), 0);
        head = right;
        int count = bytes.remaining();
        bytes.position(bytes.limit());
        return count;
    }

    private void name(ChunkHead chunk) throws IOException {
        Head known = head == null ? readHead() : head;
        if (known != null) {
            head = known.naming(chunk);
            put(head.bytes(), 0);
        }
    }

    private @Nullable Head readHead() throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Head.BYTES);
        while (bytes.hasRemaining() && read(bytes, bytes.position()) > 0) {
            // Until both blocks are read or the file is over.
        }
        return Head.in(bytes.flip());
    }

    private int put(ByteBuffer bytes, long position) throws IOException {
        int count = bytes.remaining();
        file.seek(position);
        if (bytes.hasArray()) {
            file.write(bytes.array(), bytes.arrayOffset() + bytes.position(), count);
            bytes.position(bytes.limit());
        } else {
            byte[] copy = new byte[count];
            bytes.get(copy);
            file.write(copy);
        }
        return count;
    }

    @Override
    public synchronized int read(ByteBuffer bytes, long position) throws IOException {
        file.seek(position);
        byte[] into = bytes.hasArray() ? bytes.array() : new byte[bytes.remaining()];
        int from = bytes.hasArray() ? bytes.arrayOffset() + bytes.position() : 0;
        int count = file.read(into, from, bytes.remaining());
        if (count > 0 && bytes.hasArray()) {
            bytes.position(bytes.position() + count);
        } else if (count > 0) {
            bytes.put(into, 0, count);
        }
        return count;
    }

    @Override
    public long size() throws IOException {
        return file.length();
    }

    @Override
    protected synchronized void implTruncate(long size) throws IOException {
        if (size < file.length()) {
            file.setLength(size);
        }
    }

    @Override
    public void force(boolean metaData) throws IOException {
        file.getFD().sync();
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return file.getChannel().tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        file.close();
    }
}
