package vn.lensong.adapters.files;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lensong.adapters.files.Packed.code;
import static vn.lensong.adapters.files.Packed.noise;
import static vn.lensong.adapters.files.Packed.parts;
import static vn.lensong.adapters.files.Packed.rows;
import static vn.lensong.adapters.files.Packed.workbook;
import static vn.lensong.adapters.files.Packed.zip;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks as Excel itself saves them, and as others do who keep less to the rules. */
class XlsxTableTest {

    @Test
    void shared_texts_come_as_people_see_them() throws IOException {
        byte[] file = workbook(
                "<row r=\"1\">" + shared("A1", 0) + shared("B1", 1) + shared("C1", 2) + shared("D1", 3) + "</row>"
                        + "<row r=\"2\">" + shared("A2", 4)
                        + "<c r=\"B2\" t=\"s\"/><c r=\"C2\" t=\"s\"><v> 0 </v></c></row>",
                "<si><t>Họ &amp; tên</t></si>"
                        + "<si>\n  <r><rPr><b/><color rgb=\"FF0000\"/></rPr><t>Xã </t></r>\n"
                        + "  <r><t>Thử</t></r>\n</si>"
                        + "<si><t>東京</t><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh><phoneticPr fontId=\"1\"/></si>"
                        + "<si/>"
                        + "<si><t xml:space=\"preserve\"> hai\nhàng <![CDATA[<3]]> &#x1F600;</t></si>");

        assertThat(rows(file))
                .containsExactly(
                        Map.entry(1, List.of("Họ & tên", "Xã Thử", "東京")),
                        Map.entry(2, List.of(" hai\nhàng <3 😀", "", "Họ & tên")));
    }

    @Test
    void many_shared_texts_are_found_in_whatever_order_the_cells_ask_for_them() throws IOException {
        int many = 200_000;
        StringBuilder texts = new StringBuilder();
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < many; i++) {
            texts.append("<si><t>Người thứ ").append(i).append("</t></si>");
        }
        for (int row = 1; row <= many / 4; row++) {
            rows.append("<row r=\"").append(row).append("\">");
            for (int column = 0; column < 4; column++) {
                rows.append("<c t=\"s\"><v>").append(asked(row, column, many)).append("</v></c>");
            }
            rows.append("</row>");
        }

        Map<Integer, List<String>> read = rows(workbook(rows.toString(), texts.toString()));

