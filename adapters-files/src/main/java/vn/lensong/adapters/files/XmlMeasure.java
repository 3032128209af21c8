package vn.lensong.adapters.files;

import java.util.Map;

/**
 * Measures what whoever reads XML would have to hold at once: a text, a tag, a comment. One that is too long ends here,
 * and so does a document type, which no workbook has.
 */
final class XmlMeasure {

    /** More than a cell's, since a character may be written as several. */
    private static final int LONGEST = Tables.LONGEST_CELL * 6;

    private static final int COMMENT = '<' << 24 | '!' << 16 | '-' << 8 | '-';
    private static final int COMMENT_END = '-' << 16 | '-' << 8 | '>';
    private static final int DATA = '<' << 16 | '!' << 8 | '[';
    private static final int DATA_END = ']' << 16 | ']' << 8 | '>';
    private static final int INSTRUCTION = '<' << 8 | '?';
    private static final int INSTRUCTION_END = '?' << 8 | '>';

    /** The last four bytes. */
    private int last;

    private int length;
    /** What ends the part that was begun and in which a tag begins nothing; zero outside. */
    private int end;

    void add(byte[] buffer, int size) {
        for (int i = 0; i < size; i++) {
            last = last << 8 | buffer[i] & 0xff;
            length++;
            if (end != 0) {
                if ((last & (end == INSTRUCTION_END ? 0xffff : 0xffffff)) == end) {
                    end = 0;
                }
            } else if (buffer[i] == '<') {
                length = 0;
            } else if (length < 4) {
                begun();
            }
            if (length > LONGEST) {
                throw Tables.refused("table.cell-too-long", Map.of("row", "?", "longest", Tables.LONGEST_CELL));
            }
        }
    }

    /** What ends it does not begin within what began it. */
    private void begun() {
        if (last == COMMENT) {
            begin(COMMENT_END);
        } else if (length == 1 && (last & 0xffff) == INSTRUCTION) {
            begin(INSTRUCTION_END);
        } else if (length == 2 && (last & 0xffffff) == DATA) {
            begin(DATA_END);
        } else if (length == 2 && (last & 0xffff00) == (DATA & 0xffff00) && (last & 0xff) != '-') {
            throw Tables.refused("table.unreadable", Map.of());
        }
    }

    private void begin(int until) {
        end = until;
        last = 0;
    }
}
