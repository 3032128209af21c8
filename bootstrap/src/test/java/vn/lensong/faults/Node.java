package vn.lensong.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vn.lensong.bootstrap.Eventually;
import vn.lensong.bootstrap.Province;

/** The server as it is shipped, in a process of its own that can be killed and started again. */
final class Node implements AutoCloseable {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final Path folder;
    private final Path log;
    private final Map<String, String> environment;
    private final int port = Province.freePort();
    private final int managementPort = Province.freePort();
    private @Nullable Process process;
    /** Where the log of the newest start begins. */
    private int begun;

    /** Not started yet. */
    Node(Path folder, Map<String, String> environment) {
        this.folder = folder;
        // Beside the folder, whose disk may be full.
        this.log = folder.resolveSibling(folder.getFileName() + ".log");
        this.environment = Map.copyOf(environment);
        Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
    }

    int port() {
        return port;
    }

    /** Answers when it returns. */
    void start() {
        if (running()) {
            return;
        }
        ProcessBuilder server = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                // What a dead node left lying is found within seconds instead of a quarter of a minute.
                "-Dlensong.timers.heartbeat=500ms",
                "-cp",
                System.getProperty("java.class.path"),
                "vn.lensong.bootstrap.Main",
                "serve"));
        server.environment().keySet().removeIf(name -> name.startsWith("LENSONG_"));
        server.environment().put("LENSONG_PUBLIC_URL", "http://127.0.0.1:" + port);
        server.environment().putAll(environment);
        server.environment().put("LENSONG_DATA", folder.toString());
        server.environment().put("LENSONG_PORT", String.valueOf(port));
        server.environment().put("LENSONG_MANAGEMENT_PORT", String.valueOf(managementPort));
        server.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        try {
            Files.createDirectories(folder);
            begun = Files.exists(log) ? log().length() : 0;
            process = server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Eventually.see("server " + log, Scale.patience(), this::settled, settled -> settled);
        if (!running()) {
            throw new AssertionError("server: ended (expected: running)\n" + log());
        }
    }

    /** At once and without a farewell, as {@code kill -9}. */
    void kill() {
        if (process != null) {
            process.destroyForcibly();
            await();
        }
    }

    /** As an administrator stops it. */
    void stop() {
        if (process != null) {
            process.destroy();
            await();
        }
    }

    boolean running() {
        return process != null && process.isAlive();
    }

    /** The status of its readiness, 0 when it does not answer. */
    int readiness() {
        try {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + managementPort + "/health/readiness"))
                    .timeout(Duration.ofSeconds(20))
                    .build();
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        stop();
    }

    private boolean settled() {
        // It greets once everything is ready, the first account included.
        return !running() || log().indexOf(": http://127.0.0.1:" + port, begun) >= 0;
    }

    private void await() {
        try {
            if (process != null && !process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
