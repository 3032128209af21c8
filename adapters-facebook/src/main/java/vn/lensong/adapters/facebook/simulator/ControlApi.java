package vn.lensong.adapters.facebook.simulator;

import io.micronaut.json.tree.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Steers a running simulator from another process: the same deeds as the Java methods, as JSON over HTTP. */
final class ControlApi {

    static final String PREFIX = "/__sim";

    private static final Map<String, Object> DONE = Map.of("success", true);

    private final FacebookSimulator simulator;

    ControlApi(FacebookSimulator simulator) {
        this.simulator = simulator;
    }

    GraphResponse answer(String method, String path, byte[] body) {
        try {
            String what = method + " " + path.substring(PREFIX.length());
            if (what.equals("GET /ledger")) {
                return GraphResponse.of(LedgerJson.of(simulator.ledger()));
            }
            JsonNode sent = body.length == 0 ? JsonNode.createObjectNode(Map.of()) : JsonBody.read(body);
            if (what.equals("POST /faults")) {
                simulator.faults(faults(sent));
                return GraphResponse.of(DONE);
            }
            return GraphResponse.of(perform(what, path, new GraphRequest(
                    method, "", List.of(), JsonBody.members(sent), "")));
        } catch (GraphFailure refused) {
            return GraphResponse.of(refused, "A0");
        } catch (IllegalArgumentException | DateTimeException refused) {
            return GraphResponse.of(GraphFailure.invalid(String.valueOf(refused.getMessage())), "A0");
        }
    }

    private Map<String, Object> perform(String what, String path, GraphRequest sent) {
        switch (what) {
            case "POST /reset" -> simulator.reset();
            case "POST /clock" -> simulator.clock().advance(duration(sent.required("advance")));
            case "POST /scenario" -> {
                if (!sent.param("name", "demo-audience").equals("demo-audience")) {
                    throw GraphFailure.invalid("name: " + sent.param("name", "") + " (expected: demo-audience)");
                }
                simulator.audience().start(sent.required("live"), Double.parseDouble(sent.param("speed", "1")));
            }
            case "POST /viewers" -> {
                String now = sent.required("now");
                simulator.viewers(
                        sent.required("live"), Integer.parseInt(now), Long.parseLong(sent.param("total", now)));
            }
            case "POST /reach" ->
                simulator.reached(
                        sent.required("post"),
                        Long.parseLong(sent.param("reactions", "0")),
                        Long.parseLong(sent.param("comments", "0")),
                        Long.parseLong(sent.param("shares", "0")));
            case "POST /comment" -> {
                Ledger.Comment written = comment(sent);
                return LedgerJson.of(written);
            }
            case "POST /message" -> {
                return Map.of(
                        "person",
                        simulator.message(
                                sent.required("page"), sent.required("author"), sent.required("text")));
            }
            case "POST /token" -> {
                if (sent.param("replacement").isPresent()) {
                    simulator.replaceToken(sent.required("page"), sent.required("replacement"));
                } else if (sent.flag("revive")) {
                    simulator.reviveToken(sent.required("page"));
                } else {
                    simulator.killToken(sent.required("page"), Integer.parseInt(sent.param("subcode", "463")));
                }
            }
            case "POST /permission/revoke" ->
                simulator.revokePermission(sent.required("page"), sent.required("permission"));
            case "POST /permission/grant" ->
                simulator.grantPermission(sent.required("page"), sent.required("permission"));
            case "POST /storm" ->
                simulator
                        .crowd()
                        .storm(
                                sent.required("live"),
                                Integer.parseInt(sent.param("per_second", "200")),
                                duration(sent.param("lasting", "60")));
            case "POST /big-post" ->
                simulator
                        .crowd()
                        .post(
                                sent.required("live"),
                                Integer.parseInt(sent.param("comments", "990")),
                                Integer.parseInt(sent.param("malformed", "10")));
            case "POST /stream/start", "POST /stream/recover" -> simulator.startStream(sent.required("live"));
            case "POST /stream/stop" -> simulator.stopStream(sent.required("live"));
            case "POST /stream/degrade" -> simulator.degradeStream(sent.required("live"));
            case "POST /stream/mute" -> simulator.muteStream(sent.required("live"));
            case "POST /followers" ->
                simulator.followers(sent.required("page"), Integer.parseInt(sent.required("people")));
            case "POST /stream/freeze" -> simulator.freezeStream(sent.required("live"));
            default -> changeComment(what, path, sent);
        }
        return DONE;
    }

    private Ledger.Comment comment(GraphRequest sent) {
        List<Trait> traits = new ArrayList<>();
        for (Trait trait : Trait.values()) {
            if (sent.flag(trait.name().toLowerCase(Locale.ROOT))) {
                traits.add(trait);
            }
        }
        String author = sent.required("author");
        String text = sent.param("text", "");
        Trait[] all = traits.toArray(Trait[]::new);
        return sent.param("parent")
                .map(parent -> simulator.reply(parent, author, text, all))
                .orElseGet(() -> simulator.comment(sent.required("live"), author, text, all));
    }

    private void changeComment(String what, String path, GraphRequest sent) {
        String[] parts = path.substring(PREFIX.length()).split("/");
        if (parts.length != 4 || !what.startsWith("POST /comment/")) {
            throw GraphFailure.missing("POST", path);
        }
        switch (parts[3]) {
            case "edit" -> simulator.edit(parts[2], sent.required("text"));
            case "remove" -> simulator.remove(parts[2]);
            case "hide" -> simulator.hide(parts[2], true);
            case "unhide" -> simulator.hide(parts[2], false);
            default -> throw GraphFailure.missing("POST", path);
        }
    }

    private static Fault[] faults(JsonNode sent) {
        List<Fault> faults = new ArrayList<>();
        sent.values().forEach(node -> {
            Map<String, String> members = new LinkedHashMap<>(JsonBody.members(node));
            faults.add(new Fault(
                    FaultKind.labelled(members.getOrDefault("kind", "")),
                    members.getOrDefault("endpoint", "*"),
                    Double.parseDouble(members.getOrDefault("probability", "1")),
                    Integer.parseInt(members.getOrDefault("count", Integer.toString(Integer.MAX_VALUE))),
                    members.getOrDefault("variant", ""),
                    duration(members.getOrDefault("lasting", "0"))));
        });
        return faults.toArray(Fault[]::new);
    }

    /** ISO 8601 or plain seconds. */
    private static Duration duration(String text) {
        return text.matches("\\d+") ? Duration.ofSeconds(Long.parseLong(text)) : Duration.parse(text);
    }
}
