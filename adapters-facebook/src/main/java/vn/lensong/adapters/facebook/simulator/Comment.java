package vn.lensong.adapters.facebook.simulator;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One comment or reply on a live video. */
final class Comment {

    static final Set<String> FIELDS = Set.of(
            "id",
            "message",
            "created_time",
            "from",
            "parent",
            "is_hidden",
            "is_private",
            "can_hide",
            "can_comment",
            "can_remove",
            "can_reply_privately",
            "private_reply_conversation",
            "like_count",
            "comment_count",
            "attachment",
            "message_tags",
            "permalink_url",
            "live_broadcast_timestamp",
            "application",
            "user_likes",
            "object");

    /** What Graph sends when nobody asks for fields. */
    static final FieldSelection DEFAULT_FIELDS = FieldSelection.parse("created_time,from,message,id");

    final long order;
    final String suffix;
    final LiveVideo live;
    final @Nullable Comment parent;
    final CommentDraft draft;
    final Instant createdAt;
    int replies;
    boolean hidden;
    boolean answeredPrivately;
    boolean removed;
    boolean edited;
    @Nullable String message;

    Comment(
            long order,
            String suffix,
            LiveVideo live,
            @Nullable Comment parent,
            CommentDraft draft,
            Instant createdAt) {
        this.order = order;
        this.suffix = suffix;
        this.live = live;
        this.parent = parent;
        this.draft = draft;
        this.createdAt = createdAt;
        this.message = draft.message();
    }

    /** The id webhooks carry. */
    String webhookId() {
        return live.postNumber + "_" + suffix;
    }

    /** The id the edges carry: for about half of all comments it begins with another number than the webhook's. */
    String edgeId() {
        boolean videoPrefix = (suffix.charAt(0) - '0') % 2 == 1;
        return (videoPrefix ? live.videoId : live.postNumber) + "_" + suffix;
    }

    boolean byPage() {
        return draft.authorId().equals(live.page.id());
    }

    /** The whole node, of which a call sees what it asked for. */
    Map<String, Object> node() {
        return node(true);
    }

    /** The same, the author left out unless it is the Page when names may not be seen. */
    Map<String, Object> node(boolean named) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("id", edgeId());
        node.put("created_time", GraphTime.print(createdAt));
        if (!draft.anonymous() && (named || byPage())) {
            node.put("from", from());
        }
        node.put("message", message == null ? "" : message);
        if (parent != null) {
            node.put("parent", parent.node(named));
        }
        node.put("is_hidden", hidden);
        node.put("is_private", false);
        node.put("can_hide", !byPage());
        node.put("can_comment", true);
        node.put("can_remove", true);
        node.put("can_reply_privately", !byPage() && !answeredPrivately);
        if (answeredPrivately) {
            node.put("private_reply_conversation", Map.of("id", "t_" + suffix));
        }
        node.put("like_count", 0);
        node.put("comment_count", replies);
        node.put("user_likes", false);
        if (draft.sticker()) {
            node.put("attachment", Map.of("type", "sticker"));
        }
        node.put("permalink_url", "https://www.facebook.com" + live.permalink() + "?comment_id=" + suffix);
        if (live.startedAt != null && !createdAt.isBefore(live.startedAt)) {
            node.put("live_broadcast_timestamp", createdAt.getEpochSecond() - live.startedAt.getEpochSecond());
        }
        return node;
    }

    /** The value of a feed change, with the members that the verb's own notifications have. */
    Map<String, Object> change(String verb, Instant now) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("item", "comment");
        value.put("verb", verb);
        value.put("comment_id", webhookId());
        value.put("post_id", live.postId());
        value.put("parent_id", parent == null ? live.postId() : parent.webhookId());
        if (!draft.anonymous()) {
            value.put("from", from());
        }
        if (!verb.equals("remove") && message != null) {
            value.put("message", message);
        }
        if (!verb.equals("remove")) {
            Map<String, Object> post = new LinkedHashMap<>();
            post.put("id", live.postId());
            post.put("status_type", "added_video");
            post.put("is_published", true);
            post.put("permalink_url", "https://www.facebook.com" + live.permalink());
            post.put("updated_time", GraphTime.print(now));
            value.put("post", post);
            value.put("created_time", createdAt.getEpochSecond());
        }
        return value;
    }

    /** Itself in the ledger, as it is now. */
    Ledger.Comment entry() {
        return new Ledger.Comment(
                edgeId(),
                webhookId(),
                suffix,
                live.id,
                parent == null ? null : parent.suffix,
                draft.authorId(),
                draft.authorName(),
                draft.anonymous(),
                draft.lowQuality(),
                byPage(),
                message,
                edited,
                removed ? Ledger.Visibility.REMOVED : hidden ? Ledger.Visibility.HIDDEN : Ledger.Visibility.VISIBLE,
                createdAt);
    }

    private Map<String, Object> from() {
        Map<String, Object> from = new LinkedHashMap<>();
        from.put("id", draft.authorId());
        from.put("name", draft.authorName());
        return from;
    }
}
