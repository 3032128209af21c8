package vn.lensong.adapters.print;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import com.github.weisj.jsvg.view.FloatSize;
import com.github.weisj.jsvg.view.ViewBox;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import jakarta.inject.Singleton;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;
import vn.lensong.application.print.Printer;

/** One drawing, drawn by the same library for the screen and for paper. */
@Singleton
final class SvgPrinter implements Printer {

    private static final int WIDEST = 4_000;

    private static final Pattern TITLE = Pattern.compile("<title>([^<]*)</title>");

    /** What a drawing shows lies in it: nothing is fetched on its behalf. */
    private static final LoaderContext ALONE = LoaderContext.builder()
            .externalResourcePolicy(ResourcePolicy.DENY_EXTERNAL)
            .build();

    SvgPrinter() {
        // Before AWT wakes: a server has no screen to draw on.
        System.setProperty("java.awt.headless", "true");
        Faces.register();
    }

    @Override
    public byte[] png(String svg, int width) {
        if (width < 1 || width > WIDEST) {
            throw new IllegalArgumentException("width: " + width + " (expected: 1 to " + WIDEST + ")");
        }
        SVGDocument drawing = read(svg);
        FloatSize size = drawing.size();
        int height = Math.max(1, Math.round(width * size.height / size.width));
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D canvas = picture.createGraphics();
        try {
            canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            draw(drawing, canvas, width, height);
        } finally {
            canvas.dispose();
        }
        return written(out -> ImageIO.write(picture, "png", out));
    }

    @Override
    public byte[] pdf(String svg, Paper paper) {
        SVGDocument drawing = read(svg);
        PDRectangle sheet = sheet(paper, drawing.size().width > drawing.size().height);
        FloatSize size = drawing.size();
        float scale = Math.min(sheet.getWidth() / size.width, sheet.getHeight() / size.height);
        try (PDDocument document = new PDDocument()) {
            document.setDocumentInformation(information(svg));
            document.getDocumentCatalog().setLanguage("vi");
            PDPage page = new PDPage(sheet);
            document.addPage(page);
            PdfBoxGraphics2D canvas = new PdfBoxGraphics2D(document, size.width, size.height);
            draw(drawing, canvas, size.width, size.height);
            canvas.dispose();
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.transform(Matrix.getTranslateInstance(
                        (sheet.getWidth() - size.width * scale) / 2, (sheet.getHeight() - size.height * scale) / 2));
                content.transform(Matrix.getScaleInstance(scale, scale));
                content.drawForm(canvas.getXFormObject());
            }
            return written(document::save);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String qr(String text) {
        return QrCodes.svg(text);
    }

    private static SVGDocument read(String svg) {
        SVGDocument drawing = new SVGLoader()
                .load(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)), null, ALONE);
        if (drawing == null) {
            throw new IllegalArgumentException("svg: " + svg.length() + " characters (expected: an SVG document)");
        }
        return drawing;
    }

    private static void draw(SVGDocument drawing, Graphics2D canvas, float width, float height) {
        drawing.renderWithPlatform(NullPlatformSupport.INSTANCE, canvas, new ViewBox(0, 0, width, height));
    }

    private static PDRectangle sheet(Paper paper, boolean lying) {
        PDRectangle upright =
                switch (paper) {
                    case A4 -> PDRectangle.A4;
                    case A3 -> PDRectangle.A3;
                };
        return lying ? new PDRectangle(upright.getHeight(), upright.getWidth()) : upright;
    }

    /** The same drawing gives the same file on every day: it carries no time. */
    private static PDDocumentInformation information(String svg) {
        PDDocumentInformation information = new PDDocumentInformation();
        Matcher title = TITLE.matcher(svg);
        if (title.find()) {
            information.setTitle(title.group(1).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"));
        }
        return information;
    }

    private static byte[] written(Writing writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Something that writes bytes. */
    private interface Writing {

        void to(ByteArrayOutputStream out) throws IOException;
    }
}
