package vn.lensong.application.print;

import java.util.List;

/** Turns words into pages that can be handed out. Pure; blocks for some 100 ms. */
public interface Sheets {

    /** The sheet as a PDF on A4, as many pages as it takes, with letters that can be searched and copied. */
    byte[] pdf(Sheet sheet);

    /**
     * Words with a head and a foot. Line ends are kept; letters that the face does not have become a question mark.
     *
     * @param line under the title, empty for none
     * @param foot at the end of each page
     */
    record Sheet(String title, String line, List<Part> parts, String foot) {

        public Sheet {
            parts = List.copyOf(parts);
        }
    }

    /**
     * A part of a sheet.
     *
     * @param heading empty for none
     */
    record Part(String heading, String words) {}
}
