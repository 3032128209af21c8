package vn.lensong.adapters.partner;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lensong.application.presence.PublicPages;
import vn.lensong.domain.presence.SiteLook;
import vn.lensong.domain.presence.SiteLook.Outcome;

/** How public pages are read: as a guest who keeps to the rules of the house. */
class HttpPublicPagesTest {

    private static final Instant NOON = Instant.parse("2026-11-30T05:00:00Z");

    private final Map<String, Page> pages = new HashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> agents = new CopyOnWriteArrayList<>();
    private final List<Long> moments = new CopyOnWriteArrayList<>();
    private HttpServer server;

    private record Page(int status, String type, byte[] body, String location) {}

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_page_says_where_it_leads_and_when_its_newest_was_published() {
        page("/", """
                <html><body><a href="/tin/1">Tin</a><a href="https://www.facebook.com/bhxh">Facebook</a>
                <a href="javascript:alert(1)">x</a><a href="https://[xau">y</a>
                <time datetime="2026-11-28">28/11</time><time datetime="2027-01-01">sắp tới</time>
                <p>Hôm nay 30/11/2026</p></body></html>""");

        SiteLook look = look(Duration.ofMillis(1), true, "/");

        assertThat(look.outcome()).isEqualTo(Outcome.READ);
        assertThat(look.links()).containsExactlyInAnyOrder(url("/tin/1"), "https://www.facebook.com/bhxh");
        assertThat(look.newest()).isEqualTo("2026-11-27T17:00:00Z");
        assertThat(agents).isNotEmpty().allMatch(agent -> agent.startsWith("LenSongPresence/1"));
    }

    @Test
    void a_date_that_stands_there_for_people_says_nothing() {
        page("/", "<html><body><a href='/tin'>Tin</a> Thứ hai, 30/11/2026</body></html>");

        assertThat(look(Duration.ofMillis(1), true, "/").newest()).isNull();
    }

    @Test
    void the_feed_says_it_where_the_page_does_not() {
        page("/", "<html><head><link rel='alternate' type='application/rss+xml' href='/rss'></head></html>");
        pages.put("/rss", new Page(200, "application/rss+xml", bytes("""
                <rss><channel><item><pubDate>Sat, 28 Nov 2026 08:00:00 +0700</pubDate></item>
                <item><pubDate>Fri, 27 Nov 2026 08:00:00 +0700</pubDate></item></channel></rss>"""), ""));

        assertThat(look(Duration.ofMillis(1), true, "/").newest()).isEqualTo("2026-11-28T01:00:00Z");
    }

    @Test
    void what_its_owner_keeps_from_machines_is_not_asked_for() {
        pages.put("/robots.txt", new Page(200, "text/plain", bytes("User-agent: *\nDisallow: /kin\n"), ""));
        page("/kin/trang", "<html></html>");
        page("/mo", "<html><a href='/x'>x</a></html>");

        assertThat(look(Duration.ofMillis(1), true, "/kin/trang").outcome()).isEqualTo(Outcome.ROBOTS);
        assertThat(look(Duration.ofMillis(1), true, "/mo").outcome()).isEqualTo(Outcome.READ);
        assertThat(asked).doesNotContain("/kin/trang");
    }

