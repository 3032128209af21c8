package vn.lensong.adapters.files;

import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.metadata.Directory;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import vn.lensong.application.media.FileStore;
import vn.lensong.application.media.MediaReading.Facts;

/** Pictures drawn small, upright, on white, as JPEG. */
final class SmallPicture {

    private static final int LONGEST_SIDE = 480;

    static {
        // No window is ever opened, and a cache on the disk would only cost.
        System.setProperty("java.awt.headless", "true");
        ImageIO.setUseCache(false);
    }

    private SmallPicture() {}

    /** How large it is, read from its head without drawing it. */
    static Facts facts(InputStream bytes) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(bytes)) {
            ImageReader reader = reader(in);
            try {
                return new Facts(reader.getWidth(0), reader.getHeight(0), null);
            } finally {
                reader.dispose();
            }
        }
    }

    /** Empty when it cannot be drawn, as with colours of the printing press. */
    static Optional<byte[]> of(FileStore.Staged file) {
        try (InputStream bytes = file.bytes();
                ImageInputStream in = ImageIO.createImageInputStream(bytes)) {
            BufferedImage upright = upright(drawn(in), orientation(file));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            return ImageIO.write(upright, "jpeg", out) ? Optional.of(out.toByteArray()) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Only every nth pixel is unfolded, so that memory grows with the small picture and not with the large one. */
    private static BufferedImage drawn(ImageInputStream in) throws IOException {
        ImageReader reader = reader(in);
        try {
            int longest = Math.max(reader.getWidth(0), reader.getHeight(0));
            int every = Math.max(1, longest / (2 * LONGEST_SIDE));
            ImageReadParam param = reader.getDefaultReadParam();
            param.setSourceSubsampling(every, every, 0, 0);
            return reader.read(0, param);
        } finally {
            reader.dispose();
        }
    }

    private static ImageReader reader(ImageInputStream in) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
        if (!readers.hasNext()) {
            throw new IOException("picture: of no known form");
        }
        ImageReader reader = readers.next();
        reader.setInput(in, true, true);
        return reader;
    }

    private static BufferedImage upright(BufferedImage drawn, int orientation) {
        double scale = Math.min(1, (double) LONGEST_SIDE / Math.max(drawn.getWidth(), drawn.getHeight()));
        int width = Math.max(1, (int) Math.round(drawn.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(drawn.getHeight() * scale));
        boolean lying = orientation >= 5;
        BufferedImage small =
                new BufferedImage(lying ? height : width, lying ? width : height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = small.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, small.getWidth(), small.getHeight());
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.transform(turn(orientation, width, height));
        graphics.drawImage(drawn, 0, 0, width, height, null);
        graphics.dispose();
        return small;
    }

    /** The eight ways to hold a camera, as Exif counts them. */
    private static AffineTransform turn(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static int orientation(FileStore.Staged file) throws IOException {
        try (InputStream bytes = file.bytes()) {
            Directory exif =
                    JpegMetadataReader.readMetadata(bytes).getFirstDirectoryOfType(ExifIFD0Directory.class);
            Integer orientation = exif == null ? null : exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
            return orientation == null ? 1 : orientation;
        } catch (ImageProcessingException e) {
            // No JPEG: it has no way up but its own.
            return 1;
        }
    }
}
