package vn.lensong.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lensong.domain.programme.Airing;
import vn.lensong.domain.programme.Segment;
import vn.lensong.domain.programme.SegmentState;
import vn.lensong.domain.script.ScriptSegment;
import vn.lensong.domain.script.SegmentType;

/** A programme's segments in their column, as they are written now and as they once were. */
class SegmentColumnTest {

    private static final Instant AT = Instant.parse("2026-11-29T13:00:00.123456Z");

    @TempDir
    static Path folder;

    private static Store store;
    private static Columns columns;

    @BeforeAll
    static void start() {
        store = Store.onH2(folder, Map.of());
        columns = store.bean(Columns.class);
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    @Test
    void a_segment_is_read_as_it_was_written() {
        Airing airing = new Airing(
                SegmentState.LIVE, AT, null, AT.plusSeconds(3), 1500, "", List.of(new Airing.Run(AT, AT)));
        Segment segment = new Segment(
                ScriptSegment.of(5, SegmentType.CONTINGENCY, "Mất điện", 90, true).saying("Lời dẫn", List.of("Ý chính")),
                new UUID(0, 7),
                airing,
                true,
                AT);

        assertThat(columns.segments(columns.segments(List.of(segment)))).containsExactly(segment);
    }

    @Test
    void a_segment_of_an_earlier_version_has_the_state_that_its_times_tell() {
        String earlier =
                """
                [{"no":1,"type":"OPENING","title":"Mở đầu","plannedSeconds":60,"mandatory":true,"script":"",
                  "keyMessages":[],"startedAt":"2026-11-29T13:00:00Z","endedAt":"2026-11-29T13:01:00Z"},
                 {"no":2,"type":"POLICY","title":"Chính sách","plannedSeconds":60,"mandatory":true,"script":"",
                  "keyMessages":["Ý chính"],"startedAt":"2026-11-29T13:01:00Z","endedAt":null},
                 {"no":3,"type":"CLOSING","title":"Kết thúc","plannedSeconds":60,"mandatory":true,"script":"",
                  "keyMessages":[],"startedAt":null,"endedAt":null}]
                """;

        assertThat(columns.segments(earlier))
                .extracting(segment -> segment.airing().state())
                .containsExactly(SegmentState.DONE, SegmentState.LIVE, SegmentState.READY);
    }
}
