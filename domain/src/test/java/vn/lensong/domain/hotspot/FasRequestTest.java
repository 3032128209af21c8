package vn.lensong.domain.hotspot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FasRequestTest {

    private static final String HID = "a".repeat(64);

    @Test
    void what_a_router_sends_is_read_and_answered_with_the_hash_of_its_hash_and_the_key() {
        FasRequest request = FasRequest.read(fas("clientip=192.168.8.20, clientmac=0a:00:27:00:00:01, gatewayname=Buu%20dien,"
                        + " hid=" + HID + ", gatewayaddress=192.168.8.1:2050, authdir=opennds_auth, originurl=http%3a%2f%2fx"))
                .orElseThrow();

        assertThat(request.device()).isEqualTo("0a:00:27:00:00:01");
        assertThat(request.returnAddress("khoa", "https://lensong.example/wifi/abc/xong"))
                .isEqualTo("http://192.168.8.1:2050/opennds_auth/?tok="
                        // printf '%s%s' aaaa… khoa | sha256sum
                        + "6ca50fa87658c313743893b1147591b4565406ef9993a27c67f80fb479575e95"
                        + "&redir=https%3A%2F%2Flensong.example%2Fwifi%2Fabc%2Fxong");
    }

    @Test
    void a_plus_that_became_a_space_on_the_way_is_a_plus() {
        String fas = fas("gatewayname=>>>???, hid=" + HID + ", gatewayaddress=10.0.0.1:2050");

        assertThat(FasRequest.read(fas.replace('+', ' '))).isEqualTo(FasRequest.read(fas)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "evil.example:80", "8.8.8.8:2050", "127.0.0.1:2050", "169.254.169.254", "192.168.8.1:2050/evil", "@evil", ""
    })
    void nobody_is_led_to_anything_but_a_router_inside(String gateway) {
        assertThat(FasRequest.read(fas("hid=" + HID + ", gatewayaddress=" + gateway))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%%%", "aGlkPXg=", "không"})
    void what_no_router_sends_is_nothing(String text) {
        assertThat(FasRequest.read(text)).isEmpty();
        assertThat(FasRequest.read(fas("hid=<script>, gatewayaddress=10.0.0.1:2050"))).isEmpty();
        assertThat(FasRequest.read(fas("hid=" + HID + ", gatewayaddress=10.0.0.1:2050, authdir=../x"))).isEmpty();
    }

    private static String fas(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
