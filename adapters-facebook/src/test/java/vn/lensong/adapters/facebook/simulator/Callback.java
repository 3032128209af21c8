package vn.lensong.adapters.facebook.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** The product's side of webhooks, as simple as can be: answers the handshake and keeps every post. */
final class Callback implements AutoCloseable {

    static final String VERIFY_TOKEN = "verify-me";

    /** One post as it came in. */
    record Post(String body, String signature, String userAgent) {}

    final List<Post> posts = new CopyOnWriteArrayList<>();
    volatile int status = 200;
    private final HttpServer server;

    Callback() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        server.createContext("/", this::handle);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/webhooks/facebook";
    }

    List<String> bodies() {
        return posts.stream().map(Post::body).toList();
    }

    /** Subscribes this callback and the first demo Page. */
    void subscribe(FacebookSimulator simulator) throws IOException, InterruptedException {
        SimulatorOptions options = simulator.options();
        new GraphClient(simulator, options.appId() + "|" + options.appSecret())
                .post(
                        "/v25.0/" + options.appId() + "/subscriptions",
                        "object",
                        "page",
                        "callback_url",
                        url(),
                        "verify_token",
                        VERIFY_TOKEN,
                        "fields",
                        "feed,live_videos");
        new GraphClient(simulator, "SIM_PAGE_1")
                .post("/v25.0/1001/subscribed_apps", "subscribed_fields", "feed,live_videos");
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestMethod().equals("GET")) {
                Map<String, String> query = JsonBody.pairs(exchange.getRequestURI().getRawQuery());
                boolean known = VERIFY_TOKEN.equals(query.get("hub.verify_token"));
                byte[] challenge = query.getOrDefault("hub.challenge", "").getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(known ? 200 : 403, known ? challenge.length : -1);
                if (known) {
                    exchange.getResponseBody().write(challenge);
                }
                return;
            }
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            posts.add(new Post(
                    body,
                    exchange.getRequestHeaders().getFirst("X-Hub-Signature-256"),
                    exchange.getRequestHeaders().getFirst("User-Agent")));
            exchange.sendResponseHeaders(status, -1);
        }
    }
}
