package vn.lensong.adapters.files;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Safelist;

/**
 * What a logo may be drawn with: shapes, gradients, clips and words. Nothing that runs, moves, fetches, links or
 * repeats other parts, because repeated repetition is how a small file becomes a large picture.
 */
final class SvgAllowed extends Safelist {

    static final Set<String> SHAPES =
            Set.of("path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text");

    /** The properties that mean the same as attribute and in a style. */
    private static final Set<String> LOOKS = Set.of(
            "fill", "fill-opacity", "fill-rule", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin",
            "stroke-miterlimit", "stroke-dasharray", "stroke-dashoffset", "stroke-opacity", "opacity", "stop-color",
            "stop-opacity", "clip-path", "clip-rule", "mask", "display", "visibility", "color", "paint-order",
            "font-family", "font-size", "font-weight", "font-style", "text-anchor", "letter-spacing",
            "dominant-baseline", "enable-background", "isolation", "mix-blend-mode");

    private static final String[] PLACES = {
        "id", "class", "style", "transform", "d", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "fx",
        "fy", "dx", "dy", "width", "height", "points", "offset", "gradientUnits", "gradientTransform", "spreadMethod",
        "clipPathUnits", "maskUnits", "maskContentUnits", "pathLength"
    };

    private static final Set<String> FUNCTIONS = Set.of(
            "rgb", "rgba", "hsl", "hsla", "matrix", "translate", "scale", "rotate", "skewx", "skewy", "url");
    private static final Pattern CALL = Pattern.compile("([A-Za-z-]*)\\s*\\(");
    private static final Pattern OWN_PART = Pattern.compile("\\s*(['\"]?)#[A-Za-z_][\\w.-]*\\1\\s*\\)");
    private static final Pattern OWN_LINK = Pattern.compile("#[A-Za-z_][\\w.-]*");
    private static final Set<String> GRADIENTS = Set.of("lineargradient", "radialgradient");
    private static final Set<String> CUTTERS = Set.of("clippath", "mask");

    SvgAllowed() {
        addTags(
                "svg", "g", "defs", "lineargradient", "radialgradient", "stop", "clippath", "mask", "title", "desc",
                "tspan", "style");
        addTags(SHAPES.toArray(String[]::new));
        addAttributes(":all", PLACES);
        addAttributes(":all", LOOKS.toArray(String[]::new));
        addAttributes("svg", "viewBox", "preserveAspectRatio", "version", "xmlns", "xmlns:xlink");
        GRADIENTS.forEach(tag -> addAttributes(tag, "href", "xlink:href"));
    }

    @Override
    public boolean isSafeAttribute(String tag, Element element, Attribute attribute) {
        String name = attribute.getKey();
        if (!super.isSafeAttribute(tag, element, attribute)) {
            return false;
        }
        return switch (name) {
            case "xmlns" -> attribute.getValue().equals(SvgLogo.SVG);
            case "xmlns:xlink" -> attribute.getValue().equals(SvgLogo.XLINK);
            case "href", "xlink:href" -> OWN_LINK.matcher(attribute.getValue()).matches();
            // A cut inside a cut inside a cut is drawn as often as they multiply.
            case "clip-path", "mask" -> safeValue(attribute.getValue())
                    && element.parents().stream().noneMatch(parent -> CUTTERS.contains(parent.normalName()));
            case "style" -> true;
            default -> safeValue(attribute.getValue());
        };
    }

    /** Whether a style may set this property. */
    static boolean safeProperty(String name) {
        return LOOKS.contains(name);
    }

    /** Whether a value asks for nothing outside the drawing; a backslash could hide anything. */
    static boolean safeValue(String value) {
        if (value.indexOf('\\') >= 0 || value.indexOf(':') >= 0 || value.indexOf('@') >= 0) {
            return false;
        }
        Matcher call = CALL.matcher(value);
        while (call.find()) {
            String function = call.group(1).toLowerCase(Locale.ROOT);
            if (!FUNCTIONS.contains(function)) {
                return false;
            }
            if (function.equals("url")
                    && !OWN_PART.matcher(value).region(call.end(), value.length()).lookingAt()) {
                return false;
            }
        }
        return true;
    }
}
