package vn.lensong.domain.health;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lensong.domain.Refused;

/** Which encoders the server calls. */
class EncoderAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"127.0.0.1:4455", "localhost", "10.0.0.7:4456", "192.168.1.20", "172.16.0.1", "172.31.255.254", "ws://192.168.1.20:4455"})
    void one_of_our_own_network_is_taken(String typed) {
        assertThat(EncoderAddress.typed(typed).port()).isBetween(4455, 4456);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8", "169.254.169.254", "172.32.0.1", "192.169.0.1", "example.com", "obs.local", "127.0.0.1.example.com",
                "0177.0.0.1", "256.1.1.1", "10.0.0.1:80", "10.0.0.1:99999", "user@10.0.0.1", "wss://10.0.0.1", "10.0.0.1/path", "[::1]", ""
            })
    void any_other_is_refused(String typed) {
        assertThat(Refused.code(() -> EncoderAddress.typed(typed))).isEqualTo("encoder.address");
    }

    @Test
    void nothing_is_no_address() {
        assertThat(Refused.code(() -> EncoderAddress.typed(null))).isEqualTo("encoder.address");
    }
}
