package vn.lensong.application.messaging;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads the first column of a CSV file row by row, whatever its size: of a row no more is kept than a number is long. */
final class NumberRows {

    private static final int LONGEST = 60;
    private static final int END = -1;

    private final BufferedReader text;
    private long at;

    NumberRows(InputStream bytes) {
        this.text = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
    }

    /** Which row was read last, from 1. */
    long at() {
        return at;
    }

    /** The first column of the next row, without quotes; null after the last. Empty for a row that has none. */
    @Nullable String next() throws IOException {
        StringBuilder column = new StringBuilder();
        boolean first = true;
        int read = text.read();
        if (read == END) {
            return null;
        }
        at++;
        for (; read != END && read != '\n'; read = text.read()) {
            if (read == ',' || read == ';' || read == '\t') {
                first = false;
            } else if (first && read != '"' && column.length() < LONGEST) {
                column.append((char) read);
            }
        }
        return column.toString().replace("\uFEFF", "").strip();
    }
}
