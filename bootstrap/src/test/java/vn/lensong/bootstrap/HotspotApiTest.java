package vn.lensong.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lensong.domain.Digest;

/** People who join a network of ours are welcomed, may leave a number, and get through whether they do or not. */
@ExtendWith(OneProvince.class)
class HotspotApiTest {

    private static final int LONGEST_PAGE = 10 * 1024;
    private static final String HID = "d".repeat(64);

    private final Province province;
    private final Api manager;
    private final Api nobody;

    HotspotApiTest(Province province) {
        this.province = province;
        this.manager = province.as("province_manager");
        this.nobody = province.anybody();
    }

    @Test
    void a_page_has_no_script_is_small_and_invites_to_the_next_programme() {
        province.live();
        Hotspot hotspot = opened("DIRECT");

        Api.Answer page = nobody.get(hotspot.page() + "?fas=" + fas("192.168.8.1:2050"));

        assertThat(page.expect(200).raw().getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(LONGEST_PAGE);
        assertThat(page.raw().toLowerCase(Locale.ROOT))
                .doesNotContain("<script", "javascript:", " onclick", "src=", "http-equiv")
                .contains("<svg", "chủ nhật cùng bhxh tự nguyện", hotspot.page() + "/xem");
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(page.raw()).contains("http://192.168.8.1:2050/opennds_auth/?tok=" + Digest.of(HID + hotspot.key()));
        assertThat(nobody.get(hotspot.page() + "?fas=" + fas("evil.example")).expect(200).raw())
                .doesNotContain("evil", "opennds_auth");
        assertThat(nobody.get(hotspot.page() + "/so").expect(200).raw())
                .doesNotContain("checked", "<script")
                .contains("name=\"CALL_BACK\"", "name=\"REMIND\"");
    }

    @Test
    void a_number_is_kept_with_a_ticked_consent_and_without_one_it_is_not_and_nobody_is_kept_out() {
        province.live();
        Hotspot hotspot = opened("DIRECT");
        String form = hotspot.page() + "/so?fas=" + fas("192.168.8.1:2050");

        Api.Answer unticked = nobody.send("POST", form, "phone=0900000931", formed());
        Api.Answer wrong = nobody.send("POST", form, "phone=12&CALL_BACK=1", formed());
        Api.Answer made = nobody.send("POST", form, "phone=0900000931&CALL_BACK=99", formed());
        Api.Answer ticked = nobody.send("POST", form, "phone=0900000931&CALL_BACK=1&REMIND=1", formed());

        assertThat(unticked.status()).isEqualTo(422);
        assertThat(unticked.raw()).contains("chưa đánh dấu").doesNotContain("0900000931");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(made.status()).isEqualTo(422);
        assertThat(ticked.expect(200).raw()).contains("opennds_auth/?tok=");
        String said = manager.post("/api/v1/privacy/consents/search", Map.of("phone", "0900000931")).expect(200).raw();
        assertThat(said).contains("CALL_BACK", "REMIND", "GIVEN", "FORM");
        nobody.get(hotspot.page()).expect(200);
        Eventually.see(
                "figures",
                () -> manager.get("/api/v1/hotspots/" + hotspot.id() + "/figures").expect(200).raw(),
                seen -> seen.contains("\"visits\":1") && seen.contains("\"numbers\":1") && seen.contains("\"leads\":1"));
    }

    @Test
    void a_router_that_asks_by_itself_is_told_who_wants_through_until_it_says_that_they_are() {
        Hotspot hotspot = opened("POLLED");
        String fas = fas("10.0.0.1:2050");
        String token = Digest.of(HID + hotspot.key());

        assertThat(nobody.get(hotspot.page() + "?fas=" + fas).expect(200).raw()).contains(hotspot.page() + "/vao?fas=");
        assertThat(nobody.get(hotspot.page() + "/vao?fas=" + fas).status()).isIn(301, 302, 303, 307);
        assertThat(nobody.get(hotspot.page() + "/xong?fas=" + fas).expect(200).raw()).contains("Đang mở mạng");
        String asked = polled(hotspot, "view", "none");
        assertThat(URLDecoder.decode(asked, StandardCharsets.UTF_8)).startsWith("* " + token + " 0 0 0 0 0 ");
        assertThat(polled(hotspot, "view", "* " + token)).isEqualTo("ack");
        assertThat(polled(hotspot, "view", "none")).isEqualTo("*");
        assertThat(nobody.get(hotspot.page() + "/xong?fas=" + fas).expect(200).raw()).contains("Đã vào mạng");
        assertThat(nobody.get(hotspot.page() + "?auth_get=list&payload=bm9uZQ==").expect(200).raw()).isEqualTo("*");
    }

    @Test
    void the_captive_portal_api_tells_a_device_where_to_go_and_when_it_is_through() {
        Hotspot hotspot = opened("DIRECT");

        Api.Answer before = nobody.get(hotspot.page() + "/captive").expect(200);
        nobody.get(hotspot.page() + "/xong").expect(200);

        assertThat(before.header("Content-Type")).startsWith("application/captive+json");
        assertThat(before.header("Cache-Control")).contains("private");
        assertThat(before.json())
                .containsEntry("captive", true)
                .containsEntry("user-portal-url", "http://127.0.0.1:" + province.port() + hotspot.page());
        assertThat(nobody.get(hotspot.page() + "/captive").json()).containsEntry("captive", false);
    }

    @Test
    void a_router_takes_a_package_with_a_page_that_counts_nothing_and_without_the_key() throws IOException {
        province.live();
        Hotspot hotspot = opened("DIRECT");

        Api.Bytes zip = manager.bytes("/api/v1/hotspots/" + hotspot.id() + "/package", Map.of());

        Map<String, String> files = unpacked(zip.body());
        assertThat(files).containsKeys("HUONG-DAN.txt", "www/cgi-bin/lensong", "etc/lensong/refresh.sh");
        assertThat(files.get("etc/lensong/hotspot.conf")).contains("CODE='" + hotspot.page().substring("/wifi/".length()) + "'");
        assertThat(files.get("etc/lensong/welcome.html"))
                .contains("@@VAO@@", "content=\"lensong\"")
                .doesNotContain("http-equiv=\"refresh\"");
        assertThat(files.get("etc/lensong/welcome.html").getBytes(StandardCharsets.UTF_8).length)
                .isLessThanOrEqualTo(LONGEST_PAGE);
        assertThat(String.join("\n", files.values())).doesNotContain(hotspot.key());
        assertThat(nobody.get(hotspot.page() + "/tinh").expect(200).raw()).contains("@@VAO@@");
    }

    @Test
    void a_branch_sets_its_own_up_and_a_closed_one_is_not_there() {
        Api lead = province.as("branch_lead");
        Map<String, Object> wanted = wanted("NONE");
        assertThat(lead.post("/api/v1/hotspots", wanted).status()).isIn(403, 404);
        wanted.put("branchId", province.branch());
        Api.Answer mine = lead.post("/api/v1/hotspots", wanted).expect(201);
        String id = mine.text("id");

        refused(lead.post("/api/v1/hotspots/" + id + "/key", Map.of()), 409, "hotspot.no-gateway");
        assertThat(province.as("stranger").get("/api/v1/hotspots/" + id).status()).isEqualTo(404);
        assertThat(province.as("auditor").get("/api/v1/hotspots/" + id + "/package").status()).isEqualTo(403);
        Map<String, Object> other = new HashMap<>(wanted("DIRECT"));
        other.remove("organisationId");
        other.put("ssid", "Tên mạng dài hơn ba mươi hai byte");
        refused(lead.put("/api/v1/hotspots/" + id, other, Map.of("If-Match", "\"1\"")), 422, "field.too-long");
        String page = URI.create(mine.text("pageUrl")).getPath();
        nobody.get(page).expect(200);
        lead.post("/api/v1/hotspots/" + id + "/close", Map.of()).expect(200);
        assertThat(nobody.get(page).status()).isEqualTo(404);
        lead.post("/api/v1/hotspots/" + id + "/reopen", Map.of()).expect(200);
        nobody.get(page).expect(200);
        assertThat(nobody.get("/wifi/khong-co").status()).isEqualTo(404);
    }

    private String polled(Hotspot hotspot, String what, String payload) {
        String encoded = Base64.getEncoder().encodeToString(payload.getBytes(StandardCharsets.UTF_8));
        return nobody.send(
                        "POST",
                        hotspot.page(),
                        "auth_get=" + what + "&gatewayhash=x&payload=" + URLEncoder.encode(encoded, StandardCharsets.UTF_8),
                        formed())
                .expect(200)
                .raw();
    }

    private Hotspot opened(String gateway) {
        Api.Answer opened = manager.post("/api/v1/hotspots", wanted(gateway)).expect(201);
        String id = opened.text("id");
        String key = manager.post("/api/v1/hotspots/" + id + "/key", Map.of()).expect(201).text("key");
        assertThat(manager.get("/api/v1/hotspots/" + id).expect(200).raw()).doesNotContain(key);
        return new Hotspot(id, URI.create(opened.text("pageUrl")).getPath(), key);
    }

    private Map<String, Object> wanted(String gateway) {
        Map<String, Object> wanted = new HashMap<>();
        wanted.put("organisationId", province.agent());
        wanted.put("place", "Bưu cục An Dương, quầy số 2");
        wanted.put("ssid", "BuuDien-MienPhi");
        wanted.put("message", "Mời bác ngồi nghỉ, lấy số rồi xem chương trình.");
        wanted.put("gateway", gateway);
        return wanted;
    }

    private static String fas(String gateway) {
        String text = "clientip=192.168.8.20, clientmac=0a:00:27:00:00:01, hid=" + HID + ", gatewayaddress=" + gateway
                + ", originurl=http%3a%2f%2fexample.com";
        return URLEncoder.encode(
                Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }

    private static Map<String, String> formed() {
        return Map.of("Content-Type", "application/x-www-form-urlencoded");
    }

    private static Map<String, String> unpacked(byte[] zip) throws IOException {
        Map<String, String> files = new HashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static void refused(Api.Answer answer, int status, String code) {
        assertThat(answer.expect(status).text("code")).isEqualTo(code);
    }

    private record Hotspot(String id, String page, String key) {}
}
