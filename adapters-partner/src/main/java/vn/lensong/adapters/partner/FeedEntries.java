package vn.lensong.adapters.partner;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import vn.lensong.application.listening.FeedReading.Entry;

/** The entries of an RSS or Atom document, as plain text and without who wrote them. */
final class FeedEntries {

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_SUMMARY = 1_200;
    private static final int LONGEST_HTML = 50_000;

    private FeedEntries() {}

    /** Null where it is no feed. Document types are refused, so that it leads nowhere and grows into nothing. */
    static @Nullable List<Entry> read(byte[] document) {
        try (XmlReader reader = new XmlReader(new ByteArrayInputStream(document))) {
            SyndFeedInput input = new SyndFeedInput();
            input.setAllowDoctypes(false);
            return input.build(reader).getEntries().stream()
                    .map(FeedEntries::entry)
                    .filter(entry -> !entry.title().isEmpty() || !entry.summary().isEmpty())
                    .toList();
        } catch (FeedException | IOException | IllegalArgumentException e) {
            return null;
        }
    }

    private static Entry entry(SyndEntry entry) {
        String url = address(entry.getLink());
        String title = plain(entry.getTitle(), LONGEST_TITLE);
        SyndContent description = entry.getDescription();
        String key = entry.getUri() == null || entry.getUri().isBlank() ? url + "\n" + title : entry.getUri();
        return new Entry(
                key, url, title, plain(description == null ? "" : description.getValue(), LONGEST_SUMMARY), published(entry));
    }

    private static @Nullable Instant published(SyndEntry entry) {
        Date date = entry.getPublishedDate() == null ? entry.getUpdatedDate() : entry.getPublishedDate();
        return date == null ? null : date.toInstant();
    }

    /** Only what a browser may be led to. */
    private static String address(@Nullable String link) {
        return link != null && link.matches("https?://\\S+") ? link.strip() : "";
    }

    private static String plain(@Nullable String html, int longest) {
        if (html == null) {
            return "";
        }
        String text = Jsoup.parse(html.length() > LONGEST_HTML ? html.substring(0, LONGEST_HTML) : html).text();
        String clean = text.replace("\0", "").strip();
        return clean.length() > longest ? clean.substring(0, longest) : clean;
    }
}
