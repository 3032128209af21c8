package vn.lensong.adapters.facebook;

import io.micronaut.json.tree.JsonNode;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Digest;
import vn.lensong.domain.conversation.MessageArrival;

/** Reads one member of a webhook's {@code messaging} list; what is no message of anybody gives nothing. */
final class MessagingReader {

    private MessagingReader() {}

    static @Nullable MessageArrival read(
            @Nullable String pageId, @Nullable Instant told, JsonNode node, Instant observedAt) {
        if (!node.isObject()) {
            throw new UnreadableException("messaging: another JSON value (expected: an object)");
        }
        JsonNode message = object(node, "message");
        JsonNode postback = object(node, "postback");
        JsonNode what = message == null ? postback : message;
        if (what == null || message == null && guest(node)) {
            return null;
        }
        boolean echo = flag(what, "is_echo");
        String person = id(node, echo ? "recipient" : "sender");
        String page = pageId == null ? id(node, echo ? "sender" : "recipient") : pageId;
        Instant at = GraphTime.of(Json.text(node.get("timestamp")));
        Instant when = at != null ? at : told != null ? told : observedAt;
        return new MessageArrival(
                FacebookPlatform.NAME,
                page,
                person,
                name(what, person, when),
                echo,
                Json.text(what.get(message == null ? "title" : "text")),
                flag(what, "is_deleted"),
                Json.text(what.get("metadata")),
                when,
                observedAt,
                Json.write(node));
    }

    /** A postback of an old version has no id: its person and moment name it. */
    private static String name(JsonNode what, String person, Instant when) {
        String mid = Json.text(what.get("mid"));
        if (mid == null || mid.isBlank()) {
            return "postback:" + Digest.of(person + ":" + when + ":" + Json.text(what.get("payload")));
        }
        return mid.matches("[!-~]{1,190}") ? mid : "odd:" + Digest.of(mid);
    }

    private static String id(JsonNode node, String member) {
        JsonNode who = object(node, member);
        String id = who == null ? null : Json.text(who.get("id"));
        if (!CommentId.plausible(id)) {
            throw new UnreadableException("messaging." + member + ".id: missing (expected: an id)");
        }
        return Objects.requireNonNull(id);
    }

    /** A visitor of a website who pressed a button there and nobody can write to. */
    private static boolean guest(JsonNode node) {
        JsonNode who = object(node, "sender");
        return who != null && who.get("id") == null && who.get("user_ref") != null;
    }

    private static @Nullable JsonNode object(JsonNode node, String member) {
        JsonNode value = node.get(member);
        return value != null && value.isObject() ? value : null;
    }

    private static boolean flag(JsonNode node, String member) {
        JsonNode value = node.get(member);
        return value != null && value.isBoolean() && value.getBooleanValue();
    }
}
