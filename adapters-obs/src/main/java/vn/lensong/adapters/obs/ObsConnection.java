package vn.lensong.adapters.obs;

import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.health.Encoders;

/** One conversation with one OBS, from the greeting on; closed by whichever side fails first. */
final class ObsConnection implements WebSocket.Listener, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMillis(1_500);
    private static final int LONGEST_MESSAGE = 1_000_000;

    private final String password;
    private final CompletableFuture<Boolean> identified = new CompletableFuture<>();
    private final StringBuilder text = new StringBuilder();
    private volatile CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    private @Nullable WebSocket socket;
    private @Nullable Double loudest;
    private int requests;

    private ObsConnection(String password) {
        this.password = password;
    }

    /** Connected and identified when this returns. */
    static ObsConnection open(HttpClient http, Encoders.Access access) throws IOException, InterruptedException {
        ObsConnection connection = new ObsConnection(access.password());
        try {
            connection.socket = await(http.newWebSocketBuilder()
                    .connectTimeout(PATIENCE)
                    .subprotocols("obswebsocket.json")
                    .buildAsync(URI.create("ws://" + access.address()), connection));
            await(connection.identified);
            return connection;
        } catch (IOException | InterruptedException e) {
            connection.close();
            throw e;
        }
    }

    /** The state of the stream's output. */
    JsonNode streamStatus() throws IOException, InterruptedException {
        WebSocket open = socket;
        if (open == null) {
            throw new IOException("obs: not connected");
        }
        answer = new CompletableFuture<>();
        await(open.sendText(ObsMessage.request("GetStreamStatus", String.valueOf(++requests)), true));
        return await(answer);
    }

    /** The loudest peak of any input since this was asked last, null when no meter came. */
    synchronized @Nullable Double takeLoudest() {
        Double taken = loudest;
        loudest = null;
        return taken;
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        text.append(part);
        if (text.length() > LONGEST_MESSAGE) {
            broken(new IOException("obs: a message beyond a million characters"));
            from.abort();
        } else if (last) {
            String whole = text.toString();
            text.setLength(0);
            try {
                heard(from, ObsMessage.read(whole));
            } catch (IOException | RuntimeException unreadable) {
                broken(unreadable);
                from.abort();
            }
        }
        from.request(1);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        broken(new IOException("obs: closed with " + status));
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        broken(error);
    }

    @Override
    public void close() {
        if (socket != null) {
            socket.abort();
        }
    }

    private void heard(WebSocket from, ObsMessage message) {
        switch (message.op()) {
            case ObsMessage.HELLO ->
                from.sendText(ObsMessage.identify(message.data().get("authentication"), password), true);
            case ObsMessage.IDENTIFIED -> identified.complete(true);
            case ObsMessage.EVENT -> {
                if (message.text("eventType").equals("InputVolumeMeters")) {
                    louder(message.data().get("eventData"));
                }
            }
            case ObsMessage.RESPONSE -> {
                JsonNode data = message.data().get("responseData");
                if (data != null && data.isObject()) {
                    answer.complete(data);
                } else {
                    answer.completeExceptionally(new IOException("obs: a request was refused"));
                }
            }
            default -> {
                // Later versions may say more.
            }
        }
    }

    private synchronized void louder(@Nullable JsonNode event) {
        Double peak = ObsFigures.peak(event);
        if (peak != null) {
            loudest = loudest == null ? peak : (Double) Math.max(loudest, peak);
        }
    }

    private void broken(Throwable why) {
        identified.completeExceptionally(why);
        answer.completeExceptionally(why);
    }

    private static <T> T await(CompletableFuture<T> future) throws IOException, InterruptedException {
        try {
            return future.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException known ? known : new IOException("obs: broken", e);
        } catch (TimeoutException e) {
            throw new IOException("obs: no answer within " + PATIENCE, e);
        }
    }
}
