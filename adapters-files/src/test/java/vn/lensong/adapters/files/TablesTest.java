package vn.lensong.adapters.files;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lensong.adapters.files.Packed.code;
import static vn.lensong.adapters.files.Packed.noise;
import static vn.lensong.adapters.files.Packed.rows;
import static vn.lensong.adapters.files.Packed.workbook;
import static vn.lensong.adapters.files.Packed.zip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists as people's spreadsheets write them, and files that are none. */
class TablesTest {

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void rows_come_with_the_numbers_a_spreadsheet_shows_whatever_stands_between_cells(String between) {
        String text = "\uFEFFHọ tên" + between + "Điện thoại\r\nChị Thử" + between + "\"0900\n001\"\r\n\r\n" + between + "\r\nAnh Thử"
                + between + "0900002\r\n";

        assertThat(rows(text.getBytes(StandardCharsets.UTF_8)))
                .containsExactly(
                        Map.entry(1, List.of("Họ tên", "Điện thoại")),
                        Map.entry(2, List.of("Chị Thử", "0900\n001")),
                        Map.entry(5, List.of("Anh Thử", "0900002")));
    }

    @Test
    void a_workbook_is_read_with_shared_texts_inline_texts_and_numbers_as_people_write_them() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Thu", "1.0")) {
            Worksheet sheet = book.newWorksheet("Một");
            sheet.value(0, 0, "phone");
            sheet.value(0, 1, "name");
            sheet.value(1, 0, 912345678);
            sheet.inlineString(1, 1, "Chị Thử");
            sheet.value(3, 0, 46000.5);
            sheet.value(3, 2, "=1+1");
        }

        assertThat(rows(out.toByteArray()))
                .containsExactly(
                        Map.entry(1, List.of("phone", "name")),
                        Map.entry(2, List.of("912345678", "Chị Thử")),
                        Map.entry(4, List.of("46000.5", "", "=1+1")));
    }

    @Test
    void what_is_no_table_is_refused_with_why() throws IOException {
        assertThat(code(new byte[0])).isEqualTo("table.empty");
        assertThat(code("Họ tên".getBytes(StandardCharsets.UTF_16))).isEqualTo("table.encoding");
        assertThat(code(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0})).isEqualTo("table.unreadable");
        assertThat(code("PK\u0003\u0004 không phải".getBytes(StandardCharsets.UTF_8))).isEqualTo("table.unreadable");
        assertThat(code(zip(Map.of("word/document.xml", "<x/>")))).isEqualTo("table.unreadable");
        assertThat(code(workbook("<row r=\"1\"><c t=\"n\"><v>không</v></c></row>"))).isEqualTo("table.unreadable");
        assertThat(code(workbook("<row r=\"x\"><c><v>1</v></c></row>"))).isEqualTo("table.unreadable");
        assertThat(code("a,b\n1,\"x\" y\"\n".getBytes(StandardCharsets.UTF_8))).isEqualTo("table.malformed");
    }

    @Test
    void a_cell_without_end_is_not_read_to_its_end() throws IOException {
        String ten = "x".repeat(10_000_000);
        assertThat(code(("phone\n\"" + ten).getBytes(StandardCharsets.UTF_8))).isEqualTo("table.cell-too-long");
        assertThat(code(("phone\n" + "y".repeat(40_000) + "\n").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("table.cell-too-long");
        assertThat(code(workbook("<row r=\"1\"><c t=\"inlineStr\"><is><t>" + noise(3_000_000) + "</t></is></c></row>")))
                .isEqualTo("table.cell-too-long");
        assertThat(code(("a,".repeat(500) + "\n").getBytes(StandardCharsets.UTF_8))).isEqualTo("table.row-too-long");
        assertThat(code(workbook("<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>"))).isEqualTo("table.row-too-long");
    }

    @Test
    void a_workbook_that_grows_when_it_is_opened_is_not_opened_further() throws IOException {
        assertThat(code(workbook("<row/>".repeat(30_000_000 / 6)))).isEqualTo("table.too-large");
        Map<String, String> many = new LinkedHashMap<>();
        for (int i = 0; i < 2_100; i++) {
            many.put("xl/p" + i + ".xml", "x");
        }
        assertThat(code(zip(many))).isEqualTo("table.too-large");
    }
}
