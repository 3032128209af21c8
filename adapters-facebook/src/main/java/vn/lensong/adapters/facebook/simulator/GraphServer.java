package vn.lensong.adapters.facebook.simulator;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** The HTTP side: reads calls, writes answers, knows nothing of what they mean. */
final class GraphServer implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(GraphServer.class.getName());
    private static final int LONGEST_BODY = 4 * 1024 * 1024;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final GraphCalls calls;
    private final ControlApi control;

    GraphServer(int port, GraphCalls calls, ControlApi control) {
        this.calls = calls;
        this.control = control;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException("port: " + port + " (expected: free on 127.0.0.1)", taken);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
    }

    void start() {
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readNBytes(LONGEST_BODY);
            String path = exchange.getRequestURI().getPath();
            if (path.startsWith(ControlApi.PREFIX)) {
                GraphResponse answer = fromHere(exchange)
                        ? control.answer(exchange.getRequestMethod(), path, body)
                        : new GraphResponse(403, GraphResponse.JSON, "{}");
                send(exchange, answer, Map.of());
                return;
            }
            GraphCalls.Outcome outcome = outcome(exchange, body);
            // Closed without an answer: the caller sees a broken connection.
            if (!outcome.broken()) {
                send(exchange, outcome.response(), outcome.headers());
            }
        }
    }

    private GraphCalls.Outcome outcome(HttpExchange exchange, byte[] body) {
        try {
            return calls.call(request(exchange, body));
        } catch (GraphFailure unreadable) {
            return new GraphCalls.Outcome(GraphResponse.of(unreadable, "A0"), Map.of(), false);
        } catch (RuntimeException ours) {
            LOG.log(System.Logger.Level.ERROR, "the simulator failed by itself", ours);
            GraphFailure unknown = new GraphFailure(500, "OAuthException", 1, 0, "An unknown error has occurred.");
            return new GraphCalls.Outcome(GraphResponse.of(unknown, "A0"), Map.of(), false);
        }
    }

    private static GraphRequest request(HttpExchange exchange, byte[] body) {
        URI uri = exchange.getRequestURI();
        Map<String, String> params = new LinkedHashMap<>();
        if (uri.getRawQuery() != null) {
            params.putAll(JsonBody.pairs(uri.getRawQuery()));
        }
        if (body.length > 0) {
            params.putAll(
                    header(exchange, "Content-Type").startsWith("application/json")
                            ? JsonBody.members(JsonBody.read(body))
                            : JsonBody.pairs(new String(body, StandardCharsets.UTF_8)));
        }
        List<String> path = Arrays.stream(uri.getPath().split("/"))
                .filter(segment -> !segment.isEmpty())
                .toList();
        boolean versioned = !path.isEmpty() && path.getFirst().matches("v\\d{1,3}\\.\\d");
        String bearer = header(exchange, "Authorization");
        String token = bearer.startsWith("Bearer ")
                ? bearer.substring("Bearer ".length()).strip()
                : params.getOrDefault("access_token", "");
        return new GraphRequest(
                exchange.getRequestMethod(),
                versioned ? path.getFirst() : "",
                versioned ? path.subList(1, path.size()) : path,
                params,
                token);
    }

    /** Control is for programs on this machine; a browser's page from elsewhere is not one. */
    private static boolean fromHere(HttpExchange exchange) {
        String host = header(exchange, "Host");
        return exchange.getRemoteAddress().getAddress().isLoopbackAddress()
                && (host.startsWith("127.0.0.1:") || host.startsWith("localhost:"))
                && header(exchange, "Origin").isEmpty();
    }

    private static String header(HttpExchange exchange, String name) {
        @Nullable String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    private static void send(HttpExchange exchange, GraphResponse response, Map<String, String> headers)
            throws IOException {
        byte[] bytes = response.body().getBytes(StandardCharsets.UTF_8);
        Headers out = exchange.getResponseHeaders();
        out.set("Content-Type", response.contentType());
        out.set("Cache-Control", "no-store");
        headers.forEach(out::set);
        exchange.sendResponseHeaders(response.status(), bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
