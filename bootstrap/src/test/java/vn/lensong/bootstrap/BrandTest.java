package vn.lensong.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lensong.application.brand.BrandReading;
import vn.lensong.application.brand.ShownBrand;
import vn.lensong.application.print.Printer;
import vn.lensong.application.programme.Programmes;
import vn.lensong.application.promotion.SharePrints;
import vn.lensong.domain.programme.Programme;
import vn.lensong.domain.programme.Programme;

/** Organisations' logos come in cleaned, are approved, required and missed before air, and shown to everybody. */
@ExtendWith(OneProvince.class)
class BrandTest {

    private static final String KITS = "/api/v1/brand-kits";

    private final Province province;
    private final Api manager;
    private final Api producer;

    BrandTest(Province province) {
        this.province = province;
        this.manager = province.as("province_manager");
        this.producer = province.as("producer");
    }

    @Test
    void a_logo_is_kept_cleaned_and_what_was_taken_out_is_told() {
        String kit = kit(organisation());

        Api.Answer taken = logo(manager, kit, "FULL", "ON_LIGHT", svg("<script>steal()</script>")).expect(200);

        assertThat(taken.raw()).contains("\"removed\":[{\"kind\":\"ELEMENT\",\"name\":\"script\",\"times\":1}]");
        Api.Bytes kept = manager.bytes(url(taken), Map.of());
        assertThat(new String(kept.body(), StandardCharsets.UTF_8)).contains("<path").doesNotContain("steal");
        assertThat(kept.header("Content-Type")).isEqualTo("image/svg+xml");
        assertThat(kept.header("Content-Security-Policy")).startsWith("sandbox; default-src 'none'");
        assertThat(kept.header("X-Content-Type-Options")).isEqualTo("nosniff");
        int version = manager.get(KITS + "/" + kit).expect(200).number("version");
        logo(manager, kit, "FULL", "ON_LIGHT", svg("<script>steal()</script>")).expect(200);
        assertThat(manager.get(KITS + "/" + kit).expect(200).number("version")).as("the same again").isEqualTo(version);
        refused(logo(manager, kit, "FULL", "ON_DARK", Pictures.png(600, 600)), 422, "logo.not-transparent");
        refused(logo(manager, kit, "FULL", "ON_DARK", new byte[3_000_000]), 422, "logo.too-large");
        refused(logo(manager, kit, "HALF", "ON_DARK", svg("")), 422, "field.bad-choice");
    }

    @Test
    void everybody_sees_a_logo_only_once_it_is_approved_and_until_it_is_replaced() {
        String kit = kit(organisation());
        String digest = complete(kit);
        String open = "/brand/" + digest + ".svg";
        assertThat(province.anybody().get(open).status()).isEqualTo(404);

        approve(kit, today().plusDays(30)).expect(200);

        Api.Bytes seen = province.anybody().bytes(open, Map.of());
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.header("Content-Type")).isEqualTo("image/svg+xml");
        assertThat(seen.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(seen.header("Content-Security-Policy")).startsWith("sandbox; default-src 'none'");
        assertThat(province.anybody().get("/brand/" + "0".repeat(64) + ".svg").status()).isEqualTo(404);
        assertThat(province.anybody().get("/brand/" + digest + ".exe").status()).isEqualTo(404);
        logo(manager, kit, "FULL", "ON_LIGHT", svg("<title>mới</title>")).expect(200);
        Api.Answer changed = manager.get(KITS + "/" + kit).expect(200);
        assertThat(changed.json()).containsEntry("state", "APPROVED").containsEntry("changed", true);
        assertThat(province.anybody().get(open).status()).as("what is approved stays").isEqualTo(200);
        approve(kit, today().plusDays(30)).expect(200);
        assertThat(province.anybody().get(open).status()).as("what was replaced is gone").isEqualTo(404);
    }

