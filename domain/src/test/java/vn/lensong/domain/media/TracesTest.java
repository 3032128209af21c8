package vn.lensong.domain.media;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lensong.domain.Refused.code;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TracesTest {

    private static final String PLACE = "20.8449N 106.6881E";
    private static final byte[] SCAN = latin("\u00ff\u00da\0\4\1\2drawn\u00ff\0\u00ff\u00d0on");
    private static final byte[] END = latin("\u00ff\u00d9");

    @Test
    void a_jpeg_loses_what_the_camera_wrote_and_keeps_what_it_saw() {
        byte[] jpeg = joined(
                latin("\u00ff\u00d8"),
                segment(0xE0, "JFIF\0"),
                segment(0xE1, "http://ns.adobe.com/xap/1.0/\0" + PLACE),
                segment(0xED, "Photoshop" + PLACE),
                segment(0xFE, "comment " + PLACE),
                segment(0xDB, "quantised"),
                SCAN,
                segment(0xC4, "tables between scans"),
                SCAN,
                END,
                latin("a film of " + PLACE));

        String kept = text(Traces.removed(FileType.JPEG, jpeg));

        assertThat(kept)
                .isEqualTo(text(joined(
                        latin("\u00ff\u00d8"),
                        segment(0xE0, "JFIF\0"),
                        segment(0xDB, "quantised"),
                        SCAN,
                        segment(0xC4, "tables between scans"),
                        SCAN,
                        END)))
                .doesNotContain(PLACE);
    }

    @Test
    void a_jpeg_keeps_which_way_is_up() {
        byte[] jpeg = joined(latin("\u00ff\u00d8"), segment(0xE1, text(exif(6)) + PLACE), SCAN, END);

        byte[] kept = Traces.removed(FileType.JPEG, jpeg);

        assertThat(text(kept)).doesNotContain(PLACE).contains("Exif\0\0MM\0*");
        assertThat(Traces.removed(FileType.JPEG, kept)).isEqualTo(kept);
    }

    @Test
    void an_upright_jpeg_needs_nothing_of_its_camera() {
        byte[] jpeg = joined(latin("\u00ff\u00d8"), segment(0xE1, text(exif(1)) + PLACE), SCAN, END);

        assertThat(Traces.removed(FileType.JPEG, jpeg)).isEqualTo(joined(latin("\u00ff\u00d8"), SCAN, END));
    }

    @Test
    void a_png_loses_its_texts_and_whatever_follows_its_end() {
        byte[] png = joined(
                latin("\u0089PNG\r\n\u001a\n"),
                chunk("IHDR", "how large it is"),
                chunk("eXIf", PLACE),
                chunk("tEXt", PLACE),
                chunk("IDAT", "drawn"),
                chunk("IEND", ""),
                latin(PLACE));

        assertThat(Traces.removed(FileType.PNG, png))
                .isEqualTo(joined(
                        latin("\u0089PNG\r\n\u001a\n"),
                        chunk("IHDR", "how large it is"),
                        chunk("IDAT", "drawn"),
                        chunk("IEND", "")));
    }

    @Test
    void a_webp_loses_its_traces_and_says_so_in_its_head() {
        byte[] whole = riff(riffChunk("VP8X", "\u000c\0\0\0123456"), riffChunk("VP8 ", "drawn!"), riffChunk("EXIF", PLACE));

        assertThat(Traces.removed(FileType.WEBP, whole))
                .isEqualTo(riff(riffChunk("VP8X", "\0\0\0\0123456"), riffChunk("VP8 ", "drawn!")));
    }

    @Test
    void a_picture_that_breaks_off_is_refused() {
        byte[] jpeg = joined(latin("\u00ff\u00d8"), segment(0xE0, "JFIF\0"), SCAN);
        byte[] png = joined(latin("\u0089PNG\r\n\u001a\n"), chunk("IHDR", "x"));

        for (int length = 3; length < jpeg.length; length++) {
            byte[] part = Arrays.copyOf(jpeg, length);
            assertThat(code(() -> Traces.removed(FileType.JPEG, part))).isEqualTo("media.unreadable");
        }
        assertThat(code(() -> Traces.removed(FileType.PNG, png))).isEqualTo("media.unreadable");
    }

    @Test
    void lengths_that_lie_are_refused() {
        byte[] jpeg = latin("\u00ff\u00d8\u00ff\u00e0\0\1" + "x".repeat(20));
        byte[] png = joined(latin("\u0089PNG\r\n\u001a\n\u00ff\u00ff\u00ff\u00f0IHDR"), new byte[40]);
        byte[] webp = latin("RIFF\u0030\0\0\0WEBPVP8 \u00ff\u00ff\u00ff\u007f" + "x".repeat(30));

        assertThat(code(() -> Traces.removed(FileType.JPEG, jpeg))).isEqualTo("media.unreadable");
        assertThat(code(() -> Traces.removed(FileType.PNG, png))).isEqualTo("media.unreadable");
        assertThat(code(() -> Traces.removed(FileType.WEBP, webp))).isEqualTo("media.unreadable");
    }

    private static byte[] exif(int orientation) {
        ByteBuffer exif = ByteBuffer.allocate(32);
        exif.put(latin("Exif\0\0II*\0")).order(ByteOrder.LITTLE_ENDIAN).putInt(8).putShort((short) 1);
        exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putInt(orientation);
        return exif.putInt(0).array();
    }

    private static byte[] segment(int marker, String payload) {
        ByteBuffer segment = ByteBuffer.allocate(payload.length() + 4);
        segment.put((byte) 0xFF).put((byte) marker).putShort((short) (payload.length() + 2));
        return segment.put(latin(payload)).array();
    }

    private static byte[] chunk(String name, String data) {
        ByteBuffer chunk = ByteBuffer.allocate(data.length() + 12);
        return chunk.putInt(data.length()).put(latin(name)).put(latin(data)).putInt(7).array();
    }

    private static byte[] riff(byte[]... chunks) {
        byte[] body = joined(chunks);
        ByteBuffer riff = ByteBuffer.allocate(body.length + 12).order(ByteOrder.LITTLE_ENDIAN);
        return riff.put(latin("RIFF")).putInt(body.length + 4).put(latin("WEBP")).put(body).array();
    }

    private static byte[] riffChunk(String name, String data) {
        ByteBuffer chunk = ByteBuffer.allocate(data.length() + 8).order(ByteOrder.LITTLE_ENDIAN);
        return chunk.put(latin(name)).putInt(data.length()).put(latin(data)).array();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
