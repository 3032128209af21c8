package vn.lensong.adapters.web.recap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.lensong.application.recap.RecapDesk;
import vn.lensong.domain.recap.Measure;
import vn.lensong.domain.recap.RecapFigure;
import vn.lensong.domain.recap.RecapVersion;

/** A recap as a drawing to be posted: its title, and the figures that are known and not nought. */
final class RecapDrawing {

    /** Pixels, as a page posts a picture that stands. */
    static final int WIDTH = 1080;

    private static final int HEIGHT = 1350;
    private static final int MARGIN = 64;
    private static final int CARD_WIDTH = 464;
    private static final int CARD_HEIGHT = 196;
    private static final int GAP = 24;
    private static final int TITLE_LETTERS = 34;
    private static final int TITLE_LINES = 3;
    private static final int CARDS_TOP = 380;

    /** What tells viewers most; what is not known leaves its place to the next. */
    private static final List<Measure> SHOWN = List.of(
            Measure.TOTAL_VIEWS,
            Measure.PEAK_VIEWERS,
            Measure.COMMENTS,
            Measure.QUESTIONS,
            Measure.PARTICIPANTS,
            Measure.SHARES,
            Measure.LEADS,
            Measure.ENROLLED_AT,
            Measure.ENROLLED_AFTER,
            Measure.WINNERS,
            Measure.COMMENTERS,
            Measure.MEDIAN_FIRST_ANSWER);

    private static final int MOST_CARDS = 8;

    private final RecapLabels.Language in;

    RecapDrawing(RecapLabels.Language in) {
        this.in = in;
    }

    String svg(RecapDesk.Shown shown) {
        StringBuilder drawing = new StringBuilder("""
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d">
                <title>%3$s</title>
                <rect width="%1$d" height="%2$d" fill="#f6f5f1"/><rect width="%1$d" height="16" fill="#0b6b3a"/>
                """.formatted(WIDTH, HEIGHT, escaped(shown.programme().title())));
        text(drawing, MARGIN, 92, 34, false, "#0a6437", in.word("drawing.head"));
        int y = 160;
        for (String line : wrapped(shown.programme().title())) {
            text(drawing, MARGIN, y, 50, true, "#1c1b18", line);
            y += 64;
        }
        Instant on = Objects.requireNonNullElse(
                shown.recap().startedAt(), shown.programme().startsAt());
        text(drawing, MARGIN, y + 4, 30, false, "#57534a", in.word("drawing.on", Map.of("day", in.day(on))));
        List<RecapFigure> known = SHOWN.stream()
                .map(shown.recap()::figure)
                .filter(figure -> figure.value() != null && figure.value() > 0)
                .limit(MOST_CARDS)
                .toList();
        for (int i = 0; i < known.size(); i++) {
            card(drawing, i, known.get(i));
        }
        text(drawing, MARGIN, HEIGHT - 44, 26, false, "#57534a", foot(shown));
        return drawing.append("</svg>\n").toString();
    }

    private void card(StringBuilder drawing, int place, RecapFigure figure) {
        int x = MARGIN + place % 2 * (CARD_WIDTH + GAP);
        int y = CARDS_TOP + place / 2 * (CARD_HEIGHT + GAP);
        drawing.append("""
                <rect x="%d" y="%d" width="%d" height="%d" rx="20" fill="#ffffff" stroke="#dad6cb" stroke-width="2"/>
                """.formatted(x, y, CARD_WIDTH, CARD_HEIGHT));
        long value = Objects.requireNonNull(figure.value());
        text(drawing, x + 32, y + 104, 76, true, "#0b6b3a", in.read(figure.measure(), value));
        text(drawing, x + 32, y + 158, 28, false, "#1c1b18", in.word("short." + figure.measure().key()));
    }

    private String foot(RecapDesk.Shown shown) {
        RecapVersion newest = shown.newest();
        return newest == null
                ? in.word("drawing.moving", Map.of("moment", in.moment(shown.recap().asOf())))
                : in.word("drawing.frozen", Map.of("no", newest.no(), "moment", in.moment(newest.frozenAt())));
    }

    private static void text(
            StringBuilder drawing, int x, int y, int size, boolean strong, String colour, String words) {
        drawing.append("""
                <text x="%d" y="%d" font-family="Be Vietnam Pro%s" font-size="%d" fill="%s">%s</text>
                """.formatted(x, y, strong ? " SemiBold" : "", size, colour, escaped(words)));
    }

    private static List<String> wrapped(String title) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : title.split("\\s+")) {
            String piece = word.length() > TITLE_LETTERS ? word.substring(0, TITLE_LETTERS - 1) + "…" : word;
            if (!line.isEmpty() && line.length() + 1 + piece.length() > TITLE_LETTERS) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(piece);
        }
        lines.add(line.toString());
        if (lines.size() <= TITLE_LINES) {
            return lines;
        }
        return List.of(lines.get(0), lines.get(1), lines.get(2) + " …");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
