package vn.lensong.adapters.print;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The faces that drawings are written in, brought along so that every machine draws the same. */
final class Faces {

    private static final List<String> FILES =
            List.of("/print/fonts/be-vietnam-pro-400.ttf", "/print/fonts/be-vietnam-pro-600.ttf");

    private Faces() {}

    /** Makes them known to the JDK; before anything is drawn, because the drawing library looks them up only once. */
    static void register() {
        for (String file : FILES) {
            GraphicsEnvironment.getLocalGraphicsEnvironment().registerFont(face(file));
        }
    }

    private static Font face(String file) {
        try (InputStream in = Faces.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("face: " + file + " is missing (expected: in the jar)");
            }
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("face: " + file + " (expected: a TrueType font)", e);
        }
    }
}
