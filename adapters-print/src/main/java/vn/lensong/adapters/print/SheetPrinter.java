package vn.lensong.adapters.print;

import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import vn.lensong.application.print.Sheets;

/** Sheets as PDF: lines are broken at words and pages where they are full. */
@Singleton
final class SheetPrinter implements Sheets {

    private static final float MARGIN = 64;
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
    private static final float LEADING = 1.45f;
    private static final float TITLE = 20;
    private static final float HEADING = 13;
    private static final float TEXT = 11;
    private static final float FOOT = 9;

    @Override
    public byte[] pdf(Sheet sheet) {
        try (PDDocument document = new PDDocument()) {
            PDDocumentInformation information = new PDDocumentInformation();
            information.setTitle(sheet.title());
            document.setDocumentInformation(information);
            document.getDocumentCatalog().setLanguage("vi");
            PDFont plain = face(document, "/print/fonts/be-vietnam-pro-400.ttf");
            PDFont bold = face(document, "/print/fonts/be-vietnam-pro-600.ttf");
            List<Line> lines = new ArrayList<>();
            add(lines, sheet.title(), bold, TITLE, 0);
            add(lines, sheet.line(), plain, TEXT, 0);
            for (Part part : sheet.parts()) {
                add(lines, part.heading(), bold, HEADING, HEADING);
                add(lines, part.words(), plain, TEXT, TEXT / 2);
            }
            write(document, lines, new Line(readable(plain, sheet.foot()), plain, FOOT, 0));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PDFont face(PDDocument document, String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(SheetPrinter.class.getResourceAsStream(file))) {
            return PDType0Font.load(document, in, true);
        }
    }

    /** Nothing for an empty text, else its lines, the first with space above it. */
    private static void add(List<Line> lines, String text, PDFont face, float size, float above) throws IOException {
        if (text.isBlank()) {
            return;
        }
        float space = above;
        for (String paragraph : text.strip().split("\\R", -1)) {
            for (String line : broken(readable(face, paragraph), face, size)) {
                lines.add(new Line(line, face, size, space));
                space = 0;
            }
        }
    }

    private static List<String> broken(String paragraph, PDFont face, float size) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : paragraph.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(face, size, longer) > WIDTH) {
                lines.add(line.toString());
                longer = word;
            }
            line = new StringBuilder(cut(lines, longer, face, size));
        }
        lines.add(line.toString());
        return lines;
    }

    /** A word that is longer than a line is cut where the line ends; what is left of it. */
    private static String cut(List<String> lines, String text, PDFont face, float size) throws IOException {
        String rest = text;
        while (width(face, size, rest) > WIDTH) {
            int end = rest.length() - 1;
            while (end > 1 && width(face, size, rest.substring(0, end)) > WIDTH) {
                end--;
            }
            lines.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        return rest;
    }

    private static void write(PDDocument document, List<Line> lines, Line foot) throws IOException {
        float bottom = MARGIN + FOOT * 2;
        int at = 0;
        do {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                float y = PDRectangle.A4.getHeight() - MARGIN;
                while (at < lines.size() && y - lines.get(at).height() >= bottom) {
                    y -= lines.get(at).height();
                    show(content, lines.get(at), y);
                    at++;
                }
                show(content, foot, MARGIN - FOOT);
            }
        } while (at < lines.size());
    }

    private static void show(PDPageContentStream content, Line line, float y) throws IOException {
        content.beginText();
        content.setFont(line.face(), line.size());
        content.newLineAtOffset(MARGIN, y);
        content.showText(line.text());
        content.endText();
    }

    private static float width(PDFont face, float size, String text) throws IOException {
        return face.getStringWidth(text) / 1000 * size;
    }

    /** The text in letters that the face has. */
    private static String readable(PDFont face, String text) {
        StringBuilder readable = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC).replace('\t', ' ').codePoints().forEach(point -> {
            String letter = Character.toString(point);
            readable.append(has(face, letter) ? letter : "?");
        });
        return readable.toString();
    }

    private static boolean has(PDFont face, String letter) {
        try {
            face.encode(letter);
            return true;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    /** A line with the space above it. */
    private record Line(String text, PDFont face, float size, float above) {

        float height() {
            return above + size * LEADING;
        }
    }
}
