package vn.lensong.adapters.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.zip.ZipException;
import vn.lensong.application.partner.TableReading;
import vn.lensong.domain.Refusal;

/**
 * The first sheet of a workbook; of a formula the value that was stored with it. Neither rows nor texts are held in the
 * heap: on the disk the file takes at most 256 MiB meanwhile, and the texts that its cells share 2 GiB.
 */
final class XlsxTable {

    private static final long LARGEST = 256L * 1024 * 1024;

    private XlsxTable() {}

    /** A workbook is read here and there, so it lies in a file of its own meanwhile. */
    static void read(InputStream bytes, TableReading.Taker to) throws IOException {
        Path file = Files.createTempFile("len-song-", ".xlsx");
        try {
            copy(bytes, file);
            XlsxMeasure.check(file);
            opened(file, to);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void copy(InputStream bytes, Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            byte[] buffer = new byte[64 * 1024];
            long size = 0;
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                size += read;
                if (size > LARGEST) {
                    throw Tables.refused("table.too-large", Map.of("mib", LARGEST / 1024 / 1024));
                }
                out.write(buffer, 0, read);
            }
        }
    }

    private static void opened(Path file, TableReading.Taker to) throws IOException {
        try (XlsxParts parts = sound(() -> XlsxParts.of(file));
                SharedTexts texts = sound(() -> SharedTexts.of(parts.sharedTexts()))) {
            XlsxRows rows = sound(() -> new XlsxRows(parts.firstSheet(), texts));
            while (sound(rows::next)) {
                Tables.pass(rows.no(), rows.cells(), to);
            }
        }
    }

    /** Whatever cannot be made sense of, however that is said, is no workbook; a full disk is none of its faults. */
    private static <T> T sound(Callable<T> step) throws IOException {
        try {
            return step.call();
        } catch (ZipException e) {
            throw Tables.refused("table.unreadable", Map.of());
        } catch (Refusal | IOException e) {
            throw e;
        } catch (Exception e) {
            throw Tables.refused("table.unreadable", Map.of());
        }
    }
}
