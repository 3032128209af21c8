package vn.lensong.adapters.web.intake;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.intake.EntryDesk.Entry;
import vn.lensong.domain.Refusal;

/** Reads a list of questions as people write it down in a spreadsheet; each line on its own. */
@Singleton
final class EntryCsv {

    private static final int MOST_LINES = 10_000;
    private static final int LONGEST_TEXT = 8_000;
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter WALL_CLOCK =
            DateTimeFormatter.ofPattern("[d/M/yyyy][yyyy-MM-dd][ ]['T']H:mm[:ss]", Locale.ROOT);

    private static final List<String> TEXT = List.of("text", "noi_dung", "message", "cau_hoi");
    private static final List<String> AUTHOR = List.of("author", "nguoi_viet", "name", "ho_ten");
    private static final List<String> TIME = List.of("time", "thoi_gian", "written_at");

    /** What the list held: lines that are entries, and lines that could not be read. */
    record Read(List<Entry> entries, List<Bad> bad) {}

    /** A line that could not be read, counted from 1 with the header. */
    record Bad(long no, String raw, String code, Map<String, Object> details) {}

    Read read(byte[] bytes) {
        String text = decoded(bytes);
        List<Entry> entries = new ArrayList<>();
        List<Bad> bad = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format(text))) {
            Iterator<CSVRecord> lines = parser.iterator();
            Columns columns = lines.hasNext() ? Columns.of(lines.next()) : Columns.NONE;
            if (columns.text < 0) {
                throw Refusal.invalid("import.header", Map.of());
            }
            while (hasNext(lines, parser, text, bad)) {
                CSVRecord line = lines.next();
                if (line.getRecordNumber() > MOST_LINES + 1) {
                    throw Refusal.invalid("import.too-long", Map.of("most", MOST_LINES));
                }
                read(line, columns, entries, bad);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Read(entries, bad);
    }

    /** An open quote swallows the rest of the file: it is set apart as one piece. */
    private static boolean hasNext(Iterator<CSVRecord> lines, CSVParser parser, String text, List<Bad> bad) {
        long no = parser.getRecordNumber() + 1;
        long read = parser.getCurrentLineNumber();
        try {
            return lines.hasNext();
        } catch (UncheckedIOException e) {
            String rest = text.lines().skip(read).collect(Collectors.joining("\n"));
            bad.add(new Bad(no, rest, "import.malformed", Map.of()));
            return false;
        }
    }

    private static void read(CSVRecord line, Columns columns, List<Entry> entries, List<Bad> bad) {
        String raw = String.join(",", line.toList());
        long no = line.getRecordNumber();
        String text = columns.value(line, columns.text);
        String time = columns.value(line, columns.time);
        if (text.isBlank()) {
            if (!raw.replace(",", "").isBlank()) {
                bad.add(new Bad(no, raw, "import.no-text", Map.of()));
            }
            return;
        }
        if (text.length() > LONGEST_TEXT) {
            bad.add(new Bad(no, raw, "import.text-too-long", Map.of("longest", LONGEST_TEXT)));
            return;
        }
        Instant writtenAt = time.isBlank() ? null : instant(time.strip());
        if (!time.isBlank() && writtenAt == null) {
            bad.add(new Bad(no, raw, "import.bad-time", Map.of("value", time)));
            return;
        }
        entries.add(new Entry(columns.value(line, columns.author), text, writtenAt));
    }

    private static @Nullable Instant instant(String time) {
        try {
            return OffsetDateTime.parse(time).toInstant();
        } catch (DateTimeParseException e) {
            return wallClock(time);
        }
    }

    /** A time without an offset is what a clock on a wall in Việt Nam says. */
    private static @Nullable Instant wallClock(String time) {
        try {
            return LocalDateTime.parse(time, WALL_CLOCK).atZone(VIETNAM).toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static String decoded(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw Refusal.invalid("import.encoding", Map.of());
        }
    }

    /** Spreadsheets in Việt Nam write semicolons where others write commas. */
    private static CSVFormat format(String text) {
        String header = text.lines().findFirst().orElse("");
        char delimiter = header.contains("\t") ? '\t' : header.contains(";") ? ';' : ',';
        return CSVFormat.DEFAULT.builder().setDelimiter(delimiter).get();
    }

    /** Where the columns are; -1 for one that is not there. */
    private record Columns(int time, int author, int text) {

        private static final Columns NONE = new Columns(-1, -1, -1);

        static Columns of(CSVRecord header) {
            List<String> names = header.stream().map(Columns::name).toList();
            return new Columns(at(names, TIME), at(names, AUTHOR), at(names, TEXT));
        }

        private static int at(List<String> names, List<String> wanted) {
            return wanted.stream().mapToInt(names::indexOf).filter(place -> place >= 0).findFirst().orElse(-1);
        }

        /** Lower case, without diacritics, words joined by underscores. */
        private static String name(String cell) {
            return Normalizer.normalize(cell.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                    .replaceAll("\\p{M}", "")
                    .replace('đ', 'd')
                    .replace(' ', '_');
        }

        String value(CSVRecord line, int column) {
            return column < 0 || column >= line.size() ? "" : line.get(column);
        }
    }
}
