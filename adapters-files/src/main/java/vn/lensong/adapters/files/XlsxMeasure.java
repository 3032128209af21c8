package vn.lensong.adapters.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import vn.lensong.domain.Refusal;

/**
 * Looks through a workbook before it is read: what it claims to be long is not believed, and what grows out of all
 * measure when it is opened, or holds one text without end, is not read at all. Nothing of it is held.
 */
final class XlsxMeasure {

    private static final int MOST_PARTS = 2_000;
    private static final long LARGEST = 2L * 1024 * 1024 * 1024;
    /** XML of a sheet is a tenth when it is packed, rarely a thirtieth; a bomb is a thousandth. */
    private static final int DENSEST = 200;

    private static final long SMALL = 16L * 1024 * 1024;
    /** The texts of a workbook are held while it is read: as many as fit. */
    private static final long MOST_TEXTS = 96L * 1024 * 1024;

    /** More than a cell's, since a character may be written as several. */
    private static final int LONGEST_TEXT = Tables.LONGEST_CELL * 6;

    private XlsxMeasure() {}

    /** Refuses {@code table.unreadable}, {@code table.too-large}, {@code table.cell-too-long}, {@code table.too-many-texts}. */
    static void check(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            long whole = 0;
            int parts = 0;
            for (Enumeration<? extends ZipEntry> each = zip.entries(); each.hasMoreElements(); ) {
                ZipEntry part = each.nextElement();
                if (++parts > MOST_PARTS) {
                    throw tooLarge();
                }
                whole += measured(zip, part, LARGEST - whole);
            }
        } catch (ZipException e) {
            throw Tables.refused("table.unreadable", Map.of());
        }
    }

    private static long measured(ZipFile zip, ZipEntry part, long most) throws IOException {
        boolean texts = part.getName().toLowerCase(Locale.ROOT).endsWith("sharedstrings.xml");
        boolean xml = part.getName().toLowerCase(Locale.ROOT).endsWith(".xml");
        long packed = Math.max(1, part.getCompressedSize());
        long size = 0;
        int text = 0;
        byte[] buffer = new byte[64 * 1024];
        try (InputStream in = zip.getInputStream(part)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > most || size > SMALL && size / packed > DENSEST) {
                    throw tooLarge();
                }
                if (texts && size > MOST_TEXTS) {
                    throw Tables.refused("table.too-many-texts", Map.of());
                }
                text = xml ? longest(buffer, read, text) : 0;
            }
        }
        return size;
    }

    /** How long the text is that the buffer ends in; one that is too long ends here. */
    private static int longest(byte[] buffer, int length, int before) {
        int text = before;
        for (int i = 0; i < length; i++) {
            text = buffer[i] == '<' ? 0 : text + 1;
            if (text > LONGEST_TEXT) {
                throw Tables.refused("table.cell-too-long", Map.of("row", "?", "longest", Tables.LONGEST_CELL));
            }
        }
        return text;
    }

    private static Refusal tooLarge() {
        return Tables.refused("table.too-large", Map.of("mib", LARGEST / 1024 / 1024));
    }
}
