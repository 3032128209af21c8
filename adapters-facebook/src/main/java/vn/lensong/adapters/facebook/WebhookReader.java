package vn.lensong.adapters.facebook;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.conversation.MessageArrival;
import vn.lensong.domain.intake.Arrival;
import vn.lensong.domain.intake.Malformed;

/**
 * Reads a verified webhook body into arrivals.
 *
 * <p>Never fails: what cannot be read is set apart alone, what is neither about a comment nor a private message is left out.
 */
@Singleton
final class WebhookReader {

    private static final String FEED = "feed";

    private final JsonMapper json;

    WebhookReader(JsonMapper json) {
        this.json = json;
    }

    /** What a body held. */
    record Delivery(List<Arrival> arrivals, List<MessageArrival> messages, List<Malformed> malformed) {

        boolean isEmpty() {
            return arrivals.isEmpty() && messages.isEmpty() && malformed.isEmpty();
        }
    }

    /** The page that an entry is about, and when it was told; each as it stood there, too. */
    private record Entry(
            @Nullable String pageId, @Nullable Instant time, @Nullable JsonNode id, @Nullable JsonNode timeAsWritten) {

        private static final Entry NONE = new Entry(null, null, null, null);

        static Entry of(JsonNode node) {
            JsonNode id = node.get("id");
            JsonNode time = node.get("time");
            String pageId = Json.text(id);
            return new Entry(
                    CommentId.plausible(pageId) ? pageId : null, GraphTime.of(Json.text(time)), id, time);
        }

        /** A change with just so much of its envelope that it can be read again alone. */
        String alone(String member, JsonNode part) {
            Map<String, JsonNode> entry = new LinkedHashMap<>();
            if (id != null) {
                entry.put("id", id);
            }
            if (timeAsWritten != null) {
                entry.put("time", timeAsWritten);
            }
            entry.put(member, JsonNode.createArrayNode(List.of(part)));
            return enveloped(JsonNode.createObjectNode(entry));
        }

        static String enveloped(JsonNode entry) {
            return Json.write(JsonNode.createObjectNode(Map.of("entry", JsonNode.createArrayNode(List.of(entry)))));
        }
    }

    Delivery read(byte[] body, Instant observedAt) {
        Reading reading = new Reading(observedAt);
        JsonNode root;
        try {
            root = json.readValue(body, JsonNode.class);
        } catch (IOException | RuntimeException e) {
            reading.setApart(
                    Entry.NONE, "body: no JSON (expected: an object)", new String(body, StandardCharsets.UTF_8));
            return reading.delivery();
        }
        reading.body(root);
        return reading.delivery();
    }

    /** One body on its way. */
    private final class Reading {

        private final Instant observedAt;
        private final List<Arrival> arrivals = new ArrayList<>();
        private final List<MessageArrival> messages = new ArrayList<>();
        private final List<Malformed> malformed = new ArrayList<>();

        private Reading(Instant observedAt) {
            this.observedAt = observedAt;
        }

        private void body(@Nullable JsonNode root) {
            if (root == null || !root.isObject()) {
                String raw = root == null ? "" : Json.write(root);
                setApart(Entry.NONE, "body: another JSON value (expected: an object)", raw);
                return;
            }
            String object = Json.text(root.get("object"));
            if (object != null && !object.equals("page")) {
                return;
            }
            JsonNode entries = root.get("entry");
            if (entries != null && entries.isArray()) {
                entries.values().forEach(this::entry);
            } else if (root.get("field") != null) {
                // The dashboard's test button sends a change without its envelope.
                change(Entry.NONE, root);
            } else {
                setApart(Entry.NONE, "entry: missing (expected: an array)", Json.write(root));
            }
        }

        private void entry(JsonNode node) {
            if (!node.isObject()) {
                setApart(Entry.NONE, "entry: another JSON value (expected: an object)", Entry.enveloped(node));
                return;
            }
            Entry entry = Entry.of(node);
            messaging(entry, node);
            JsonNode changes = node.get("changes");
            if (changes != null && changes.isArray()) {
                changes.values().forEach(change -> change(entry, change));
            } else if (changes != null && !changes.isNull()) {
                setApart(entry, "entry.changes: another JSON value (expected: an array)", Entry.enveloped(node));
            }
        }

