package vn.lensong.adapters.facebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lensong.application.conversation.InboundMessages;

class FacebookTokensTest {

    private static final String REAL = "EAAG1";
    private static final String SIMULATED = "SIM_PAGE_1";

    @ParameterizedTest
    @ValueSource(strings = {"https://graph.facebook.com", "https://facebook.com", "https://GRAPH.facebook.com:443"})
    void a_simulators_token_never_goes_to_facebook(String url) {
        assertThatThrownBy(() -> start(url, SIMULATED))
                .hasStackTraceContaining("page-tokens of page 1001: a simulator's (expected: a real one");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://graph.facebook.com",
                "http://127.0.0.1:9091",
                "https://graph.facebook.com.example.org",
                "https://notfacebook.com",
                "https://example.org/graph.facebook.com"
            })
    void a_real_token_never_goes_anywhere_else(String url) {
        assertThatThrownBy(() -> start(url, REAL))
                .hasStackTraceContaining("page-tokens of page 1001: a real one for")
                .hasStackTraceContaining("(expected: https://*.facebook.com")
                .satisfies(failure -> assertThat(failure.toString()).doesNotContain(REAL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://graph.facebook.com@example.org", "graph.facebook.com", "file:/graph"})
    void an_address_without_a_plain_host_stops_the_start(String url) {
        assertThatThrownBy(() -> start(url, REAL)).hasStackTraceContaining("lensong.facebook.graph-url");
    }

    @ParameterizedTest
    @CsvSource({"https://graph.facebook.com,EAAG1", "http://127.0.0.1:9091,SIM_PAGE_1", "http://sim.example.org,SIM_X"})
    void a_token_goes_where_it_belongs(String url, String token) {
        try (ApplicationContext context = start(url, token)) {
            assertThat(context.getBean(FacebookTokens.class).ofPage("1001")).isEqualTo(token);
        }
    }

    @Test
    void a_real_app_secret_never_goes_to_a_simulator() {
        Map<String, Object> properties = Map.of(
                "lensong.facebook.graph-url", "http://127.0.0.1:9091",
                "lensong.facebook.app-id", "4242",
                "lensong.facebook.app-secret", "0a1b2c");

        assertThatThrownBy(() -> ApplicationContext.run(properties, "test"))
                .hasStackTraceContaining("lensong.facebook.app-secret: a real one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1001", "1001=", "=SIM_1", "page=SIM_1", "1001=SIM_1,SIM_2"})
    void unreadable_page_tokens_stop_the_start_without_being_shown(String tokens) {
        Map<String, Object> properties =
                Map.of("lensong.facebook.graph-url", "http://127.0.0.1:9091", "lensong.facebook.page-tokens", tokens);

        assertThatThrownBy(() -> ApplicationContext.run(properties, "test"))
                .hasStackTraceContaining("unreadable (expected: pageId=token,pageId=token)")
                .satisfies(failure -> assertThat(failure.toString()).doesNotContain("SIM_"));
    }

    @Test
    void without_any_token_it_starts_and_no_page_is_connected() {
        try (ApplicationContext context = started(Map.of())) {
            assertThat(context.getBean(FacebookTokens.class).pages()).isEmpty();
            assertThat(context.getBean(FacebookPlatform.class).connection().simulated())
                    .isFalse();
            assertThat(context.getBean(FacebookPlatform.class).connection().host())
                    .isEqualTo("graph.facebook.com");
        }
    }

    @Test
    void anything_but_facebook_shows_as_simulated() {
        try (ApplicationContext context = start("http://127.0.0.1:9091", SIMULATED)) {
            assertThat(context.getBean(FacebookPlatform.class).connection().simulated())
                    .isTrue();
            assertThat(context.getBean(FacebookPlatform.class).connection().host())
                    .isEqualTo("127.0.0.1");
        }
    }

    @Test
    void nothing_that_is_printed_shows_a_secret() {
        Map<String, Object> properties = Map.of(
                "lensong.facebook.graph-url", "http://127.0.0.1:9091",
                "lensong.facebook.page-tokens", "1001=SIM_PAGE_1",
                "lensong.facebook.app-id", "4242",
                "lensong.facebook.app-secret", "sim-app-secret",
                "lensong.facebook.previous-app-secret", "sim-older-secret",
                "lensong.facebook.verify-token", "handshake");
        try (ApplicationContext context = ApplicationContext.run(properties, "test")) {
            String printed = context.getBean(FacebookProperties.class) + " " + context.getBean(FacebookTokens.class);

            assertThat(printed).contains("4242", "1001").doesNotContain("SIM_PAGE_1", "secret", "handshake");
        }
    }

    private static ApplicationContext start(String url, String token) {
        return started(Map.of("lensong.facebook.graph-url", url, "lensong.facebook.page-tokens", "1001=" + token));
    }

    /** With somebody to take what people write in Messenger. */
    private static ApplicationContext started(Map<String, Object> properties) {
        InboundMessages nobody = messages -> {};
        return ApplicationContext.builder(properties, "test").singletons(nobody).start();
    }
}
