package vn.lensong.adapters.obs.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** OBS Studio's WebSocket server on 127.0.0.1: it greets, asks for the password, and streams as it is told. */
public final class ObsSimulator implements AutoCloseable {

    private final ServerSocket server;
    private final String password;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile State state = new State(true, false, 0, 0, 0, 0, 0.5);

    /** What it does now. */
    private record State(
            boolean active, boolean reconnecting, double congestion, long skipped, long total, long bytes, double loudness) {}

    private ObsSimulator(String password) {
        this.password = password;
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Up and answering when this returns; an empty password asks for none. */
    public static ObsSimulator start(String password) {
        ObsSimulator simulator = new ObsSimulator(password);
        Thread.ofVirtual().name("obs-simulator").start(simulator::accept);
        return simulator;
    }

    public String address() {
        return "127.0.0.1:" + server.getLocalPort();
    }

    public void reconnecting(boolean now) {
        state = new State(state.active, now, state.congestion, state.skipped, state.total, state.bytes, state.loudness);
    }

    public void streaming(boolean now) {
        state = new State(now, state.reconnecting, state.congestion, state.skipped, state.total, state.bytes, state.loudness);
    }

    public void congestion(double share) {
        state = new State(state.active, state.reconnecting, share, state.skipped, state.total, state.bytes, state.loudness);
    }

    /** From 0 for silence to 1. */
    public void loudness(double peak) {
        state = new State(state.active, state.reconnecting, state.congestion, state.skipped, state.total, state.bytes, peak);
    }

    @Override
    public void close() {
        try {
            server.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                open.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            new ObsConversation(WebSocketFrames.upgraded(socket), password, this::status, this::meters).hold();
        } catch (IOException e) {
            // The other side went away.
        } finally {
            open.remove(socket);
        }
    }

    /** Two seconds of thirty frames and three megabits go by between two questions. */
    private synchronized String status() {
        State now = state;
        state = new State(
                now.active, now.reconnecting, now.congestion, now.skipped, now.total + 60, now.bytes + 750_000, now.loudness);
        return ("{\"outputActive\":%s,\"outputReconnecting\":%s,\"outputTimecode\":\"00:00:00.000\",\"outputDuration\":0,"
                        + "\"outputCongestion\":%s,\"outputBytes\":%d,\"outputSkippedFrames\":%d,\"outputTotalFrames\":%d}")
                .formatted(now.active, now.reconnecting, now.congestion, now.bytes, now.skipped, now.total);
    }

    private String meters() {
        double peak = state.loudness;
        return "{\"inputs\":[{\"inputName\":\"Mi-crô\",\"inputLevelsMul\":[[%s,%s,%s],[0,0,0]]}]}"
                .formatted(peak / 2, peak, peak);
    }
}
