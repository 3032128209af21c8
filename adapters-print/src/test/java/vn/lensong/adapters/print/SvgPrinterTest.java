package vn.lensong.adapters.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;

class SvgPrinterTest {

    private static final String WORDS = "Bảo hiểm xã hội tự nguyện: được hỗ trợ, ắ ằ ẵ ợ ữ";

    private final SvgPrinter printer = new SvgPrinter();

    @Test
    void a_drawing_becomes_a_picture_of_the_width_asked_for() throws IOException {
        BufferedImage picture = picture(printer.png(drawing("Be Vietnam Pro", WORDS), 1_200));

        assertThat(picture.getWidth()).isEqualTo(1_200);
        assertThat(picture.getHeight()).isEqualTo(600);
    }

    @Test
    void what_a_drawing_leaves_open_is_transparent() throws IOException {
        BufferedImage picture = picture(printer.png(drawing("Be Vietnam Pro", WORDS), 400));

        assertThat(picture.getRGB(399, 199) >>> 24).isZero();
    }

    @Test
    void letters_are_drawn_in_the_face_that_was_brought_along() throws IOException {
        byte[] regular = printer.png(drawing("Be Vietnam Pro", WORDS), 400);
        byte[] semibold = printer.png(drawing("Be Vietnam Pro SemiBold", WORDS), 400);
        byte[] any = printer.png(drawing("No Such Face", WORDS), 400);

        assertThat(ink(regular)).isPositive().isLessThan(ink(semibold));
        assertThat(regular).isNotEqualTo(any);
        assertThat(new Font("Be Vietnam Pro", Font.PLAIN, 12).canDisplayUpTo(WORDS)).isEqualTo(-1);
    }

    @Test
    void the_same_drawing_is_the_same_picture() {
        String drawing = drawing("Be Vietnam Pro", WORDS);

        assertThat(printer.png(drawing, 300)).isEqualTo(printer.png(drawing, 300));
    }

    @Test
    void a_drawing_becomes_a_page_with_its_title() throws IOException {
        byte[] pdf = printer.pdf(drawing("Be Vietnam Pro", WORDS), vn.lensong.application.print.Printer.Paper.A4);

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Áp phích & mã");
            assertThat(document.getPage(0).getMediaBox().getWidth())
                    .isGreaterThan(document.getPage(0).getMediaBox().getHeight());
            assertThat(ink(new PDFRenderer(document).renderImage(0))).isGreaterThan(500);
        }
    }

    @Test
    void nothing_outside_a_drawing_is_fetched() throws IOException {
        String drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
                + " width=\"100\" height=\"100\"><image width=\"100\" height=\"100\" xlink:href=\"file:///etc/hostname\"/>"
                + "<image width=\"100\" height=\"100\" href=\"http://127.0.0.1:1/a.png\"/></svg>";

        assertThat(ink(picture(printer.png(drawing, 100)))).isZero();
    }

    @Test
    void a_code_reads_back_as_the_text_it_was_made_of() throws Exception {
        String text = "https://lensong.example/s/a2b3c4d5";

        BufferedImage picture = picture(printer.png(sized(printer.qr(text)), 330));

        int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        assertThat(new QRCodeReader()
                        .decode(new BinaryBitmap(new HybridBinarizer(
                                new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels))))
                        .getText())
                .isEqualTo(text);
    }

    @Test
    void what_is_no_drawing_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> printer.png("no drawing", 100));
        assertThatIllegalArgumentException().isThrownBy(() -> printer.png(drawing("x", "y"), 0));
        assertThatIllegalArgumentException().isThrownBy(() -> printer.qr("x".repeat(301)));
    }

    private static String sized(String qr) {
        return qr.replace("<svg ", "<svg width=\"100\" height=\"100\" ");
    }

    private static String drawing(String face, String words) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"600\" height=\"300\" viewBox=\"0 0 600 300\">"
                + "<title>Áp phích &amp; mã</title><text x=\"20\" y=\"80\" font-size=\"20\" font-family=\"" + face
                + "\">" + words + "</text></svg>";
    }

    private static BufferedImage picture(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static long ink(byte[] png) throws IOException {
        return ink(picture(png));
    }

    /** How many dark dots a picture has. */
    private static long ink(BufferedImage picture) {
        long dark = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int dot = picture.getRGB(x, y);
                if (dot >>> 24 > 128 && (dot & 0xff) < 128) {
                    dark++;
                }
            }
        }
        return dark;
    }
}
