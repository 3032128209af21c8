package vn.lensong.adapters.web.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import vn.lensong.domain.Scope;
import vn.lensong.domain.script.FrameworkScript;
import vn.lensong.domain.script.SegmentLock;
import vn.lensong.domain.script.Track;

class ScriptYamlTest {

    private static final String WHOLE =
            """
            title: Kịch bản thử
            product: VOLUNTARY_SI
            effectiveFrom: 2026-12-01
            segments:
              - type: COUNTDOWN
                title: Đếm ngược
                plannedOffset: -3600
                plannedSeconds: 3600
                lock: END
                linked: false
              - type: OPENING
                title: Chào bà con
                plannedSeconds: 120
                mandatory: true
                speakers: [Người dẫn, Cán bộ BHXH]
                script: |
                  Kính chào bà con.
                  Hôm nay: "hỏi gì đáp nấy" # không phải ghi chú
                keyMessages:
                  - Ba cách hỏi
                owners: {technical: Tổ kỹ thuật}
                questionQuota: 3
              - type: CONTINGENCY
                title: Lấp sóng
                plannedSeconds: 300
            preparation:
              - {key: doc-lai, track: CONTENT, title: Đọc lại kịch bản, minutesBefore: 60, blocking: true}
            contingencies:
              - key: stream-lost
                title: Mất tín hiệu
                trigger: Hình đứng quá 10 giây
                steps: [Báo kỹ thuật, Chuyển đường dự phòng]
                substituteSegment: Lấp sóng
                wordsToViewers: Xin bà con chờ trong giây lát.
                declaredBy: PRODUCER
            """;

    @Test
    void a_whole_file_becomes_a_script() {
        ScriptYaml.Script script = ScriptYaml.known(WHOLE);

        assertThat(script.from()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(script.content().segments()).hasSize(3);
        assertThat(script.content().segments().getFirst().timing().lock()).isEqualTo(SegmentLock.END);
        assertThat(script.content().segments().get(1).key()).isEqualTo("chao-ba-con");
        assertThat(script.content().segments().get(1).staging().owners()).containsEntry(Track.TECHNICAL, "Tổ kỹ thuật");
        assertThat(script.content().contingencies().getFirst().substituteSegment()).isEqualTo("lap-song");
    }

    @Test
    void what_is_written_reads_as_the_same_script() {
        ScriptYaml.Script script = ScriptYaml.known(WHOLE);
        FrameworkScript draft = FrameworkScript.draft(
                        new UUID(0, 1), Scope.NATION, script.title(), script.product(), script.content())
                .rewritten(script.title(), script.content(), script.from(), script.until());

        assertThat(ScriptYaml.known(ScriptYamlWriter.write(draft))).isEqualTo(script);
    }

    @Test
    void every_problem_is_told_with_its_line() {
        String file =
                """
                title: ""
                product: SOMETHING
                segments:
                  - type: OPENING
                    title: Chào
                    plannedSeconds: dài
                  - type: OPENING
                    title: Chào
                    plannedSeconds: 9000
                    colour: red
                """;

        assertThat(ScriptYaml.read(file).problems())
                .extracting(YamlProblem::line, YamlProblem::field, YamlProblem::code)
                .containsExactly(
                        Tuple.tuple(1, "title", "field.missing"),
                        Tuple.tuple(2, "product", "field.bad-choice"),
                        Tuple.tuple(6, "segments[1].plannedSeconds", "yaml.number"),
                        Tuple.tuple(9, "segments[2].plannedSeconds", "segment.length"),
                        Tuple.tuple(10, "segments[2].colour", "yaml.unknown-key"));
        assertThat(ScriptYaml.read(file).script()).isNull();
    }

    @Test
    void what_is_not_yaml_is_told_with_the_line_where_it_stops_being_so() {
        assertThat(ScriptYaml.read("title: Kịch bản\nsegments: [1, 2\nproduct: BOTH\n").problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("yaml.malformed");
                    assertThat(problem.line()).isEqualTo(3);
                });
        assertThat(ScriptYaml.read("").problems()).extracting(YamlProblem::code).containsExactly("yaml.empty");
        assertThat(ScriptYaml.read("- 1").problems()).extracting(YamlProblem::code).containsExactly("yaml.mapping");
    }

    @Test
    void a_bomb_of_aliases_is_refused_and_not_unfolded() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x]\n");
        for (int i = 1; i < 40; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }

        assertThat(ScriptYaml.read(bomb.toString()).script()).isNull();
    }
}
