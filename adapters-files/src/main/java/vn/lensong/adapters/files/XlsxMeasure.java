package vn.lensong.adapters.files;

import java.io.EOFException;
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

    /** What all parts are at most when they are opened: six times a million rows with four texts of their own each. */
    static final long LARGEST = 2L * 1024 * 1024 * 1024;

    private static final int MOST_PARTS = 2_000;
    /** XML of a sheet is a tenth when it is packed, rarely a thirtieth; a bomb is a thousandth. */
    private static final int DENSEST = 200;

    private static final long SMALL = 16L * 1024 * 1024;

    private XlsxMeasure() {}

    /** Refuses {@code table.unreadable}, {@code table.too-large}, {@code table.cell-too-long}. */
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
        } catch (ZipException | EOFException e) {
            throw Tables.refused("table.unreadable", Map.of());
        }
    }

    /** Whether a part may be read as XML; what others keep in a workbook beside its sheets is not looked at. */
    static boolean legible(String part) {
        String name = part.toLowerCase(Locale.ROOT);
        return (name.endsWith(".xml") || name.endsWith(".rels")) && !name.startsWith("customxml/");
    }

    static Refusal tooLarge() {
        return Tables.refused("table.too-large", Map.of("mib", LARGEST / 1024 / 1024));
    }

    private static long measured(ZipFile zip, ZipEntry part, long most) throws IOException {
        XmlMeasure text = legible(part.getName()) ? new XmlMeasure() : null;
        long packed = Math.max(1, part.getCompressedSize());
        long size = 0;
        byte[] buffer = new byte[64 * 1024];
        try (InputStream in = zip.getInputStream(part)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > most || size > SMALL && size / packed > DENSEST) {
                    throw tooLarge();
                }
                if (text != null) {
                    text.add(buffer, read);
                }
            }
        }
        return size;
    }
}
