package vn.lensong.application.promotion;

/** What a programme looks like where it is shared: a picture for a post, a page for a wall. */
final class ShareDrawing {

    private static final String FACE = "font-family=\"Be Vietnam Pro\"";
    private static final String INK = FACE + " fill=\"#10243e\"";
    private static final String BOLD_FACE = "font-family=\"Be Vietnam Pro SemiBold\"";
    private static final String BOLD = BOLD_FACE + " fill=\"#10243e\"";
    private static final String QUIET = FACE + " fill=\"#41566f\"";
    private static final String LIGHT = BOLD_FACE + " fill=\"#ffffff\"";

    /** Letters of a title that is set smaller, in more lines, so that what follows keeps its place. */
    private static final int LONG = 80;

    private ShareDrawing() {}

    /**
     * What is written on it.
     *
     * @param province by name, empty for the whole country
     * @param address the link as people type it
     * @param code a QR code of the link, as an SVG element
     */
    record Words(String kicker, String title, String day, String hour, String province, String scan, String address, String code) {}

    /**
     * What stands on a poster besides.
     *
     * @param logos as SVG, see {@link PosterMarks}
     * @param hotline a sentence with the number that the public calls, empty for none
     */
    record Brand(String logos, String hotline) {}

    /** 1200 by 630, as posts show it. */
    static String picture(Words words) {
        Lines title = words.title().length() > LONG
                ? Lines.of(words.title(), 700, 5, 36, 26)
                : Lines.of(words.title(), 700, 3, 60, 36);
        int top = 190 + title.size();
        int below = top + title.height() + 24;
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 630" width="1200" height="630">
                <rect width="1200" height="630" fill="#f4f7fb"/><rect width="1200" height="132" fill="#0b4a8f"/>
                <text x="64" y="82" font-size="36" %s>%s</text>
                %s
                %s
                %s
                <rect x="828" y="184" width="308" height="308" rx="12" fill="#ffffff"/>
                %s
                <text x="982" y="534" font-size="24" text-anchor="middle" %s>%s</text>
                <text x="982" y="572" font-size="22" text-anchor="middle" %s>%s</text>
                </svg>"""
                .formatted(
                        LIGHT,
                        Lines.escaped(words.kicker()),
                        title.svg(64, top, BOLD),
                        Lines.of(words.hour() + ", " + words.day(), 720, 2, 36, 26).svg(64, below + 30, INK),
                        Lines.of(words.province(), 720, 1, 30, 22).svg(64, 572, QUIET),
                        placed(words.code(), 842, 198, 280),
                        INK,
                        Lines.escaped(words.scan()),
                        QUIET,
                        Lines.escaped(words.address()));
    }

    /** A page of A4 in points: logos at its top, where to call at its foot. */
    static String poster(Words words, Brand brand) {
        Lines title = words.title().length() > LONG
                ? Lines.of(words.title(), 500, 5, 22, 16)
                : Lines.of(words.title(), 500, 3, 40, 22);
        int top = 208 + title.size();
        int below = top + title.height() + 26;
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 595 842" width="595" height="842">
                <rect width="595" height="842" fill="#ffffff"/>
                %s
                <rect x="0" y="120" width="595" height="52" fill="#0b4a8f"/>
                <text x="297" y="153" font-size="20" text-anchor="middle" %s>%s</text>
                %s
                %s
                %s
                %s
                %s
                <text x="297" y="760" font-size="16" text-anchor="middle" %s>%s</text>
                <text x="297" y="786" font-size="18" text-anchor="middle" %s>%s</text>
                %s
                </svg>"""
                .formatted(
                        brand.logos(),
                        LIGHT,
                        Lines.escaped(words.kicker()),
                        title.svg(297, top, BOLD + " text-anchor=\"middle\""),
                        Lines.of(words.hour(), 500, 1, 34, 20).svg(297, below + 20, BOLD + " text-anchor=\"middle\""),
                        Lines.of(words.day(), 500, 1, 20, 14).svg(297, below + 50, INK + " text-anchor=\"middle\""),
                        Lines.of(words.province(), 500, 1, 16, 12).svg(297, below + 76, QUIET + " text-anchor=\"middle\""),
                        placed(words.code(), 187, 510, 220),
                        INK,
                        Lines.escaped(words.scan()),
                        BOLD,
                        Lines.escaped(words.address()),
                        Lines.of(brand.hotline(), 515, 1, 16, 10).svg(297, 818, INK + " text-anchor=\"middle\""));
    }

    /** The code in its place: a nested drawing with a box of its own. */
    private static String placed(String code, int x, int y, int size) {
        return code.replaceFirst("<svg ", "<svg x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" ".formatted(x, y, size, size));
    }
}
