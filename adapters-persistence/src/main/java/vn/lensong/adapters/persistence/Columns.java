package vn.lensong.adapters.persistence;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Scope;
import vn.lensong.domain.programme.Segment;
import vn.lensong.domain.script.ScriptContent;

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

    public String scriptContent(ScriptContent content) {
        return json.write(content);
    }

    /** What was stored before scripts had more than segments is a list of those. */
    public ScriptContent scriptContent(String text) {
        return text.startsWith("[")
                ? ScriptContent.of(Arrays.stream(json.read(text, EarlierSegment[].class))
                        .map(EarlierSegment::plan)
                        .toList())
                : json.read(text, ScriptContent.class);
    }

    public String segments(List<Segment> segments) {
        return json.write(segments.toArray(Segment[]::new));
    }

    public List<Segment> segments(String text) {
        if (text.contains("\"airing\":")) {
            return Arrays.asList(json.read(text, Segment[].class));
        }
        return Arrays.stream(json.read(text, EarlierSegment[].class))
                .map(EarlierSegment::segment)
                .toList();
    }
}
