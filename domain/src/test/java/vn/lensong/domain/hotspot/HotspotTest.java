package vn.lensong.domain.hotspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;

class HotspotTest {

    @Test
    void a_router_that_asks_nobody_has_no_key_and_a_closed_hotspot_has_none_either() {
        Hotspot keyed = opened(Gateway.DIRECT, "BuuDien-Free").keyed("k");

        assertThat(keyed.changed("Nơi khác", "Wifi", null, Gateway.POLLED).key()).isEqualTo("k");
        assertThat(keyed.changed("Nơi khác", "Wifi", null, Gateway.NONE).key()).isNull();
        assertThat(keyed.closed().key()).isNull();
        assertThat(refused(() -> opened(Gateway.NONE, "Wifi").keyed("k"))).isEqualTo("hotspot.no-gateway");
        assertThat(refused(() -> keyed.closed().keyed("k"))).isEqualTo("hotspot.closed");
        assertThat(refused(keyed::reopened)).isEqualTo("hotspot.open");
        assertThat(keyed.closed().reopened().isOpen()).isTrue();
    }

    @Test
    void the_name_of_a_network_has_room_for_32_bytes() {
        assertThat(refused(() -> opened(Gateway.NONE, "Bưu điện Thuỷ Nguyên – miễn phí"))).isEqualTo("hotspot.ssid");
    }

    @Test
    void a_key_is_in_no_log() {
        assertThat(opened(Gateway.DIRECT, "Wifi").keyed("bi-mat").toString()).doesNotContain("bi-mat");
    }

    private static String refused(Runnable work) {
        return catchThrowableOfType(Refusal.class, work::run).code();
    }

    private static Hotspot opened(Gateway gateway, String ssid) {
        return Hotspot.opened(
                UUID.randomUUID(), new Scope("vn/31/buu-dien"), UUID.randomUUID(), null, "abcdefgh", "Bưu cục", ssid, null,
                gateway, Instant.EPOCH);
    }
}
