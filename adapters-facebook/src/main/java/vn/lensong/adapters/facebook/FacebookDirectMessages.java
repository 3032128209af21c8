package vn.lensong.adapters.facebook;

import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.OutsideFailure;
import vn.lensong.application.platform.DirectMessageCalls;

/** Messenger: answers inside its windows, and the one private reply to a comment. */
@Singleton
final class FacebookDirectMessages implements DirectMessageCalls {

    private static final String MESSAGES = "messages";

    /** Of one thread, the newest; a lost answer is looked for soon after it. */
    private static final String NEWEST = "messages.limit(50){id,message,created_time,from{id}}";

    private final Graph graph;

    FacebookDirectMessages(Graph graph) {
        this.graph = graph;
    }

    @Override
    public Sent send(String pageId, String personKey, String text, Manner manner, String mark) {
        Map<String, String> params = new LinkedHashMap<>();
        params.put("recipient", object("id", personKey));
        switch (manner) {
            case RESPONSE -> params.put("messaging_type", "RESPONSE");
            case HUMAN_AGENT -> {
                params.put("messaging_type", "MESSAGE_TAG");
                params.put("tag", "HUMAN_AGENT");
            }
        }
        params.put("message", message(text, mark));
        return sent(pageId, graph.call(pageId, GraphCall.writeEdge(pageId, MESSAGES, params)), personKey);
    }

    @Override
    public Sent replyPrivately(String pageId, String address, String text, String mark) {
        Map<String, String> params = new LinkedHashMap<>();
        params.put("recipient", object("comment_id", address));
        params.put("messaging_type", "RESPONSE");
        params.put("message", message(text, mark));
        return sent(pageId, graph.call(pageId, GraphCall.writeEdge(pageId, MESSAGES, params)), null);
    }

    @Override
    public @Nullable Sent find(String pageId, String personKey, String text, Instant since) {
        JsonNode answer = graph.call(
                pageId,
                GraphCall.readEdge(
                        pageId,
                        "conversations",
                        Map.of("platform", "messenger", "user_id", personKey, "fields", NEWEST)));
        for (JsonNode thread : GraphPage.of(answer).items()) {
            JsonNode messages = thread.isObject() ? thread.get("messages") : null;
            if (messages == null || !messages.isObject()) {
                continue;
            }
            for (JsonNode message : GraphPage.of(messages).items()) {
                String id = ours(message, pageId, text, since);
                if (id != null) {
                    return new Sent(id, personKey);
                }
            }
        }
        return null;
    }

    /** Facebook says whether it may still be done; that the comment is too old says nothing of it. */
    @Override
    public boolean repliedPrivately(String pageId, String address) {
        JsonNode answer =
                graph.call(pageId, GraphCall.read(address, Map.of("fields", "id,private_reply_conversation")));
        JsonNode thread = answer.get("private_reply_conversation");
        return thread != null && thread.isObject();
    }

    private static @Nullable String ours(JsonNode message, String pageId, String text, Instant since) {
        if (!message.isObject()) {
            return null;
        }
        JsonNode from = message.get("from");
        String words = Json.text(message.get("message"));
        Instant at = GraphTime.of(Json.text(message.get("created_time")));
        boolean same = from != null
                && from.isObject()
                && pageId.equals(Json.text(from.get("id")))
                && words != null
                && words.strip().equals(text.strip())
                && at != null
                && at.getEpochSecond() >= since.getEpochSecond();
        return same ? Json.text(message.get("id")) : null;
    }

    private static Sent sent(String pageId, JsonNode answer, @Nullable String personKey) {
        String id = Json.text(answer.get("message_id"));
        if (id == null) {
            throw new OutsideFailure(
                    OutsideFailure.Kind.UNREACHABLE, "facebook POST " + pageId + "/messages: no id in the answer");
        }
        String told = Json.text(answer.get("recipient_id"));
        return new Sent(id, CommentId.plausible(told) ? told : personKey);
    }

    private static String message(String text, String mark) {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        members.put("text", JsonNode.createStringNode(text));
        members.put("metadata", JsonNode.createStringNode(mark));
        return Json.write(JsonNode.createObjectNode(members));
    }

    private static String object(String member, String value) {
        return Json.write(JsonNode.createObjectNode(Map.of(member, JsonNode.createStringNode(value))));
    }
}
