package vn.lensong.adapters.files;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the texts of a workbook, each to the end of its element and no further than a cell may hold and one more. */
final class XlsxText {

    private XlsxText() {}

    /** All that stands in the element that was just begun. */
    static String plain(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        append(xml, text, Tables.LONGEST_CELL + 1);
        return text.toString();
    }

    /** The texts of all runs, however they look; not how the characters are pronounced. */
    static String rich(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "t" -> append(xml, text, Tables.LONGEST_CELL + 1);
                    case "rPh" -> skip(xml);
                    default -> depth++;
                }
            }
        }
        return text.toString();
    }

    static void skip(XMLStreamReader xml) throws XMLStreamException {
        append(xml, new StringBuilder(0), 0);
    }

    private static void append(XMLStreamReader xml, StringBuilder text, int most) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (text.length() < most) {
                        text.append(xml.getText());
                    }
                }
                default -> {
                    // Comments and the like are no text.
                }
            }
        }
    }
}
