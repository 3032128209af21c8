package vn.lensong.application.partner;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Pattern;

/** A moment as people type it into a spreadsheet, and as a spreadsheet stores it: what a clock on a wall in Vietnam says. */
final class TypedMoment {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter WALL_CLOCK =
            DateTimeFormatter.ofPattern("[d/M/uuuu][uuuu-M-d][ ]['T']H:m[:s]", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("[d/M/uuuu][uuuu-M-d]", Locale.ROOT);

    /** Days since the spreadsheets' own beginning, of this century: 1954 to 2119. */
    private static final Pattern SERIAL = Pattern.compile("[2-7][0-9]{4}([.][0-9]{1,15})?");

    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    private TypedMoment() {}

    /** With its offset as ISO 8601 writes it; what is no moment stays as it is, to be refused by who reads it. */
    static String iso(String typed) {
        String text = typed.strip();
        if (SERIAL.matcher(text).matches()) {
            BigDecimal days = new BigDecimal(text);
            long seconds = Math.round(days.remainder(BigDecimal.ONE).doubleValue() * Duration.ofDays(1).toSeconds());
            return offset(SERIAL_ZERO.plusDays(days.longValue()).atStartOfDay().plusSeconds(seconds));
        }
        try {
            return offset(LocalDateTime.parse(text, WALL_CLOCK));
        } catch (DateTimeParseException e) {
            return day(text);
        }
    }

    private static String day(String text) {
        try {
            return offset(LocalDate.parse(text, DAY).atStartOfDay());
        } catch (DateTimeParseException e) {
            return text;
        }
    }

    private static String offset(LocalDateTime moment) {
        return moment.atZone(VIETNAM).toOffsetDateTime().toString();
    }
}
