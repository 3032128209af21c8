package vn.lensong.adapters.facebook.simulator;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The tokens that exist, which of them died and how, and what each may do. */
final class Tokens {

    /** The administrator's own token, good for {@code /me/accounts} alone. */
    static final String PERSON = "SIM_USER";

    private static final int PASSWORD_CHANGED = 460;
    private static final String PERSON_ID = "9000000000000001";
    private static final List<String> SCOPES = List.of(
            "pages_show_list",
            "pages_manage_posts",
            "pages_manage_engagement",
            "pages_manage_metadata",
            "pages_messaging",
            "pages_read_engagement",
            "pages_read_user_content");

    private final World world;
    private final Map<String, Integer> dead = new HashMap<>();
    private final Map<String, String> replaced = new HashMap<>();
    private final Map<String, Set<String>> revoked = new HashMap<>();

    Tokens(World world) {
        this.world = world;
    }

    /** Whom the call speaks for, or the refusal Facebook would give. */
    Caller authorise(GraphRequest request) {
        if (request.token().isEmpty()) {
            throw new GraphFailure(
                    400, "OAuthException", 104, 0, "An access token is required to request this resource.");
        }
        Caller caller = find(request.token()).orElseThrow(() -> GraphFailure.token(467));
        Integer subcode = dead.get(request.token());
        if (subcode != null) {
            throw GraphFailure.token(subcode);
        }
        checkProof(request, caller);
        return caller;
    }

    void kill(String pageId, int subcode) {
        dead.put(current(page(pageId)), subcode);
    }

    void revive(String pageId) {
        dead.remove(current(page(pageId)));
    }

    void replace(String pageId, String newToken) {
        DemoPage page = page(pageId);
        if (!newToken.startsWith("SIM") || find(newToken).isPresent() || dead.containsKey(newToken)) {
            throw new IllegalArgumentException(
                    "token of page " + pageId + ": hidden (expected: a new one that starts with SIM)");
        }
        dead.putIfAbsent(current(page), PASSWORD_CHANGED);
        replaced.put(pageId, newToken);
    }

    void revoke(String pageId, String permission) {
        if (!SCOPES.contains(permission)) {
            throw new IllegalArgumentException("permission: " + permission + " (expected: one of " + SCOPES + ")");
        }
        revoked.computeIfAbsent(page(pageId).id(), any -> new TreeSet<>()).add(permission);
    }

    void grant(String pageId, String permission) {
        revoked.getOrDefault(page(pageId).id(), new TreeSet<>()).remove(permission);
    }

    boolean may(DemoPage page, String permission) {
        return !revoked.getOrDefault(page.id(), Set.of()).contains(permission);
    }

    /** Refuses in Graph's words: 10 where something is read, 200 where something is done. */
    void require(GraphRequest request, DemoPage page, String permission) {
        if (!may(page, permission)) {
            throw GraphFailure.permission(
                    request.is("GET") ? 10 : 200, "This call needs " + permission + ", which the token does not have");
        }
    }

    void reset() {
        dead.clear();
        replaced.clear();
        revoked.clear();
    }

    Optional<DemoPage> findPage(String id) {
        return world.options().pages().stream().filter(page -> page.id().equals(id)).findFirst();
    }

    DemoPage page(String id) {
        return findPage(id)
                .orElseThrow(() -> new IllegalArgumentException("page: " + id + " (expected: a demo page)"));
    }

    /** The answer of {@code GET /debug_token}. */
    Map<String, Object> debug(Caller caller, String inputToken) {
        if (caller instanceof Caller.Page) {
            throw GraphFailure.invalid("(#100) You must provide an app access token, or a user access token that is an"
                    + " owner or developer of the app");
        }
        Map<String, Object> data = new LinkedHashMap<>();
        Optional<Caller> subject = find(inputToken);
        Integer subcode = dead.get(inputToken);
        boolean valid = subject.isPresent() && subcode == null;
        subject.ifPresent(known -> describe(known, data));
        if (!valid) {
            int reason = subcode == null ? 467 : subcode;
            data.put(
                    "error",
                    Map.of("code", 190, "subcode", reason, "message", String.valueOf(GraphFailure.token(reason)
                            .getMessage())));
        }
        data.put("is_valid", valid);
        data.put("scopes", subject.map(this::scopes).orElse(List.of()));
        return Map.of("data", data);
    }

    /** The answer of {@code GET /me/accounts}. */
    Map<String, Object> accounts(Caller caller) {
        if (!(caller instanceof Caller.Person)) {
            throw GraphFailure.invalid("(#100) Tried accessing nonexisting field (accounts) on node type (Page)");
        }
        List<Map<String, Object>> pages = world.options().pages().stream()
                .map(page -> {
                    Map<String, Object> account = new LinkedHashMap<>();
                    account.put("access_token", current(page));
                    account.put("category", "Government organization");
                    account.put("name", page.name());
                    account.put("id", page.id());
                    account.put("tasks", List.of("CREATE_CONTENT", "MODERATE", "MESSAGING", "MANAGE"));
                    return account;
                })
                .toList();
        return Map.of("data", pages);
    }

    private void describe(Caller caller, Map<String, Object> data) {
        data.put("app_id", world.options().appId());
        switch (caller) {
            case Caller.App _ -> data.put("type", "APP");
            case Caller.Person person -> {
                data.put("type", "USER");
                data.put("user_id", person.id());
            }
            case Caller.Page owner -> {
                data.put("type", "PAGE");
                data.put("profile_id", owner.page().id());
                data.put("user_id", PERSON_ID);
            }
        }
        data.put("application", "Lên Sóng (giả lập)");
        data.put("expires_at", 0);
        data.put(
                "data_access_expires_at",
                world.now().plus(Duration.ofDays(90)).getEpochSecond());
    }

    private String current(DemoPage page) {
        return replaced.getOrDefault(page.id(), page.token());
    }

    private List<String> scopes(Caller caller) {
        return SCOPES.stream()
                .filter(scope -> !(caller instanceof Caller.Page owner) || may(owner.page(), scope))
                .toList();
    }

    private Optional<Caller> find(String token) {
        SimulatorOptions options = world.options();
        if (token.equals(options.appId() + "|" + options.appSecret())) {
            return Optional.of(new Caller.App(options.appId()));
        }
        if (token.equals(PERSON)) {
            return Optional.of(new Caller.Person(PERSON_ID));
        }
        return options.pages().stream()
                .filter(page -> page.token().equals(token) || current(page).equals(token))
                .findFirst()
                .map(Caller.Page::new);
    }

    private void checkProof(GraphRequest request, Caller caller) {
        Optional<String> proof = request.param("appsecret_proof");
        if (proof.isEmpty()) {
            // An app token carries the secret itself.
            if (world.options().requireProof() && !(caller instanceof Caller.App)) {
                throw GraphFailure.invalid("API calls from the server require an appsecret_proof argument");
            }
            return;
        }
        String signed = request.param("appsecret_time")
                .map(time -> request.token() + "|" + time)
                .orElse(request.token());
        String expected = Signing.sha256(world.options().appSecret(), signed);
        if (!MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.US_ASCII), proof.get().getBytes(StandardCharsets.UTF_8))) {
            throw GraphFailure.invalid("Invalid appsecret_proof provided in the API argument");
        }
    }
}
