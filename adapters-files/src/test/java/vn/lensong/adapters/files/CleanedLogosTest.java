package vn.lensong.adapters.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lensong.application.brand.LogoFiles;
import vn.lensong.application.brand.LogoFiles.Removed;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.brand.Logo;

class CleanedLogosTest {

    private static final String HEAD = "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'"
            + " viewBox='0 0 200 50'>";
    private static final String DRAWING = "<path d='M0 0H200V50Z' fill='#0A6437'/>";

    private final LogoFiles logos = new CleanedLogos();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>steal()</script>",
                "<script href='https://evil.example/a.js'/>",
                "<SCRIPT>steal()</SCRIPT>",
                "<s:script xmlns:s='http://www.w3.org/2000/svg'>steal()</s:script>",
                "<path d='M0 0' onload='steal()' onclick='steal()' ONMOUSEOVER='steal()'/>",
                "<foreignObject><body xmlns='http://www.w3.org/1999/xhtml'><iframe src='data:text/html,steal()'/></body></foreignObject>",
                "<a href='javascript:steal()'><path d='M0 0'/></a>",
                "<a xlink:href='java&#115;cript:steal()'><path d='M0 0'/></a>",
                "<use href='https://evil.example/a.svg#b'/>",
                "<use xlink:href='data:image/svg+xml;base64,PHN2Zy8+#x'/>",
                "<image href='https://evil.example/a.png'/>",
                "<image xlink:href='data:text/html;base64,PHNjcmlwdD4='/>",
                "<feImage href='https://evil.example/a.png'/>",
                "<path d='M0 0' fill='url(https://evil.example/a#b)'/>",
                "<path d='M0 0' fill='URL( \"//evil.example/a\" )'/>",
                "<path d='M0 0' style='fill:url(https://evil.example/a)'/>",
                "<path d='M0 0' style='background:u\\72l(https://evil.example/a)'/>",
                "<style>@import 'https://evil.example/a.css'; .a{fill:url(https://evil.example/b)}</style>",
                "<style>@import url(//evil.example/a.css);</style>",
                "<style><![CDATA[ .a{background-image:url('https://evil.example/b')} ]]></style>",
                "<style>@font-face{font-family:x;src:url(https://evil.example/f.woff)}</style>",
                "<style>.a{fill:red}/* */@media all{.b{fill:url(https://evil.example)}}</style>",
                "<style>&lt;/style>&lt;script>steal()&lt;/script></style>",
                "<animate attributeName='href' values='javascript:steal()'/>",
                "<a><set attributeName='href' to='javascript:steal()'/><path d='M0 0'/></a>",
                "<animateTransform attributeName='onload' to='steal()'/>",
                "<linearGradient id='g' xlink:href='https://evil.example/a.svg#g'/>",
                "<handler type='application/ecmascript'>steal()</handler>",
                "<?xml-stylesheet href='https://evil.example/a.css'?>",
                "<!-- steal() --><title>x</title>",
                "<svg onload='steal()'><path d='M0 0'/></svg>",
                "<metadata><x onload='steal()'/></metadata>",
                "<path d='M0 0' xml:base='https://evil.example/'/>"
            })
    void what_could_do_harm_is_gone_and_the_drawing_stays(String harm) {
        LogoFiles.Cleaned cleaned = logos.cleaned(svg(harm + DRAWING));

        String kept = new String(cleaned.bytes(), StandardCharsets.UTF_8);
        assertThat(kept).contains("d=\"M0 0H200V50Z\"", "fill=\"#0A6437\"", "viewBox=\"0 0 200 50\"");
        assertThat(kept.toLowerCase(Locale.ROOT))
                .doesNotContain("steal", "evil", "script", "data:", "onload", "import", "<use", "<image", "<a", "\\");
        assertThat(cleaned.removed().isEmpty()).isEqualTo(harm.startsWith("<!--") || harm.startsWith("<?"));
    }

    @Test
    void what_was_taken_out_is_counted_and_told() {
        LogoFiles.Cleaned cleaned = logos.cleaned(
                svg("<script>1</script><script>2</script><g onclick='x()'><path d='M0 0' style='cursor:help;fill:red'/></g>" + DRAWING));

        assertThat(cleaned.removed())
                .containsExactly(
                        new Removed(Removed.Kind.ELEMENT, "script", 2),
                        new Removed(Removed.Kind.STYLE, "cursor", 1),
                        new Removed(Removed.Kind.ATTRIBUTE, "onclick", 1));
    }

    @Test
    void a_drawing_as_programs_write_it_keeps_its_look() {
        String defs = "<defs><style>.cls-1,.cls-2{fill:#0A6437;stroke-width:2px}.cls-2{fill:url(#g)}</style>"
                + "<linearGradient id='f'><stop offset='0' stop-color='#fff'/></linearGradient>"
                + "<linearGradient id='g' xlink:href='#f' gradientUnits='userSpaceOnUse' gradientTransform='rotate(45)'/>"
                + "<clipPath id='c'><rect width='200' height='50'/></clipPath></defs>";
        String body = "<g clip-path='url(#c)' transform='translate(1 2) scale(.5)'><path class='cls-2' d='M0 0h9'/>"
                + "<text font-family='Be Vietnam Pro' x='3'>Bảo hiểm &amp; cả nhà</text></g>";

        LogoFiles.Cleaned cleaned = logos.cleaned(svg("<switch>" + defs + body + "</switch>"));

        String kept = new String(cleaned.bytes(), StandardCharsets.UTF_8);
        assertThat(kept)
                .contains(".cls-1,.cls-2{fill:#0A6437;stroke-width:2px}.cls-2{fill:url(#g)}")
                .contains("<linearGradient id=\"g\" xlink:href=\"#f\" gradientUnits=\"userSpaceOnUse\"")
                .contains("<clipPath id=\"c\">", "clip-path=\"url(#c)\"", "Bảo hiểm &amp; cả nhà");
        assertThat(cleaned.removed()).containsExactly(new Removed(Removed.Kind.ELEMENT, "switch", 1));
        assertThat(cleaned.width()).isEqualTo(1000);
        assertThat(cleaned.height()).isEqualTo(250);
        assertThat(logos.cleaned(cleaned.bytes()).bytes()).isEqualTo(cleaned.bytes());
    }

    @Test
    void cuts_do_not_multiply() {
        LogoFiles.Cleaned cleaned =
                logos.cleaned(svg("<mask id='a'><g mask='url(#b)'><rect mask='url(#b)'/></g></mask>" + DRAWING));

        assertThat(cleaned.removed()).containsExactly(new Removed(Removed.Kind.ATTRIBUTE, "mask", 2));
    }

    @Test
    void entities_are_never_unfolded_and_no_file_is_read() {
        String bomb = "<!DOCTYPE svg [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;'>"
                + "<!ENTITY f SYSTEM 'file:///etc/passwd'>]>" + HEAD + "<title>&c;&f;</title>" + DRAWING + "</svg>";

        LogoFiles.Cleaned cleaned = logos.cleaned(bytes(bomb));

        assertThat(new String(cleaned.bytes(), StandardCharsets.UTF_8)).doesNotContain("haha", "root:", "ENTITY");
        assertThat(cleaned.removed()).contains(new Removed(Removed.Kind.DECLARATION, "DOCTYPE", 1));
    }

    @Test
    void what_is_too_much_for_a_logo_is_refused_quickly() {
        assertThat(code(svg("<g>".repeat(10_000) + DRAWING + "</g>".repeat(10_000)))).isEqualTo("logo.too-deep");
        assertThat(code(svg("<g/>".repeat(6_000) + DRAWING))).isEqualTo("logo.too-deep");
        assertThat(code(svg("<path " + attributes(80_000) + "/>"))).isIn("logo.unreadable", "logo.too-large");
        assertThat(code(svg("<path " + attributes(300) + "/>"))).isEqualTo("logo.unreadable");
        assertThat(code(svg("<path d='" + "M0 0".repeat(200_000) + "'/>"))).isEqualTo("logo.too-large");
        assertThat(code(new byte[3 * 1024 * 1024])).isEqualTo("logo.too-large");
    }

    @Test
    void what_is_no_logo_is_refused() {
        assertThat(code(bytes("<html><body/></html>"))).isEqualTo("logo.wrong-type");
        assertThat(code(bytes("<!DOCTYPE html><script>steal()</script>"))).isEqualTo("logo.wrong-type");
        assertThat(code(bytes("GIF89a")) ).isEqualTo("logo.wrong-type");
        assertThat(code(new byte[0])).isEqualTo("logo.wrong-type");
        assertThat(code(new byte[] {0x1f, (byte) 0x8b, 8, 0})).isEqualTo("logo.wrong-type");
        assertThat(code(bytes("<svg"))).isEqualTo("logo.unreadable");
        assertThat(code((HEAD + DRAWING + "</svg>").getBytes(StandardCharsets.UTF_16))).isEqualTo("logo.wrong-type");
        assertThat(code(svg("<script>1</script>"))).isEqualTo("logo.blank");
        assertThat(code(bytes("<svg xmlns='http://www.w3.org/2000/svg'>" + DRAWING + "</svg>"))).isEqualTo("logo.no-size");
    }

    @Test
    void a_drawing_that_only_says_how_large_it_is_gets_a_frame() {
        LogoFiles.Cleaned cleaned = logos.cleaned(
                bytes("<svg xmlns='http://www.w3.org/2000/svg' width='80px' height='40'>" + DRAWING + "</svg>"));

        assertThat(new String(cleaned.bytes(), StandardCharsets.UTF_8)).contains("viewBox=\"0 0 80.0 40.0\"");
        assertThat(cleaned.height()).isEqualTo(500);
    }

    @Test
    void a_picture_must_be_large_enough_and_see_through() throws IOException {
        LogoFiles.Cleaned cleaned = logos.cleaned(png(600, 150, true, false));

        assertThat(cleaned.type()).isEqualTo(Logo.Type.PNG);
        assertThat(cleaned.width()).isEqualTo(600);
        assertThat(cleaned.removed()).isEmpty();
        assertThat(code(png(511, 511, true, false))).isEqualTo("logo.too-few-pixels");
        assertThat(code(png(600, 600, false, false))).isEqualTo("logo.not-transparent");
        assertThat(code(png(600, 600, true, true))).isEqualTo("logo.not-transparent");
        assertThat(code(png(4001, 20, true, false))).isEqualTo("logo.too-many-pixels");
        assertThat(code(Arrays.copyOf(png(600, 600, true, false), 60))).isEqualTo("logo.unreadable");
    }

    @Test
    void a_picture_that_would_fill_the_memory_is_refused_by_its_head() throws IOException {
        byte[] bomb = png(600, 600, true, false);
        ByteBuffer.wrap(bomb).putInt(16, 60_000).putInt(20, 60_000);

        assertThat(code(bomb)).isEqualTo("logo.too-many-pixels");
    }

    @Test
    void what_a_program_wrote_beside_the_picture_is_taken_out() throws IOException {
        byte[] plain = png(600, 600, true, false);
        byte[] words = bytes("tEXtAuthor\0Nguyễn Văn A");
        ByteBuffer written = ByteBuffer.allocate(plain.length + words.length + 8);
        CRC32 crc = new CRC32();
        crc.update(words);
        written.put(plain, 0, 33).putInt(words.length - 4).put(words).putInt((int) crc.getValue());
        written.put(plain, 33, plain.length - 33);

        LogoFiles.Cleaned cleaned = logos.cleaned(written.array());

        assertThat(cleaned.bytes()).isEqualTo(plain);
        assertThat(cleaned.removed()).containsExactly(new Removed(Removed.Kind.TRACES, "PNG", 1));
    }

    private String code(byte[] file) {
        return catchThrowableOfType(Refusal.class, () -> logos.cleaned(file)).code();
    }

    private static byte[] svg(String inside) {
        return bytes(HEAD + inside + "</svg>");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String attributes(int count) {
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < count; i++) {
            attributes.append('a').append(i).append("='' ");
        }
        return attributes.toString();
    }

    private static byte[] png(int width, int height, boolean alpha, boolean filled) throws IOException {
        BufferedImage image = new BufferedImage(
                width, height, alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.GREEN);
        graphics.fillRect(filled ? 0 : width / 3, 0, filled ? width : width / 3, height);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
