package vn.lensong.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** What a run ran on: figures without it mean nothing. */
final class Machine {

    private Machine() {}

    static void describe(Options options, Store store) throws IOException {
        Report.line("%s on %s, %s", options.program(), store.version(), Instant.now().truncatedTo(ChronoUnit.SECONDS));
        Report.line(
                "machine: %d cores, %d GiB, %s, JDK %s",
                Runtime.getRuntime().availableProcessors(),
                Math.round(Double.parseDouble(word("/proc/meminfo", "MemTotal")) / (1 << 20)),
                word("/proc/cpuinfo", "model name", false),
                Runtime.version());
        String server = System.getenv("LENSONG_JAVA_OPTIONS");
        Report.line("server:  its own process, %s", server == null ? "no further JVM options" : server);
        load("load before");
    }

    static void load(String when) throws IOException {
        Report.line("%s: %s", when, Files.readString(Path.of("/proc/loadavg")).strip());
    }

    private static String word(String file, String name) throws IOException {
        return word(file, name, true);
    }

    private static String word(String file, String name, boolean first) throws IOException {
        List<String> lines = Files.readAllLines(Path.of(file));
        for (String line : lines) {
            if (line.startsWith(name)) {
                String value = line.substring(line.indexOf(':') + 1).strip();
                return first ? value.split("\\s+")[0] : value;
            }
        }
        return first ? "0" : "unknown";
    }
}
