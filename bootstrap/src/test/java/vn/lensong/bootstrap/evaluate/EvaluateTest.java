package vn.lensong.bootstrap.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateTest {

    @TempDir
    private Path folder;

    @Test
    void missing_sets_are_said_to_be_missing() {
        assertThat(printed().lines().filter(line -> line.contains("không có / missing")))
                .hasSizeGreaterThanOrEqualTo(Evaluate.measured(folder).size());
    }

    @Test
    void a_set_is_counted_and_none_of_its_words_is_printed() throws IOException {
        lines(
                "question_gold",
                """
                {"text": "bao nhiêu tiền hở ad", "label": "question"}
                {"text": "vui ghê luôn á", "label": "none"}
                {"text": "con mèo nhà em màu vàng", "label": "question"}
                """);
        lines("bank_page_comments", "{\"text\": \"chờ mãi không ai trả lời\", \"complaint\": 1}\n");
        lines(
                "identifiers",
                """
                {"text": "cccd 001085000012", "identifiers": [{"kind": "CCCD", "start": 5, "end": 17}]}
                {"text": "cccd 001085000012", "identifiers": [{"kind": "CMND", "start": 5, "end": 17}]}
                """);
        lines("phones_real", "{\"text\": \"sđt 0900000012\", \"phones\": [\"+84900000012\"]}\n\n");

        String printed = printed();

        assertThat(printed)
                .containsPattern("question_gold +P 1.000  R 0.500  F1 0.667  \\(1 đúng / right, 0 nhầm / false, 1 sót")
                .containsPattern("bank_page_comments +P 1.000  R 1.000")
                .containsPattern("identifiers +P 0.500  R 0.500")
                .containsPattern("phones_real +P 1.000  R 1.000")
                .doesNotContain("con mèo", "0900000012", "001085000012");
    }

    private String printed() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Evaluate.print(folder, new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }

    private void lines(String set, String lines) throws IOException {
        Files.createDirectories(folder.resolve(set));
        Files.writeString(folder.resolve(set).resolve("data.jsonl"), lines);
    }
}
