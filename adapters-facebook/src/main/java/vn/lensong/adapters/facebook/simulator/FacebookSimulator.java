package vn.lensong.adapters.facebook.simulator;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A Graph API on 127.0.0.1 with Pages, viewers and a will of its own; started, steered and asked from here. */
public final class FacebookSimulator implements AutoCloseable {

    private final World world;
    private final HttpClient http;
    private final Tokens tokens;
    private final Followers followers = new Followers();
    private final Usage usage;
    private final Faults faults;
    private final Ledger ledger;
    private final WebhookDispatcher dispatcher;
    private final Subscriptions subscriptions;
    private final Webhooks webhooks;
    private final LiveVideos liveVideos;
    private final Comments comments;
    private final Posts posts;
    private final Messages messages;
    private final People people;
    private final Audience audience;
    private final Crowd crowd;
    private final GraphServer server;

    private FacebookSimulator(SimulatorOptions options) {
        world = new World(options);
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        tokens = new Tokens(world);
        usage = new Usage(world);
        faults = new Faults(world);
        ledger = new Ledger(world);
        dispatcher = new WebhookDispatcher(world, faults, ledger, http);
        subscriptions = new Subscriptions(world, http);
        webhooks = new Webhooks(world, subscriptions, faults, dispatcher, ledger);
        liveVideos = new LiveVideos(world, webhooks);
        comments = new Comments(world, webhooks);
        posts = new Posts(world, webhooks, liveVideos, comments);
        people = new People(world);
        messages = new Messages(world, webhooks, comments);
        audience = new Audience(world, liveVideos, comments, people, AudienceScript.read(AudienceScript.DEMO));
        crowd = new Crowd(world, liveVideos, comments, people, webhooks);
        GraphRoutes routes =
                new GraphRoutes(world, tokens, faults, liveVideos, comments, posts, messages, subscriptions, followers, ledger);
        server = new GraphServer(
                options.port(), new GraphCalls(world, tokens, usage, faults, ledger, routes), new ControlApi(this));
        routes.servedAt(server.url());
        ledger.readFrom(
                () -> comments.all().stream().map(Comment::entry).toList(),
                () -> liveVideos.all().stream().map(LiveVideo::entry).toList(),
                posts::entries,
                messages::entries);
    }

    /** Up and answering when this returns. */
    public static FacebookSimulator start(SimulatorOptions options) {
        FacebookSimulator simulator = new FacebookSimulator(options);
        simulator.server.start();
        return simulator;
    }

    /** The base address, without a version and without a slash at the end. */
    public String url() {
        return server.url();
    }

    public SimulatorOptions options() {
        return world.options();
    }

    public VirtualClock clock() {
        return world.options().clock();
    }

    public Ledger ledger() {
        return ledger;
    }

    public Audience audience() {
        return audience;
    }

    /** Many viewers at once. */
    public Crowd crowd() {
        return crowd;
    }

    /** A viewer comments under a live video. */
    public Ledger.Comment comment(String liveVideoId, String author, String text, Trait... traits) {
        return write(liveVideoId, null, author, text, traits);
    }

    /** A viewer replies to a comment, named by any of its ids. */
    public Ledger.Comment reply(String commentId, String author, String text, Trait... traits) {
        return world.exclusively(() -> {
            Comment parent = comments.comment(commentId);
            return write(parent.live.id, parent, author, text, traits);
        });
    }

    /** Somebody writes to a Page in private; gives the id of the person, which is the same under their comments. */
    public String message(String pageId, String author, String text) {
        return world.exclusively(() -> messages.heard(tokens.page(pageId), people.id(author), text));
    }

    /** Somebody of the Page writes to a person with Facebook's own tools. */
    public void messageElsewhere(String pageId, String personId, String text) {
        world.exclusively(() -> messages.elsewhere(tokens.page(pageId), personId, text));
    }

    /** The author changes the words. */
    public void edit(String commentId, String text) {
        world.exclusively(() -> comments.edit(comments.comment(commentId), text));
    }

    /** The author takes it back. */
    public void remove(String commentId) {
        world.exclusively(() -> comments.remove(comments.comment(commentId)));
    }

    /** Somebody hides or shows it on Facebook itself. */
    public void hide(String commentId, boolean hidden) {
        world.exclusively(() -> comments.hide(comments.comment(commentId), hidden));
    }

