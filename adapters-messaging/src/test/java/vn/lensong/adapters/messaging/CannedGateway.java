package vn.lensong.adapters.messaging;

import com.sun.net.httpserver.HttpServer;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import vn.lensong.application.messaging.TextMessages;
import vn.lensong.domain.messaging.TextChannel;

/** A loopback gateway that gives one answer and keeps what it was asked. */
final class CannedGateway implements AutoCloseable {

    final Queue<Asked> asked = new ConcurrentLinkedQueue<>();
    private final HttpServer server;
    private final ApplicationContext context;

    /** One request as it came. */
    record Asked(String path, String type, String login, String token, String body) {}

    /** @param status a negative one breaks the connection off */
    CannedGateway(int status, String body, Map<String, Object> properties) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> {
            try (exchange) {
                asked.add(new Asked(
                        exchange.getRequestURI().getPath(),
                        exchange.getRequestHeaders().getFirst("Content-Type"),
                        String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
                        String.valueOf(exchange.getRequestHeaders().getFirst("access_token")),
                        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
                if (status < 0) {
                    return;
                }
                byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.getResponseHeaders().set("Retry-After", "30");
                exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
        server.start();
        Map<String, Object> all = new HashMap<>(properties);
        all.replaceAll((name, value) -> String.valueOf(value).replace("HERE", "http://127.0.0.1:" + server.getAddress().getPort()));
        context = ApplicationContext.run(all, "test");
    }

    TextMessages gateway(TextChannel channel) {
        List<TextMessages> gateways = List.copyOf(context.getBeansOfType(TextMessages.class));
        return gateways.stream().filter(one -> one.channel() == channel).findFirst().orElseThrow();
    }

    int gateways() {
        return context.getBeansOfType(TextMessages.class).size();
    }

    @Override
    public void close() {
        context.close();
        server.stop(0);
    }
}
