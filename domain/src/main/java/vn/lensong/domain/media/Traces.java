package vn.lensong.domain.media;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import vn.lensong.domain.Refusal;

/**
 * What a camera leaves in a picture beside the picture: where it was taken, when, by which device, a small copy of
 * the whole before it was cut. Nothing of it may reach viewers, and no pixel is lost when it goes.
 */
public final class Traces {

    private static final Set<String> PNG_TRACES = Set.of("eXIf", "tEXt", "iTXt", "zTXt", "tIME");
    private static final Set<String> WEBP_TRACES = Set.of("EXIF", "XMP ");
    private static final int WEBP_TRACE_FLAGS = 0x08 | 0x04;
    private static final int PNG_SIGNATURE = 8;

    private Traces() {}

    /** The picture without traces; other types come back as they are. Refuses {@code media.unreadable}. */
    public static byte[] removed(FileType type, byte[] picture) {
        try {
            return switch (type) {
                case JPEG -> JpegTraces.removed(picture);
                case PNG -> ofPng(picture);
                case WEBP -> ofWebp(picture);
                case GIF, MP4, QUICKTIME, WEBM, PDF -> picture;
            };
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw unreadable();
        }
    }

    static Refusal unreadable() {
        return Refusal.field("file", "media.unreadable", Map.of());
    }

    private static byte[] ofPng(byte[] picture) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream(picture.length);
        kept.write(picture, 0, PNG_SIGNATURE);
        ByteBuffer in = ByteBuffer.wrap(picture).position(PNG_SIGNATURE);
        String name = "";
        while (!name.equals("IEND")) {
            int start = in.position();
            int length = in.getInt();
            name = name(in);
            in.position(Math.addExact(in.position(), length) + 4);
            if (length < 0) {
                throw unreadable();
            }
            if (!PNG_TRACES.contains(name)) {
                kept.write(picture, start, in.position() - start);
            }
        }
        return kept.toByteArray();
    }

    private static byte[] ofWebp(byte[] picture) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream(picture.length);
        kept.write(picture, 0, 12);
        ByteBuffer in = ByteBuffer.wrap(picture).order(ByteOrder.LITTLE_ENDIAN);
        int end = Math.min(picture.length, in.getInt(4) + 8);
        in.position(12);
        while (in.position() + 8 <= end) {
            int start = in.position();
            String name = name(in);
            int length = in.getInt();
            if (length < 0) {
                throw unreadable();
            }
            int next = Math.min(picture.length, in.position() + length + (length & 1));
            if (in.position() + length > picture.length) {
                throw unreadable();
            }
            in.position(next);
            if (!WEBP_TRACES.contains(name)) {
                kept.write(picture, start, next - start);
            }
        }
        byte[] whole = kept.toByteArray();
        ByteBuffer out = ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(4, whole.length - 8);
        if (whole.length > 20 && new String(whole, 12, 4, StandardCharsets.ISO_8859_1).equals("VP8X")) {
            whole[20] &= (byte) ~WEBP_TRACE_FLAGS;
        }
        return whole;
    }

    private static String name(ByteBuffer in) {
        byte[] name = new byte[4];
        in.get(name);
        return new String(name, StandardCharsets.ISO_8859_1);
    }
}
