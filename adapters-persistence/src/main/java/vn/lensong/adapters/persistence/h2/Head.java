package vn.lensong.adapters.persistence.h2;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import org.h2.mvstore.DataUtils;
import org.jspecify.annotations.Nullable;

/** The head of a database file, written twice: which chunk is the newest, where it is, and what else H2 keeps there. */
record Head(HashMap<String, String> entries) {

    /** Bytes of a block; the head takes the first two. */
    static final int BLOCK = 4096;

    static final int BYTES = 2 * BLOCK;

    private static final String CHECKSUM = "fletcher";

    /** The head in these bytes, null when neither copy of it is whole. */
    static @Nullable Head in(ByteBuffer bytes) {
        for (int from = bytes.position(); from + BLOCK <= bytes.limit(); from += BLOCK) {
            byte[] block = new byte[BLOCK];
            bytes.get(from, block);
            String text = new String(block, StandardCharsets.ISO_8859_1);
            int end = text.lastIndexOf("," + CHECKSUM + ":");
            int close = text.indexOf('\n', Math.max(end, 0));
            if (text.startsWith("H:") && end > 0 && close > end) {
                int kept = (int) Long.parseLong(text.substring(end + CHECKSUM.length() + 2, close).strip(), 16);
                if (kept == DataUtils.getFletcher32(block, 0, end)) {
                    return new Head(DataUtils.parseMap(text.substring(0, end)));
                }
            }
        }
        return null;
    }

    /** Whether H2 closed the file in order: then it names the right chunk itself. */
    boolean clean() {
        return entries.containsKey("clean");
    }

    long version() {
        return Long.parseLong(entries.getOrDefault("version", "0"), 16);
    }

    /** The same head naming this chunk, of a file that is in use. */
    Head naming(ChunkHead chunk) {
        HashMap<String, String> next = new HashMap<>(entries);
        next.remove("clean");
        next.put("block", Long.toHexString(chunk.block()));
        next.put("chunk", Long.toHexString(chunk.id()));
        next.put("version", Long.toHexString(chunk.version()));
        return new Head(next);
    }

    ByteBuffer bytes() {
        StringBuilder text = new StringBuilder();
        // H2 knows a head by its first letters.
        DataUtils.appendMap(text, "H", entries.getOrDefault("H", "2"));
        HashMap<String, String> rest = new HashMap<>(entries);
        rest.remove("H");
        DataUtils.appendMap(text, rest);
        byte[] covered = text.toString().getBytes(StandardCharsets.ISO_8859_1);
        DataUtils.appendMap(text, CHECKSUM, DataUtils.getFletcher32(covered, 0, covered.length));
        byte[] whole = text.append('\n').toString().getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer bytes = ByteBuffer.allocate(BYTES);
        bytes.put(0, whole);
        bytes.put(BLOCK, whole);
        return bytes;
    }
}
