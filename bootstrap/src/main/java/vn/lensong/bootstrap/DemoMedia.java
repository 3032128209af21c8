package vn.lensong.bootstrap;

import jakarta.inject.Singleton;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.media.MediaDesk;
import vn.lensong.application.media.UploadDesk;
import vn.lensong.domain.Product;
import vn.lensong.domain.Scope;
import vn.lensong.domain.media.Description;
import vn.lensong.domain.media.Media;
import vn.lensong.domain.media.MediaKind;
import vn.lensong.domain.media.Rights;

/** Invented media: pictures drawn at the start, one of which may not be shown any more, and one not described. */
@Singleton
final class DemoMedia {

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;

    private final UploadDesk uploads;
    private final MediaDesk desk;

    DemoMedia(UploadDesk uploads, MediaDesk desk) {
        this.uploads = uploads;
        this.desk = desk;
    }

    /** Puts them into the library of this scope; what is there already stays. */
    void load(Actor producer, Scope scope) {
        add(producer, scope, "Mức đóng BHXH tự nguyện", new Color(0x0A6437), null, Product.VOLUNTARY_SI);
        add(producer, scope, "Quyền lợi BHYT hộ gia đình", new Color(0x1D55C7), null, Product.HOUSEHOLD_HI);
        LocalDate past = LocalDate.of(2026, 6, 30);
        add(producer, scope, "Infographic năm trước", new Color(0x8A4700), past, Product.BOTH);
        taken(producer, scope, "Ảnh chưa mô tả", new Color(0x57534A));
    }

    private void add(
            Actor producer, Scope scope, String title, Color ground, @Nullable LocalDate until, Product product) {
        Media media = taken(producer, scope, title, ground);
        if (media.state() != Media.State.DRAFT) {
            return;
        }
        Set<Rights.Place> places = EnumSet.of(Rights.Place.LIVESTREAM, Rights.Place.SOCIAL);
        Rights rights = new Rights("BHXH thành phố Hải Phòng (giả lập)", "Tự thiết kế", until, places);
        String alternative = "Biểu đồ cột về: " + title;
        desk.describe(
                producer,
                media.id(),
                media.version(),
                new Description(title, "Dữ liệu giả lập", alternative, rights, product));
    }

    /** A signed paper; its id. */
    UUID paper(Actor producer, Scope scope) {
        return taken(producer, scope, "Giấy đồng ý", Color.WHITE, MediaKind.DOCUMENT).id();
    }

    private Media taken(Actor producer, Scope scope, String title, Color ground) {
        return taken(producer, scope, title, ground, MediaKind.INFOGRAPHIC);
    }

    private Media taken(Actor producer, Scope scope, String title, Color ground, MediaKind kind) {
        byte[] picture = drawn(title, ground);
        return uploads.upload(
                        producer, scope, kind, (long) picture.length, new ByteArrayInputStream(picture))
                .media();
    }

    private static byte[] drawn(String title, Color ground) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(ground);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.setColor(Color.WHITE);
        // Bars and no words: a machine without a screen may have no letters to draw them with.
        for (int i = 0; i < 5; i++) {
            int high = 120 + (title.hashCode() >>> i & 7) * 60;
            graphics.fillRect(160 + i * 200, HEIGHT - 80 - high, 120, high);
        }
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
