package vn.lensong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lensong.bootstrap.Api;
import vn.lensong.bootstrap.Branded;
import vn.lensong.bootstrap.Eventually;
import vn.lensong.bootstrap.GamePlayed;
import vn.lensong.bootstrap.Province;

/** The producer switches scenes in one browser; another lays them over a picture. */
@ExtendWith(InBrowsers.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OverlayBrowserTest {

    /** Where the pictures stay, for people to look at. */
    private static final Path PICTURES = Path.of("target", "overlays");

    private static final int[][] SHAPES = {{1920, 1080}, {1080, 1920}};
    private static final int TELEPHONE = 360;
    private static final double READABLE = 14;

    private Province province;
    private Browser producer;
    private Browser obs;
    private String programme;
    private String video;
    private String address;

    @BeforeAll
    void open(Province running, Browsers browsers) {
        province = running;
        programme = province.live();
        video = province.liveVideo();
        producer = browsers.of("producer");
        producer.open("/programmes/" + programme + "/overlay");
        producer.press("open");
        producer.seeText("/on-air", "address");
        String shown = producer.text("address");
        address = shown.substring(shown.indexOf("/overlay/"), shown.lastIndexOf('/'));
        obs = browsers.ofNobody();
    }

    @Test
    void the_panel_switches_what_another_program_shows() {
        obs.size(1920, 1080);
        obs.open(address + "/on-air");
        producer.open("/programmes/" + programme + "/overlay");

        producer.type("Chị Lan", "naming", "name");
        producer.type("Bưu điện xã Hiệp Hoà", "naming", "role");
        producer.press("naming", "name-send");

        obs.seeText("Chị Lan", "lower-third");
        for (int width : new int[] {360, 1366}) {
            producer.size(width, 800);
            assertThat(producer.accessibilityViolations()).isEmpty();
            assertThat(producer.scrollsSideways()).isFalse();
        }
    }

    @Test
    void every_scene_leaves_the_picture_free_and_reads_on_a_telephone() throws IOException {
        name();
        ask("Mẹ em sáu mươi tuổi thì còn tham gia được không ạ?");
        String planned = province.planned();
        String before = province.as("producer")
                .put("/api/v1/programmes/" + planned + "/overlay/address", Map.of(), Map.of())
                .expect(200)
                .text("path");
        for (int[] size : SHAPES) {
            obs.size(size[0], size[1]);
            obs.open(address + "/lower-third");
            obs.see("lower-third");
            assertFree(kept("lower-third", size), size);
            obs.open(address + "/question");
            obs.seeText("Mẹ em sáu mươi tuổi", "question");
            assertThat(obs.letterSize("question", "words") * TELEPHONE / size[0]).isGreaterThan(READABLE);
            assertFree(kept("question", size), size);
            obs.open(before + "/countdown");
            assertThat(obs.letterSize("countdown", "digits") * TELEPHONE / size[0]).isGreaterThan(READABLE);
            assertFree(kept("countdown", size), size);
        }
    }

    @Test
    void without_a_line_the_last_state_stays_and_comes_again_after_a_reload() throws IOException {
        name();
        obs.size(1920, 1080);
        obs.open(address + "/lower-third");
        obs.seeText("Chị Lan", "lower-third");
        obs.reload();
        obs.seeKept();
        obs.reload();
        obs.seeText("Chị Lan", "lower-third");

        obs.offline(true);
        obs.reload();

        obs.seeText("Chị Lan", "lower-third");
        assertFree(kept("without-a-line", SHAPES[0]), SHAPES[0]);
        obs.offline(false);
        province.as("producer").put(
                "/api/v1/programmes/" + programme + "/overlay/lower-third", Map.of("name", "Anh Ba", "role", ""), Map.of());
        obs.seeText("Anh Ba", "lower-third");
        assertThat(obs.source()).doesNotContain("Chị Lan");
    }

    @Test
    void a_game_the_programme_before_the_logos_and_the_hotline_wear_the_organisations_colours() throws IOException {
        String before = province.live();
        province.simulator().comment(province.liveVideo(), "Vũ Văn Ba", "Chương trình hay quá ạ");
        Eventually.see(
                "comment",
                () -> province.as("producer").get("/api/v1/programmes/" + before + "/recap").raw(),
                seen -> seen.contains("\"measure\":\"COMMENTERS\",\"value\":1"));
        province.closed(before);
        String show = province.live();
        Branded.partner(province, show, "Bưu điện thành phố Hải Phòng");
        String path = "/api/v1/programmes/" + show;
        put(path + "/overlay/lower-third", Map.of("name", "Cô Nguyễn Thị Thanh Hương", "role", "Chuyên viên"));
        String over = put(path + "/overlay/address", Map.of()).text("path");
        GamePlayed game = GamePlayed.drafted(province, show).open();
        Instant counted = Instant.now().plusSeconds(1);
        Eventually.see("the first second that counts", Instant::now, now -> now.isAfter(counted));
        for (String name : List.of("Phạm Văn Khôi", "Nguyễn Thị Lan")) {
            province.simulator().comment(province.liveVideo(), name, "A");
        }

        eachShape(over, "game");
        obs.seeText("lương hưu", "game");
        obs.see("game", "left");
        game.entries(2);
        game.close().announce("producer").confirm("province_manager");
        obs.size(1920, 1080);
        obs.open(over + "/winners");
        obs.seeText("Khôi", "winners");

        for (String scene : List.of("winners", "recap", "hotline", "logos")) {
            eachShape(over, scene);
        }
        eachShape(over, "lower-third", "lower-third-branded");
        obs.seeText("Chuyên viên ·", "lower-third");
        assertThat(obs.source()).contains("--plate:").doesNotContain("Phạm", "Văn Khôi");
    }

    private void eachShape(String over, String scene) throws IOException {
        eachShape(over, scene, scene);
    }

    private void eachShape(String over, String scene, String picture) throws IOException {
        for (int[] size : SHAPES) {
            obs.size(size[0], size[1]);
            obs.open(over + "/" + scene);
            obs.see(scene);
            obs.seePictures();
            assertFree(kept(picture, size), size);
        }
    }

    private Api.Answer put(String path, Map<String, Object> body) {
        return province.as("producer").put(path, body, Map.of()).expect(200);
    }

    private void ask(String words) {
        province.simulator().comment(video, "Nguyễn Thị Hoa", words);
        String question = String.valueOf(Eventually.see(
                        "question",
                        () -> province.as("producer")
                                .get("/api/v1/programmes/" + programme + "/questions")
                                .expect(200)
                                .items(),
                        seen -> seen.stream().anyMatch(one -> words.equals(one.get("words"))))
                .stream()
                .filter(one -> words.equals(one.get("words")))
                .findFirst()
                .orElseThrow()
                .get("id"));
        province.as("producer")
                .put("/api/v1/programmes/" + programme + "/overlay/question", Map.of("questionId", question), Map.of())
                .expect(200);
    }

    private void name() {
        province.as("producer")
                .put(
                        "/api/v1/programmes/" + programme + "/overlay/lower-third",
                        Map.of("name", "Chị Lan", "role", "Bưu điện xã Hiệp Hoà"),
                        Map.of())
                .expect(200);
    }

    private BufferedImage kept(String scene, int[] size) throws IOException {
        byte[] picture = obs.overlaid();
        Files.createDirectories(PICTURES);
        Files.write(PICTURES.resolve(scene + "-" + size[0] + "x" + size[1] + ".png"), picture);
        return ImageIO.read(new ByteArrayInputStream(picture));
    }

    /** The corners show the picture beneath, and something lies over the rest. */
    private static void assertFree(BufferedImage picture, int[] size) {
        assertThat(picture.getWidth()).isEqualTo(size[0]);
        assertThat(picture.getHeight()).isEqualTo(size[1]);
        assertThat(picture.getRGB(0, 0) >>> 24).isZero();
        assertThat(picture.getRGB(size[0] - 1, 0) >>> 24).isZero();
        assertThat(picture.getRGB(size[0] / 2, 10) >>> 24).isZero();
        long covered = 0;
        for (int y = 0; y < size[1]; y += 4) {
            for (int x = 0; x < size[0]; x += 4) {
                covered += picture.getRGB(x, y) >>> 24 > 0 ? 1 : 0;
            }
        }
        assertThat(covered).isPositive();
    }
}
