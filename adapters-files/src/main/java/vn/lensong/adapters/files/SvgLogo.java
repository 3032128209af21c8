package vn.lensong.adapters.files;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.XmlDeclaration;
import org.jsoup.parser.Parser;
import org.jsoup.safety.Cleaner;
import org.jsoup.select.NodeFilter;
import vn.lensong.application.brand.LogoFiles.Cleaned;
import vn.lensong.application.brand.LogoFiles.Removed;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.brand.Logo;

/**
 * Draws a logo anew from the harmless parts of a drawing.
 *
 * <p>The file is first read through by the JDK's parser, which knows no DTD here and counts as it goes, so that what
 * comes after it works on something small; then jsoup builds the tree and its cleaner has the last word.
 */
final class SvgLogo {

    static final String SVG = "http://www.w3.org/2000/svg";
    static final String XLINK = "http://www.w3.org/1999/xlink";

    private static final int MOST_BYTES = 512 * 1024;
    private static final int MOST_ELEMENTS = 5_000;
    private static final int MOST_DEPTH = 50;
    private static final int LONGER_SIDE = 1_000;

    /** These only stand around what is drawn, so their inside stays. */
    private static final Set<String> WRAPPERS = Set.of("a", "switch");

    private static final SvgAllowed ALLOWED = new SvgAllowed();

    private final Removals removals = new Removals();
    private final SvgStyle styles = new SvgStyle(removals);

    private SvgLogo() {}

    static Cleaned cleaned(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw Refusal.field("file", "logo.too-large", Map.of("most", MOST_BYTES / 1024));
        }
        String text = text(file);
        requireSmallAndWellFormed(text);
        return new SvgLogo().drawnAnew(text);
    }

    private Cleaned drawnAnew(String text) {
        Document document = Jsoup.parse(text, "", Parser.xmlParser());
        Element root = document.firstElementChild();
        if (root == null || !root.tagName().equals("svg")) {
            throw Refusal.field("file", "logo.wrong-type", Map.of());
        }
        noteDeclarations(document);
        takeOutElements(root);
        takeOutStyles(root);
        takeOutAttributes(root);
        Size size = size(root);
        if (root.getAllElements().stream().noneMatch(one -> SvgAllowed.SHAPES.contains(one.normalName()))) {
            throw Refusal.field("file", "logo.blank", Map.of());
        }
        root.attr("xmlns", SVG).attr("xmlns:xlink", XLINK);
        root.attr("width", String.valueOf(size.width)).attr("height", String.valueOf(size.height));
        String clean = written(root);
        requireSmallAndWellFormed(clean);
        return new Cleaned(
                Logo.Type.SVG, clean.getBytes(StandardCharsets.UTF_8), size.width, size.height, removals.list());
    }

    private void noteDeclarations(Document document) {
        for (Node node : document.childNodes()) {
            if (node instanceof DocumentType) {
                removals.add(Removed.Kind.DECLARATION, "DOCTYPE");
            } else if (node instanceof XmlDeclaration declaration && !declaration.name().equals("xml")) {
                removals.add(Removed.Kind.DECLARATION, declaration.name());
            }
        }
    }

    private void takeOutElements(Element root) {
        List<Element> wrappers = new ArrayList<>();
        root.filter((node, depth) -> {
            if (!(node instanceof Element element)) {
                return NodeFilter.FilterResult.CONTINUE;
            }
            if (ALLOWED.isSafeTag(element.normalName()) && (element == root || !element.normalName().equals("svg"))) {
                return NodeFilter.FilterResult.CONTINUE;
            }
            removals.add(Removed.Kind.ELEMENT, element.tagName());
            if (WRAPPERS.contains(element.normalName())) {
                wrappers.add(element);
                return NodeFilter.FilterResult.CONTINUE;
            }
            return NodeFilter.FilterResult.REMOVE;
        });
        wrappers.forEach(Node::unwrap);
    }

    private void takeOutStyles(Element root) {
        for (Element element : root.getAllElements()) {
            if (element.normalName().equals("style")) {
                String kept = styles.sheet(element.wholeText());
                if (kept.isEmpty()) {
                    element.remove();
                } else {
                    element.clearAttributes();
                    element.empty().appendText(kept);
                }
            } else if (element.hasAttr("style")) {
                String kept = styles.declarations(element.attr("style"));
                if (kept.isEmpty()) {
                    element.removeAttr("style");
                } else {
                    element.attr("style", kept);
                }
            }
        }
    }

    private void takeOutAttributes(Element root) {
        for (Element element : root.getAllElements()) {
            for (Attribute attribute : element.attributes().asList()) {
                if (!ALLOWED.isSafeAttribute(element.normalName(), element, attribute)) {
                    removals.add(Removed.Kind.ATTRIBUTE, attribute.getKey());
                    element.removeAttr(attribute.getKey());
                }
            }
        }
    }

    private static String written(Element root) {
        Document shell = Document.createShell("");
        shell.body().appendChild(root);
        Document clean = new Cleaner(ALLOWED).clean(shell);
        clean.outputSettings()
                .syntax(Document.OutputSettings.Syntax.xml)
                .charset(StandardCharsets.UTF_8)
                .prettyPrint(false);
        Element drawing = clean.body().firstElementChild();
        if (drawing == null) {
            throw Refusal.field("file", "logo.blank", Map.of());
        }
        return drawing.outerHtml();
    }

    /** The proportions, with a frame of its own where the file only says how large it is. */
    private static Size size(Element root) {
        String[] frame = root.attr("viewBox").strip().split("[\\s,]+");
        if (frame.length == 4) {
            return Size.of(number(frame[2]), number(frame[3]));
        }
        double width = number(root.attr("width").replaceFirst("px$", ""));
        double height = number(root.attr("height").replaceFirst("px$", ""));
        Size size = Size.of(width, height);
        root.attr("viewBox", "0 0 " + width + " " + height);
        return size;
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static String text(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw Refusal.field("file", "logo.wrong-type", Map.of());
        }
    }

    private static void requireSmallAndWellFormed(String text) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty("jdk.xml.elementAttributeLimit", "200");
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text));
            int elements = 0;
            int depth = 0;
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    depth++;
                    elements++;
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                }
                if (depth > MOST_DEPTH || elements > MOST_ELEMENTS) {
                    throw Refusal.field("file", "logo.too-deep", Map.of("most", MOST_ELEMENTS, "depth", MOST_DEPTH));
                }
            }
        } catch (XMLStreamException e) {
            throw Refusal.field("file", "logo.unreadable", Map.of());
        }
    }

    private record Size(int width, int height) {

        static Size of(double width, double height) {
            if (!(width > 0) || !(height > 0) || width > 1e6 || height > 1e6) {
                throw Refusal.field("file", "logo.no-size", Map.of());
            }
            double scale = LONGER_SIDE / Math.max(width, height);
            return new Size(
                    (int) Math.max(1, Math.round(width * scale)), (int) Math.max(1, Math.round(height * scale)));
        }
    }
}
