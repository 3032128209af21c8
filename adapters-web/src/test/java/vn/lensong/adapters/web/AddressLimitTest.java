package vn.lensong.adapters.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.http.HttpRequest;
import org.junit.jupiter.api.Test;
import vn.lensong.domain.Refusal;

/** How often one address may ask. */
class AddressLimitTest {

    private static final HttpRequest<?> REQUEST = HttpRequest.GET("/api/v1/public/programmes/1/countdown");

    private String address = "203.0.113.5";
    private final AddressLimit limit = new AddressLimit(request -> address, 3, "public.too-often");

    @Test
    void whoever_asks_too_often_is_told_how_long_to_wait() {
        spend();

        assertThatThrownBy(() -> limit.check(REQUEST)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.TOO_OFTEN);
            assertThat(refusal.code()).isEqualTo("public.too-often");
            assertThat(refusal.details()).containsEntry("seconds", 20L);
        });
    }

    @Test
    void another_address_has_a_count_of_its_own() {
        spend();

        address = "203.0.113.6";

        limit.check(REQUEST);
    }

    private void spend() {
        for (int count = 0; count < 3; count++) {
            limit.check(REQUEST);
        }
    }
}
