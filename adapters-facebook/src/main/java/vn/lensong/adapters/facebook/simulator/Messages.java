package vn.lensong.adapters.facebook.simulator;

import io.micronaut.json.tree.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Messenger between Pages and people, with Facebook's windows and the codes it refuses with. */
final class Messages {

    private static final Duration STANDARD = Duration.ofHours(24);
    private static final Duration HUMAN_AGENT = Duration.ofDays(7);
    private static final Duration PRIVATE_REPLY = Duration.ofDays(7);
    private static final int LONGEST = 2_000;

    private final World world;
    private final Webhooks webhooks;
    private final Comments comments;
    private final List<Ledger.Message> all = new ArrayList<>();
    private final Map<String, Instant> heardAt = new HashMap<>();

    Messages(World world, Webhooks webhooks, Comments comments) {
        this.world = world;
        this.webhooks = webhooks;
        this.comments = comments;
    }

    /** A person writes to the Page; the person's id. */
    String heard(DemoPage page, String personId, String text) {
        heardAt.put(page.id() + ":" + personId, world.now());
        Ledger.Message message = add(page, personId, false, text, null);
        webhooks.emitMessaging(page, "messages", telling(message, null, false));
        return personId;
    }

    /** The Page writes with another tool. */
    void elsewhere(DemoPage page, String personId, String text) {
        Ledger.Message message = add(page, personId, true, text, null);
        webhooks.emitMessaging(page, "message_echoes", telling(message, null, true));
    }

    Map<String, Object> send(DemoPage page, GraphRequest request) {
        JsonNode recipient = object(request, "recipient");
        JsonNode message = object(request, "message");
        String text = member(message, "text");
        if (text == null || text.isBlank()) {
            throw GraphFailure.invalid("(#100) The parameter message[text] is required");
        }
        if (text.length() > LONGEST) {
            throw GraphFailure.invalid("(#100) Length of param message[text] must be less than or equal to " + LONGEST);
        }
        String commentId = member(recipient, "comment_id");
        Ledger.Message sent = commentId == null
                ? answer(page, request, member(recipient, "id"), text)
                : privately(page, commentId, text);
        webhooks.emitMessaging(page, "message_echoes", telling(sent, member(message, "metadata"), true));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("recipient_id", sent.personId());
        answer.put("message_id", sent.id());
        return answer;
    }

    /** The thread with one person, as it is listed until that moment, newest first. */
    Map<String, Object> conversations(DemoPage page, GraphRequest request, Instant listedUntil) {
        String person = request.required("user_id");
        List<Map<String, Object>> listed = all.reversed().stream()
                .filter(message -> message.pageId().equals(page.id()) && message.personId().equals(person))
                .filter(message -> !message.at().isAfter(listedUntil))
                .limit(50)
                .map(message -> {
                    Map<String, Object> node = new LinkedHashMap<>();
                    node.put("id", message.id());
                    node.put("message", message.text());
                    node.put("created_time", GraphTime.print(message.at()));
                    node.put("from", Map.of("id", message.byPage() ? page.id() : person));
                    return node;
                })
                .toList();
        if (listed.isEmpty()) {
            return Map.of("data", List.of());
        }
        Map<String, Object> thread = new LinkedHashMap<>();
        thread.put("messages", Map.of("data", listed));
        thread.put("id", "t_" + person);
        return Map.of("data", List.of(thread));
    }

    List<Ledger.Message> entries() {
        return List.copyOf(all);
    }

    void reset() {
        all.clear();
        heardAt.clear();
    }

    private Ledger.Message answer(DemoPage page, GraphRequest request, @Nullable String person, String text) {
        if (person == null) {
            throw GraphFailure.invalid("(#100) The parameter recipient is required");
        }
        Duration open =
                switch (request.param("messaging_type", "RESPONSE")) {
                    case "RESPONSE", "UPDATE" -> STANDARD;
                    case "MESSAGE_TAG" -> tagged(request.required("tag"));
                    default -> throw GraphFailure.invalid("(#100) Param messaging_type must be one of the known types");
                };
        Instant heard = heardAt.get(page.id() + ":" + person);
        if (heard == null && all.stream().noneMatch(message -> message.personId().equals(person))) {
            throw new GraphFailure(400, "OAuthException", 100, 2018001, "(#100) No matching user found");
        }
        if (heard == null || !world.now().isBefore(heard.plus(open))) {
            throw new GraphFailure(
                    403, "OAuthException", 10, 2018278, "(#10) This message is sent outside of allowed window.");
        }
        return add(page, person, true, text, null);
    }

    /** All tags but one died on 2026-04-27. */
    private static Duration tagged(String tag) {
        if (!tag.equals("HUMAN_AGENT")) {
            throw GraphFailure.invalid("(#100) This message tag is no longer supported");
        }
        return HUMAN_AGENT;
    }

    private Ledger.Message privately(DemoPage page, String commentId, String text) {
        Comment comment = comments.find(commentId)
                .filter(found -> found.live.page.equals(page))
                .orElseThrow(() -> GraphFailure.missing("POST", commentId));
        if (comment.byPage() || !world.now().isBefore(comment.createdAt.plus(PRIVATE_REPLY))) {
            throw new GraphFailure(
                    400, "OAuthException", 10903, 0, "(#10903) This user cannot be replied to about this activity");
        }
        if (comment.answeredPrivately) {
            throw new GraphFailure(400, "OAuthException", 10900, 0, "(#10900) Activity already replied to");
        }
        comment.answeredPrivately = true;
        return add(page, comment.draft.authorId(), true, text, comment.suffix);
    }

    private Ledger.Message add(
            DemoPage page, String personId, boolean byPage, String text, @Nullable String commentId) {
        Ledger.Message message = new Ledger.Message(
                "m_" + world.ids().next(SimulatedIds.Kind.MESSAGE),
                page.id(),
                personId,
                byPage,
                text,
                commentId,
                world.now());
        all.add(message);
        return message;
    }

    /** The member of a messaging webhook. */
    private static Map<String, Object> telling(Ledger.Message message, @Nullable String metadata, boolean echo) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("sender", Map.of("id", echo ? message.pageId() : message.personId()));
        told.put("recipient", Map.of("id", echo ? message.personId() : message.pageId()));
        told.put("timestamp", message.at().toEpochMilli());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("mid", message.id());
        if (echo) {
            body.put("is_echo", true);
        }
        if (metadata != null) {
            body.put("metadata", metadata);
        }
        body.put("text", message.text());
        told.put("message", body);
        return told;
    }

    private static JsonNode object(GraphRequest request, String name) {
        JsonNode node = JsonBody.read(request.required(name).getBytes(StandardCharsets.UTF_8));
        if (!node.isObject()) {
            throw GraphFailure.invalid("(#100) Param " + name + " must be an object");
        }
        return node;
    }

    private static @Nullable String member(JsonNode node, String name) {
        JsonNode value = node.get(name);
        return value == null || value.isNull() || value.isContainerNode() ? null : value.coerceStringValue();
    }
}
