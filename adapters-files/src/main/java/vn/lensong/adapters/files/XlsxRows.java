package vn.lensong.adapters.files;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet, one after another. What it makes no sense of is thrown as whatever it is. */
final class XlsxRows {

    /** What a spreadsheet shows of a fraction; behind that is only how computers write it. */
    private static final MathContext SHOWN = new MathContext(15);

    /** As many digits as are written out. */
    private static final int MOST_DIGITS = 40;

    private static final int LONGEST_NUMBER = 400;
    private static final int LAST_COLUMN = 16_384;

    private final XMLStreamReader sheet;
    private final @Nullable SharedTexts texts;
    private int no;
    private List<String> cells = List.of();

    XlsxRows(XMLStreamReader sheet, @Nullable SharedTexts texts) {
        this.sheet = sheet;
        this.texts = texts;
    }

    /** The number and the cells are then those of the next row, if there is one. */
    boolean next() throws XMLStreamException {
        while (sheet.hasNext()) {
            sheet.next();
            if (sheet.isStartElement() && sheet.getLocalName().equals("row")) {
                row();
                return true;
            }
            if (sheet.isEndElement() && sheet.getLocalName().equals("sheetData")) {
                return false;
            }
        }
        return false;
    }

    /** As a spreadsheet counts, from 1. */
    int no() {
        return no;
    }

    /** To the last one that holds anything. */
    List<String> cells() {
        return cells;
    }

    private void row() throws XMLStreamException {
        String told = sheet.getAttributeValue(null, "r");
        int next = told == null ? no + 1 : Integer.parseInt(told);
        if (next <= no) {
            throw new IllegalStateException("row: " + next + " (expected: > " + no + ")");
        }
        no = next;
        cells = new ArrayList<>();
        int column = 0;
        while (!(sheet.next() == XMLStreamReader.END_ELEMENT && sheet.getLocalName().equals("row"))) {
            if (sheet.isStartElement() && sheet.getLocalName().equals("c")) {
                String reference = sheet.getAttributeValue(null, "r");
                column = reference == null ? column + 1 : column(reference);
                put(column, cell());
            }
        }
    }

    /** Empty cells are those that only look like something; a row may be painted to its end. */
    private void put(int column, String text) {
        if (text.isEmpty()) {
            return;
        }
        if (column > Tables.MOST_CELLS) {
            throw Tables.refused("table.row-too-long", Map.of("row", no, "most", Tables.MOST_CELLS));
        }
        while (cells.size() < column) {
            cells.add("");
        }
        cells.set(column - 1, text);
    }

    private String cell() throws XMLStreamException {
        String type = sheet.getAttributeValue(null, "t");
        String value = "";
        while (sheet.next() != XMLStreamReader.END_ELEMENT) {
            if (sheet.isStartElement()) {
                switch (sheet.getLocalName()) {
                    case "v" -> value = XlsxText.plain(sheet);
                    case "is" -> value = XlsxText.rich(sheet);
                    default -> XlsxText.skip(sheet);
                }
            }
        }
        return text(type == null ? "n" : type, value);
    }

    private String text(String type, String value) {
        return switch (type) {
            case "s" -> value.isBlank() ? "" : shared(Integer.parseInt(value.strip()));
            case "n" -> value.isBlank() ? "" : number(value.strip());
            case "b" -> value.isBlank() ? "" : truth(value.strip());
            // Of a formula, in its cell, an error, and a day as ISO 8601 writes it.
            case "str", "inlineStr", "e", "d" -> value;
            default -> throw new IllegalStateException("type of a cell: " + type);
        };
    }

    private String shared(int index) {
        if (texts == null) {
            throw new IllegalStateException("shared text: " + index + " (expected: none)");
        }
        return texts.get(index);
    }

    /** As a person would write it: without an exponent, and without zeros behind the point. Days are numbers too. */
    private static String number(String value) {
        if (value.length() > LONGEST_NUMBER) {
            throw new NumberFormatException("digits: " + value.length() + " (expected: <= " + LONGEST_NUMBER + ")");
        }
        BigDecimal stored = new BigDecimal(value);
        BigDecimal number = stored.scale() > 0 ? stored.round(SHOWN) : stored;
        long whole = number.precision() - (long) number.scale();
        boolean small = whole < MOST_DIGITS && number.scale() < MOST_DIGITS;
        return small ? number.stripTrailingZeros().toPlainString() : number.toString();
    }

    private static String truth(String value) {
        return switch (value) {
            case "1", "true" -> "true";
            case "0", "false" -> "false";
            default -> throw new IllegalStateException("truth: " + value);
        };
    }

    /** From 1: the letters before the number of the row. */
    private static int column(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
            column = column * 26 + Character.toUpperCase(reference.charAt(i)) - 'A' + 1;
            if (column < 1 || column > LAST_COLUMN) {
                break;
            }
        }
        if (column < 1 || column > LAST_COLUMN) {
            throw new IllegalStateException("cell: " + reference);
        }
        return column;
    }
}
