package vn.lensong.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.web.router.Router;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import vn.lensong.adapters.facebook.simulator.SimulatorOptions;
import vn.lensong.bootstrap.ApiOperations.Operation;
import vn.lensong.domain.organisation.Role;
import vn.lensong.domain.partner.ClientScope;

/**
 * Every operation of the description, asked by nobody and by every role: in the province things belong to, in another
 * one, in another organisation and in another branch. What changes things comes last.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AccessMatrixTest {

    private static final String OWN = "vn/31";
    private static final List<String> ELSEWHERE =
            List.of("vn/15", "vn/31/hoi-phu-nu", "vn/31/hoi-phu-nu/le-chan", "vn/31/buu-dien/hai-an");
    private static final List<Role> ROLES = List.of(Role.values());

    /** Whose system asks for an organisation, province and branch: systems are organisations' and no branch's. */
    private static final Map<String, String> SYSTEMS =
            Map.of(OWN, "vn/31/buu-dien", "vn/15", "vn/15", "vn/31/hoi-phu-nu", "vn/31/hoi-phu-nu");

    /** What is the nation's to do: nobody of a province may. */
    private static final Set<String> NATIONAL = new TreeSet<>(
            Set.of(
                    "POST /api/v1/policy/parameters/{}/rows/{}/confirm",
                    "POST /api/v1/listening/train",
                    "POST /api/v1/triage/train"));

    /** Kept for the whole country, because nobody is to be asked twice; numbers are masked. */
    private static final Set<String> NATIONWIDE = Set.of("do-not-call-lists", "opt-outs");

    /**
     * What all organisations of a province have together: its scripts and rules, and what is done so that people come.
     */
    private static final Set<String> OF_ALL_ORGANISATIONS = Set.of(
            "GET /api/v1/scripts/{}",
            "GET /api/v1/scripts/{}/export",
            "GET /api/v1/brand-kits/{}",
            "GET /api/v1/brand-rules/{}",
            "GET /api/v1/programmes/{}/candidates",
            "GET /api/v1/programmes/{}/invitation-board",
            "GET /api/v1/programmes/{}/invitations",
            "GET /api/v1/programmes/{}/inviters",
            "GET /api/v1/programmes/{}/share-kit",
            "GET /api/v1/programmes/{}/share-kit/picture",
            "GET /api/v1/programmes/{}/share-kit/poster",
            "GET /api/v1/programmes/{}/share-readings",
            // Says that something moved, and nothing else.
            "GET /api/v1/programmes/{}/sprint/live",
            "POST /api/v1/programmes/{}/shares");

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Map<String, String> tokens = new HashMap<>();

    private Province province;
    private HostileTargets targets;
    private List<Operation> operations;
    private Map<String, Set<String>> declared;

    @BeforeAll
    void start(@TempDir Path folder) {
        province = Province.start(
                folder, Map.of(), SimulatorOptions.defaults().withAutoEncoder(true).withProofRequired(true));
        targets = HostileTargets.in(province);
        operations = new ApiOperations().all(targets::known);
        declared = declared(province.lensong().context());
        branch("vn/31/hoi-phu-nu", "le-chan");
        branch("vn/31/buu-dien", "hai-an");
        List<String> scopes = new ArrayList<>(List.of(OWN));
        scopes.addAll(ELSEWHERE);
        scopes.forEach(scope -> ROLES.stream()
                .filter(role -> role != Role.INTEGRATOR)
                .forEach(role -> tokens.put(role + " " + scope, token(role, scope))));
        SYSTEMS.forEach((scope, organisation) -> tokens.put(Role.INTEGRATOR + " " + scope, system(organisation)));
    }

    @AfterAll
    void stop() {
        province.close();
    }

    @Test
    @Order(1)
    void every_operation_of_the_description_declares_who_may_call_it() {
        assertThat(operations)
                .hasSizeGreaterThan(250)
                .allSatisfy(operation -> assertThat(declared).containsKey(name(operation)));
    }

    @Test
    @Order(2)
    void nobody_is_answered_without_logging_in_where_it_is_not_said_to_be_public() {
        List<String> answered = new ArrayList<>();
        for (Operation operation : operations) {
            if (!roles(operation).contains(SecurityRule.IS_ANONYMOUS)) {
                note(answered, operation, "nobody", ask(operation, null), status -> status == 401);
            }
        }
        assertThat(answered).isEmpty();
    }

    @Test
    @Order(3)
    void a_role_that_is_not_named_is_refused_everywhere() {
        List<String> answered = new ArrayList<>();
        for (Operation operation : guarded()) {
            for (Role role : ROLES) {
                if (!roles(operation).contains(role.name())) {
                    note(answered, operation, role + " " + OWN, ask(operation, tokens.get(role + " " + OWN)),
                            status -> status == 403);
                }
            }
        }
        assertThat(answered).isEmpty();
    }

    @Test
    @Order(4)
    void what_belongs_to_one_does_not_exist_for_another_province_organisation_or_branch() {
        List<String> answered = new ArrayList<>();
        for (Operation operation : guarded()) {
            if (!operation.path().contains("{id}")
                    || !targets.byPlace().containsKey(place(operation))
                    || NATIONWIDE.contains(place(operation))) {
                continue;
            }
            for (String scope : ELSEWHERE) {
                boolean shared = scope.startsWith(OWN) && OF_ALL_ORGANISATIONS.contains(name(operation));
                for (Role role : ROLES) {
                    if (!named(operation, role) || shared || !tokens.containsKey(role + " " + scope)) {
                        continue;
                    }
                    Heard heard = ask(operation, tokens.get(role + " " + scope));
                    if (!heard.isEmptyList()) {
                        note(answered, operation, role + " " + scope, heard,
                                status -> status >= 400 && status != 409 && status < 500);
                    }
                }
            }
        }
        assertThat(answered).isEmpty();
    }

    @Test
    @Order(5)
    void lists_hold_nothing_of_another_province() {
        Set<String> ids = new HashSet<>();
        targets.byPlace().forEach((place, known) -> ids.addAll(known));
        ids.remove(province.script());
        List<String> told = new ArrayList<>();
        for (Operation operation : guarded()) {
            if (!operation.method().equals("GET") || operation.path().contains("{")) {
                continue;
            }
            for (Role role : ROLES) {
                Heard heard = ask(operation, tokens.get(role + " vn/15"));
                if (heard.status == 200
                        && !NATIONWIDE.contains(place(operation))
                        && ids.stream().anyMatch(heard.body::contains)) {
                    told.add(name(operation) + " " + role);
                }
            }
        }
        assertThat(told).isEmpty();
    }

    @Test
    @Order(6)
    void a_role_that_is_named_is_let_in_where_it_works() {
        Set<String> refused = new TreeSet<>();
        for (Operation operation : guarded()) {
            boolean somebody = false;
            for (Role role : ROLES) {
                if (named(operation, role)) {
                    int status = ask(operation, tokens.get(role + " " + OWN)).status;
                    assertThat(status).as("%s %s", name(operation), role).isNotIn(401, 500, 501);
                    somebody |= status != 403;
                }
            }
            if (!somebody) {
                refused.add(name(operation));
            }
        }
        assertThat(refused).as("open to the nation alone").isEqualTo(NATIONAL);
    }


    private List<Operation> guarded() {
        return operations.stream()
                .filter(operation -> !roles(operation).contains(SecurityRule.IS_ANONYMOUS))
                .filter(operation -> !roles(operation).contains(SecurityRule.IS_AUTHENTICATED))
                .toList();
    }

    private boolean named(Operation operation, Role role) {
        return roles(operation).contains(role.name());
    }

    private Set<String> roles(Operation operation) {
        return declared.getOrDefault(name(operation), Set.of());
    }

    /** Who may call what, by the annotations that the server itself goes by. */
    private static Map<String, Set<String>> declared(ApplicationContext context) {
        Map<String, Set<String>> found = new HashMap<>();
        context.getBean(Router.class).uriRoutes().forEach(route -> found.put(
                route.getHttpMethodName() + " " + plain(route.getUriMatchTemplate().toPathString()),
                new HashSet<>(Arrays.asList(route.getAnnotationMetadata().stringValues(Secured.class)))));
        return found;
    }

    private static String name(Operation operation) {
        return operation.method() + " " + plain(operation.path());
    }

    /** A template without the names of its places. */
    private static String plain(String template) {
        return template.replaceAll("\\{[^}]*}", "{}");
    }

    private static String place(Operation operation) {
        return operation.path().split("/")[3];
    }

    private String organisation(String scope) {
        return String.valueOf(province.as("admin").get("/api/v1/organisations").expect(200).items().stream()
                .filter(one -> scope.equals(one.get("scope")))
                .findFirst()
                .orElseThrow()
                .get("id"));
    }

    private void branch(String organisation, String key) {
        String id = organisation(organisation);
        province.as("admin").post("/api/v1/organisations/" + id + "/branches", Map.of("key", key, "name", "Chi nhánh " + key))
                .expect(201);
    }

    private String token(Role role, String scope) {
        String username = (role.name() + "-" + scope).toLowerCase(java.util.Locale.ROOT).replaceAll("[/_]", "-");
        province.as("admin")
                .post(
                        "/api/v1/people",
                        Map.of(
                                "username", username,
                                "displayName", username,
                                "password", Province.PASSWORD,
                                "grants", List.of(Map.of("role", role.name(), "scope", scope))))
                .expect(201);
        return new Api(province.port())
                .post("/api/v1/login", Map.of("username", username, "password", Province.PASSWORD))
                .expect(200)
                .text("accessToken");
    }

    /** The token of a system that may do all that systems do. */
    private String system(String scope) {
        Api admin = province.as("admin");
        String client = admin.post(
                        "/api/v1/partner-clients",
                        Map.of(
                                "organisationId", organisation(scope),
                                "name", "Hệ thống " + scope,
                                "scopes", Arrays.stream(ClientScope.values()).map(ClientScope::word).toList()))
                .expect(201)
                .text("id");
        return PartnerTest.token(province, client, PartnerTest.secret(admin, client, null));
    }

    private static void note(
            List<String> wrong, Operation operation, String who, Heard heard, java.util.function.IntPredicate right) {
        if (!right.test(heard.status)) {
            wrong.add(name(operation) + " by " + who + " -> " + heard.status + " "
                    + heard.body.substring(0, Math.min(200, heard.body.length())));
        }
    }

    private Heard ask(Operation operation, @Nullable String token) {
        String path = targets.paths(operation.path()).getFirst();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + province.port() + path))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", operation.type())
                .header("If-Match", "\"1\"")
                .method(
                        operation.method(),
                        operation.body() == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(HostileValues.json(operation.body())));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            HttpResponse<InputStream> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                boolean endless = answer.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream");
                return new Heard(
                        answer.statusCode(),
                        endless ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            return new Heard(0, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** An answer. */
    private record Heard(int status, String body) {

        /** A table without a row under its heads: the leads of somebody who has none there. */
        boolean isEmptyList() {
            return status == 200 && body.startsWith("\ufeff") && body.lines().count() == 1;
        }
    }
}
