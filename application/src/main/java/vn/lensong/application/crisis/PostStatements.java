package vn.lensong.application.crisis;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Reaction;
import vn.lensong.application.organisation.Organisations;
import vn.lensong.application.platform.Platforms;
import vn.lensong.application.platform.PostCalls;
import vn.lensong.domain.Event;
import vn.lensong.domain.crisis.Statement;
import vn.lensong.domain.crisis.StatementEvent;
import vn.lensong.domain.organisation.Page;

/** Carries a published statement to its page: one post, whatever fails on the way. */
public final class PostStatements implements Reaction {

    /** A page lists its newest post some seconds late. */
    private static final Duration VISIBLE_AFTER = Duration.ofSeconds(15);

    /** How far the platform's clock may be behind ours. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    private final Statements statements;
    private final Organisations organisations;
    private final Platforms platforms;
    private final Clock clock;

    public PostStatements(Statements statements, Organisations organisations, Platforms platforms, Clock clock) {
        this.statements = statements;
        this.organisations = organisations;
        this.platforms = platforms;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "post-statement";
    }

    @Override
    public boolean wants(Event event) {
        return event instanceof StatementEvent.Published published && published.pageId() != null;
    }

    @Override
    public Duration lookAgainAfter() {
        return VISIBLE_AFTER;
    }

    @Override
    public void react(Event event, int attempt) {
        Statement statement = statements.find(event.subject()).orElseThrow();
        if (statement.postId() != null || statement.failure() != null || statement.pageId() == null) {
            return;
        }
        Page page = organisations.page(statement.pageId()).orElseThrow();
        PostCalls calls = platforms.posts(page.platform());
        // An attempt without an answer may have succeeded: look before writing a second time.
        PostCalls.Published found = attempt > 1
                ? calls.find(
                        page.externalId(),
                        statement.text(),
                        Objects.requireNonNull(statement.publishedAt()).minus(SKEW))
                : null;
        PostCalls.Published post = found == null ? calls.publish(page.externalId(), statement.text(), null) : found;
        note(statement.id(), post.postId(), null);
    }

    @Override
    public void gaveUp(Event event, String reason) {
        note(event.subject(), null, reason);
    }

    private void note(UUID id, @Nullable String postId, @Nullable String reason) {
        Insistence.insist(() -> {
            Statement statement = statements.find(id).orElseThrow();
            if (postId != null) {
                statements.save(
                        statement.posted(postId),
                        null,
                        List.of(new StatementEvent.Posted(statement.incidentId(), id, null, clock.instant())));
            } else if (reason != null) {
                statements.save(
                        statement.notPosted(reason),
                        null,
                        List.of(new StatementEvent.PostFailed(statement.incidentId(), id, null, clock.instant())));
            }
        });
    }
}
