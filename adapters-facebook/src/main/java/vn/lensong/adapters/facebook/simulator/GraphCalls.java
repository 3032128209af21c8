package vn.lensong.adapters.facebook.simulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** One call from its token to its headers: checks, usage, and the faults that may stand in its way. */
final class GraphCalls {

    /** What goes back; when broken, nothing does and the connection is cut. */
    record Outcome(GraphResponse response, Map<String, String> headers, boolean broken) {}

    private static final List<String> VERSIONS = List.of("v21.0", "v22.0", "v23.0", "v24.0", "v25.0", "v26.0");

    private final World world;
    private final Tokens tokens;
    private final Usage usage;
    private final Faults faults;
    private final Ledger ledger;
    private final GraphRoutes routes;

    GraphCalls(World world, Tokens tokens, Usage usage, Faults faults, Ledger ledger, GraphRoutes routes) {
        this.world = world;
        this.tokens = tokens;
        this.usage = usage;
        this.faults = faults;
        this.ledger = ledger;
        this.routes = routes;
    }

    Outcome call(GraphRequest request) {
        String trace = world.exclusively(() -> {
            ledger.call(request);
            return world.ids().trace();
        });
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("x-fb-trace-id", trace);
        headers.put("x-fb-rev", "1030000000");
        try {
            headers.put("facebook-api-version", served(request));
            Caller caller = world.exclusively(() -> admit(request, headers));
            world.exclusively(() -> faults.draw(FaultKind.G_HANG, request.endpoint()))
                    .ifPresent(fault -> LockSupport.parkNanos(fault.lasting().toNanos()));
            Optional<String> broken = draw(FaultKind.G_5XX, request);
            if (broken.isPresent() && !broken.get().equals("truncated")) {
                return new Outcome(serverError(broken.get(), trace), headers, false);
            }
            Optional<String> disguised = draw(FaultKind.G_200ERR, request);
            if (disguised.isPresent()) {
                return new Outcome(disguised(disguised.get(), trace), headers, false);
            }
            GraphResponse response = GraphResponse.of(routes.answer(request, caller));
            boolean cut = !request.is("GET") && draw(FaultKind.G_SLOW, request).isPresent();
            return new Outcome(broken.isPresent() ? truncated(response) : response, headers, cut);
        } catch (GraphFailure refused) {
            return new Outcome(GraphResponse.of(refused, trace), headers, false);
        }
    }

    private Caller admit(GraphRequest request, Map<String, String> headers) {
        Caller caller = tokens.authorise(request);
        boolean page = caller instanceof Caller.Page;
        usage.count(caller.bucket());
        boolean exhausted = usage.exhausted(caller.bucket());
        headers.putAll(usage.headers(caller.bucket(), page, exhausted ? usage.minutesToNextHour() : 0));
        if (exhausted) {
            throw throttled(page ? "80001" : "4");
        }
        faults.draw(FaultKind.G_RATE, request.endpoint()).ifPresent(fault -> {
            String variant = faults.variant(fault);
            headers.keySet().removeIf(name -> name.endsWith("-Usage"));
            if (!variant.endsWith("-bare")) {
                headers.putAll(usage.headers(
                        caller.bucket(), page, Math.max(1, fault.lasting().toMinutes())));
            }
            throw throttled(variant.replace("-bare", ""));
        });
        faults.draw(FaultKind.G_TOKEN, request.endpoint()).ifPresent(fault -> {
            String variant = faults.variant(fault);
            throw switch (variant) {
                case "permission" -> GraphFailure.permission(200, "The permission pages_manage_engagement is gone");
                case "read-permission" -> GraphFailure.permission(10, "The permission pages_read_engagement is gone");
                default -> GraphFailure.token(Integer.parseInt(variant));
            };
        });
        return caller;
    }

    /** An expired version is quietly answered as the oldest that lives; one not yet born is refused. */
    private static String served(GraphRequest request) {
        if (request.version().isEmpty()) {
            return VERSIONS.getFirst();
        }
        if (VERSIONS.contains(request.version())) {
            return request.version();
        }
        if (number(request.version()) > number(VERSIONS.getLast())) {
            throw new GraphFailure(
                    400, "OAuthException", 2500, 0, "Unknown path components: /" + request.version());
        }
        return VERSIONS.getFirst();
    }

    private static double number(String version) {
        return Double.parseDouble(version.substring(1));
    }

    private Optional<String> draw(FaultKind kind, GraphRequest request) {
        return world.exclusively(() -> faults.draw(kind, request.endpoint()).map(faults::variant));
    }

    private static GraphFailure throttled(String code) {
        return switch (code) {
            case "613" ->
                new GraphFailure(
                        429, "OAuthException", 613, 0, "(#613) Calls to this api have exceeded the rate limit.");
            case "80001" ->
                new GraphFailure(
                        403, "OAuthException", 80001, 0, "(#80001) Too many calls to this Page account.");
            case "80006" ->
                new GraphFailure(
                        403, "OAuthException", 80006, 0, "(#80006) Too many calls to this Page's conversations.");
            case "32" -> new GraphFailure(400, "OAuthException", 32, 0, "(#32) Page request limit reached");
            default -> new GraphFailure(400, "OAuthException", 4, 0, "(#4) Application request limit reached");
        };
    }

    private static GraphResponse serverError(String variant, String trace) {
        return switch (variant) {
            case "500-json" ->
                GraphResponse.of(
                        new GraphFailure(500, "OAuthException", 2, 0, "An unexpected error. Try again later."),
                        trace);
            case "502" -> html(502, "Bad Gateway");
            case "503" -> html(503, "Service Unavailable");
            case "empty" -> new GraphResponse(500, GraphResponse.JSON, "");
            default -> html(500, "Sorry, something went wrong.");
        };
    }

    /** A failure before anything is done that calls itself a success. */
    private static GraphResponse disguised(String variant, String trace) {
        Map<String, Object> body = new LinkedHashMap<>();
        if (variant.equals("late")) {
            body.put("data", List.of());
            body.put("debug", Map.of("note", "a hundred characters of this ".repeat(4)));
        }
        body.putAll(new GraphFailure(200, "OAuthException", 2, 0, "An unexpected error. Try again later.").body(trace));
        return GraphResponse.of(body);
    }

    private static GraphResponse html(int status, String title) {
        return new GraphResponse(
                status,
                "text/html; charset=utf-8",
                "<!DOCTYPE html><html><head><title>" + title + "</title></head><body><h1>" + title
                        + "</h1></body></html>");
    }

    private static GraphResponse truncated(GraphResponse whole) {
        return new GraphResponse(
                whole.status(),
                whole.contentType(),
                whole.body().substring(0, whole.body().length() / 2));
    }
}
