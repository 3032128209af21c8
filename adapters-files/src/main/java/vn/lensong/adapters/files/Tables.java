package vn.lensong.adapters.files;

import jakarta.inject.Singleton;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import vn.lensong.application.partner.TableReading;
import vn.lensong.domain.Refusal;

/** Reads CSV files and workbooks, row by row, and no further than lists of people are ever large. */
@Singleton
final class Tables implements TableReading {

    /** As many rows as a spreadsheet has. */
    static final int MOST_ROWS = 1_048_576;

    static final int MOST_CELLS = 100;

    /** As much as a cell of a spreadsheet holds. */
    static final int LONGEST_CELL = 32_767;

    @Override
    public void read(InputStream file, Taker to) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(file);
        bytes.mark(4);
        byte[] head = bytes.readNBytes(4);
        bytes.reset();
        if (head.length == 0) {
            throw refused("table.empty", Map.of());
        }
        boolean zip = head.length == 4 && head[0] == 'P' && head[1] == 'K';
        // Workbooks of before 2007, and those with a password.
        boolean old = (head[0] & 0xff) == 0xd0 && head.length == 4 && (head[1] & 0xff) == 0xcf;
        if (old) {
            throw refused("table.unreadable", Map.of());
        }
        if (zip) {
            XlsxTable.read(bytes, to);
        } else {
            CsvTable.read(bytes, to);
        }
    }

    /** Passes a row on unless it is empty. Refuses rows and cells that no spreadsheet has. */
    static void pass(int no, List<String> cells, Taker to) {
        if (no > MOST_ROWS) {
            throw refused("table.too-many-rows", Map.of("most", MOST_ROWS));
        }
        if (cells.size() > MOST_CELLS) {
            throw refused("table.row-too-long", Map.of("row", no, "most", MOST_CELLS));
        }
        boolean blank = true;
        for (String cell : cells) {
            blank &= cell.isBlank();
            if (cell.length() > LONGEST_CELL) {
                throw tooLong(no);
            }
        }
        if (!blank) {
            to.take(no, cells);
        }
    }

    static Refusal tooLong(int no) {
        return refused("table.cell-too-long", Map.of("row", no, "longest", LONGEST_CELL));
    }

    static Refusal refused(String code, Map<String, Object> details) {
        return Refusal.field("file", code, details);
    }
}
