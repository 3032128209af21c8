package vn.lensong.adapters.persistence.standstill;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What every thread of this process waits for, virtual ones too. The JDK tells of these in a file only, and of a
 * {@link java.util.concurrent.locks.ReentrantLock} that one of them wants not who has it.
 */
final class ThreadDump {

    private static final JsonMapper JSON = JsonMapper.createDefault();
    private static final String JDK = "java.base/";
    /** A lock that somebody has, and a job that somebody does; a disk is waited for in another way. */
    private static final List<String> HELD =
            List.of("java.util.concurrent.locks.Reentrant", "java.util.concurrent.FutureTask@");

    private ThreadDump() {}

    /**
     * One thread.
     *
     * @param wants the monitor, lock or job that it waits for without limit of time; null when it runs or waits for
     *     anything else
     * @param stack the innermost method first
     */
    record Seen(String name, @Nullable String wants, List<String> stack) {

        /** Whether it is in a method of this code, or in one that was called from there. */
        boolean inside(List<String> code) {
            return stack.stream().anyMatch(frame -> in(frame, code));
        }

        /** The method that waits, when it is one of this code and asked for what it waits for itself. */
        Optional<String> asks(List<String> code) {
            return stack.stream()
                    .filter(frame -> !frame.startsWith(JDK))
                    .findFirst()
                    .filter(frame -> wants != null && in(frame, code));
        }

        private static boolean in(String frame, List<String> code) {
            return code.stream().anyMatch(frame::startsWith);
        }
    }

    /** All threads, each as it was at some moment of this call. */
    static List<Seen> taken() throws IOException {
        Path folder = Files.createTempDirectory("threads");
        Path file = folder.resolve("dump.json");
        try {
            ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                    .dumpThreads(file.toString(), ThreadDumpFormat.JSON);
            return read(JSON.readValue(Files.readAllBytes(file), JsonNode.class));
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }

    private static List<Seen> read(JsonNode dump) {
        List<Seen> threads = new ArrayList<>();
        for (JsonNode container : values(dump.get("threadDump"), "threadContainers")) {
            for (JsonNode thread : values(container, "threads")) {
                List<String> stack = new ArrayList<>();
                values(thread, "stack").forEach(frame -> stack.add(frame.getStringValue()));
                threads.add(new Seen(
                        text(thread, "name") + "#" + text(thread, "tid"), wants(thread), List.copyOf(stack)));
            }
        }
        return threads;
    }

    private static @Nullable String wants(JsonNode thread) {
        if (thread.get("blockedOn") != null) {
            return text(thread, "blockedOn");
        }
        JsonNode parked = thread.get("parkBlocker");
        String lock = parked == null ? "" : text(parked, "object");
        // Whoever gives up after a while is TIMED_WAITING.
        boolean forEver = text(thread, "state").equals("WAITING");
        return forEver && HELD.stream().anyMatch(lock::startsWith) ? lock : null;
    }

    private static Iterable<JsonNode> values(@Nullable JsonNode of, String name) {
        JsonNode found = of == null ? null : of.get(name);
        return found == null || !found.isArray() ? List.of() : found.values();
    }

    private static String text(JsonNode of, String name) {
        JsonNode found = of.get(name);
        return found == null || found.isNull() ? "" : found.coerceStringValue();
    }
}
