package vn.lensong.bootstrap;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.lensong.domain.programme.Programme;

/** Programmes in which an organisation takes part whose brand kit is approved. */
public final class Branded {

    private Branded() {}

    /** Lets a new organisation of this name take part, with wide logos, a square mark and a lower third of its own. */
    public static void partner(Province province, String programme, String name) {
        String step = "to-" + UUID.randomUUID().toString().substring(0, 8);
        String organisation = province.as("admin")
                .post("/api/v1/organisations", Map.of("kind", "AGENT", "scope", "vn/31/" + step, "name", name))
                .expect(201)
                .text("id");
        Api manager = province.as("province_manager");
        String kit = manager.post("/api/v1/brand-kits", Map.of("organisationId", organisation, "content", content()))
                .expect(201)
                .text("id");
        String path = "/api/v1/brand-kits/" + kit;
        logo(manager, path, "FULL", "ON_LIGHT", drawing(360, "#0B4F8A"));
        logo(manager, path, "FULL", "ON_DARK", drawing(360, "#FFFFFF"));
        logo(manager, path, "MARK", "ON_DARK", drawing(100, "#FFFFFF"));
        String version = manager.get(path).expect(200).header("ETag");
        String until = LocalDate.now(Programme.HANOI).plusDays(30).toString();
        manager.post(path + "/approve", Map.of("until", until), Map.of("If-Match", version)).expect(200);
        province.as("producer")
                .put(
                        "/api/v1/programmes/" + programme + "/brand",
                        Map.of("partners", List.of(organisation)),
                        Map.of("If-Match", "\"0\""))
                .expect(200);
    }

    private static void logo(Api by, String kit, String variant, String backdrop, String drawing) {
        by.sendBytes(
                        "POST",
                        kit + "/logos?variant=" + variant + "&backdrop=" + backdrop,
                        drawing.getBytes(StandardCharsets.UTF_8))
                .expect(200);
    }

    private static Map<String, Object> content() {
        return new HashMap<>(Map.of(
                "primary", "#0B4F8A",
                "accent", "#F6B73C",
                "textOn", "#FFFFFF",
                "nameLine", "{name}",
                "roleLine", "{role} · {organisation}",
                "ground", "PRIMARY",
                "logoSide", "LEFT",
                "safeArea", 12,
                "hotline", "1900 0000",
                "website", "https://example.vn"));
    }

    private static String drawing(int width, String ink) {
        return ("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %1$d 100'><title>%3$s</title>"
                        + "<path d='M18 62q16-22 32 0t32 0v20H18z' fill='%2$s'/><circle cx='50' cy='34' r='14' fill='#F6B73C'/>"
                        + "<path d='M108 36h230v28h-230z' fill='%2$s'/></svg>")
                .formatted(width, ink, UUID.randomUUID());
    }
}