    public void startStream(String liveVideoId) {
        world.exclusively(() -> liveVideos.startVideo(liveVideos.live(liveVideoId)));
    }

    /** The encoder goes away; the broadcast ends unless it is back within two minutes. */
    public void stopStream(String liveVideoId) {
        world.exclusively(() -> liveVideos.stopVideo(liveVideos.live(liveVideoId)));
    }

    /** Video gets thin: few bits, few frames. */
    public void degradeStream(String liveVideoId) {
        world.exclusively(() -> liveVideos.live(liveVideoId).encoder.set(Encoder.Signal.DEGRADED));
    }

    /** The picture goes on, the sound is gone. */
    public void muteStream(String liveVideoId) {
        world.exclusively(() -> liveVideos.live(liveVideoId).encoder.set(Encoder.Signal.MUTE));
    }

    /** The connection stands, no frame comes. */
    public void freezeStream(String liveVideoId) {
        world.exclusively(() -> liveVideos.live(liveVideoId).encoder.set(Encoder.Signal.FROZEN));
    }

    public void viewers(String liveVideoId, int watchingNow, long viewsSoFar) {
        world.exclusively(() -> liveVideos.watch(liveVideos.live(liveVideoId), watchingNow, viewsSoFar));
    }

    /** People have done so much with a post, or with the post that carries a live video, all told. */
    public void reached(String postId, long reactions, long comments, long shares) {
        world.exclusively(() -> posts.reached(postId, new Post.Counts(reactions, comments, shares)));
    }

    /** Arms exactly these faults; none disarms all. */
    public void faults(Fault... armed) {
        world.exclusively(() -> faults.arm(List.of(armed)));
    }

    /** Kills the Page's token as error 190 with this subcode: 460 password changed, 463 expired, 467 invalid. */
    public void killToken(String pageId, int subcode) {
        world.exclusively(() -> tokens.kill(pageId, subcode));
    }

    public void reviveToken(String pageId) {
        world.exclusively(() -> tokens.revive(pageId));
    }

    /** Puts a new token in the Page's place; the one before is dead for ever. */
    public void replaceToken(String pageId, String newToken) {
        world.exclusively(() -> tokens.replace(pageId, newToken));
    }

    /** Whether Facebook vouches for the Page; null and no version knows the mark. */
    public void vouches(String pageId, @Nullable Boolean verified) {
        world.exclusively(() -> followers.vouch(tokens.page(pageId), verified));
    }

    /** So many people follow the Page; null and no version knows the figure. */
    public void followers(String pageId, @Nullable Integer people) {
        world.exclusively(() -> followers.set(tokens.page(pageId), people));
    }

    /** Takes a permission, such as {@code pages_manage_engagement}, from the Page's tokens until it is given back. */
    public void revokePermission(String pageId, String permission) {
        world.exclusively(() -> tokens.revoke(pageId, permission));
    }

    public void grantPermission(String pageId, String permission) {
        world.exclusively(() -> tokens.grant(pageId, permission));
    }

    /** Whether every webhook so far has been attempted; retries set for later do not count. */
    public boolean webhooksAttempted() {
        return dispatcher.idle();
    }

    /** Back to the first moment, but for the clock: no videos, comments, subscriptions, faults, ledger. */
    public void reset() {
        clock().forgetTasks();
        world.exclusively(() -> {
            world.ids().reset();
            webhooks.reset();
            faults.reset();
            tokens.reset();
            followers.reset();
            usage.reset();
            subscriptions.reset();
            liveVideos.reset();
            comments.reset();
            posts.reset();
            messages.reset();
            people.reset();
            crowd.reset();
            audience.reset();
            ledger.reset();
        });
    }

    @Override
    public void close() {
        server.close();
        dispatcher.close();
        clock().close();
        http.shutdownNow();
    }

    private Ledger.Comment write(
            String liveVideoId, @Nullable Comment parent, String author, String text, Trait... traits) {
        Set<Trait> all = EnumSet.noneOf(Trait.class);
        all.addAll(List.of(traits));
        return world.exclusively(() -> comments.add(
                        liveVideos.live(liveVideoId),
                        parent,
                        new CommentDraft(
                                people.id(author),
                                author,
                                all.contains(Trait.STICKER) ? null : text,
                                all.contains(Trait.ANONYMOUS),
                                all.contains(Trait.LOW_QUALITY),
                                all.contains(Trait.STICKER)))
                .entry());
    }
}
