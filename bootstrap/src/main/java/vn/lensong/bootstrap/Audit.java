package vn.lensong.bootstrap;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.audit.ChainCheck;

/**
 * The command {@code audit}: walks along the chains of all events. With {@code --against} also looks whether heads that
 * were kept are still in them; with {@code --heads} writes where the chains end now, to be kept somewhere else.
 */
final class Audit {

    private static final Pattern LINE = Pattern.compile("([0-9a-f-]{36}) ([0-9]{1,18}) ([0-9a-f]{64})");

    private Audit() {}

    /** Whether nothing is wrong. */
    static boolean run(Settings settings, @Nullable Path against, @Nullable Path heads, PrintStream out) {
        List<ChainCheck.Head> kept = against == null ? List.of() : read(against);
        try (ApplicationContext context = Lensong.offline(settings)) {
            ChainCheck chains = context.getBean(ChainCheck.class);
            ChainCheck.Result result = chains.check(kept, fault -> out.println(told(fault)));
            out.printf(
                    "%d sự kiện, %d dòng / events, streams; %d trước khi có chuỗi / from before the chain;"
                            + " %d đã xóa lời / with words erased%n",
                    result.events(), result.streams(), result.unchained(), result.erased());
            out.println(
                    result.faults() == 0
                            ? "Chuỗi nguyên vẹn. / The chain is whole."
                            : "%d chỗ sai. / faults.".formatted(result.faults()));
            if (heads != null && result.faults() == 0) {
                write(heads, chains.heads());
            }
            return result.faults() == 0;
        }
    }

    private static String told(ChainCheck.Fault fault) {
        String what =
                switch (fault.kind()) {
                    case ALTERED -> "bị sửa / altered";
                    case MISSING -> "bị mất / missing";
                    case END -> "kết thúc sai chỗ / ends in the wrong place";
                    case REWRITTEN -> "không còn như đã giữ / is not what was kept";
                };
        return "%s #%d: %s".formatted(fault.stream(), fault.seq(), what);
    }

    private static List<ChainCheck.Head> read(Path file) {
        try {
            List<ChainCheck.Head> heads = new ArrayList<>();
            for (String line : Files.readAllLines(file)) {
                Matcher parts = LINE.matcher(line);
                if (!parts.matches()) {
                    throw new CannotStart("%s: “%s” (cần / expected: <id> <số/number> <sha-256>)".formatted(file, line));
                }
                heads.add(new ChainCheck.Head(
                        UUID.fromString(parts.group(1)), Long.parseLong(parts.group(2)), parts.group(3)));
            }
            return heads;
        } catch (IOException e) {
            throw new CannotStart(file + ": không đọc được / cannot be read");
        }
    }

    private static void write(Path file, List<ChainCheck.Head> heads) {
        try {
            Files.write(
                    file,
                    heads.stream()
                            .map(head -> "%s %d %s".formatted(head.stream(), head.seq(), head.hash()))
                            .toList());
        } catch (IOException e) {
            throw new CannotStart(file + ": không ghi được / cannot be written");
        }
    }
}
