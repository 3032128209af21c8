package vn.lensong.adapters.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import java.io.BufferedOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A table that leaves line by line while it is made, so that it may be as long as it likes; as {@link Spreadsheet}. */
public final class StreamedTable {

    private static final int PIPE = 64 * 1024;
    private static final int AT_ONCE = 500;
    /** As many rows as a sheet has, but for the head and some room. */
    private static final int OF_A_SHEET = 1_000_000;

    private StreamedTable() {}

    /** What a table is written as. */
    public enum Format {
        CSV,
        XLSX
    }

    /** A file to be kept under this name; {@code lines} runs on a thread of its own, at the pace of who reads. */
    public static HttpResponse<InputStream> file(
            Format format, String name, List<Object> head, Consumer<Consumer<List<Object>>> lines) {
        boolean csv = format == Format.CSV;
        return HttpResponse.ok(stream(out -> write(format, out, head, lines)))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=" + name + (csv ? ".csv" : ".xlsx"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .contentType(
                        csv ? new MediaType("text/csv", Map.of("charset", "utf-8")) : new MediaType(Spreadsheet.XLSX));
    }

    /** Writes it all. */
    public static void write(
            Format format, OutputStream out, List<Object> head, Consumer<Consumer<List<Object>>> lines) {
        try {
            if (format == Format.CSV) {
                writeCsv(out, head, lines);
            } else {
                writeXlsx(out, head, lines);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void writeCsv(OutputStream to, List<Object> head, Consumer<Consumer<List<Object>>> lines)
            throws IOException {
        OutputStream out = new BufferedOutputStream(to, PIPE);
        out.write(("\uFEFF" + Spreadsheet.line(head)).getBytes(StandardCharsets.UTF_8));
        lines.accept(line -> {
            try {
                out.write(Spreadsheet.line(line).getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        out.flush();
    }

    private static void writeXlsx(OutputStream out, List<Object> head, Consumer<Consumer<List<Object>>> lines)
            throws IOException {
        try (Workbook book = new Workbook(out, "Len Song", "1.0")) {
            Sheets sheets = new Sheets(book, head);
            lines.accept(sheets::line);
            sheets.end();
        }
    }

    private static InputStream stream(Consumer<OutputStream> work) {
        try {
            PipedInputStream in = new PipedInputStream(PIPE);
            PipedOutputStream out = new PipedOutputStream(in);
            Failing stream = new Failing(in);
            Thread.ofVirtual().name("table").start(() -> {
                try (out) {
                    work.accept(out);
                } catch (IOException | RuntimeException e) {
                    // Whoever reads hears of it as a broken line; who went away needs no answer.
                    stream.failed = true;
                }
            });
            return stream;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of a workbook, in as many sheets as they need; texts stand in their cells, so that none is held. */
    private static final class Sheets {

        private final Workbook book;
        private final List<Object> head;
        private @Nullable Worksheet sheet;
        private int count;
        private int row;

        Sheets(Workbook book, List<Object> head) throws IOException {
            this.book = book;
            this.head = head;
            begin();
        }

        void line(List<Object> line) {
            try {
                if (row > OF_A_SHEET) {
                    begin();
                }
                put(line);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void end() throws IOException {
            if (sheet != null) {
                sheet.finish();
            }
        }

        private void begin() throws IOException {
            end();
            sheet = book.newWorksheet("Lên Sóng " + ++count);
            row = 0;
            sheet.freezePane(0, 1);
            put(head);
        }

        private void put(List<Object> line) throws IOException {
            Worksheet to = sheet;
            if (to == null) {
                throw new IllegalStateException("sheet: none (expected: one)");
            }
            for (int column = 0; column < line.size(); column++) {
                if (line.get(column) instanceof Number number) {
                    to.value(row, column, number);
                } else {
                    to.inlineString(row, column, line.get(column).toString());
                }
            }
            row++;
            if (row % AT_ONCE == 0) {
                to.flush();
            }
        }
    }

    /** Ends with a failure where the work did: half a table is not taken for a whole one. */
    private static final class Failing extends FilterInputStream {

        private volatile boolean failed;

        Failing(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            return checked(super.read());
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            return checked(super.read(buffer, from, length));
        }

        private int checked(int read) throws IOException {
            if (read < 0 && failed) {
                throw new IOException("table: ended early");
            }
            return read;
        }
    }
}
