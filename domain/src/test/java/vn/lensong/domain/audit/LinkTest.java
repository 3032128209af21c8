package vn.lensong.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lensong.domain.Digest;

class LinkTest {

    private static final UUID STREAM = new UUID(1, 1);
    private static final Instant AT = Instant.parse("2026-11-30T03:00:00.123456Z");

    @Test
    void the_same_event_after_the_same_hash_has_the_same_hash() {
        assertThat(link(1, "lead.assigned", null).after(Link.start()))
                .isEqualTo(link(1, "lead.assigned", null).after(Link.start()));
    }

    @Test
    void every_part_of_an_event_is_covered() {
        Link first = link(1, "lead.assigned", new UUID(5, 5));
        List<Link> others = List.of(
                link(2, "lead.assigned", new UUID(5, 5)),
                link(1, "lead.enrolled", new UUID(5, 5)),
                link(1, "lead.assigned", new UUID(5, 6)),
                link(1, "lead.assigned", null),
                new Link(new UUID(1, 2), 1, first.id(), first.name(), first.subject(), first.by(), AT, facts("a")),
                new Link(STREAM, 1, new UUID(9, 9), first.name(), first.subject(), first.by(), AT, facts("a")),
                new Link(STREAM, 1, first.id(), first.name(), new UUID(9, 9), first.by(), AT, facts("a")),
                new Link(STREAM, 1, first.id(), first.name(), first.subject(), first.by(), AT.plusNanos(1000), facts("a")),
                new Link(STREAM, 1, first.id(), first.name(), first.subject(), first.by(), AT, facts("b")));

        List<String> hashes = new ArrayList<>(List.of(hex(first)));
        others.forEach(other -> hashes.add(hex(other)));

        assertThat(hashes).doesNotHaveDuplicates();
    }

    @Test
    void what_came_before_is_covered() {
        Link link = link(2, "lead.assigned", null);

        assertThat(link.after(Link.start())).isNotEqualTo(link.after(facts("another hash")));
    }

    @Test
    void a_moment_counts_to_the_microsecond_as_databases_keep_it() {
        Link finer = new Link(
                STREAM, 1, new UUID(2, 1), "lead.assigned", new UUID(3, 3), null, AT.plusNanos(999), facts("a"));

        assertThat(hex(finer)).isEqualTo(hex(link(1, "lead.assigned", null)));
    }

    private static Link link(long seq, String name, @Nullable UUID by) {
        return new Link(STREAM, seq, new UUID(2, 1), name, new UUID(3, 3), by, AT, facts("a"));
    }

    private static byte[] facts(String text) {
        return Digest.bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String hex(Link link) {
        return HexFormat.of().formatHex(link.after(Link.start()));
    }
}
