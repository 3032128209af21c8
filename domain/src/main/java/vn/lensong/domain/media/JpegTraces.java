package vn.lensong.domain.media;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Takes the traces out of a JPEG: every application segment but those that colours need, comments, and whatever
 * follows the end, where telephones hide a moving picture. Which way is up stays, in a segment of our own.
 */
final class JpegTraces {

    private static final int START_OF_SCAN = 0xDA;
    private static final int END = 0xD9;
    private static final int COMMENT = 0xFE;
    private static final int EXIF = 0xE1;
    private static final int ICC = 0xE2;
    private static final Set<Integer> KEPT_APPLICATIONS = Set.of(0xE0, ICC, 0xEE);
    private static final int ORIENTATION = 0x0112;
    private static final int UPRIGHT = 1;

    private final byte[] picture;
    private final ByteBuffer in;
    private final ByteArrayOutputStream kept;

    private JpegTraces(byte[] picture) {
        this.picture = picture;
        this.in = ByteBuffer.wrap(picture).position(2);
        this.kept = new ByteArrayOutputStream(picture.length);
    }

    static byte[] removed(byte[] picture) {
        return new JpegTraces(picture).walk();
    }

    private byte[] walk() {
        int orientation = UPRIGHT;
        while (true) {
            int marker = marker();
            if (marker == END) {
                kept.write(0xFF);
                kept.write(END);
                return started(orientation);
            }
            int start = in.position() - 2;
            int length = in.getShort() & 0xFFFF;
            if (length < 2) {
                throw Traces.unreadable();
            }
            in.position(start + 2 + length);
            if (marker == EXIF && startsWith(start + 4, "Exif\0\0")) {
                orientation = orientation(ByteBuffer.wrap(picture, start + 10, length - 8).slice(), orientation);
            }
            if (keeps(marker, start)) {
                kept.write(picture, start, in.position() - start);
            }
            if (marker == START_OF_SCAN) {
                scan();
            }
        }
    }

    private boolean keeps(int marker, int start) {
        boolean application = marker >= 0xE0 && marker <= 0xEF;
        if (application) {
            return KEPT_APPLICATIONS.contains(marker) && (marker != ICC || startsWith(start + 4, "ICC_PROFILE"));
        }
        return marker != COMMENT;
    }

    /** The next marker; any number of 0xFF may fill the place before it. */
    private int marker() {
        int next = in.get() & 0xFF;
        if (next != 0xFF) {
            throw Traces.unreadable();
        }
        while (next == 0xFF) {
            next = in.get() & 0xFF;
        }
        return next;
    }

    /** Copies what is drawn, up to the next marker that is none of its own. */
    private void scan() {
        int start = in.position();
        int end = start;
        while ((picture[end] & 0xFF) != 0xFF || ofTheScan(picture[end + 1] & 0xFF)) {
            end++;
        }
        kept.write(picture, start, end - start);
        in.position(end);
    }

    private static boolean ofTheScan(int marker) {
        return marker == 0 || marker == 0xFF || marker >= 0xD0 && marker <= 0xD7;
    }

    private byte[] started(int orientation) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream(kept.size() + 40);
        whole.write(0xFF);
        whole.write(0xD8);
        if (orientation != UPRIGHT) {
            byte[] exif = exif(orientation);
            whole.writeBytes(exif);
        }
        whole.writeBytes(kept.toByteArray());
        return whole.toByteArray();
    }

    /** A segment that tells which way is up and nothing else. */
    private static byte[] exif(int orientation) {
        ByteBuffer exif = ByteBuffer.allocate(36);
        exif.put((byte) 0xFF).put((byte) EXIF).putShort((short) 34);
        exif.put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(8);
        exif.putShort((short) 1);
        exif.putShort((short) ORIENTATION).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0);
        exif.putInt(0);
        return exif.array();
    }

    private static int orientation(ByteBuffer tiff, int otherwise) {
        if (tiff.remaining() < 14) {
            return otherwise;
        }
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        if (directory < 8 || directory > tiff.limit() - 2) {
            return otherwise;
        }
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries && directory + 14 + i * 12 <= tiff.limit(); i++) {
            int entry = directory + 2 + i * 12;
            int value = tiff.getShort(entry + 8) & 0xFFFF;
            if ((tiff.getShort(entry) & 0xFFFF) == ORIENTATION && value >= 1 && value <= 8) {
                return value;
            }
        }
        return otherwise;
    }

    private boolean startsWith(int from, String text) {
        int end = from + text.length();
        return end <= picture.length && new String(picture, from, text.length(), StandardCharsets.ISO_8859_1).equals(text);
    }
}
