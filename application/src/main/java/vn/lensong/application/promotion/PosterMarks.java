package vn.lensong.application.promotion;

import java.util.Base64;
import java.util.List;

/** Logos in rows of at most five in the room at the top of a poster, each whole and in its proportions. */
final class PosterMarks {

    private static final int A_ROW = 5;
    private static final int LEFT = 40;
    private static final int WIDTH = 515;
    private static final int TOP = 20;
    private static final int HEIGHT = 84;
    private static final int BETWEEN = 18;
    private static final int WIDEST = 190;

    private PosterMarks() {}

    /** The logos as SVG images; an empty text for none. */
    static String svg(List<byte[]> logos) {
        if (logos.isEmpty()) {
            return "";
        }
        int rows = (logos.size() + A_ROW - 1) / A_ROW;
        int height = (HEIGHT - (rows - 1) * BETWEEN / 2) / rows;
        StringBuilder svg = new StringBuilder();
        for (int row = 0; row < rows; row++) {
            List<byte[]> there = logos.subList(row * A_ROW, Math.min(logos.size(), (row + 1) * A_ROW));
            int width = Math.min(WIDEST, (WIDTH - (there.size() - 1) * BETWEEN) / there.size());
            int left = LEFT + (WIDTH - there.size() * width - (there.size() - 1) * BETWEEN) / 2;
            for (int i = 0; i < there.size(); i++) {
                svg.append("<image x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" href=\"data:image/png;base64,%s\"/>%n"
                        .formatted(
                                left + i * (width + BETWEEN),
                                TOP + row * (height + BETWEEN / 2),
                                width,
                                height,
                                Base64.getEncoder().encodeToString(there.get(i))));
            }
        }
        return svg.toString();
    }
}
