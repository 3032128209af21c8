package vn.lensong.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Starts one program on one database; {@code bench/run} calls it. */
public final class Bench {

    private static final Map<String, Program> PROGRAMS = Map.ofEntries(
            Map.entry("intake", new Intake()),
            Map.entry("screen", new Screen()),
            Map.entry("growth", new Growth()),
            Map.entry("claims", new Claims()),
            Map.entry("memory", new Memory()),
            Map.entry("search", new Search()),
            Map.entry("game", new Game()),
            Map.entry("countdown", new Countdown()),
            Map.entry("lists", new Targets()),
            Map.entry("sprint", new Sprint()),
            Map.entry("rows", new Lists()));

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
