package vn.lensong.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import vn.lensong.adapters.facebook.simulator.FacebookSimulator;

/** The smallest heap with which many desks and many comments at once still work. */
final class Memory implements Program {

    private static final int DESKS = 1_000;
    private static final int RATE = 1_000;
    private static final int LEAST = 64;
    private static final int MOST = 1_024;

    /** Found this closely, in MiB. */
    private static final int CLOSE = 64;

    @Override
    public void run(Options options, Store store, Path folder) throws Exception {
        int fails = LEAST;
        int works = MOST;
        try (FacebookSimulator facebook = Show.facebook(options)) {
            Show show;
            try (Server server = Server.start(options, store, facebook, folder)) {
                show = Show.begin(server, facebook);
            }
            long first = 1;
            while (works - fails > CLOSE) {
                int heap = (works + fails) / 2 / 32 * 32;
                first += 10_000_000 / 16;
                if (works(options, store, facebook, folder, show, heap, first)) {
                    works = heap;
                } else {
                    fails = heap;
                }
            }
        }
        Report.line("smallest heap that worked: %d MiB (%d MiB did not)", works, fails);
    }

    private static boolean works(
            Options options,
            Store store,
            FacebookSimulator facebook,
            Path folder,
            Show show,
            int heap,
            long first)
            throws InterruptedException {
        int rate = options.number("rate", RATE);
        Path home = folder.resolve("heap-" + heap);
        try {
            Files.createDirectories(home);
            try (Server server = Server.start(options, store, facebook, home, "-Xmx" + heap + "m", "-XX:+ExitOnOutOfMemoryError");
                    Desks desks = Desks.open(server, show, options.number("desks", DESKS))) {
                Comments comments = new Comments(show, server.port());
                comments.skip(first);
                Screen.Round round = Screen.round(server, comments, desks, rate, options.lasting());
                round.print(desks.count(), 1);
                long sent = Math.round(rate * options.lasting().toMillis() / 1000.0);
                boolean fine = server.alive() && round.sent().ok() == sent && round.received().gone() == 0;
                Report.line("  -Xmx%dm: %s, %s", heap, fine ? "works" : "fails", server.alive() ? used(server) : "died");
                return fine;
            }
        } catch (IOException e) {
            Report.line("  -Xmx%dm: fails, %s", heap, e.getMessage().lines().findFirst().orElse(""));
            return false;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is left on the heap after a collection. */
    private static String used(Server server) throws IOException, InterruptedException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        String pid = String.valueOf(server.pid());
        new ProcessBuilder(jcmd.toString(), pid, "GC.run").start().waitFor();
        Thread.sleep(Duration.ofSeconds(1));
        Process info = new ProcessBuilder(jcmd.toString(), pid, "GC.heap_info").start();
        String text = new String(info.getInputStream().readAllBytes());
        return "heap after collection:" + text.lines()
                .filter(line -> line.contains("used "))
                .map(line -> " " + line.strip().replaceAll("\\[.*", "").replaceAll("\\s+", " "))
                .reduce("", String::concat);
    }
}