    @Test
    void a_kit_is_approved_as_it_was_seen_and_when_it_is_complete() {
        String kit = kit(organisation());
        refused(approve(kit, today()), 409, "brand-kit.incomplete");
        complete(kit);

        refused(approve(kit, today().minusDays(1)), 422, "brand-kit.until-past");
        Map<String, Object> until = Map.of("until", today().toString());
        refused(manager.post(KITS + "/" + kit + "/approve", until), 428, "version.missing");
        refused(
                manager.post(KITS + "/" + kit + "/approve", until, Map.of("If-Match", "\"1\"")), 412, "version.outdated");
        Map<String, Object> pale = content();
        pale.put("textOn", "#88AA99");
        Api.Answer refused = manager.put(KITS + "/" + kit, pale, Map.of("If-Match", version(kit))).expect(422);
        assertThat(refused.text("code")).isEqualTo("brand.contrast");
        assertThat(refused.text("detail")).contains("#88AA99", "4.5");
    }

    @Test
    void kits_are_the_provinces_own_and_others_only_look() {
        String organisation = organisation();
        String kit = kit(organisation);

        assertThat(producer.get(KITS).expect(200).raw()).contains(kit);
        assertThat(province.as("auditor").get(KITS + "/" + kit).status()).isEqualTo(200);
        assertThat(logo(producer, kit, "FULL", "ON_LIGHT", svg("")).status()).isEqualTo(403);
        assertThat(province.as("stranger").get(KITS + "/" + kit).status()).isEqualTo(404);
        assertThat(province.as("collector").get(KITS).status()).isEqualTo(403);
        refused(manager.post(KITS, Map.of("organisationId", organisation, "content", content())), 409, "brand-kit.taken");
    }

    @Test
    void somebody_who_leads_an_organisation_gives_it_its_logo_and_the_province_approves() {
        String step = step();
        String organisation = organisation(step);
        province.person("lead-" + step, "BRANCH_LEAD", "vn/31/" + step);
        Api lead = province.as("lead-" + step);
        String kit = lead.post(KITS, Map.of("organisationId", organisation, "content", content()))
                .expect(201)
                .text("id");

        logo(lead, kit, "FULL", "ON_LIGHT", svg("")).expect(200);

        logo(lead, kit, "FULL", "ON_DARK", svg("")).expect(200);
        assertThat(lead.post(KITS + "/" + kit + "/approve", Map.of("until", today().toString())).status()).isEqualTo(403);
        approve(kit, today()).expect(200);
        assertThat(province.as("branch_lead").post(KITS, Map.of("organisationId", province.agent(), "content", content())).status())
                .as("a branch is not its organisation")
                .isEqualTo(404);
    }

    @Test
    void the_gate_waits_for_the_logos_that_a_rule_requires_on_the_day() {
        String organisation = organisation();
        String programme = programmeAt(Duration.ofHours(50));
        assertThat(gate(programme)).doesNotContain("brand.obstacle");
        rule(programme, organisation);
        assertThat(gate(programme)).contains("brand.obstacle-no-kit", "chưa có bộ nhận diện");
        String kit = kit(organisation);
        assertThat(gate(programme)).contains("brand.obstacle-no-logo");
        complete(kit);
        assertThat(gate(programme)).contains("brand.obstacle-not-approved");
        approve(kit, today()).expect(200);
        assertThat(gate(programme)).contains("brand.obstacle-expired");

        approve(kit, today().plusDays(5)).expect(200);

        assertThat(gate(programme)).doesNotContain("brand.obstacle");
        assertThat(producer.get("/api/v1/programmes/" + programme + "/brand").expect(200).json())
                .containsEntry("complete", true);
    }

