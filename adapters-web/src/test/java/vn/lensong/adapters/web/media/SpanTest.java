package vn.lensong.adapters.web.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0, 1",
        "bytes=10-19, 10, 10",
        "bytes=90-, 90, 10",
        "bytes=90-500, 90, 10",
        "bytes=-10, 90, 10",
        "bytes=-500, 0, 100",
        "'bytes=0-1,5-6', 0, 100",
        "bytes=9-5, 0, 100",
        "bytes=-, 0, 100",
        "pages=1-2, 0, 100"
    })
    void a_range_is_read_as_the_part_it_asks_for(String header, long from, long length) {
        assertThat(Span.of(header, 100)).contains(new Span(from, length));
    }

    @Test
    void no_range_is_the_whole_file() {
        assertThat(Span.of(null, 100)).contains(new Span(0, 100));
    }

    @ParameterizedTest
    @CsvSource({"bytes=100-", "bytes=100-200", "bytes=-0"})
    void a_range_behind_the_end_is_empty(String header) {
        assertThat(Span.of(header, 100)).isEmpty();
    }
}
