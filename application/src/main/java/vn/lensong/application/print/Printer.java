package vn.lensong.application.print;

/**
 * Turns a drawing into what people can print, post or scan.
 *
 * <p>A drawing is an SVG document of our own making, with texts in the faces {@code Be Vietnam Pro} and
 * {@code Be Vietnam Pro SemiBold} and pictures as {@code data:} addresses; nothing outside it is ever
 * fetched. Every call is pure and blocks for as long as the drawing takes, some 100 ms for a page. A
 * document that cannot be drawn is our mistake: {@link IllegalArgumentException}.
 */
public interface Printer {

    /**
     * The drawing as a PNG of this width, its height in proportion; what the drawing leaves open stays transparent.
     *
     * @param width pixels, 1 to 4,000
     */
    byte[] png(String svg, int width);

    /**
     * The drawing as a PDF of one page of this paper, upright or lying as the drawing is, with its letters as outlines
     * and the drawing's {@code <title>} as its own.
     */
    byte[] pdf(String svg, Paper paper);

    /**
     * A QR code for this text, as an SVG element {@code <svg viewBox>} of black modules on white with the quiet zone
     * that scanners want, to be placed in a drawing or a page.
     *
     * @param text at most 300 characters
     */
    String qr(String text);

    /** Paper sizes. */
    enum Paper {
        A4,
        A3
    }
}
