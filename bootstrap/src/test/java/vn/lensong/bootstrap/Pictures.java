package vn.lensong.bootstrap;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;
import javax.imageio.ImageIO;

/** Files that tests upload, each one of its kind. */
public final class Pictures {

    private Pictures() {}

    /** A picture that no other test has. */
    public static byte[] png(int width, int height) {
        return drawn("png", width, height);
    }

    /** A photo in which a camera wrote where it was taken. */
    static byte[] jpegTakenAt(String place) {
        byte[] jpeg = drawn("jpeg", 640, 360);
        byte[] words = ("Exif\0\0" + place).getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer photo = ByteBuffer.allocate(jpeg.length + words.length + 4);
        photo.put(jpeg, 0, 2).put((byte) 0xFF).put((byte) 0xE1).putShort((short) (words.length + 2)).put(words);
        return photo.put(jpeg, 2, jpeg.length - 2).array();
    }

    /** The head of a film of so many seconds, and then bytes without meaning up to this size. */
    static byte[] mp4(int seconds, int size) {
        ByteBuffer film = ByteBuffer.allocate(Math.max(size, 200));
        film.putInt(24).put(latin("ftypisom")).putInt(512).put(latin("isommp41"));
        film.putInt(8 + 108).put(latin("moov"));
        film.putInt(108).put(latin("mvhd")).putInt(0).putInt(0).putInt(ThreadLocalRandom.current().nextInt());
        film.putInt(1000).putInt(seconds * 1000).putInt(0x10000).putShort((short) 0x100);
        film.position(24 + 8 + 108);
        film.putInt(film.remaining()).put(latin("mdat"));
        return film.array();
    }

    private static byte[] drawn(String form, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        for (int x = 0; x < width; x += 16) {
            graphics.setColor(new Color(ThreadLocalRandom.current().nextInt(0xFFFFFF)));
            graphics.fillRect(x, 0, 16, height);
        }
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, form, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
