package vn.lensong.adapters.print;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/** QR codes as SVG: one path, however large it is shown. */
final class QrCodes {

    private static final int LONGEST = 300;

    /** A poster is scratched and photographed askew: a quarter of the code may be lost. */
    private static final Map<EncodeHintType, ?> HINTS = Map.of(
            EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.Q,
            EncodeHintType.CHARACTER_SET, "UTF-8",
            EncodeHintType.MARGIN, 4);

    private QrCodes() {}

    static String svg(String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "text: " + text.length() + " characters (expected: 1 to " + LONGEST + ")");
        }
        BitMatrix modules = modules(text);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            append(path, modules, y);
        }
        int side = modules.getWidth();
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + side + " " + side
                + "\" shape-rendering=\"crispEdges\"><rect width=\"" + side + "\" height=\"" + side
                + "\" fill=\"#ffffff\"/><path stroke=\"#000000\" d=\"" + path + "\"/></svg>";
    }

    /** A row as strokes as wide as a module, since pages on small lines carry it: a third of what squares take. */
    private static void append(StringBuilder path, BitMatrix modules, int y) {
        int width = modules.getWidth();
        int at = -1;
        for (int x = 0; x < width; x++) {
            if (!modules.get(x, y)) {
                continue;
            }
            int end = x;
            while (end < width && modules.get(end, y)) {
                end++;
            }
            if (at < 0) {
                path.append('M').append(x).append(' ').append(y).append(".5");
            } else {
                path.append('m').append(x - at).append(" 0");
            }
            path.append('h').append(end - x);
            at = end;
            x = end;
        }
    }

    private static BitMatrix modules(String text) {
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, HINTS);
        } catch (WriterException e) {
            throw new IllegalArgumentException("text: not to be written (expected: a QR code holds it)", e);
        }
    }
}
