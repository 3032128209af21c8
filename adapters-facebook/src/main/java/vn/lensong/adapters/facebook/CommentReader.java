package vn.lensong.adapters.facebook;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.intake.Arrival;
import vn.lensong.domain.intake.Malformed;

/** Turns listed comments into arrivals, each on its own: a malformed one does not touch the others. */
@Singleton
final class CommentReader {

    private final JsonMapper json;

    CommentReader(JsonMapper json) {
        this.json = json;
    }

    /** Where comments were listed, how and when. */
    record Listing(String pageId, String broadcastId, Arrival.Source source, Instant observedAt) {}

    /** What a listing held. */
    record Read(List<Arrival> arrivals, List<Malformed> malformed) {}

    Read read(List<JsonNode> items, Listing listing) {
        List<Arrival> arrivals = new ArrayList<>();
        List<Malformed> malformed = new ArrayList<>();
        for (JsonNode item : items) {
            try {
                arrivals.add(arrival(item, listing));
            } catch (UnreadableException e) {
                malformed.add(new Malformed(
                        FacebookPlatform.NAME,
                        listing.pageId(),
                        listing.broadcastId(),
                        listing.source(),
                        e.getMessage(),
                        listing.observedAt(),
                        Json.write(item)));
            }
        }
        return new Read(arrivals, malformed);
    }

    private Arrival arrival(JsonNode item, Listing listing) {
        GraphComment comment = comment(item);
        String id = comment.id();
        if (id == null || CommentId.canonical(id).isBlank()) {
            throw new UnreadableException("comment.id: missing (expected: prefix_number)");
        }
        if (!CommentId.plausible(id)) {
            throw new UnreadableException("comment.id: " + id.length() + " characters (expected: an id)");
        }
        Instant written = GraphTime.of(comment.createdTime());
        return new Arrival(
                FacebookPlatform.NAME,
                listing.pageId(),
                CommentId.canonical(id),
                id,
                Arrival.Change.ADDED,
                listing.source(),
                listing.broadcastId(),
                parent(comment.parent()),
                author(comment.from()),
                comment.message(),
                written == null ? listing.observedAt() : written,
                listing.observedAt(),
                Json.write(item));
    }

    GraphComment comment(JsonNode item) {
        if (!item.isObject()) {
            throw new UnreadableException("comment: no object (expected: an object)");
        }
        try {
            return json.readValueFromTree(item, GraphComment.class);
        } catch (IOException | RuntimeException e) {
            throw new UnreadableException("comment: members of another type (expected: as Graph documents them)");
        }
    }

    private static @Nullable String parent(GraphComment.@Nullable Parent parent) {
        return parent == null || !CommentId.plausible(parent.id()) ? null : CommentId.canonical(parent.id());
    }

    private static Arrival.@Nullable Author author(GraphComment.@Nullable Person from) {
        return from == null || !CommentId.plausible(from.id())
                ? null
                : new Arrival.Author(from.id(), from.name());
    }
}
