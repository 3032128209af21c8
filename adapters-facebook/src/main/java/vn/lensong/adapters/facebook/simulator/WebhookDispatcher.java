package vn.lensong.adapters.facebook.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Carries webhooks to the callback one after the other, and again until they are taken or given up. */
final class WebhookDispatcher implements AutoCloseable {

    /** One body on its way; epoch tells posts of before a reset from later ones. */
    private record Post(int epoch, int number, URI listener, String field, String body, int attempt) {

        Post again() {
            return new Post(epoch, number, listener, field, body, attempt + 1);
        }
    }

    private final World world;
    private final Faults faults;
    private final Ledger ledger;
    private final HttpClient http;
    private final LinkedBlockingQueue<Post> queue = new LinkedBlockingQueue<>();
    private final AtomicInteger underway = new AtomicInteger();
    private final Thread carrier;
    private volatile int epoch;
    private int numbers;

    WebhookDispatcher(World world, Faults faults, Ledger ledger, HttpClient http) {
        this.world = world;
        this.faults = faults;
        this.ledger = ledger;
        this.http = http;
        this.carrier = Thread.ofVirtual().name("simulator-webhooks").start(this::carry);
    }

    void send(URI listener, String field, String body) {
        enqueue(new Post(epoch, ++numbers, listener, field, body, 1));
    }

    /** Whether nothing waits and nothing is on its way; retries that are still to come do not count. */
    boolean idle() {
        return underway.get() == 0;
    }

    void reset() {
        epoch++;
        numbers = 0;
    }

    @Override
    public void close() {
        carrier.interrupt();
    }

    private void enqueue(Post post) {
        underway.incrementAndGet();
        queue.add(post);
    }

    private void carry() {
        try {
            while (true) {
                Post post = queue.take();
                try {
                    if (post.epoch() == epoch) {
                        attempt(post);
                    }
                } finally {
                    underway.decrementAndGet();
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void attempt(Post post) throws InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(post.listener())
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/json")
                .header("User-Agent", "facebookexternalua")
                .POST(HttpRequest.BodyPublishers.ofString(post.body(), StandardCharsets.UTF_8));
        sign(request, post);
        int status = status(request.build());
        world.exclusively(() -> {
            if (post.epoch() != epoch) {
                return;
            }
            ledger.delivery(post.number(), post.attempt(), world.now(), status, post.body());
            if (status != 200 && post.attempt() <= world.options().retryDelays().size()) {
                Post again = post.again();
                Duration wait = world.options().retryDelays().get(post.attempt() - 1);
                if (wait.isZero()) {
                    enqueue(again);
                } else {
                    world.after(wait, () -> enqueue(again));
                }
            }
        });
    }

    private void sign(HttpRequest.Builder request, Post post) {
        String flaw = world.exclusively(
                () -> faults.draw(FaultKind.W_SIG, post.field()).map(faults::variant).orElse(""));
        String secret = world.options().appSecret();
        String right = Signing.sha256(secret, post.body());
        if (!flaw.equals("missing")) {
            request.header("X-Hub-Signature", "sha1=" + Signing.sha1(secret, post.body()));
        }
        switch (flaw) {
            case "missing", "sha1-only" -> {}
            case "wrong" -> request.header("X-Hub-Signature-256", "sha256=" + Signing.sha256(secret, right));
            case "upper-case" -> request.header("X-Hub-Signature-256", "sha256=" + right.toUpperCase(Locale.ROOT));
            case "other-secret" ->
                request.header("X-Hub-Signature-256", "sha256=" + Signing.sha256("SIM_ELSEWHERE", post.body()));
            default -> request.header("X-Hub-Signature-256", "sha256=" + right);
        }
    }

    /** Zero when nobody answered. */
    private int status(HttpRequest request) throws InterruptedException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException unreachable) {
            return 0;
        }
    }
}
