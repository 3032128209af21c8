package vn.lensong.domain.script;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import vn.lensong.domain.Product;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.Text;

/** The national or provincial template that programmes are made from. */
public record FrameworkScript(
        UUID id,
        long version,
        Scope scope,
        String title,
        Product product,
        Status status,
        List<ScriptSegment> segments) {

    /** A script is written, then approved; only an approved one makes programmes. */
    public enum Status {
        DRAFT,
        APPROVED
    }

    public FrameworkScript {
        title = Text.required("title", title, 200);
        segments = List.copyOf(segments);
        if (segments.isEmpty()) {
            throw Refusal.field("segments", "script.empty", Map.of());
        }
        List<Integer> numbers = segments.stream().map(ScriptSegment::no).toList();
        if (!numbers.equals(IntStream.rangeClosed(1, segments.size()).boxed().toList())) {
            throw Refusal.field("segments.no", "script.numbering", Map.of("numbers", numbers.toString()));
        }
    }

    public static FrameworkScript draft(
            UUID id, Scope scope, String title, Product product, List<ScriptSegment> segments) {
        return new FrameworkScript(id, 0, scope, title, product, Status.DRAFT, segments);
    }

    public FrameworkScript approved() {
        if (status == Status.APPROVED) {
            throw Refusal.conflict("script.already-approved", Map.of());
        }
        return new FrameworkScript(id, version, scope, title, product, Status.APPROVED, segments);
    }

    /** Lets programmes be made from it. Refuses {@code script.not-approved}. */
    public void requireUsable() {
        if (status != Status.APPROVED) {
            throw Refusal.invalid("script.not-approved", Map.of("title", title));
        }
    }
}
