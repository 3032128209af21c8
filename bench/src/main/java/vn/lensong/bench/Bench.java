package vn.lensong.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Starts one program on one database; {@code bench/run} calls it. */
public final class Bench {

    private static final Map<String, Program> PROGRAMS = Map.of(
            "intake", new Intake(),
            "screen", new Screen(),
            "growth", new Growth(),
            "claims", new Claims(),
            "memory", new Memory(),
            "search", new Search(),
            "game", new Game(),
            "countdown", new Countdown(),
            "lists", new Targets(),
            "sprint", new Sprint());

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        Options options;
        try {
            options = Options.read(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.println(Options.USAGE);
            System.exit(2);
            return;
        }
        Program program = PROGRAMS.get(options.program());
        if (program == null) {
            System.err.println(options.program() + " (expected: one of " + PROGRAMS.keySet() + ")");
            System.exit(2);
            return;
        }
        Path folder = Files.createDirectories(options.home().resolve("bench/target/run-" + ProcessHandle.current().pid()));
        int result = 0;
        try (Store store = Store.open(options, folder)) {
            Machine.describe(options, store);
            program.run(options, store, folder);
            Machine.load("load after");
        } catch (Exception | AssertionError e) {
            e.printStackTrace();
            result = 1;
        }
        Folders.delete(folder);
        System.exit(result);
    }
}
