package vn.lensong.adapters.web.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lensong.application.intake.EntryDesk.Entry;
import vn.lensong.domain.Refusal;

class EntryCsvTest {

    private static final Instant AT = Instant.parse("2026-11-29T13:15:00Z");

    private final EntryCsv csv = new EntryCsv();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "time,author,text\n2026-11-29T20:15:00+07:00,Lan,Đóng ở đâu ạ?\n",
                "thoi_gian;nguoi_viet;noi_dung\r\n29/11/2026 20:15;Lan;Đóng ở đâu ạ?\r\n",
                "\uFEFFThời gian\tNgười viết\tNội dung\n29/11/2026 20:15:00\tLan\tĐóng ở đâu ạ?",
                "author,text,time\n\"Lan\",\"Đóng ở đâu ạ?\",2026-11-29 20:15\n\n"
            })
    void a_list_is_read_as_spreadsheets_write_it(String list) {
        assertThat(read(list)).isEqualTo(new EntryCsv.Read(List.of(new Entry("Lan", "Đóng ở đâu ạ?", AT)), List.of()));
    }

    @Test
    void a_bad_line_is_told_with_its_number_and_its_siblings_are_read() {
        EntryCsv.Read read = read("time,text\nhôm qua,Một\n,Hai\n29/11/2026 20:15,\n29/11/2026 20:15,Bốn\n");

        assertThat(read.entries()).extracting(Entry::text).containsExactly("Hai", "Bốn");
        assertThat(read.bad()).extracting(EntryCsv.Bad::no).containsExactly(2L, 4L);
        assertThat(read.bad()).extracting(EntryCsv.Bad::code).containsExactly("import.bad-time", "import.no-text");
    }

    @Test
    void an_open_quote_sets_the_rest_apart_in_one_piece() {
        EntryCsv.Read read = read("text\nMột\n\"Hai\nBa\n");

        assertThat(read.entries()).extracting(Entry::text).containsExactly("Một");
        assertThat(read.bad()).singleElement().satisfies(bad -> {
            assertThat(bad.code()).isEqualTo("import.malformed");
            assertThat(bad.raw()).contains("Hai", "Ba");
        });
    }

    @Test
    void a_file_of_another_encoding_is_refused_and_not_guessed() {
        byte[] bytes = "text\nĐóng ở đâu".getBytes(Charset.forName("UTF-16LE"));

        assertThat(refusal(bytes)).isEqualTo("import.encoding");
        assertThat(refusal("text\ncafé".getBytes(StandardCharsets.ISO_8859_1))).isEqualTo("import.encoding");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "một,hai\n1,2\n", "\n"})
    void a_list_without_a_column_of_words_is_refused(String list) {
        assertThat(refusal(list.getBytes(StandardCharsets.UTF_8))).isEqualTo("import.header");
    }

    @Test
    void too_long_a_list_is_refused_as_a_whole() {
        assertThat(refusal(("text\n" + "Hỏi\n".repeat(10_001)).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("import.too-long");
    }

    private EntryCsv.Read read(String list) {
        return csv.read(list.getBytes(StandardCharsets.UTF_8));
    }

    private String refusal(byte[] list) {
        return catchThrowableOfType(Refusal.class, () -> csv.read(list)).code();
    }
}
