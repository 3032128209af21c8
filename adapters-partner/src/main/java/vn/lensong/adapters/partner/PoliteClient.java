package vn.lensong.adapters.partner;

import io.micronaut.context.annotation.Value;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.client.HttpClient;
import io.micronaut.http.client.annotation.Client;
import io.micronaut.http.client.exceptions.ContentLengthExceededException;
import io.micronaut.http.client.exceptions.HttpClientException;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.presence.SiteLook.Outcome;

/** Asks a machine for one thing at a time, under our own name, and leaves it alone for a while before the next. */
@Singleton
final class PoliteClient {

    /** What owners of sites know us by, in their logs and in their robots.txt. */
    static final String NAME = "LenSongPresence";

    private static final String USER_AGENT = NAME + "/1 (presence audit; asks for a few pages, follows robots.txt)";
    private static final int MOST_MACHINES = 5_000;

    private final HttpClient client;
    private final Duration pause;
    private final Map<String, Machine> machines = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Machine> eldest) {
            return size() > MOST_MACHINES;
        }
    };

    PoliteClient(
            @Client(configuration = PublicPagesConfiguration.class) HttpClient client,
            @Value("${lensong.presence.pause:2s}") Duration pause) {
        this.client = client;
        this.pause = pause;
    }

    /** Never throws for what the other side does. An answer longer than that is none. */
    Got get(URI at, int longest) {
        Machine machine = machine(at);
        synchronized (machine) {
            machine.waitUntilFree();
            try {
                return asked(at, longest);
            } finally {
                machine.freeAt = System.nanoTime() + pause.toNanos();
            }
        }
    }

    private Got asked(URI at, int longest) {
        HttpRequest<?> request = HttpRequest.GET(at)
                .accept(MediaType.TEXT_HTML_TYPE, MediaType.ALL_TYPE)
                .header(HttpHeaders.ACCEPT_LANGUAGE, "vi, en;q=0.5")
                .header(HttpHeaders.USER_AGENT, USER_AGENT);
        try {
            HttpResponse<byte[]> response =
                    client.toBlocking().exchange(request, Argument.of(byte[].class), Argument.of(byte[].class));
            byte[] body = response.getBody(byte[].class).orElse(new byte[0]);
            return body.length > longest
                    ? new Got(Outcome.TOO_LARGE, null)
                    : new Got(Outcome.READ, Answer.of(response, body));
        } catch (ContentLengthExceededException e) {
            return new Got(Outcome.TOO_LARGE, null);
        } catch (HttpClientException e) {
            return new Got(BarredAddress.explains(e) ? Outcome.BARRED : Outcome.UNREACHABLE, null);
        } catch (RuntimeException e) {
            // What it sent is no HTTP that anybody reads.
            return new Got(Outcome.UNREACHABLE, null);
        }
    }

    private Machine machine(URI at) {
        synchronized (machines) {
            return machines.computeIfAbsent(at.getHost() + ":" + at.getPort(), fresh -> new Machine());
        }
    }

    /** What came of it: an answer, or why there is none. */
    record Got(Outcome outcome, @Nullable Answer answer) {}

    /** What a machine answered. */
    record Answer(
            int status, byte[] body, @Nullable String type, @Nullable Charset charset, @Nullable String location) {

        static Answer of(HttpResponse<byte[]> response, byte[] body) {
            String type = response.getHeaders().get(HttpHeaders.CONTENT_TYPE);
            return new Answer(response.code(), body, type, charset(response), response.getHeaders().get(HttpHeaders.LOCATION));
        }

        boolean isHtml() {
            return type != null && (type.startsWith("text/html") || type.startsWith("application/xhtml"));
        }

        private static @Nullable Charset charset(HttpResponse<?> response) {
            try {
                return response.getContentType().flatMap(MediaType::getCharset).orElse(null);
            } catch (RuntimeException e) {
                return null;
            }
        }
    }

    /** A machine, and from when on it may be asked again. */
    private static final class Machine {

        private long freeAt = System.nanoTime();

        private void waitUntilFree() {
            long left = freeAt - System.nanoTime();
            try {
                if (left > 0) {
                    Thread.sleep(Duration.ofNanos(left));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
