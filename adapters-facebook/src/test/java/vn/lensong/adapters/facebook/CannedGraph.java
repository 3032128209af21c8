package vn.lensong.adapters.facebook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import vn.lensong.application.conversation.InboundMessages;

/** A loopback Graph API that gives the answers it was told to, in order, and keeps what it was asked. */
final class CannedGraph implements AutoCloseable {

    static final String PAGE = "1001";
    static final String TOKEN = "SIM_PAGE_1";
    static final String SECRET = "sim-app-secret";

    /** One request as it came. */
    record Asked(String method, URI uri, String authorization, String body) {

        Map<String, String> members() {
            String form = method.equals("POST") ? body : uri.getRawQuery();
            Map<String, String> members = new HashMap<>();
            for (String member : form == null ? new String[0] : form.split("&")) {
                String[] pair = member.split("=", 2);
                members.put(decoded(pair[0]), pair.length < 2 ? "" : decoded(pair[1]));
            }
            return members;
        }

        private static String decoded(String text) {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        }
    }

    /** One answer to give; 0 stays silent, a negative status breaks the connection off. */
    record Answer(int status, String body, Map<String, String> headers) {}

    final Queue<Asked> asked = new ConcurrentLinkedQueue<>();
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final HttpServer server;
    private final ApplicationContext context;

    CannedGraph() {
        this(Map.of());
    }

    CannedGraph(Map<String, Object> more) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();

        Map<String, Object> properties = new HashMap<>(Map.of(
                "lensong.facebook.graph-url",
                "http://127.0.0.1:" + server.getAddress().getPort(),
                "lensong.facebook.page-tokens",
                PAGE + "=" + TOKEN,
                "lensong.facebook.app-id",
                "4242",
                "lensong.facebook.app-secret",
                SECRET));
        properties.putAll(more);
        context = ApplicationContext.builder(properties, "test")
                .singletons((InboundMessages) messages -> {})
                .start();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    CannedGraph answers(String json) {
        return answers(200, json);
    }

    CannedGraph answers(int status, String body) {
        return answers(status, body, Map.of());
    }

    CannedGraph answers(int status, String body, Map<String, String> headers) {
        answers.add(new Answer(status, body, headers));
        return this;
    }

    /** Takes the request in whole and then breaks the connection off: it may have happened. */
    CannedGraph breaksOff() {
        return answers(-1, "");
    }

    /** Takes the request in and stays silent. */
    void neverAnswers() {
        answers.add(new Answer(0, "", Map.of()));
    }

    /** From now on nobody is there. */
    void stopListening() {
        server.stop(0);
    }

    List<Asked> requests() {
        return List.copyOf(asked);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked.add(new Asked(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI(),
                    String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            Answer answer = answers.poll();
            if (answer == null) {
                answer = new Answer(500, "no answer was prepared", Map.of());
            }
            if (answer.status() == 0) {
                closing.await();
            }
            if (answer.status() <= 0) {
                return;
            }
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.getResponseHeaders().putIfAbsent("Content-Type", List.of("application/json; charset=UTF-8"));
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        context.close();
        server.stop(0);
    }
}
