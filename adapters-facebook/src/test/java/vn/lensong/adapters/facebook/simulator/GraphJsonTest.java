package vn.lensong.adapters.facebook.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Bytes and their signatures. */
class GraphJsonTest {

    @Test
    void an_answer_has_no_byte_outside_ascii_and_escapes_slashes() {
        String body = GraphJson.answer(Map.of("message", "Đóng ở/đâu? 50% a@b <x> \u2028"));

        assertThat(body).isEqualTo("{\"message\":\"\\u0110\\u00f3ng \\u1edf\\/\\u0111\\u00e2u? 50% a@b <x> \\u2028\"}");
    }

    @Test
    void a_webhook_escapes_at_percent_and_less_than_too() {
        String body = GraphJson.webhook(Map.of("message", "50% a@b <x>"));

        assertThat(body).isEqualTo("{\"message\":\"50\\u0025 a\\u0040b \\u003Cx>\"}");
    }

    @Test
    void the_known_body_has_the_known_signature() {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("item", "comment");
        value.put("verb", "add");
        value.put("comment_id", "2001_3001");
        value.put("post_id", "1001_2001");
        value.put("parent_id", "1001_2001");
        value.put("from", ordered("id", "9001", "name", "Nguyễn Thị Lan"));
        value.put("message", "Cho em hỏi mức đóng? lan@mail.vn 50% 🙏");
        value.put("created_time", 1795406399);
        Map<String, Object> entry = ordered("id", "1001", "time", 1795406400);
        entry.put("changes", List.of(ordered("field", "feed", "value", value)));

        String body = GraphJson.webhook(ordered("object", "page", "entry", List.of(entry)));

        assertThat(body).hasSize(372);
        assertThat(Signing.sha256("sim-app-secret", body))
                .isEqualTo("853c2d1517782a9b067b63349bf815e96a2751cbf82614822c6eb687f7509822");
    }

    @Test
    void the_proof_of_a_token_is_the_known_one() {
        String proof = Signing.sha256("SECRET", "TOK");

        assertThat(proof).isEqualTo("74efee799c2b41164fab3ee4c2dff980dbdb23fd0c24f71bf08be0978464b1e4");
    }

    private static Map<String, Object> ordered(String first, Object one, String second, Object two) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(first, one);
        map.put(second, two);
        return map;
    }
}