    @Test
    void partners_stand_in_their_order_and_the_public_sees_what_is_approved() {
        String first = approvedOrganisation();
        String second = approvedOrganisation();
        String step = step();
        String bare = organisation(step);
        String programme = province.planned();
        String path = "/api/v1/programmes/" + programme + "/brand";

        Api.Answer named = name(programme, second, bare, first).expect(200);

        assertThat(named.header("ETag")).isEqualTo("\"1\"");
        List<Map<String, Object>> logos = list(named, "logos");
        assertThat(logos).extracting(logo -> logo.get("order")).containsExactly(1, 2);
        assertThat(named.raw()).contains("Tổ chức " + step + "\",\"required\":false,\"gap\":\"NO_KIT\"");
        ShownBrand shown = shown(programme);
        assertThat(shown.logos()).extracting(ShownBrand.ShownLogo::logoUrlOnDark).allMatch(url -> url.startsWith("/brand/"));
        assertThat(province.anybody().get(shown.logos().getFirst().logoUrlOnLight()).status()).isEqualTo(200);
        assertThat(shown.look().hotline()).isEqualTo("1900 0000");
        refused(name(programme, province.agent()), 412, "version.outdated");
        refused(
                producer.put(path, Map.of("partners", List.of(UUID.randomUUID().toString())), Map.of("If-Match", "\"1\"")),
                422,
                "brand.not-a-partner");
        assertThat(province.as("operator").get(path).expect(200).json()).containsEntry("mayName", false);
        assertThat(province.as("stranger").get(path).status()).isEqualTo(404);
    }

