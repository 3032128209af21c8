package vn.lensong.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import vn.lensong.adapters.facebook.simulator.FacebookSimulator;

/** {@code lensong serve} in a process of its own, connected to a simulated Facebook outside of it. */
final class Server implements AutoCloseable {

    static final String ADMIN_PASSWORD = "mat-khau-do-tai";
    private static final String SECRET = "a-secret-of-this-load-program-and-of-no-other-place";
    private static final String VERIFY_TOKEN = "load-program-verify-token";
    private static final Duration LONGEST_START = Duration.ofSeconds(90);

    private final Process process;
    private final int port;
    private final int managementPort;

    private Server(Process process, int port, int managementPort) {
        this.process = process;
        this.port = port;
        this.managementPort = managementPort;
    }

    /** Answering when it returns; these JVM options come after those of the environment. */
    static Server start(Options options, Store store, FacebookSimulator facebook, Path folder, String... javaOptions)
            throws IOException, InterruptedException {
        int port = options.port(0) == 0 ? freePort() : options.port(0);
        int managementPort = options.port(1) == 0 ? freePort() : options.port(1);
        ProcessBuilder builder =
                new ProcessBuilder(options.home().resolve("lensong").toString(), "serve");
        Map<String, String> environment = builder.environment();
        String java = environment.getOrDefault("LENSONG_JAVA_OPTIONS", "") + " " + String.join(" ", javaOptions);
        environment.keySet().removeIf(name -> name.startsWith("LENSONG_"));
        environment.putAll(store.environment());
        environment.put("LENSONG_JAVA_OPTIONS", java);
        environment.put("LENSONG_DATA", folder.toString());
        environment.put("LENSONG_PORT", String.valueOf(port));
        environment.put("LENSONG_MANAGEMENT_PORT", String.valueOf(managementPort));
        environment.put("LENSONG_PUBLIC_URL", "http://127.0.0.1:" + port);
        // All viewers of a run share one address.
        environment.put("LENSONG_PUBLIC_READS_PER_MINUTE", "60000");
        environment.put("LENSONG_SIGNING_SECRET", SECRET);
        environment.put("LENSONG_ADMIN_PASSWORD", ADMIN_PASSWORD);
        environment.put("LENSONG_FACEBOOK_GRAPH_URL", facebook.url());
        environment.put("LENSONG_FACEBOOK_APP_ID", facebook.options().appId());
        environment.put("LENSONG_FACEBOOK_APP_SECRET", facebook.options().appSecret());
        environment.put("LENSONG_FACEBOOK_VERIFY_TOKEN", VERIFY_TOKEN);
        var page = facebook.options().pages().getFirst();
        environment.put("LENSONG_FACEBOOK_PAGE_TOKENS", page.id() + "=" + page.token());
        Path log = Files.createTempFile(folder, "server", ".log");
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        Server server = new Server(builder.start(), port, managementPort);
        server.awaitReady(log);
        return server;
    }

    int port() {
        return port;
    }

    int managementPort() {
        return managementPort;
    }

    long pid() {
        return process.pid();
    }

    boolean alive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void awaitReady(Path log) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + LONGEST_START.toNanos();
        // The server answers a little earlier than it has made its first account; this line comes after that.
        while (!Files.readString(log).contains("http://127.0.0.1:" + port)) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                close();
                throw new IOException("server: not ready (expected: within " + LONGEST_START + ")\n"
                        + Files.readString(log));
            }
            Thread.sleep(50);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
