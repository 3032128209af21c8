package vn.lensong.adapters.web.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lensong.domain.programme.Programme;
import vn.lensong.domain.programme.SegmentState;

class ReportTableTest {

    private static final Instant AT = Instant.parse("2026-11-29T13:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void a_line_has_the_plan_beside_what_became_of_it() {
        assertThat(ReportTable.csv(report("Mở đầu")).lines().toList().get(1))
                .isEqualTo(
                        "2,\"Mở đầu\",\"Đã phát\",\"20:00:00 29/11/2026\",\"20:00:05 29/11/2026\",5,60,70,10,0,1,\"\"");
    }

    @Test
    void a_title_that_begins_like_a_formula_is_not_run_as_one() throws IOException {
        String formula = "=HYPERLINK(\"http://example.org\")";

        assertThat(ReportTable.csv(report(formula))).contains(",\"'=HYPERLINK(\"\"http");
        assertThat(sheet(ReportTable.xlsx(report(formula)))).doesNotContain("<f>");
    }

    private String sheet(byte[] workbook) throws IOException {
        Path file = Files.write(folder.resolve("report.xlsx"), workbook);
        try (ZipFile zip = new ZipFile(file.toFile());
                InputStream in = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static ReportAnswer report(String title) {
        ReportAnswer.Line line = new ReportAnswer.Line(
                2,
                title,
                true,
                SegmentState.DONE,
                AT,
                60L,
                AT.plusSeconds(5),
                AT.plusSeconds(75),
                70L,
                5L,
                10L,
                0,
                1,
                "");
        return new ReportAnswer(
                new UUID(0, 1), "Chủ nhật", Programme.Status.ENDED, AT, AT, AT, 60, 70, 15, List.of(line));
    }
}
