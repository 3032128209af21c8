package vn.lensong.adapters.persistence.h2;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import org.h2.mvstore.DataUtils;
import org.jspecify.annotations.Nullable;

/**
 * What a chunk says of itself in its first line.
 *
 * @param block where it begins, in blocks
 * @param blocks how long it is
 */
record ChunkHead(long id, long version, long block, long blocks) {

    private static final byte[] MARK = "chunk:".getBytes(StandardCharsets.ISO_8859_1);
    private static final int LONGEST = 1024;

    /** The chunk whose beginning is about to be written at this position, null when it is none. */
    static @Nullable ChunkHead in(ByteBuffer bytes, long position) {
        if (position < Head.BYTES || position % Head.BLOCK != 0 || bytes.remaining() < Head.BLOCK) {
            return null;
        }
        byte[] first = new byte[Math.min(LONGEST, bytes.remaining())];
        bytes.get(bytes.position(), first);
        for (int i = 0; i < MARK.length; i++) {
            if (first[i] != MARK[i]) {
                return null;
            }
        }
        String text = new String(first, StandardCharsets.ISO_8859_1);
        int end = text.indexOf('\n');
        HashMap<String, String> entries = DataUtils.parseMap(end < 0 ? text : text.substring(0, end).strip());
        return new ChunkHead(
                hex(entries, "chunk"), hex(entries, "version"), position / Head.BLOCK, hex(entries, "len"));
    }

    /** The position behind its last byte. */
    long end() {
        return (block + blocks) * Head.BLOCK;
    }

    boolean holds(long position) {
        return position > block * Head.BLOCK && position < end();
    }

    private static long hex(HashMap<String, String> entries, String name) {
        return Long.parseLong(entries.getOrDefault(name, "0"), 16);
    }
}
