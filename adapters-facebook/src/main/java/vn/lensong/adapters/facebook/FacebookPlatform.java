package vn.lensong.adapters.facebook;

import jakarta.inject.Singleton;
import java.util.Optional;
import vn.lensong.application.platform.BroadcastCalls;
import vn.lensong.application.platform.CommentCalls;
import vn.lensong.application.platform.DirectMessageCalls;
import vn.lensong.application.platform.PageCalls;
import vn.lensong.application.platform.PayloadReading;
import vn.lensong.application.platform.PostCalls;
import vn.lensong.application.platform.SocialPlatform;
import vn.lensong.application.platform.StreamHealthCalls;

/** Facebook Pages with all they can do for us. */
@Singleton
final class FacebookPlatform implements SocialPlatform {

    static final String NAME = "facebook";

    private final FacebookProperties properties;
    private final BroadcastCalls broadcasts;
    private final CommentCalls comments;
    private final PostCalls posts;
    private final DirectMessageCalls messages;
    private final StreamHealthCalls streamHealth;
    private final PageCalls pages;
    private final PayloadReading payloads;

    FacebookPlatform(
            FacebookProperties properties,
            FacebookBroadcasts broadcasts,
            FacebookComments comments,
            FacebookPosts posts,
            FacebookDirectMessages messages,
            FacebookStreamHealth streamHealth,
            FacebookPages pages,
            FacebookPayloads payloads) {
        this.properties = properties;
        this.broadcasts = broadcasts;
        this.comments = comments;
        this.posts = posts;
        this.messages = messages;
        this.streamHealth = streamHealth;
        this.pages = pages;
        this.payloads = payloads;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Connection connection() {
        return new Connection(
                !properties.real(), GraphHost.of(properties.graphUrl()).name());
    }

    @Override
    public Optional<BroadcastCalls> broadcasts() {
        return Optional.of(broadcasts);
    }

    @Override
    public Optional<CommentCalls> comments() {
        return Optional.of(comments);
    }

    @Override
    public Optional<PostCalls> posts() {
        return Optional.of(posts);
    }

    @Override
    public Optional<DirectMessageCalls> directMessages() {
        return Optional.of(messages);
    }

    @Override
    public Optional<StreamHealthCalls> streamHealth() {
        return Optional.of(streamHealth);
    }

    @Override
    public Optional<PageCalls> pages() {
        return Optional.of(pages);
    }

    @Override
    public Optional<PayloadReading> payloads() {
        return Optional.of(payloads);
    }
}
