package vn.lensong.adapters.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lensong.application.media.FileStore;
import vn.lensong.application.media.MediaReading.Facts;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.media.FileType;

class HeadReadingTest {

    @TempDir
    Path folder;

    private final HeadReading reading = new HeadReading();
    private FileStore files;

    @BeforeEach
    void open() {
        files = DiskFiles.in(folder);
    }

    @Test
    void a_picture_tells_how_large_it_is() throws IOException {
        assertThat(facts(FileType.PNG, drawn("png", 321, 123))).isEqualTo(new Facts(321, 123, null));
        assertThat(facts(FileType.JPEG, drawn("jpeg", 40, 80))).isEqualTo(new Facts(40, 80, null));
        assertThat(facts(FileType.GIF, drawn("gif", 7, 9))).isEqualTo(new Facts(7, 9, null));
    }

    @Test
    void a_webp_tells_how_large_it_is() throws IOException {
        ByteBuffer webp = ByteBuffer.allocate(44).order(ByteOrder.LITTLE_ENDIAN);
        webp.put(latin("RIFF")).putInt(36).put(latin("WEBPVP8X")).putInt(10).putInt(0);
        webp.put(new byte[] {99, 0, 0, 49, 0, 0}).put(latin("VP8 ")).putInt(6);

        assertThat(facts(FileType.WEBP, webp.array())).isEqualTo(new Facts(100, 50, null));
    }

    @Test
    void a_film_tells_how_long_it_is_wherever_its_head_lies() throws IOException {
        assertThat(facts(FileType.MP4, film("isom", true)).seconds()).isEqualTo(62);
        assertThat(facts(FileType.MP4, film("isom", false)).seconds()).isEqualTo(62);
        assertThat(facts(FileType.QUICKTIME, film("qt  ", false)).seconds()).isEqualTo(62);
    }

    @Test
    void a_picture_that_would_fill_the_memory_is_refused_by_its_head() throws IOException {
        byte[] bomb = drawn("png", 10, 10);
        ByteBuffer.wrap(bomb).putInt(16, 60_000).putInt(20, 60_000);

        assertThat(refusal(FileType.PNG, bomb)).isEqualTo("media.too-many-pixels");
    }

    @Test
    void what_is_not_what_it_seems_is_refused() throws IOException {
        assertThat(refusal(FileType.PNG, Arrays.copyOf(drawn("png", 10, 10), 20))).isEqualTo("media.unreadable");
        assertThat(refusal(FileType.MP4, latin("\0\0\0\u0018ftypisom and nothing more"))).isEqualTo("media.unreadable");
    }

    @Test
    void a_small_picture_keeps_the_shape_of_the_large_one() throws IOException {
        assertThat(small(FileType.PNG, drawn("png", 2000, 1000))).isEqualTo("480x240");
        assertThat(small(FileType.PNG, drawn("png", 30, 20))).isEqualTo("30x20");
    }

    @Test
    void a_small_picture_stands_upright() throws IOException {
        byte[] jpeg = drawn("jpeg", 960, 480);
        ByteBuffer lying = ByteBuffer.allocate(jpeg.length + 36);
        lying.put(jpeg, 0, 2).put((byte) 0xFF).put((byte) 0xE1).putShort((short) 34).put(latin("Exif\0\0MM\0*"));
        lying.putInt(8).putShort((short) 1).putShort((short) 0x112).putShort((short) 3).putInt(1);
        lying.putShort((short) 6).putShort((short) 0).putInt(0).put(jpeg, 2, jpeg.length - 2);

        assertThat(small(FileType.JPEG, lying.array())).isEqualTo("240x480");
    }

    @Test
    void what_cannot_be_drawn_has_no_small_picture() throws IOException {
        try (FileStore.Staged staged = files.stage(new ByteArrayInputStream(latin("%PDF-1.7")), 100)) {
            assertThat(reading.preview(FileType.PDF, staged)).isEmpty();
            assertThat(reading.preview(FileType.JPEG, staged)).isEmpty();
        }
    }

    private Facts facts(FileType type, byte[] bytes) throws IOException {
        try (FileStore.Staged staged = files.stage(new ByteArrayInputStream(bytes), Long.MAX_VALUE)) {
            return reading.facts(type, staged);
        }
    }

    private String refusal(FileType type, byte[] bytes) {
        return catchThrowableOfType(Refusal.class, () -> facts(type, bytes)).code();
    }

    private String small(FileType type, byte[] bytes) throws IOException {
        try (FileStore.Staged staged = files.stage(new ByteArrayInputStream(bytes), Long.MAX_VALUE)) {
            BufferedImage small =
                    ImageIO.read(new ByteArrayInputStream(reading.preview(type, staged).orElseThrow()));
            return small.getWidth() + "x" + small.getHeight();
        }
    }

    private static byte[] drawn(String form, int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), form, out);
        return out.toByteArray();
    }

    /** A film of 61.5 seconds. */
    private static byte[] film(String brand, boolean headFirst) {
        ByteBuffer head = ByteBuffer.allocate(116).putInt(116).put(latin("moov")).putInt(108).put(latin("mvhd"));
        head.putInt(0).putInt(0).putInt(0).putInt(1000).putInt(61_500);
        byte[] body = ByteBuffer.allocate(1008).putInt(1008).put(latin("mdat")).array();
        ByteBuffer film = ByteBuffer.allocate(24 + 116 + 1008);
        film.putInt(24).put(latin("ftyp" + brand)).putInt(512).put(latin("mp41mp42"));
        film.put(headFirst ? head.array() : body).put(headFirst ? body : head.array());
        return film.array();
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
