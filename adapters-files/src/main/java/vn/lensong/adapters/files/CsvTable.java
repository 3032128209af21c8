package vn.lensong.adapters.files;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.lensong.application.partner.TableReading;

/** A table in UTF-8 with commas, semicolons or tabs, as spreadsheets here and elsewhere write it. */
final class CsvTable {

    /** The longest line of names that tells what stands between cells. */
    private static final int HEAD = 8_192;

    private CsvTable() {}

    static void read(InputStream bytes, TableReading.Taker to) throws IOException {
        BufferedReader text = new BufferedReader(
                new InputStreamReader(
                        bytes,
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                2 * HEAD);
        int no = 0;
        try {
            CSVFormat format = format(text);
            Measured measured = new Measured(text);
            try (CSVParser parser = CSVParser.builder().setReader(measured).setFormat(format).get()) {
                Iterator<CSVRecord> records = parser.iterator();
                while (records.hasNext()) {
                    measured.begin();
                    no++;
                    Tables.pass(no, records.next().toList(), to);
                }
            }
        } catch (CharacterCodingException e) {
            throw Tables.refused("table.encoding", Map.of());
        } catch (UncheckedIOException e) {
            throw told(e.getCause(), no + 1);
        } catch (CSVException e) {
            throw told(e, no + 1);
        }
    }

    /** What the parser wraps, told as what it is; a broken line stays one. */
    private static RuntimeException told(IOException cause, int no) throws IOException {
        if (cause instanceof CharacterCodingException) {
            return Tables.refused("table.encoding", Map.of());
        }
        if (cause instanceof LongRecord) {
            return Tables.tooLong(no);
        }
        if (cause instanceof CSVException) {
            return Tables.refused("table.malformed", Map.of("row", no));
        }
        throw cause;
    }

    /** Spreadsheets in Việt Nam write semicolons where others write commas. */
    private static CSVFormat format(BufferedReader text) throws IOException {
        text.mark(HEAD);
        if (text.read() == 0xfeff) {
            text.mark(HEAD);
        } else {
            text.reset();
        }
        int semicolons = 0;
        int tabs = 0;
        int commas = 0;
        for (int i = 0; i < HEAD; i++) {
            int character = text.read();
            if (character < 0 || character == '\n') {
                break;
            }
            semicolons += character == ';' ? 1 : 0;
            tabs += character == '\t' ? 1 : 0;
            commas += character == ',' ? 1 : 0;
        }
        text.reset();
        char delimiter = tabs > 0 && tabs >= commas ? '\t' : semicolons > commas ? ';' : ',';
        return CSVFormat.DEFAULT.builder().setDelimiter(delimiter).setIgnoreEmptyLines(false).get();
    }

    /** A record that does not end: an open quote swallows the rest of the file, as long as that may be. */
    private static final class LongRecord extends IOException {

        private static final long serialVersionUID = 1L;
    }

    /** Counts what a record takes, and ends a record that is longer than any row may be. */
    private static final class Measured extends FilterReader {

        private static final long MOST = (long) Tables.LONGEST_CELL * 8;

        private long read;

        Measured(Reader in) {
            super(in);
        }

        void begin() {
            read = 0;
        }

        @Override
        public int read() throws IOException {
            counted(1);
            return super.read();
        }

        @Override
        public int read(char[] buffer, int from, int length) throws IOException {
            int got = super.read(buffer, from, length);
            counted(got);
            return got;
        }

        private void counted(int characters) throws LongRecord {
            read += characters;
            if (read > MOST) {
                throw new LongRecord();
            }
        }
    }
}