        assertThat(read).hasSize(many / 4).allSatisfy((row, cells) -> {
            List<String> expected = new ArrayList<>();
            for (int column = 0; column < 4; column++) {
                expected.add("Người thứ " + asked(row, column, many));
            }
            assertThat(cells.equals(expected)).isTrue();
        });
    }

    /** Prime to the number of texts, so that each is asked for once. */
    private static long asked(int row, int column, int many) {
        return (row * 4L + column) * 7_919 % many;
    }

    @ParameterizedTest
    @CsvSource({
        "912345678, 912345678",
        "9.12345678E8, 912345678",
        "4.0999999999999996, 4.1",
        "1234567890123456789, 1234567890123456789",
        "46356.416666666664, 46356.4166666667",
        "1e2147483647, 1E+2147483647",
        "-0.50, -0.5"
    })
    void a_number_comes_as_a_person_would_write_it_and_a_day_as_the_number_that_is_stored(String stored, String read)
            throws IOException {
        assertThat(rows(workbook("<row><c s=\"3\"><v>" + stored + "</v></c></row>"))).containsEntry(1, List.of(read));
    }

    @Test
    void a_cell_is_read_by_its_kind_and_a_formula_by_what_was_stored_of_it() throws IOException {
        byte[] file = workbook("<row r=\"7\"><c><f>1+1</f><v>2</v></c><c t=\"str\"><f>A1&amp;B1</f><v>ab</v></c>"
                + "<c t=\"b\"><v>1</v></c><c t=\"e\"><v>#N/A</v></c><c t=\"d\"><v>2026-11-30T08:30:00</v></c>"
                + "<c t=\"inlineStr\"><is><r><t>a</t></r><rPh><t>x</t></rPh><r><t>b</t></r></is></c>"
                + "<c><f>A2</f></c></row>"
                + "<row><c r=\"b8\"><v>1</v></c><c><v>2</v></c><c r=\"XFD8\" s=\"5\"/></row>");

        assertThat(rows(file))
                .containsExactly(
                        Map.entry(7, List.of("2", "ab", "true", "#N/A", "2026-11-30T08:30:00", "ab")),
                        Map.entry(8, List.of("", "1", "2")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r=\"1\"><c t=\"s\"><v>1</v></c></row>",
                "<row r=\"1\"><c t=\"s\"><v>-1</v></c></row>",
                "<row r=\"1\"><c t=\"s\"><v>x</v></c></row>",
                "<row r=\"1\"><c t=\"z\"><v>1</v></c></row>",
                "<row r=\"1\"><c r=\"1\"><v>1</v></c></row>",
                "<row r=\"1\"><c r=\"ZZZZZZZZZZ1\"><v>1</v></c></row>",
                "<row r=\"2\"/><row r=\"2\"/>",
                "<row r=\"0\"/>",
                "<row r=\"1\"><c><v>&nothing;</v></c></row>",
                "<row r=\"1\"><c><v>1</v>"
            })
    void what_a_sheet_cannot_mean_makes_it_unreadable(String rows) throws IOException {
        assertThat(code(workbook(rows, "<si><t>0</t></si>"))).isEqualTo("table.unreadable");
    }

    @Test
    void a_workbook_brings_nothing_in_from_elsewhere() throws IOException {
        Map<String, String> parts = parts("<row r=\"1\"><c t=\"str\"><v>&file;</v></c></row>");
        String type = "<!DOCTYPE worksheet [<!ENTITY file SYSTEM \"file:///etc/hostname\">]>";
        parts.computeIfPresent("xl/s.xml", (name, xml) -> type + xml);
        assertThat(code(zip(parts))).isEqualTo("table.unreadable");

        Map<String, String> elsewhere = parts("");
        elsewhere.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"r1\" TargetMode=\"External\" Target=\"file:///etc/hostname\"/>"
                        + "</Relationships>");
        assertThat(code(zip(elsewhere))).isEqualTo("table.unreadable");
    }

    @Test
    void nothing_without_end_hides_where_tags_begin_nothing() throws IOException {
        String noise = noise(1_000_000).replace('q', '<').replace('w', '>');
        for (String begin : List.of("<!--", "<!--->", "<![CDATA[", "<?x ")) {
            assertThat(code(workbook("<row r=\"1\"><c t=\"str\"><v>" + begin + noise + "--></v></c></row>")))
                    .as(begin)
                    .isEqualTo("table.cell-too-long");
        }
        String runs = "<r><t>dài</t></r>".repeat(20_000);
        assertThat(code(workbook("<row><c t=\"s\"><v>0</v></c></row>", "<si>" + runs + "</si>")))
                .isEqualTo("table.cell-too-long");
        assertThat(rows(workbook("<!-- <a> --><row><?x <b> ?><c t=\"str\"><v><![CDATA[<1>]]></v></c></row>")))
                .containsEntry(1, List.of("<1>"));
    }

    @Test
    void what_others_keep_in_a_workbook_does_not_count() throws IOException {
        Map<String, String> parts = parts("<row><c><v>1</v></c></row>");
        parts.put("customXml/item1.xml", "<DataMashup>" + noise(1_000_000) + "</DataMashup>");

        assertThat(rows(zip(parts))).containsEntry(1, List.of("1"));
    }

    @Test
    void a_broken_pack_is_unreadable() throws IOException {
        byte[] file = workbook("<row><c t=\"str\"><v>" + noise(10_000) + "</v></c></row>");
        byte[] directory = {'P', 'K', 1, 2};
        String bytes = new String(file, StandardCharsets.ISO_8859_1);
        int last = bytes.lastIndexOf(new String(directory, StandardCharsets.ISO_8859_1));
        // Packed to half as much as it is.
        file[last + 21] /= 2;

        assertThat(code(file)).isEqualTo("table.unreadable");
    }

    private static String shared(String cell, int text) {
        return "<c r=\"" + cell + "\" t=\"s\"><v>" + text + "</v></c>";
    }
}