        /** Private messages stand in a list of their own; {@code standby} is another app's talk. */
        private void messaging(Entry entry, JsonNode node) {
            JsonNode told = node.get("messaging");
            if (told == null || told.isNull()) {
                return;
            }
            if (!told.isArray()) {
                setApart(entry, "entry.messaging: another JSON value (expected: an array)", Entry.enveloped(node));
                return;
            }
            for (JsonNode one : told.values()) {
                try {
                    MessageArrival message = MessagingReader.read(entry.pageId(), entry.time(), one, observedAt);
                    if (message != null) {
                        messages.add(message);
                    }
                } catch (UnreadableException e) {
                    setApart(entry, e.getMessage(), entry.alone("messaging", one));
                }
            }
        }

        private void change(Entry entry, JsonNode change) {
            try {
                Arrival arrival = arrival(entry, change);
                if (arrival != null) {
                    arrivals.add(arrival);
                }
            } catch (UnreadableException e) {
                setApart(entry, e.getMessage(), entry.alone("changes", change));
            }
        }

        private @Nullable Arrival arrival(Entry entry, JsonNode change) {
            if (!change.isObject()) {
                throw new UnreadableException("change: another JSON value (expected: an object)");
            }
            if (!FEED.equals(Json.text(change.get("field")))) {
                return null;
            }
            JsonNode value = change.get("value");
            if (value == null || !value.isObject()) {
                throw new UnreadableException("feed.value: another JSON value (expected: an object)");
            }
            String item = Json.text(value.get("item"));
            if (item == null) {
                throw new UnreadableException("feed.item: missing (expected: such as comment)");
            }
            return item.equals("comment") ? comment(entry, change, feedChange(value)) : null;
        }

        private Arrival comment(Entry entry, JsonNode change, FeedChange comment) {
            String address = comment.address();
            Arrival.Change what = comment.change();
            return new Arrival(
                    FacebookPlatform.NAME,
                    pageId(entry, comment),
                    CommentId.canonical(address),
                    address,
                    what,
                    Arrival.Source.WEBHOOK,
                    comment.thread(),
                    comment.parent(),
                    comment.author(),
                    comment.message(),
                    happenedAt(entry, comment, what),
                    observedAt,
                    Json.write(change));
        }

        /** A new comment happened when it was written; every later change when Facebook told of it. */
        private Instant happenedAt(Entry entry, FeedChange comment, Arrival.Change what) {
            Instant written = comment.writtenAt();
            Instant first = what == Arrival.Change.ADDED ? written : entry.time();
            Instant second = what == Arrival.Change.ADDED ? entry.time() : written;
            if (first != null) {
                return first;
            }
            return second != null ? second : observedAt;
        }

        private void setApart(Entry entry, String reason, String raw) {
            malformed.add(new Malformed(
                    FacebookPlatform.NAME, entry.pageId(), null, Arrival.Source.WEBHOOK, reason, observedAt, raw));
        }

        private Delivery delivery() {
            return new Delivery(List.copyOf(arrivals), List.copyOf(messages), List.copyOf(malformed));
        }
    }

    private FeedChange feedChange(JsonNode value) {
        try {
            return json.readValueFromTree(value, FeedChange.class);
        } catch (IOException | RuntimeException e) {
            throw new UnreadableException("feed.value: members of another type (expected: as Graph documents them)");
        }
    }

    private static String pageId(Entry entry, FeedChange comment) {
        if (entry.pageId() != null && !entry.pageId().isBlank()) {
            return entry.pageId();
        }
        String fromPost = comment.postId() == null ? "" : CommentId.prefix(comment.postId());
        if (fromPost.isEmpty()) {
            throw new UnreadableException("entry.id: missing (expected: the page's id)");
        }
        return fromPost;
    }
}
