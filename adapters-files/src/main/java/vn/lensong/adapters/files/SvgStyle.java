package vn.lensong.adapters.files;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lensong.application.brand.LogoFiles.Removed;

/**
 * Reads the simple styles that drawing programs write, {@code .cls-1{fill:#0a6437}}, and writes them anew from what it
 * understood: nothing else of a style sheet comes through.
 */
final class SvgStyle {

    private static final Pattern SELECTORS = Pattern.compile("[.#]?[A-Za-z_][\\w-]*(\\s*,\\s*[.#]?[A-Za-z_][\\w-]*)*+");

    private final Removals removals;

    SvgStyle(Removals removals) {
        this.removals = removals;
    }

    /** The rules of a sheet that may stay. */
    String sheet(String text) {
        StringBuilder kept = new StringBuilder();
        String css = uncommented(text);
        int at = 0;
        while (at < css.length()) {
            int open = css.indexOf('{', at);
            int semicolon = css.indexOf(';', at);
            if (css.substring(at).stripLeading().startsWith("@")) {
                removals.add(Removed.Kind.STYLE, word(css.substring(at).strip()));
                at = semicolon >= 0 && (open < 0 || semicolon < open) ? semicolon + 1 : behindBlock(css, open);
                continue;
            }
            int close = open < 0 ? -1 : css.indexOf('}', open);
            if (close < 0) {
                rest(css.substring(at).strip());
                break;
            }
            String selectors = css.substring(at, open).strip();
            String declarations = declarations(css.substring(open + 1, close));
            if (!SELECTORS.matcher(selectors).matches()) {
                removals.add(Removed.Kind.STYLE, word(selectors));
            } else if (!declarations.isEmpty()) {
                kept.append(selectors).append('{').append(declarations).append('}');
            }
            at = close + 1;
        }
        return kept.toString();
    }

    /** The declarations of a rule or of a style attribute that may stay. */
    String declarations(String text) {
        return Stream.of(uncommented(text).split(";"))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .map(one -> one.split(":", 2))
                .filter(this::safe)
                .map(one -> one[0].strip().toLowerCase(Locale.ROOT) + ":" + one[1].strip())
                .collect(Collectors.joining(";"));
    }

    private boolean safe(String[] declaration) {
        String name = declaration[0].strip().toLowerCase(Locale.ROOT);
        boolean safe = declaration.length == 2
                && SvgAllowed.safeProperty(name)
                && SvgAllowed.safeValue(declaration[1])
                && declaration[1].indexOf('{') < 0;
        if (!safe) {
            removals.add(Removed.Kind.STYLE, name);
        }
        return safe;
    }

    private void rest(String rubbish) {
        if (!rubbish.isEmpty()) {
            removals.add(Removed.Kind.STYLE, word(rubbish));
        }
    }

    private static int behindBlock(String css, int open) {
        int depth = 0;
        for (int i = open < 0 ? css.length() : open; i < css.length(); i++) {
            depth += css.charAt(i) == '{' ? 1 : css.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return i + 1;
            }
        }
        return css.length();
    }

    private static String uncommented(String css) {
        StringBuilder kept = new StringBuilder();
        int at = 0;
        for (int open = css.indexOf("/*"); open >= 0; open = css.indexOf("/*", at)) {
            kept.append(css, at, open).append(' ');
            int close = css.indexOf("*/", open + 2);
            at = close < 0 ? css.length() : close + 2;
        }
        return kept.append(css, at, css.length()).toString();
    }

    private static String word(String text) {
        return text.split("[\\s{;(]", 2)[0];
    }
}
