package vn.lensong.adapters.web.listening;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.listening.ListeningDesk.Line;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.intake.Folding;
import vn.lensong.domain.programme.Programme;

/** Reads a list of mentions as monitoring tools write it; a column that is not asked for is not read, names of people first. */
@Singleton
final class MentionCsv {

    private static final int MOST_LINES = 10_000;
    private static final int LONGEST = 8_000;
    private static final DateTimeFormatter WALL_CLOCK =
            DateTimeFormatter.ofPattern("[d/M/yyyy][yyyy-MM-dd][ ]['T']H:mm[:ss]", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("[d/M/yyyy][yyyy-MM-dd]", Locale.ROOT);

    private static final List<String> WORDS = List.of("noi_dung", "text", "message", "content");
    private static final List<String> TIME = List.of("thoi_gian", "time", "date", "ngay");
    private static final List<String> URL = List.of("duong_dan", "url", "link");
    private static final List<String> REACH = List.of("luot_tiep_can", "reach", "views", "luot_xem");

    List<Line> read(byte[] bytes) {
        String text = decoded(bytes);
        List<Line> lines = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format(text))) {
            List<String> header = List.of();
            for (CSVRecord line : parser) {
                if (header.isEmpty()) {
                    header = line.stream().map(MentionCsv::name).toList();
                    if (at(header, WORDS) < 0) {
                        throw Refusal.invalid("import.header", Map.of());
                    }
                } else if (line.getRecordNumber() > MOST_LINES + 1) {
                    throw Refusal.invalid("import.too-long", Map.of("most", MOST_LINES));
                } else {
                    add(lines, header, line);
                }
            }
            if (header.isEmpty()) {
                throw Refusal.invalid("import.header", Map.of());
            }
        } catch (UncheckedIOException | IOException e) {
            // An open quote: nobody knows where its line ends.
            throw Refusal.invalid("import.malformed", Map.of());
        }
        return lines;
    }

    private static void add(List<Line> lines, List<String> header, CSVRecord line) {
        Function<List<String>, String> cell = names -> {
            int place = at(header, names);
            return place < 0 || place >= line.size() ? "" : line.get(place).replace("\0", "").strip();
        };
        String words = cell.apply(WORDS);
        if (!words.isEmpty()) {
            String url = cell.apply(URL);
            lines.add(new Line(
                    words.length() > LONGEST ? words.substring(0, LONGEST) : words,
                    url.matches("https?://\\S{1,900}") ? url : "",
                    reach(cell.apply(REACH)),
                    instant(cell.apply(TIME))));
        }
    }

    private static @Nullable Integer reach(String text) {
        String digits = text.replaceAll("[., ]", "");
        return digits.matches("[0-9]{1,9}") ? Integer.valueOf(digits) : null;
    }

    /** A time without an offset is what a clock on a wall in Vietnam says; what is none is left out. */
    private static @Nullable Instant instant(String time) {
        List<Function<String, Instant>> ways = List.of(
                text -> OffsetDateTime.parse(text).toInstant(),
                text -> LocalDateTime.parse(text, WALL_CLOCK).atZone(Programme.HANOI).toInstant(),
                text -> LocalDate.parse(text, DAY).atStartOfDay(Programme.HANOI).toInstant());
        for (Function<String, Instant> way : ways) {
            try {
                Instant said = way.apply(time);
                int year = said.atZone(Programme.HANOI).getYear();
                return year < 2000 || year > 2200 ? null : said;
            } catch (DateTimeException e) {
                // Tried in another way below.
            }
        }
        return null;
    }

    private static String decoded(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw Refusal.invalid("import.encoding", Map.of());
        }
    }

    private static CSVFormat format(String text) {
        String header = text.lines().findFirst().orElse("");
        char delimiter = header.contains("\t") ? '\t' : header.contains(";") ? ';' : ',';
        return CSVFormat.DEFAULT.builder().setDelimiter(delimiter).get();
    }

    private static int at(List<String> header, List<String> wanted) {
        return wanted.stream().mapToInt(header::indexOf).filter(place -> place >= 0).findFirst().orElse(-1);
    }

    private static String name(String cell) {
        return Folding.folded(cell.strip()).replace(' ', '_');
    }
}
