package vn.lensong.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lensong.application.messaging.ContactGuard;
import vn.lensong.domain.messaging.ContactBasis;
import vn.lensong.domain.messaging.ContactVerdict;
import vn.lensong.domain.programme.Programme;

/** Whom the platform lets be contacted, and when: rules with their law, lists of numbers, and people who said no. */
@ExtendWith(OneProvince.class)
class ContactTest {

    private static final String LISTS = "/api/v1/do-not-call-lists";

    private final Province province;
    private final Api manager;
    private final Api admin;

    ContactTest(Province province) {
        this.province = province;
        this.manager = province.as("province_manager");
        this.admin = province.as("admin");
    }

    @Test
    @SuppressWarnings("unchecked")
    void the_rule_says_where_it_is_written_and_that_nobody_confirmed_it_yet() {
        Map<String, Object> rule = province.as("collector").get("/api/v1/contact-rules").expect(200).items().getFirst();

        assertThat(String.valueOf(rule.get("legalBasis"))).contains("Nghị định 91/2020/NĐ-CP", "chờ bộ phận pháp chế xác nhận");
        assertThat(rule).containsEntry("validFrom", "2020-10-01").containsEntry("confirmed", false);
        assertThat((List<Map<String, Object>>) rule.get("limits"))
                .contains(Map.of("kind", "CALL", "from", "08:00", "until", "17:00", "aDay", 1));
        assertThat(province.as("host").get("/api/v1/contact-rules").status()).isEqualTo(403);
    }

    @Test
    void numbers_of_a_list_are_not_called_unless_they_ask_and_a_whole_list_frees_the_others() {
        Map<String, Object> list = takenIn(manager, "số\n0900000131\nkhông có số\n0900000132,x\n").expect(201).json();

        assertThat(list).containsEntry("read", 3).containsEntry("fresh", 2).containsEntry("refused", 1);
        assertThat(manager.get(LISTS + "/" + list.get("id") + "/refused-rows").expect(200).items())
                .containsExactly(Map.of("row", 3, "code", "contact.no-number"));
        assertThat(check("0900.000.131", "CONSENTED")).containsEntry("may", false).containsEntry("code", "contact.do-not-call");
        assertThat(check("0900000131", "REQUESTED")).containsEntry("may", true);
        assertThat(check("0900000133", "NONE")).containsEntry("code", "contact.no-basis");
        refused(whole(manager, "0900000132\n"), 403, "role.missing");
        refused(whole(admin, "không có số 1\n"), 422, "do-not-call.empty");

        assertThat(((Number) whole(admin, "0900000132\n").expect(201).json().get("gone")).intValue()).isPositive();

        assertThat(String.valueOf(check("0900000131", "CONSENTED").get("code"))).isNotEqualTo("contact.do-not-call");
        assertThat(check("0900000132", "CONSENTED")).containsEntry("code", "contact.do-not-call");
        assertThat(manager.get(LISTS).expect(200).raw()).contains(String.valueOf(list.get("id"))).doesNotContain("900000131");
        assertThat(province.as("producer").sendBytes("POST", LISTS + "?title=x", new byte[0]).status()).isEqualTo(403);
        refused(manager.sendBytes("POST", LISTS, bytes("0900000131")), 422, "field.missing");
    }

    @Test
    void a_number_is_called_once_a_day_and_only_by_day() {
        ContactGuard guard = province.lensong().context().getBean(ContactGuard.class);
        UUID caller = UUID.randomUUID();
        int hour = Instant.now().atZone(Programme.HANOI).getHour();

        ContactVerdict first = guard.beginCall(ContactBasis.CONSENTED, "+84900000134", caller);
        ContactVerdict second = guard.beginCall(ContactBasis.CONSENTED, "+84900000134", caller);

        assertThat(first.may()).isEqualTo(hour >= 8 && hour < 17);
        assertThat(second.may()).isFalse();
        assertThat(second.next()).isAfter(Instant.now());
        assertThat(guard.beginCall(ContactBasis.REQUESTED, "+84900000134", caller).may()).isTrue();
        refused(
                manager.post("/api/v1/contact-checks", Map.of("phone", "không", "kind", "CALL", "basis", "NONE")),
                422,
                "contact.no-number");
    }

    @Test
    void whoever_said_no_is_invited_again_only_by_the_provinces_manager_and_with_a_reason() {
        Map<String, String> number = Map.of("phone", "0900 000 135");
        province.as("care_officer").post("/api/v1/opt-outs", number).expect(201);
        assertThat(check("0900000135", "CONSENTED")).containsEntry("code", "contact.opted-out");
        Map<String, String> again = Map.of("phone", "0900000135", "reason", "Khách gọi lại đề nghị");
        assertThat(province.as("producer").post("/api/v1/opt-outs/lift", again).status()).isEqualTo(403);
        refused(manager.post("/api/v1/opt-outs/lift", Map.of("phone", "0900000135", "reason", " ")), 422, "field.missing");

        manager.post("/api/v1/opt-outs/lift", again).expect(200);

        assertThat(String.valueOf(check("0900000135", "CONSENTED").get("code"))).isNotEqualTo("contact.opted-out");
        refused(manager.post("/api/v1/opt-outs/lift", again), 404, "opt-out.not-found");
        manager.post("/api/v1/opt-outs", number).expect(201);
        Map<String, Object> newest = manager.get("/api/v1/opt-outs?limit=1").expect(200).items().getFirst();
        assertThat(newest).doesNotContainValue("+84900000135").containsKey("phone");
        manager.post("/api/v1/opt-outs/" + newest.get("id") + "/lift", Map.of("reason", "Ghi nhầm")).expect(200);
        refused(
                manager.post("/api/v1/opt-outs/" + newest.get("id") + "/lift", Map.of("reason", "Ghi nhầm")),
                404,
                "opt-out.not-found");
    }

    private Map<String, Object> check(String phone, String basis) {
        return manager.post("/api/v1/contact-checks", Map.of("phone", phone, "kind", "CALL", "basis", basis))
                .expect(200)
                .json();
    }

    private static Api.Answer takenIn(Api by, String csv) {
        return by.sendBytes("POST", LISTS + "?title=Danh%20s%C3%A1ch", bytes(csv));
    }

    private static Api.Answer whole(Api by, String csv) {
        return by.sendBytes("POST", LISTS + "?title=C%E1%BA%A3%20n%C6%B0%E1%BB%9Bc&whole=true", bytes(csv));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void refused(Api.Answer answer, int status, String code) {
        assertThat(answer.expect(status).text("code")).isEqualTo(code);
    }
}
