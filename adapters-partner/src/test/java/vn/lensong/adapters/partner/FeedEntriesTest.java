package vn.lensong.adapters.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lensong.application.listening.FeedReading.Entry;

/** RSS and Atom are read as plain text without authors; what is no feed is none. */
class FeedEntriesTest {

    @Test
    void rss_is_read() {
        List<Entry> entries = read("""
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0"><channel><title>Báo thử</title><link>https://bao.example.vn</link><description>x</description>
                <item><title>Mức đóng BHXH tự nguyện</title><link>https://bao.example.vn/1</link><guid>bai-1</guid>
                <author>a@example.vn (Nguyễn Văn Viết)</author><pubDate>Sun, 29 Nov 2026 13:00:00 GMT</pubDate>
                <description>&lt;p&gt;Từ năm &lt;b&gt;2027&lt;/b&gt;…&lt;script&gt;alert(1)&lt;/script&gt;&lt;/p&gt;</description></item>
                </channel></rss>""");

        assertThat(entries)
                .containsExactly(new Entry(
                        "bai-1",
                        "https://bao.example.vn/1",
                        "Mức đóng BHXH tự nguyện",
                        "Từ năm 2027…",
                        Instant.parse("2026-11-29T13:00:00Z")));
    }

    @Test
    void atom_is_read() {
        List<Entry> entries = read("""
                <?xml version="1.0" encoding="UTF-8"?>
                <feed xmlns="http://www.w3.org/2005/Atom"><title>Tin</title><id>tin</id><updated>2026-11-29T13:00:00Z</updated>
                <entry><title>Thẻ BHYT</title><id>tag:1</id><link href="javascript:alert(1)"/><updated>2026-11-29T12:00:00Z</updated>
                <author><name>Trần Thị Viết</name></author><summary>Cấp lại thẻ</summary></entry></feed>""");

        assertThat(entries)
                .containsExactly(new Entry("tag:1", "", "Thẻ BHYT", "Cấp lại thẻ", Instant.parse("2026-11-29T12:00:00Z")));
    }

    @Test
    void what_is_no_feed_and_what_has_a_document_type_is_not_read() {
        assertThat(FeedEntries.read("<html><body>Xin chào</body></html>".getBytes(StandardCharsets.UTF_8))).isNull();
        assertThat(FeedEntries.read("""
                <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]>
                <rss version="2.0"><channel><title>&a;</title><link>https://x.vn</link><description>d</description></channel></rss>"""
                        .getBytes(StandardCharsets.UTF_8)))
                .isNull();
        assertThat(FeedEntries.read(new byte[0])).isNull();
    }

    private static List<Entry> read(String document) {
        List<Entry> entries = FeedEntries.read(document.getBytes(StandardCharsets.UTF_8));
        assertThat(entries).isNotNull();
        return entries;
    }
}
