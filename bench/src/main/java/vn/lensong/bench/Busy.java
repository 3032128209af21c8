package vn.lensong.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How busy the server still is with what it was given before. */
final class Busy {

    private static final long TICK_MILLIS = 10;
    private static final int PAUSE = 1_000;
    private static final double QUIET = 0.15;
    private static final int MOST_LOOKS = 120;

    private Busy() {}

    /** Waits until the server's process takes hardly any processor time, two minutes at most. */
    static void awaitQuiet(Server server) throws IOException, InterruptedException {
        for (int look = 0; look < MOST_LOOKS; look++) {
            long before = millis(server);
            Thread.sleep(PAUSE);
            if (millis(server) - before < QUIET * PAUSE) {
                return;
            }
        }
        Report.line("  the server did not get quiet before the next round");
    }

    /** What of the server's process lies in memory. */
    static long residentKibibytes(Server server) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + server.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }

    /** How much of the processor the server has had so far. */
    static long millis(Server server) throws IOException {
        String line = Files.readString(Path.of("/proc/" + server.pid() + "/stat"));
        String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * TICK_MILLIS;
    }
}
