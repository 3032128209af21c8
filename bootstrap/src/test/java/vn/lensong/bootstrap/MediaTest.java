package vn.lensong.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lensong.application.media.MediaShelf;
import vn.lensong.domain.Scope;
import vn.lensong.domain.media.Rights;

/** Files come in by HTTP, are told by their content, and are shown to those who may see them. */
@ExtendWith(OneProvince.class)
class MediaTest {

    private static final String MEDIA = "/api/v1/media";

    private final Province province;
    private final Api producer;

    MediaTest(Province province) {
        this.province = province;
        this.producer = province.as("producer");
    }

    @Test
    void a_picture_is_kept_measured_and_made_small() throws Exception {
        byte[] png = Pictures.png(1200, 600);

        Api.Answer answer = upload(producer, "PHOTO", png).expect(201);

        assertThat(answer.json()).containsEntry("state", "DRAFT").containsEntry("usable", false);
        Map<String, Object> file = file(answer);
        assertThat(file).containsEntry("contentType", "image/png").containsEntry("width", 1200).containsEntry("height", 600);
        assertThat(file.get("sha256")).isEqualTo(sha256(png));
        Api.Bytes preview = producer.bytes(MEDIA + "/" + answer.text("id") + "/preview", Map.of());
        assertThat(preview.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(ImageIO.read(new ByteArrayInputStream(preview.body())).getWidth()).isEqualTo(480);
    }

    @Test
    void the_same_file_again_is_the_same_media() {
        byte[] png = Pictures.png(64, 64);
        String first = upload(producer, "INFOGRAPHIC", png).expect(201).text("id");

        assertThat(upload(producer, "INFOGRAPHIC", png).expect(200).text("id")).isEqualTo(first);
        assertThat(upload(province.as("province_manager"), "PHOTO", png).expect(200).text("id")).isEqualTo(first);
        assertThat(upload(province.as("stranger"), "PHOTO", png).expect(201).text("id")).isNotEqualTo(first);
    }

    @Test
    void a_page_under_a_pictures_name_is_refused() {
        byte[] page = "<!DOCTYPE html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        byte[] drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(StandardCharsets.UTF_8);

        for (byte[] bad : List.of(page, drawing)) {
            Api.Answer answer = upload(producer, "PHOTO", bad).expect(422);
            assertThat(answer.text("code")).isEqualTo("media.wrong-type");
            assertThat(answer.text("detail")).contains("JPEG");
        }
        assertThat(upload(producer, "PHOTO", new byte[0]).expect(422).text("code")).isEqualTo("media.empty");
        assertThat(upload(producer, "PHOTO", Arrays.copyOf(Pictures.png(64, 64), 90)).expect(422).text("code"))
                .isEqualTo("media.unreadable");
    }

    @Test
    void a_file_over_its_limit_is_refused() {
        byte[] large = Arrays.copyOf(Pictures.png(64, 64), 15 * 1024 * 1024 + 1);

        Api.Answer answer = upload(producer, "PHOTO", large).expect(422);

        assertThat(answer.text("code")).isEqualTo("media.too-large");
        assertThat(answer.text("detail")).contains("15");
    }

    @Test
    void a_large_file_of_a_wrong_type_is_refused_after_its_first_bytes() {
        byte[] large = new byte[60 * 1024 * 1024];

        assertThat(upload(producer, "CLIP", large).expect(422).text("code")).isEqualTo("media.wrong-type");
    }

    @Test
    void what_a_camera_wrote_into_a_photo_is_gone_and_a_signed_paper_is_untouched() {
        byte[] photo = Pictures.jpegTakenAt("20.8449N 106.6881E");

        String kept = upload(producer, "PHOTO", photo).expect(201).text("id");
        Api.Answer paper = upload(producer, "DOCUMENT", photo).expect(201);

        assertThat(new String(bytes(kept), StandardCharsets.ISO_8859_1)).doesNotContain("106.6881E");
        assertThat(bytes(paper.text("id"))).isEqualTo(photo);
    }

    @Test
    void a_clip_tells_how_long_it_is_and_is_played_from_anywhere() {
        byte[] film = Pictures.mp4(61, 5_000_000);
        Api.Answer answer = upload(producer, "CLIP", film).expect(201);
        String path = MEDIA + "/" + answer.text("id") + "/file";

        assertThat(file(answer)).containsEntry("seconds", 61).containsEntry("contentType", "video/mp4");
        Api.Bytes part = producer.bytes(path, Map.of("Range", "bytes=4-11"));
        assertThat(part.status()).isEqualTo(206);
        assertThat(new String(part.body(), StandardCharsets.ISO_8859_1)).isEqualTo("ftypisom");
        assertThat(part.header("Content-Range")).isEqualTo("bytes 4-11/5000000");
        assertThat(part.header("Content-Security-Policy")).startsWith("sandbox");
        assertThat(part.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(producer.bytes(path, Map.of("Range", "bytes=-3")).body()).hasSize(3);
        assertThat(producer.bytes(path, Map.of("Range", "bytes=5000000-")).status()).isEqualTo(416);
        String tag = part.header("ETag");
        assertThat(producer.bytes(path, Map.of("If-None-Match", tag)).status()).isEqualTo(304);
        assertThat(producer.bytes(path, Map.of("Range", "bytes=0-9", "If-Range", "\"old\"")).status()).isEqualTo(200);
    }

    @Test
    void a_clip_is_given_a_picture() {
        String id = upload(producer, "CLIP", Pictures.mp4(5, 0)).expect(201).text("id");
        assertThat(producer.get(MEDIA + "/" + id + "/preview").status()).isEqualTo(404);

        producer.sendBytes("PUT", MEDIA + "/" + id + "/preview", Pictures.png(640, 360)).expect(200);

        assertThat(producer.bytes(MEDIA + "/" + id + "/preview", Map.of()).status()).isEqualTo(200);
    }

    @Test
    void a_described_media_can_be_counted_on_until_its_rights_end() {
        String id = upload(producer, "PHOTO", Pictures.png(64, 64)).expect(201).text("id");
        String title = "Ảnh " + UUID.randomUUID();
        LocalDate last = LocalDate.of(2030, 6, 30);
        String path = MEDIA + "/" + id;

        assertThat(producer.put(path, words(title, last), Map.of()).status()).isEqualTo(428);
        assertThat(producer.put(path, words(title, last), Map.of("If-Match", "\"7\"")).status()).isEqualTo(412);
        Map<String, Object> silent = words(title, last);
        silent.put("alternative", " ");
        assertThat(producer.put(path, silent, Map.of("If-Match", "\"1\"")).expect(422).text("code"))
                .isEqualTo("media.no-alternative");
        producer.put(path, words(title, last), Map.of("If-Match", "\"1\"")).expect(200);

        MediaShelf shelf = province.lensong().context().getBean(MediaShelf.class);
        Scope hall = new Scope("vn/31/buu-dien");
        assertThat(shelf.gaps(hall, List.of(title, id), last, Rights.Place.LIVESTREAM)).isEmpty();
        assertThat(shelf.gaps(hall, List.of(id), last.plusDays(1), Rights.Place.LIVESTREAM)).hasSize(1);
        assertThat(producer.get(MEDIA + "?words=" + title.substring(5)).expect(200).items()).hasSize(1);
    }

    @Test
    void an_archived_media_is_listed_apart_and_can_be_taken_back() {
        String id = upload(producer, "PHOTO", Pictures.png(64, 64)).expect(201).text("id");

        producer.post(MEDIA + "/" + id + "/archive", Map.of()).expect(200);

        assertThat(producer.get(MEDIA + "?limit=200").expect(200).raw()).doesNotContain(id);
        assertThat(producer.get(MEDIA + "?limit=200&state=ARCHIVED").expect(200).raw()).contains(id);
        assertThat(producer.post(MEDIA + "/" + id + "/restore", Map.of()).expect(200).text("state")).isEqualTo("DRAFT");
    }

    @Test
    void another_organisations_media_does_not_exist() {
        String id = upload(producer, "PHOTO", Pictures.png(64, 64)).expect(201).text("id");

        for (String stranger : List.of("stranger", "stranger_operator")) {
            for (String part : List.of("", "/file", "/preview")) {
                assertThat(province.as(stranger).get(MEDIA + "/" + id + part).status()).isEqualTo(404);
            }
            assertThat(province.as(stranger).get(MEDIA).expect(200).raw()).doesNotContain(id);
        }
        Api stranger = province.as("stranger");
        assertThat(stranger.put(MEDIA + "/" + id, words("x", null), Map.of("If-Match", "\"1\"")).status()).isEqualTo(404);
        assertThat(stranger.sendBytes("PUT", MEDIA + "/" + id + "/preview", Pictures.png(9, 9)).status()).isEqualTo(404);
        assertThat(stranger.post(MEDIA + "/" + id + "/archive", Map.of()).status()).isEqualTo(404);
        assertThat(stranger.sendBytes("POST", MEDIA + "?kind=PHOTO&scope=vn/31", Pictures.png(9, 9)).status()).isEqualTo(404);
    }

    @Test
    void signed_papers_are_for_those_who_answer_for_them() {
        String id = upload(producer, "DOCUMENT", Pictures.png(64, 64)).expect(201).text("id");

        assertThat(province.as("province_manager").get(MEDIA + "/" + id).status()).isEqualTo(200);
        for (String other : List.of("operator", "host", "auditor", "rival")) {
            assertThat(province.as(other).get(MEDIA + "/" + id).status()).as(other).isEqualTo(404);
            assertThat(province.as(other).get(MEDIA + "/" + id + "/file").status()).as(other).isEqualTo(404);
            assertThat(province.as(other).get(MEDIA + "?limit=200").expect(200).raw()).doesNotContain(id);
        }
    }

    @Test
    void staff_look_and_only_those_who_make_shows_add() {
        String id = upload(producer, "PHOTO", Pictures.png(64, 64)).expect(201).text("id");

        assertThat(province.as("operator").get(MEDIA + "/" + id).status()).isEqualTo(200);
        assertThat(province.as("rival").get(MEDIA + "/" + id).status()).isEqualTo(200);
        assertThat(province.as("rival").post(MEDIA + "/" + id + "/archive", Map.of()).status()).isEqualTo(403);
        assertThat(upload(province.as("operator"), "PHOTO", Pictures.png(9, 9)).status()).isEqualTo(403);
        assertThat(province.as("collector").get(MEDIA + "/" + id).status()).isEqualTo(403);
    }

    private static Api.Answer upload(Api somebody, String kind, byte[] bytes) {
        return somebody.sendBytes("POST", MEDIA + "?kind=" + kind, bytes);
    }

    private byte[] bytes(String id) {
        return producer.bytes(MEDIA + "/" + id + "/file", Map.of()).body();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> file(Api.Answer answer) {
        return (Map<String, Object>) answer.json().get("file");
    }

    private static Map<String, Object> words(String title, @Nullable LocalDate until) {
        Map<String, Object> rights = new HashMap<>(Map.of("owner", "BHXH Hải Phòng", "places", List.of("LIVESTREAM")));
        rights.put("validUntil", until == null ? null : until.toString());
        return new HashMap<>(Map.of("title", title, "alternative", "Một tấm ảnh có sọc", "rights", rights));
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
