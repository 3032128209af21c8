package vn.lensong.adapters.facebook.simulator;

import java.util.LinkedHashMap;
import java.util.Map;

/** The ledger as the control API prints it. */
final class LedgerJson {

    private LedgerJson() {}

    static Map<String, Object> of(Ledger ledger) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("broadcasts", ledger.broadcasts().stream().map(LedgerJson::of).toList());
        json.put("posts", ledger.posts().stream().map(LedgerJson::of).toList());
        json.put("messages", ledger.messages().stream().map(LedgerJson::of).toList());
        json.put("comments", ledger.comments().stream().map(LedgerJson::of).toList());
        json.put("replies", ledger.replies().stream().map(LedgerJson::of).toList());
        json.put("hidden", ledger.hidden().stream().map(Ledger.Comment::canonicalId).toList());
        json.put("writes", ledger.writes().stream().map(LedgerJson::of).toList());
        json.put("deliveries", ledger.deliveries().stream().map(LedgerJson::of).toList());
        json.put("lost", ledger.lost().stream().map(Ledger.Lost::value).toList());
        return json;
    }

    static Map<String, Object> of(Ledger.Comment comment) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", comment.id());
        json.put("webhook_id", comment.webhookId());
        json.put("canonical_id", comment.canonicalId());
        json.put("live", comment.liveVideoId());
        if (comment.parentCanonicalId() != null) {
            json.put("parent_canonical_id", comment.parentCanonicalId());
        }
        json.put("author_id", comment.authorId());
        json.put("author", comment.authorName());
        if (comment.text() != null) {
            json.put("text", comment.text());
        }
        json.put("by_page", comment.byPage());
        json.put("edited", comment.edited());
        json.put("state", comment.visibility());
        json.put("created_time", GraphTime.print(comment.createdAt()));
        return json;
    }

    private static Map<String, Object> of(Ledger.Broadcast broadcast) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", broadcast.id());
        json.put("video_id", broadcast.videoId());
        json.put("post_id", broadcast.postId());
        json.put("page", broadcast.pageId());
        json.put("title", broadcast.title());
        json.put("status", broadcast.status());
        return json;
    }

    private static Map<String, Object> of(Ledger.Post post) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", post.id());
        json.put("page", post.pageId());
        json.put("message", post.message());
        if (post.link() != null) {
            json.put("link", post.link());
        }
        json.put("created_time", GraphTime.print(post.createdAt()));
        return json;
    }

    private static Map<String, Object> of(Ledger.Message message) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", message.id());
        json.put("page", message.pageId());
        json.put("person", message.personId());
        json.put("by_page", message.byPage());
        json.put("text", message.text());
        if (message.commentId() != null) {
            json.put("comment", message.commentId());
        }
        json.put("created_time", GraphTime.print(message.at()));
        return json;
    }

    private static Map<String, Object> of(Ledger.Write write) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("at", GraphTime.print(write.at()));
        json.put("endpoint", write.endpoint());
        json.put("params", write.params());
        return json;
    }

    private static Map<String, Object> of(Ledger.Delivery delivery) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("post", delivery.post());
        json.put("attempt", delivery.attempt());
        json.put("at", GraphTime.print(delivery.at()));
        json.put("status", delivery.status());
        json.put("body", delivery.body());
        return json;
    }
}
