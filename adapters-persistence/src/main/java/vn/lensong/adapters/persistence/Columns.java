package vn.lensong.adapters.persistence;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Scope;
import vn.lensong.domain.programme.Segment;
import vn.lensong.domain.script.ScriptSegment;

/** Values that take one column: scopes as paths, lists that nobody searches as JSON. */
@Singleton
public class Columns {

    private final Json json;

    Columns(Json json) {
        this.json = json;
    }

    public @Nullable String path(@Nullable Scope scope) {
        return scope == null ? null : scope.path();
    }

    public @Nullable Scope scope(@Nullable String path) {
        return path == null ? null : new Scope(path);
    }

    public String scriptSegments(List<ScriptSegment> segments) {
        return json.write(segments.toArray(ScriptSegment[]::new));
    }

    public List<ScriptSegment> scriptSegments(String text) {
        return Arrays.asList(json.read(text, ScriptSegment[].class));
    }

    public String segments(List<Segment> segments) {
        return json.write(segments.toArray(Segment[]::new));
    }

    public List<Segment> segments(String text) {
        return Arrays.asList(json.read(text, Segment[].class));
    }
}
