package vn.lensong.application.partner;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import vn.lensong.domain.Refusal;

/** Reads tables out of files that people made with a spreadsheet. */
public interface TableReading {

    /**
     * Reads a file from its beginning to its end, in memory that does not grow with the number of its rows. What it is,
     * CSV or a workbook, is told by its content; of a workbook the first sheet is read.
     *
     * @param to is given each row that is not empty, in order, the line of the names first; what it throws goes through
     * @throws Refusal {@code table.empty}, {@code table.unreadable}, {@code table.encoding}, {@code table.too-many-rows},
     *     {@code table.too-large} for what grows out of all measure when it is opened, {@code table.cell-too-long},
     *     {@code table.row-too-long}, {@code table.malformed} with the number of the row
     * @throws IOException when the bytes cannot be read, as when a sender goes away
     */
    void read(InputStream file, Taker to) throws IOException;

    /** Who takes rows. */
    interface Taker {

        /** @param no as a spreadsheet counts, from 1 */
        void take(int no, List<String> cells);
    }
}
