package vn.lensong.adapters.web.hotspot;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lensong.domain.hotspot.FasRequest;

/** What the router itself does, run by this machine's shell as the router's would. */
class RouterScriptTest {

    private static final String KEY = "khoa0123";
    private static final String FAS = Base64.getEncoder()
            .encodeToString(("clientip=192.168.8.20, clientmac=0a:00:27:00:00:01, gatewayname=>>>???, hid=" + "c".repeat(64)
                            + ", gatewayaddress=192.168.8.1:2050, authdir=opennds_auth, originurl=http%3a%2f%2fx")
                    .getBytes(StandardCharsets.UTF_8));

    @TempDir
    Path home;

    @BeforeEach
    void install() throws IOException {
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("/hotspot/lensong.sh"))) {
            Files.copy(in, home.resolve("lensong"));
        }
        Files.writeString(home.resolve("welcome.html"), "<a href=\"@@VAO@@\">Vào mạng</a>");
        configure("http://127.0.0.1:1");
    }

    @Test
    void people_get_onto_the_network_while_the_platform_is_away() throws Exception {
        FasRequest request = FasRequest.read(FAS).orElseThrow();

        String answer = answer("fas=" + encoded(FAS));

        assertThat(answer)
                .startsWith("Content-Type: text/html")
                .contains("<a href=\"http://192.168.8.1:2050/opennds_auth/?tok=" + request.token(KEY)
                        + "&amp;redir=http%3A%2F%2F127.0.0.1%3A1%2Fwifi%2Fabcdefgh%2Fxong\">");
    }

    @Test
    void what_was_made_up_does_no_harm() throws Exception {
        Path made = home.resolve("made");
        String evil = Base64.getEncoder()
                .encodeToString(("hid=$(touch " + made + "), gatewayaddress=`id`|;, authdir=../..")
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(answer("fas=" + encoded(evil))).doesNotContain("touch", "..", "`");
        assertThat(made).doesNotExist();
        assertThat(answer("fas=%%%';id;'&x=$(id)")).contains("href=\"#\"").doesNotContain("uid=");
        assertThat(answer("")).contains("href=\"#\"");
    }

    @Test
    void nobody_is_led_to_an_address_that_is_no_routers_own() throws Exception {
        for (String elsewhere : List.of("example.com", "203.0.113.7:2050", "10.example.com")) {
            String led = Base64.getEncoder()
                    .encodeToString(("hid=a1b2, gatewayaddress=" + elsewhere + ", authdir=opennds_auth")
                            .getBytes(StandardCharsets.UTF_8));

            assertThat(answer("fas=" + encoded(led))).contains("href=\"#\"").doesNotContain(elsewhere);
        }
    }

    @Test
    void the_platforms_own_page_is_shown_while_it_answers() throws Exception {
        HttpServer platform = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        platform.createContext("/wifi/abcdefgh", exchange -> {
            byte[] page = "<meta name=\"generator\" content=\"lensong\">trang mới".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        platform.start();
        configure("http://127.0.0.1:" + platform.getAddress().getPort());
        try {
            boolean reads = new ProcessBuilder("sh", "-c", "command -v wget").start().waitFor() == 0;
            assertThat(answer("fas=" + encoded(FAS))).contains(reads ? "trang mới" : "opennds_auth");
        } finally {
            platform.stop(0);
        }
    }

    private void configure(String platform) throws IOException {
        Files.writeString(
                home.resolve("hotspot.conf"),
                "PLATFORM='" + platform + "'\nCODE='abcdefgh'\nKEY='" + KEY + "'\n");
    }

    private String answer(String query) throws Exception {
        ProcessBuilder builder = new ProcessBuilder("sh", home.resolve("lensong").toString()).redirectErrorStream(true);
        builder.environment().put("QUERY_STRING", query);
        builder.environment().put("LENSONG_HOME", home.toString());
        Process process = builder.start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return answer;
    }

    private static String encoded(String fas) {
        return URLEncoder.encode(fas, StandardCharsets.UTF_8);
    }
}
