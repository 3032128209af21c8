package vn.lensong.adapters.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import vn.lensong.application.partner.TableReading;

/** The first sheet of a workbook; of a formula the value that was stored with it. */
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
        try (ReadableWorkbook book = sound(() -> new ReadableWorkbook(file.toFile()));
                Stream<Row> rows = sound(() -> book.getFirstSheet().openStream())) {
            Iterator<Row> each = rows.iterator();
            while (sound(each::hasNext)) {
                Row row = each.next();
                Tables.pass(row.getRowNum(), cells(row), to);
            }
        }
    }

    /** Whatever the reader cannot make sense of, however it says so, is a file that is no workbook. */
    private static <T> T sound(Callable<T> step) {
        try {
            return step.call();
        } catch (Exception e) {
            throw Tables.refused("table.unreadable", Map.of());
        }
    }

    private static List<String> cells(Row row) {
        if (row.getCellCount() > Tables.MOST_CELLS) {
            throw Tables.refused(
                    "table.row-too-long", Map.of("row", row.getRowNum(), "most", Tables.MOST_CELLS));
        }
        List<String> cells = new ArrayList<>(row.getCellCount());
        for (Cell cell : row) {
            cells.add(cell == null ? "" : text(cell));
        }
        return cells;
    }

    /** A number as a person would write it: without an exponent, and without zeros behind the point. */
    private static String text(Cell cell) {
        Object value = cell.getValue();
        if (value instanceof BigDecimal number) {
            boolean small = number.precision() - number.scale() < 40 && number.scale() < 40;
            return small ? number.stripTrailingZeros().toPlainString() : number.toString();
        }
        return value == null ? "" : value.toString();
    }
}