    @Test
    void a_redirect_leads_neither_past_robots_nor_into_a_house() {
        pages.put("/robots.txt", new Page(200, "text/plain", bytes("User-agent: LenSongPresence\nDisallow: /kin\n"), ""));
        pages.put("/a", new Page(302, "text/html", bytes(""), "/kin"));
        pages.put("/b", new Page(301, "text/html", bytes(""), "http://10.0.0.1/"));
        pages.put("/c", new Page(301, "text/html", bytes(""), "file:///etc/passwd"));
        pages.put("/d", new Page(307, "text/html", bytes(""), "/d2"));
        pages.put("/d2", new Page(307, "text/html", bytes(""), "/d"));

        assertThat(look(Duration.ofMillis(1), true, "/a").outcome()).isEqualTo(Outcome.ROBOTS);
        assertThat(look(Duration.ofMillis(1), true, "/b").outcome()).isEqualTo(Outcome.BARRED);
        assertThat(look(Duration.ofMillis(1), true, "/c").outcome()).isEqualTo(Outcome.BARRED);
        assertThat(look(Duration.ofMillis(1), true, "/d").outcome()).isEqualTo(Outcome.REDIRECTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:%d/", "http://localhost:%d/", "http://[::1]:%d/", "http://169.254.169.254/"})
    void this_machine_and_its_neighbours_are_not_read(String address) {
        page("/", "<html></html>");

        SiteLook look = looked(Duration.ofMillis(1), false, address.formatted(server.getAddress().getPort()));

        assertThat(look.outcome()).isEqualTo(Outcome.BARRED);
        assertThat(asked).isEmpty();
    }

    /** A name that anybody can have lead to this machine. */
    @Test
    void a_name_that_stands_for_a_machine_inside_is_not_read_either() {
        SiteLook look = looked(Duration.ofMillis(1), false, "http://localhost.localdomain/");

        assertThat(look.outcome()).isIn(Outcome.BARRED, Outcome.UNREACHABLE);
        assertThat(asked).isEmpty();
    }

    @Test
    void what_is_too_long_no_page_or_not_there_says_so() {
        pages.put("/lon", new Page(200, "text/html", new byte[3 * 1024 * 1024], ""));
        pages.put("/anh", new Page(200, "image/png", bytes("PNG"), ""));

        assertThat(look(Duration.ofMillis(1), true, "/lon").outcome()).isEqualTo(Outcome.TOO_LARGE);
        assertThat(look(Duration.ofMillis(1), true, "/anh").outcome()).isEqualTo(Outcome.NOT_HTML);
        assertThat(look(Duration.ofMillis(1), true, "/khong-co").status()).isEqualTo(404);
        assertThat(looked(Duration.ofMillis(1), true, "http://127.0.0.1:1/").outcome()).isEqualTo(Outcome.UNREACHABLE);
    }

    @Test
    void a_site_whose_robots_txt_fails_is_left_alone() {
        pages.put("/robots.txt", new Page(500, "text/plain", bytes(""), ""));
        page("/", "<html></html>");

        assertThat(look(Duration.ofMillis(1), true, "/").outcome()).isEqualTo(Outcome.ROBOTS);
    }

    @Test
    void a_machine_is_left_alone_between_two_requests() {
        page("/", "<html><a href='/x'>x</a></html>");

        look(Duration.ofMillis(300), true, "/");

        assertThat(asked).containsExactly("/robots.txt", "/");
        assertThat(Duration.ofNanos(moments.get(1) - moments.get(0))).isGreaterThan(Duration.ofMillis(280));
    }

    private SiteLook look(Duration pause, boolean loopback, String path) {
        return looked(pause, loopback, url(path));
    }

    private static SiteLook looked(Duration pause, boolean loopback, String url) {
        try (ApplicationContext context = ApplicationContext.builder()
                .properties(Map.of(
                        "lensong.partners.loopback", loopback,
                        "lensong.presence.pause", pause.toMillis() + "ms",
                        "lensong.presence.read-timeout", "2s",
                        "lensong.presence.connect-timeout", "1s"))
                .singletons(Clock.fixed(NOON, ZoneOffset.UTC))
                .start()) {
            return context.getBean(PublicPages.class).look(url);
        }
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private void page(String path, String html) {
        pages.put(path, new Page(200, "text/html; charset=utf-8", bytes(html), ""));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void answer(HttpExchange exchange) throws IOException {
        URI wanted = exchange.getRequestURI();
        asked.add(wanted.getPath());
        moments.add(System.nanoTime());
        agents.add(String.valueOf(exchange.getRequestHeaders().getFirst("User-Agent")));
        Page page = pages.getOrDefault(wanted.getPath(), new Page(404, "text/html", bytes("no"), ""));
        exchange.getResponseHeaders().set("Content-Type", page.type());
        if (!page.location().isEmpty()) {
            exchange.getResponseHeaders().set("Location", page.location());
        }
        exchange.sendResponseHeaders(page.status(), page.body().length == 0 ? -1 : page.body().length);
        exchange.getResponseBody().write(page.body());
        exchange.close();
    }
}
