package vn.lensong.adapters.facebook;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.facebook.simulator.FacebookSimulator;
import vn.lensong.adapters.facebook.simulator.Fault;
import vn.lensong.adapters.facebook.simulator.FaultKind;
import vn.lensong.adapters.facebook.simulator.Ledger;
import vn.lensong.adapters.facebook.simulator.SimulatorOptions;
import vn.lensong.adapters.facebook.simulator.VirtualClock;
import vn.lensong.application.conversation.InboundMessages;
import vn.lensong.application.intake.Inbound;
import vn.lensong.application.platform.PlatformWorld;
import vn.lensong.application.platform.SocialPlatform;

/** The adapter as it is shipped, connected to the simulator, which is steered and asked from here. */
final class SimulatorWorld implements PlatformWorld {

    private static final String PAGE = "1001";

    private final FacebookSimulator simulator;
    private final EmbeddedServer server;

    SimulatorWorld(Inbound inbound) {
        this(inbound, messages -> {});
    }

    SimulatorWorld(Inbound inbound, InboundMessages messages) {
        simulator = FacebookSimulator.start(SimulatorOptions.defaults()
                .withClock(VirtualClock.standingAt(TestClock.NOW))
                .withProofRequired(true));
        SimulatorOptions options = simulator.options();
        server = ApplicationContext.builder(Map.of(
                        "micronaut.server.port",
                        "-1",
                        "lensong.facebook.graph-url",
                        simulator.url(),
                        "lensong.facebook.page-tokens",
                        "1001=SIM_PAGE_1,1002=SIM_PAGE_2",
                        "lensong.facebook.app-id",
                        options.appId(),
                        "lensong.facebook.app-secret",
                        options.appSecret(),
                        "lensong.facebook.verify-token",
                        "handshake"))
                .environments("test")
                .singletons(inbound, messages)
                .run(EmbeddedServer.class);
    }

    FacebookSimulator simulator() {
        return simulator;
    }

    EmbeddedServer server() {
        return server;
    }

    @Override
    public SocialPlatform platform() {
        return server.getApplicationContext().getBean(FacebookPlatform.class);
    }

    @Override
    public String pageId() {
        return PAGE;
    }

    @Override
    public Instant now() {
        Clock clock = simulator.clock();
        return clock.instant();
    }

    @Override
    public void videoArrives(String broadcastId) {
        simulator.startStream(broadcastId);
    }

    @Override
    public String writes(String broadcastId, String author, String text) {
        return simulator.comment(broadcastId, author, text).canonicalId();
    }

    @Override
    public String answers(String commentId, String author, String text) {
        return simulator.reply(commentId, author, text).canonicalId();
    }

    @Override
    public boolean isPublic(String commentId) {
        return simulator.ledger().comments().stream()
                .anyMatch(comment ->
                        comment.canonicalId().equals(commentId) && comment.visibility() == Ledger.Visibility.VISIBLE);
    }

    @Override
    public List<String> repliesOfPage(String commentId) {
        return simulator.ledger().replies().stream()
                .filter(comment -> commentId.equals(comment.parentCanonicalId())
                        && comment.visibility() == Ledger.Visibility.VISIBLE)
                .map(Ledger.Comment::text)
                .toList();
    }

    @Override
    public List<String> postsOfPage() {
        return simulator.ledger().posts().stream()
                .filter(post -> post.pageId().equals(PAGE))
                .map(Ledger.Post::message)
                .toList();
    }

    @Override
    public String writesPrivately(String author, String text) {
        return simulator.message(PAGE, author, text);
    }

    @Override
    public List<String> messagesTo(String personKey) {
        return simulator.ledger().messages().stream()
                .filter(message -> message.byPage() && message.personId().equals(personKey))
                .map(Ledger.Message::text)
                .toList();
    }

    @Override
    public void mayNotMessage() {
        simulator.revokePermission(PAGE, "pages_messaging");
    }

    @Override
    public void timePasses(Duration duration) {
        simulator.clock().advance(duration);
    }

    @Override
    public void reached(String postId, long reactions, long comments, long shares) {
        simulator.reached(postId, reactions, comments, shares);
    }

    @Override
    public void vouchedFor(@Nullable Boolean verified) {
        simulator.vouches(PAGE, verified);
    }

    @Override
    public void followedBy(@Nullable Integer people) {
        simulator.followers(PAGE, people);
    }

    @Override
    public void tokenDies() {
        simulator.killToken(PAGE, 463);
    }

    @Override
    public void mayNotWrite() {
        simulator.revokePermission(PAGE, "pages_manage_engagement");
    }

    @Override
    public void mayNotPost() {
        simulator.revokePermission(PAGE, "pages_manage_posts");
    }

    @Override
    public String livingToken() {
        return "SIM_PAGE_1";
    }

    @Override
    public void nextAnswerIsLost() {
        simulator.faults(Fault.always(FaultKind.G_SLOW).times(1));
    }

    @Override
    public void close() {
        server.close();
        simulator.close();
    }
}
