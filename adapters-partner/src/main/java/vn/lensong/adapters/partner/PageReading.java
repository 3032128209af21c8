package vn.lensong.adapters.partner;

import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * Reads where a page leads and when the newest on it was published, as it says to machines itself. A date that merely
 * stands there for people may be today's, or anything's: it says nothing.
 */
@Singleton
final class PageReading {

    private static final int MOST_LINKS = 2_000;
    private static final int LONGEST_LINK = 1_000;
    private static final int MOST_FEEDS = 2;
    private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Instant FIRST = Instant.parse("1995-01-01T00:00:00Z");
    private static final Pattern IN_DATA = Pattern.compile("\"datePublished\"\\s*:\\s*\"([^\"]{8,40})\"");
    private static final String MARKED =
            "meta[property=article:published_time],meta[itemprop=datePublished]";
    private static final String FEEDS =
            "link[rel=alternate][type=application/rss+xml],link[rel=alternate][type=application/atom+xml]";

    private final Clock clock;

    PageReading(Clock clock) {
        this.clock = clock;
    }

    /** What a page says. */
    record Read(Set<String> links, @Nullable Instant newest, List<URI> feeds) {}

    Read page(byte[] body, @Nullable Charset charset, URI at) {
        Document page = parsed(body, charset, at.toString(), Parser.htmlParser());
        Set<String> links = new LinkedHashSet<>();
        page.select("a[href],area[href]").stream()
                .map(link -> link.absUrl("href"))
                .filter(PageReading::readable)
                .limit(MOST_LINKS)
                .forEach(links::add);
        Stream<String> dates = Stream.of(
                        page.select("time[datetime]").eachAttr("datetime").stream(),
                        page.select(MARKED).eachAttr("content").stream(),
                        page.select("script[type=application/ld+json]").stream()
                                .flatMap(data -> IN_DATA.matcher(data.data()).results().map(found -> found.group(1))))
                .flatMap(found -> found);
        List<URI> feeds = page.select(FEEDS).stream()
                .map(link -> link.absUrl("href"))
                .filter(PageReading::readable)
                .map(URI::create)
                .limit(MOST_FEEDS)
                .toList();
        return new Read(links, newest(dates), feeds);
    }

    @Nullable Instant newestOfFeed(byte[] body, @Nullable Charset charset) {
        Document feed = parsed(body, charset, "", Parser.xmlParser());
        return newest(feed.select("item > pubDate,entry > published,entry > updated,item > dc|date").eachText().stream());
    }

    private static Document parsed(byte[] body, @Nullable Charset charset, String base, Parser parser) {
        try {
            return Jsoup.parse(
                    new ByteArrayInputStream(body), charset == null ? null : charset.name(), base, parser);
        } catch (IOException e) {
            // Nothing is read from outside; what cannot be read as text says nothing.
            return Document.createShell(base);
        }
    }

    /** What lies ahead was not published yet; a clock may be a little fast. */
    private @Nullable Instant newest(Stream<String> dates) {
        Instant latest = clock.instant().plus(Duration.ofHours(1));
        return dates.map(PageReading::instant)
                .filter(Objects::nonNull)
                .filter(at -> at.isAfter(FIRST) && at.isBefore(latest))
                .max(Instant::compareTo)
                .orElse(null);
    }

    private static @Nullable Instant instant(String text) {
        String date = text.strip();
        try {
            if (date.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
                return LocalDate.parse(date).atStartOfDay(HANOI).toInstant();
            }
            if (date.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9:.]{5,20}")) {
                return LocalDateTime.parse(date.replace(' ', 'T')).atZone(HANOI).toInstant();
            }
            if (Character.isLetter(date.isEmpty() ? '0' : date.charAt(0))) {
                return OffsetDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            }
            return OffsetDateTime.parse(date.replaceFirst("([+-][0-9]{2})([0-9]{2})$", "$1:$2")).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static boolean readable(String link) {
        if (link.length() > LONGEST_LINK || !link.startsWith("http://") && !link.startsWith("https://")) {
            return false;
        }
        try {
            return URI.create(link).getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
