package vn.lensong.adapters.files;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import vn.lensong.application.brand.LogoFiles.Cleaned;
import vn.lensong.application.brand.LogoFiles.Removed;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.brand.Logo;
import vn.lensong.domain.media.FileType;
import vn.lensong.domain.media.Traces;

/** Looks at a logo that comes as pixels: large enough, not too large, and see-through around the sign. */
final class PngLogo {

    private static final int LEAST_SIDE = 512;
    private static final int MOST_SIDE = 4_000;
    private static final int LOOKED_AT = 500;

    private PngLogo() {}

    static Cleaned cleaned(byte[] file) {
        byte[] kept = withoutTraces(file);
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(kept))) {
            ImageReader reader = reader(in);
            try {
                // The head alone says how large it is, so nothing is unfolded that would fill the memory.
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                requireUsable(width, height);
                requireTransparent(reader, Math.max(width, height));
                List<Removed> removed = kept.length == file.length
                        ? List.of()
                        : List.of(new Removed(Removed.Kind.TRACES, "PNG", 1));
                return new Cleaned(Logo.Type.PNG, kept, width, height, removed);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            if (e instanceof Refusal refusal) {
                throw refusal;
            }
            throw unreadable();
        }
    }

    private static byte[] withoutTraces(byte[] file) {
        try {
            return Traces.removed(FileType.PNG, file);
        } catch (Refusal e) {
            throw unreadable();
        }
    }

    private static void requireUsable(int width, int height) {
        if (Math.max(width, height) < LEAST_SIDE) {
            throw Refusal.field(
                    "file",
                    "logo.too-few-pixels",
                    Map.of("least", LEAST_SIDE, "width", width, "height", height));
        }
        if (Math.max(width, height) > MOST_SIDE) {
            throw Refusal.field(
                    "file",
                    "logo.too-many-pixels",
                    Map.of("most", MOST_SIDE, "width", width, "height", height));
        }
    }

    /** Every nth pixel is enough to see whether anything shines through. */
    private static void requireTransparent(ImageReader reader, int longest) throws IOException {
        int every = Math.max(1, longest / LOOKED_AT);
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceSubsampling(every, every, 0, 0);
        BufferedImage small = reader.read(0, param);
        if (small.getColorModel().hasAlpha()) {
            for (int y = 0; y < small.getHeight(); y++) {
                for (int x = 0; x < small.getWidth(); x++) {
                    if (small.getRGB(x, y) >>> 24 < 128) {
                        return;
                    }
                }
            }
        }
        throw Refusal.field("file", "logo.not-transparent", Map.of());
    }

    private static ImageReader reader(ImageInputStream in) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("png");
        ImageReader reader = readers.next();
        reader.setInput(in, true, true);
        return reader;
    }

    private static Refusal unreadable() {
        return Refusal.field("file", "logo.unreadable", Map.of());
    }
}