    @Test
    void a_poster_carries_the_approved_logos_and_the_number_to_call() throws Exception {
        String programme = province.planned();
        name(programme, approvedOrganisation(), approvedOrganisation()).expect(200);
        Programme planned = bean(Programmes.class).find(UUID.fromString(programme)).orElseThrow();

        String drawn = bean(SharePrints.class).drawnPoster(planned, "abcdefgh");

        assertThat(drawn).contains("Tổng đài tư vấn: 1900 0000").contains("<svg x=");
        assertThat(drawn.split("<image ", -1)).hasSize(3);
        byte[] page = bean(Printer.class).pdf(drawn, Printer.Paper.A4);
        assertThat(new String(page, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(bean(SharePrints.class).drawnPoster(bean(Programmes.class).find(UUID.fromString(province.planned())).orElseThrow(), "abcdefgh"))
                .doesNotContain("<image ");
    }

    @Test
    void the_nation_makes_its_rules_and_a_province_adds_its_own() {
        Map<String, Object> everywhere = Map.of(
                "scope", "vn", "scriptId", UUID.randomUUID().toString(), "places", List.of(Map.of("whose", "PROVINCE")));
        assertThat(manager.post("/api/v1/brand-rules", everywhere).status()).isEqualTo(404);
        Api editor = province.as("national_editor");
        Api.Answer rule = editor.post("/api/v1/brand-rules", everywhere).expect(201);
        refused(editor.post("/api/v1/brand-rules", everywhere), 409, "brand-rule.taken");
        String path = "/api/v1/brand-rules/" + rule.text("id");

        assertThat(manager.get("/api/v1/brand-rules").expect(200).raw()).contains(rule.text("id"));
        assertThat(manager.put(path, Map.of("places", List.of()), Map.of("If-Match", "\"1\"")).status()).isEqualTo(403);
        editor.put(path, Map.of("places", List.of()), Map.of("If-Match", "\"1\"")).expect(200);
        refused(editor.put(path, Map.of("places", List.of()), Map.of("If-Match", "\"1\"")), 412, "version.outdated");
        refused(
                editor.post("/api/v1/brand-rules", Map.of("scope", "vn", "places", List.of(Map.of("whose", "ORGANISATION")))),
                422,
                "brand-rule.place");
    }

    private <T> T bean(Class<T> type) {
        return province.lensong().context().getBean(type);
    }

    private String organisation() {
        return organisation(step());
    }

    private String organisation(String step) {
        return province.as("admin")
                .post(
                        "/api/v1/organisations",
                        Map.of("kind", "AGENT", "scope", "vn/31/" + step, "name", "Tổ chức " + step))
                .expect(201)
                .text("id");
    }

    private static String step() {
        return "to-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private String kit(String organisation) {
        return manager.post(KITS, Map.of("organisationId", organisation, "content", content()))
                .expect(201)
                .text("id");
    }

    private String approvedOrganisation() {
        String organisation = organisation();
        String kit = kit(organisation);
        complete(kit);
        approve(kit, today().plusDays(30)).expect(200);
        return organisation;
    }

    /** Gives a kit its full logos; the checksum of the one for light grounds. */
    private String complete(String kit) {
        Api.Answer taken = logo(manager, kit, "FULL", "ON_LIGHT", svg("<title>" + UUID.randomUUID() + "</title>")).expect(200);
        logo(manager, kit, "FULL", "ON_DARK", svg("<desc>" + UUID.randomUUID() + "</desc>")).expect(200);
        String url = url(taken);
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private static Api.Answer logo(Api by, String kit, String variant, String backdrop, byte[] file) {
        return by.sendBytes("POST", KITS + "/" + kit + "/logos?variant=" + variant + "&backdrop=" + backdrop, file);
    }

    private Api.Answer approve(String kit, LocalDate until) {
        return manager.post(
                KITS + "/" + kit + "/approve", Map.of("until", until.toString()), Map.of("If-Match", version(kit)));
    }

    private String version(String kit) {
        return manager.get(KITS + "/" + kit).expect(200).header("ETag");
    }

    /** For this programme's script alone, which is its own: all tests share the province. */
    private void rule(String programme, String organisation) {
        String script = producer.get("/api/v1/programmes/" + programme).expect(200).text("scriptId");
        manager.post(
                        "/api/v1/brand-rules",
                        Map.of(
                                "scope", "vn/31",
                                "scriptId", script,
                                "places", List.of(Map.of("whose", "ORGANISATION", "organisationId", organisation))))
                .expect(201);
    }

    private Api.Answer name(String programme, String... organisations) {
        return producer.put(
                "/api/v1/programmes/" + programme + "/brand",
                Map.of("partners", List.of(organisations)),
                Map.of("If-Match", "\"0\""));
    }

    private ShownBrand shown(String programme) {
        return province.lensong()
                .context()
                .getBean(BrandReading.class)
                .shown(UUID.fromString(programme))
                .orElseThrow();
    }

    private String programmeAt(Duration ahead) {
        Map<String, Object> plan = province.plan(Instant.now().plus(ahead));
        plan.put("scriptId", approvedScript());
        return producer.post("/api/v1/programmes", plan).expect(201).text("id");
    }

    /** A script that only one test has. */
    private String approvedScript() {
        String script = province.adaptedScript();
        String other = "manager-" + step();
        province.person(other, "PROVINCE_MANAGER", "vn/31");
        manager.post("/api/v1/scripts/" + script + "/submit", Map.of()).expect(200);
        province.as(other).post("/api/v1/scripts/" + script + "/approve", Map.of()).expect(200);
        return script;
    }

    private String gate(String programme) {
        return producer.get("/api/v1/programmes/" + programme + "/gate").expect(200).raw();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Api.Answer answer, String member) {
        return (List<Map<String, Object>>) answer.json().get(member);
    }

    @SuppressWarnings("unchecked")
    private static String url(Api.Answer taken) {
        Map<String, Object> kit = (Map<String, Object>) taken.json().get("kit");
        Map<String, Object> draft = (Map<String, Object>) kit.get("draft");
        return String.valueOf(((List<Map<String, Object>>) draft.get("logos")).getFirst().get("url"));
    }

    private static Map<String, Object> content() {
        return new HashMap<>(Map.of(
                "primary", "#0A6437",
                "accent", "#FFC20E",
                "textOn", "#FFFFFF",
                "nameLine", "{name}",
                "roleLine", "{role}",
                "ground", "PRIMARY",
                "logoSide", "LEFT",
                "safeArea", 12,
                "hotline", "1900 0000",
                "website", "https://example.vn"));
    }

    private static byte[] svg(String inside) {
        return ("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 400 100'>" + inside
                        + "<path d='M0 0H400V100Z' fill='#0A6437'/></svg>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static LocalDate today() {
        return LocalDate.now(Programme.HANOI);
    }

    private static void refused(Api.Answer answer, int status, String code) {
        assertThat(answer.expect(status).text("code")).isEqualTo(code);
    }
}
