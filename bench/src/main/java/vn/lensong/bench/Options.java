package vn.lensong.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was asked for on the command line. */
record Options(String program, String database, Map<String, String> set) {

    static final String USAGE =
            """
            bench/run intake|screen|growth|claims|memory|search|game|countdown|lists|sprint|rows [h2|postgres] [options]
              --seconds 60          how long each measured part lasts
              --rounds 3            how often each part is measured; medians are printed
              --rate N              comments offered in a second; 0 leaves that part of intake out
              --sizes a,b,c         comments in a POST (intake), open desks (screen), items (growth), answers (search),
                                    entries (game), viewers (countdown), leads (lists, sprint), rows (rows)
              --connections N       what the load is sent over
              --group N             batch size of the second raw run on H2, where it cannot be seen (intake)
              --times 1000          rounds of the race (claims), moves of the start (countdown)
              --desks 1000          open desks (memory)
              --port 0              first of four ports, 0 for any that are free
            LENSONG_JAVA_OPTIONS goes to the server, BENCH_JAVA_OPTIONS to the load program.
            """;

    private static final Set<String> NAMES =
            Set.of("seconds", "rounds", "rate", "sizes", "connections", "group", "times", "desks", "port");

    static Options read(String... arguments) {
        if (arguments.length == 0) {
            throw new IllegalArgumentException("program: none (expected: one)");
        }
        Map<String, String> set = new HashMap<>();
        String database = "h2";
        for (int i = 1; i < arguments.length; i++) {
            String argument = arguments[i];
            if (argument.equals("h2") || argument.equals("postgres")) {
                database = argument;
            } else if (argument.startsWith("--") && NAMES.contains(argument.substring(2)) && i + 1 < arguments.length) {
                set.put(argument.substring(2), arguments[++i]);
            } else {
                throw new IllegalArgumentException(argument + " (expected: an option with its value)");
            }
        }
        return new Options(arguments[0], database, set);
    }

    /** Where the project lies. */
    Path home() {
        return Path.of(System.getProperty("lensong.home", ".")).toAbsolutePath().normalize();
    }

    Duration lasting() {
        return Duration.ofSeconds(number("seconds", 60));
    }

    int rounds() {
        return number("rounds", 3);
    }

    int number(String name, int otherwise) {
        return Integer.parseInt(set.getOrDefault(name, String.valueOf(otherwise)));
    }

    List<Integer> sizes(Integer... otherwise) {
        String given = set.get("sizes");
        return given == null
                ? List.of(otherwise)
                : Arrays.stream(given.split(",")).map(Integer::valueOf).toList();
    }

    /** The port of this place from the first one on, or 0. */
    int port(int place) {
        int first = number("port", 0);
        return first == 0 ? 0 : first + place;
    }
}
