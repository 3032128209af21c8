package vn.lensong.bootstrap;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lensong.application.brand.BrandReading;
import vn.lensong.application.brand.ShownBrand;
import vn.lensong.application.print.Printer;
import vn.lensong.application.promotion.SharedBrand;

/** Gives what is shared the logos and the number that are approved for the programme, drawings as pictures. */
@Singleton
final class ApprovedBrand implements SharedBrand {

    private static final Logger LOG = LoggerFactory.getLogger(ApprovedBrand.class);
    private static final int WIDTH = 600;

    private final BrandReading reading;
    private final Printer printer;

    ApprovedBrand(BrandReading reading, Printer printer) {
        this.reading = reading;
        this.printer = printer;
    }

    @Override
    public Shown of(UUID programmeId) {
        Optional<ShownBrand> brand = reading.shown(programmeId);
        List<byte[]> logos = brand.map(ShownBrand::logos).orElse(List.of()).stream()
                .map(ShownBrand.ShownLogo::logoUrlOnLight)
                .flatMap(path -> picture(path).stream())
                .toList();
        String hotline = brand.map(ShownBrand::look).map(ShownBrand.Look::hotline).orElse("");
        return new Shown(logos, hotline);
    }

    /** A poster without a logo whose file is away is better than none. */
    private Optional<byte[]> picture(String path) {
        String digest = path.substring(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));
        try (InputStream file = reading.file(digest)) {
            byte[] bytes = file.readAllBytes();
            return Optional.of(
                    path.endsWith(".svg") ? printer.png(new String(bytes, StandardCharsets.UTF_8), WIDTH) : bytes);
        } catch (IOException | RuntimeException e) {
            LOG.warn("a logo cannot be drawn: {}", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
