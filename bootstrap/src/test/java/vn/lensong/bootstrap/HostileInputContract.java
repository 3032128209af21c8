package vn.lensong.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lensong.adapters.facebook.simulator.SimulatorOptions;
import vn.lensong.bootstrap.ApiOperations.Operation;

/** Whatever somebody with every role sends to whichever operation, the answer is a coded one and no fault of ours. */
interface HostileInputContract {

    long SEED = Long.getLong("lensong.hostile.seed", 20261130);

    /** A sample in every build, everything with {@code -Dlensong.faults=long}. */
    int MOST = "long".equals(System.getProperty("lensong.faults")) ? Integer.MAX_VALUE : 1_500;

    /** The database to run on; empty for H2. */
    Map<String, String> database();

    @Test
    default void nothing_that_is_sent_to_any_operation_is_a_fault_of_ours(@TempDir Path folder) {
        SimulatorOptions options =
                SimulatorOptions.defaults().withAutoEncoder(true).withProofRequired(true);
        try (Province province = Province.start(folder, database(), options)) {
            HostileTargets targets = HostileTargets.in(province);
            List<Call> calls = calls(targets);
            Collections.shuffle(calls, new Random(SEED));

            List<Heard> heard =
                    calls.stream().limit(MOST).map(call -> heard(targets, call)).toList();

            System.out.printf("hostile input: seed %d, %d of %d calls, by status %s%n", SEED, heard.size(), calls.size(), byStatus(heard));
            assertThat(heard.stream().filter(Heard::faulty).map(Heard::inShort).distinct())
                    .as("seed %d", SEED)
                    .isEmpty();
            assertThat(heard).as("refused for who asks").filteredOn(one -> one.status() == 403).hasSizeLessThan(heard.size() / 5);
        }
    }

    private static List<Call> calls(HostileTargets targets) {
        List<Call> calls = new ArrayList<>();
        for (Operation operation : new ApiOperations().all(targets::known)) {
            if (operation.path().endsWith("/live")) {
                continue;
            }
            String first = targets.paths(operation.path()).getFirst();
            String good = HostileValues.json(operation.body());
            HostileValues.HEADERS.forEach((name, values) ->
                    values.forEach(value -> calls.add(new Call(operation.method(), first, good, Map.of(name, value)))));
            for (String path : targets.paths(operation.path())) {
                calls.add(Call.of(operation.method(), path, ""));
                operation.queries().forEach(name -> HostileValues.PARTS.forEach(
                        value -> calls.add(Call.of(operation.method(), path + "?" + name + "=" + value, ""))));
                if (operation.body() != null && path.equals(first)) {
                    HostileValues.bodies(operation.body())
                            .forEach(body -> calls.add(Call.of(operation.method(), path, body)));
                }
            }
        }
        for (String page : List.of("/programmes/", "/scripts/", "/s/", "/login?next=", "/?lang=", "/assets/", "/webhooks/", "/api/docs/")) {
            HostileValues.PARTS.forEach(part -> calls.add(Call.of("GET", page + part, "")));
        }
        return calls;
    }

    private static Heard heard(HostileTargets targets, Call call) {
        Map<String, String> headers = new HashMap<>(targets.headers(call.method(), call.path()));
        headers.putAll(call.headers());
        Api.Answer answer = targets.caller().send(call.method(), call.path(), call.body(), headers);
        return new Heard(call, answer.status(), answer.raw());
    }

    private static Map<Integer, Long> byStatus(List<Heard> heard) {
        return heard.stream().collect(Collectors.groupingBy(Heard::status, TreeMap::new, Collectors.counting()));
    }

    /** One request. */
    record Call(String method, String path, String body, Map<String, String> headers) {

        static Call of(String method, String path, String body) {
            return new Call(method, path, body, Map.of());
        }
    }

    /** What came back. */
    record Heard(Call call, int status, String answer) {

        boolean faulty() {
            boolean api = call.path().startsWith("/api/v1/");
            return status >= 500 || api && status >= 400 && !answer.contains("\"code\":\"");
        }

        String inShort() {
            return call.method() + " " + call.path() + " " + cut(call.headers().toString()) + " " + cut(call.body()) + " -> " + status + " " + cut(answer);
        }

        private static String cut(String text) {
            return text.length() <= 300 ? text : text.substring(0, 300) + "… (" + text.length() + ")";
        }
    }
}
