package vn.lensong.adapters.facebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FacebookPagesTest {

    @Test
    void the_pages_with_a_token_are_told_in_order() {
        try (CannedGraph graph = new CannedGraph(Map.of("lensong.facebook.page-tokens", "1002=SIM_2, 1001=SIM_1,"))) {
            assertThat(graph.bean(FacebookPages.class).connected()).containsExactly("1001", "1002");
        }
    }

    @Test
    void subscribing_a_page_names_our_address_first() {
        try (CannedGraph graph = new CannedGraph(Map.of(
                "lensong.facebook.public-url", "https://lensong.example/",
                "lensong.facebook.verify-token", "handshake"))) {
            graph.answers("{\"success\":true}").answers("{\"success\":true}");

            graph.bean(FacebookPages.class).subscribe("1001");

            CannedGraph.Asked app = graph.requests().getFirst();
            assertThat(app.uri().getPath()).isEqualTo("/v25.0/4242/subscriptions");
            assertThat(app.authorization()).isEqualTo("Bearer 4242|" + CannedGraph.SECRET);
            assertThat(app.members())
                    .containsEntry("callback_url", "https://lensong.example/webhooks/facebook")
                    .containsEntry("verify_token", "handshake")
                    .containsEntry("object", "page");
            CannedGraph.Asked page = graph.requests().getLast();
            assertThat(page.uri().getPath()).isEqualTo("/v25.0/1001/subscribed_apps");
            assertThat(page.members()).containsEntry("subscribed_fields", "feed,live_videos,messages,messaging_postbacks,message_echoes");
        }
    }

    @Test
    void without_a_public_address_only_the_page_is_subscribed() {
        try (CannedGraph graph = new CannedGraph()) {
            graph.answers("{\"success\":true}");

            graph.bean(FacebookPages.class).subscribe("1001");

            assertThat(graph.requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"data\":[{\"id\":\"4242\",\"subscribed_fields\":[\"feed\",\"messages\"]}]}|true",
                "{\"data\":[{\"id\":\"4242\",\"subscribed_fields\":[\"messages\"]}]}|false",
                "{\"data\":[{\"id\":\"99\",\"subscribed_fields\":[\"feed\"]}]}|false",
                "{\"data\":[]}|false",
                "{\"data\":[7]}|false"
            })
    void a_page_is_subscribed_when_our_app_gets_its_feed(String answer, boolean subscribed) {
        try (CannedGraph graph = new CannedGraph()) {
            graph.answers(answer);

            assertThat(graph.bean(FacebookPages.class).subscribed("1001")).isEqualTo(subscribed);
        }
    }
}
