package vn.lensong.adapters.files;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import vn.lensong.application.brand.LogoFiles;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.media.FileType;

/** Logos told by their content, whatever name or label they come under: a PNG picture or an SVG drawing. */
@Singleton
final class CleanedLogos implements LogoFiles {

    @Override
    public Cleaned cleaned(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw Refusal.field("file", "logo.too-large", Map.of("most", MOST_BYTES / 1024));
        }
        Optional<FileType> type = FileType.of(Arrays.copyOf(file, Math.min(file.length, FileType.HEAD)));
        if (type.isPresent() && type.get() == FileType.PNG) {
            return PngLogo.cleaned(file);
        }
        if (type.isPresent() || !begins(file)) {
            throw Refusal.field("file", "logo.wrong-type", Map.of());
        }
        return SvgLogo.cleaned(file);
    }

    /** A drawing is a text whose first letter opens an element, behind a mark of its encoding and white space. */
    private static boolean begins(byte[] file) {
        int at = file.length > 2 && (file[0] & 0xFF) == 0xEF ? 3 : 0;
        while (at < file.length && Character.isWhitespace(file[at])) {
            at++;
        }
        return at < file.length && file[at] == '<';
    }
}
