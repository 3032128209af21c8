package vn.lensong.adapters.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import vn.lensong.application.OutsideFailure;
import vn.lensong.application.messaging.TextMessages.Outgoing;
import vn.lensong.domain.messaging.TextChannel;
import vn.lensong.domain.messaging.TextMessage;

/** What each gateway is asked, and what its answers mean. */
class GatewaysTest {

    private static final UUID ID = UUID.fromString("01930000-0000-7000-8000-000000000001");
    private static final Outgoing TEXT = new Outgoing(
            ID,
            TextMessage.Purpose.INVITATION,
            "+84900000067",
            "Mời bác xem & hỏi",
            Map.of("title", "Buổi thử", "link", "https://x.vn/s/abc23xyz"));

    @Test
    void an_sms_gateway_is_asked_in_its_own_words() {
        Map<String, Object> properties = Map.of(
                "lensong.messaging.sms.url", "HERE/rest/send",
                "lensong.messaging.sms.user", "bhxh",
                "lensong.messaging.sms.secret", "bi-mat",
                "lensong.messaging.sms.fields", "id=RequestId,phone=Phone,words=Content,user=ApiKey,secret=SecretKey",
                "lensong.messaging.sms.extra", "Brandname=BHXH VN",
                "lensong.messaging.sms.format", "json",
                "lensong.messaging.sms.phone-format", "0",
                "lensong.messaging.sms.answer-id", "SMSID",
                "lensong.messaging.sms.answer-code", "CodeResult",
                "lensong.messaging.sms.answer-taken", "100");
        try (CannedGateway canned = new CannedGateway(200, "{\"CodeResult\":\"100\",\"SMSID\":\"g-1\"}", properties)) {
            assertThat(canned.gateway(TextChannel.SMS).send(TEXT)).isEqualTo("g-1");

            CannedGateway.Asked asked = canned.asked.remove();
            assertThat(asked.path()).isEqualTo("/rest/send");
            assertThat(asked.type()).isEqualTo("application/json");
            assertThat(asked.body())
                    .contains("\"Phone\":\"0900000067\"", "\"Content\":\"Mời bác xem & hỏi\"", "\"Brandname\":\"BHXH VN\"")
                    .contains("\"RequestId\":\"" + ID + "\"", "\"ApiKey\":\"bhxh\"", "\"SecretKey\":\"bi-mat\"");
            assertThat(asked.login()).isEqualTo("null");
        }
    }

    @Test
    void a_gateway_that_names_no_secret_gets_a_login_and_a_form() {
        Map<String, Object> properties = Map.of(
                "lensong.messaging.sms.url", "HERE/sms",
                "lensong.messaging.sms.user", "bhxh",
                "lensong.messaging.sms.secret", "bi-mat");
        try (CannedGateway canned = new CannedGateway(202, "", properties)) {
            assertThat(canned.gateway(TextChannel.SMS).send(TEXT)).isNull();

            CannedGateway.Asked asked = canned.asked.remove();
            assertThat(asked.login()).startsWith("Basic ");
            assertThat(asked.body()).contains("phone=84900000067").doesNotContain("bi-mat");
        }
    }

    @ParameterizedTest
    @CsvSource({"429,RATE_LIMITED", "400,REJECTED", "401,EXPIRED_TOKEN", "500,UNREACHABLE", "503,UNREACHABLE", "-1,UNREACHABLE", "302,REJECTED"})
    void what_a_status_means_is_said_without_number_or_words(int status, OutsideFailure.Kind kind) {
        try (CannedGateway canned =
                new CannedGateway(status, "{\"phone\":\"0900000067\"}", Map.of("lensong.messaging.sms.url", "HERE/sms"))) {
            OutsideFailure failure =
                    catchThrowableOfType(OutsideFailure.class, () -> canned.gateway(TextChannel.SMS).send(TEXT));

            assertThat(failure.kind()).isEqualTo(kind);
            assertThat(failure.getMessage()).doesNotContain("900000067").doesNotContain("Mời");
            assertThat(failure.getCause()).isNull();
            if (status == 429) {
                assertThat(failure.retryAfter()).isEqualTo(Duration.ofSeconds(30));
            }
            assertThat(canned.asked).hasSize(1);
        }
    }

    @Test
    void a_code_of_its_own_says_no_though_the_status_says_yes() {
        Map<String, Object> properties = Map.of(
                "lensong.messaging.sms.url", "HERE/sms", "lensong.messaging.sms.answer-code", "code");
        try (CannedGateway canned = new CannedGateway(200, "{\"code\":99}", properties)) {
            assertThatThrownBy(() -> canned.gateway(TextChannel.SMS).send(TEXT))
                    .isInstanceOf(OutsideFailure.class)
                    .hasMessage("sms gateway: code 99");
        }
    }

    @Test
    void zalo_is_asked_by_template() {
        Map<String, Object> properties = Map.of(
                "lensong.messaging.zns.url", "HERE",
                "lensong.messaging.zns.token", "zalo-token",
                "lensong.messaging.zns.templates", "INVITATION=512345",
                "lensong.messaging.zns.gaps", "title=ten_chuong_trinh,link=duong_dan");
        try (CannedGateway canned = new CannedGateway(
                200, "{\"error\":0,\"message\":\"Success\",\"data\":{\"msg_id\":\"m-9\"}}", properties)) {
            assertThat(canned.gateway(TextChannel.ZNS).send(TEXT)).isEqualTo("m-9");

            CannedGateway.Asked asked = canned.asked.remove();
            assertThat(asked.path()).isEqualTo("/message/template");
            assertThat(asked.token()).isEqualTo("zalo-token");
            assertThat(asked.body())
                    .contains("\"phone\":\"84900000067\"", "\"template_id\":\"512345\"", "\"ten_chuong_trinh\":\"Buổi thử\"")
                    .contains("\"tracking_id\":\"" + ID + "\"")
                    .doesNotContain("Mời bác");
        }
    }

    @ParameterizedTest
    @CsvSource({"-124,EXPIRED_TOKEN", "-118,REJECTED"})
    void zalo_says_no_in_its_body(String error, OutsideFailure.Kind kind) {
        Map<String, Object> properties = Map.of(
                "lensong.messaging.zns.url", "HERE",
                "lensong.messaging.zns.token", "zalo-token",
                "lensong.messaging.zns.templates", "INVITATION=512345");
        try (CannedGateway canned = new CannedGateway(200, "{\"error\":" + error + "}", properties)) {
            assertThat(catchThrowableOfType(OutsideFailure.class, () -> canned.gateway(TextChannel.ZNS).send(TEXT))
                            .kind())
                    .isEqualTo(kind);
        }
    }

    @Test
    void a_purpose_without_a_template_is_refused_before_zalo_is_asked() {
        Map<String, Object> properties =
                Map.of("lensong.messaging.zns.url", "HERE", "lensong.messaging.zns.token", "zalo-token");
        try (CannedGateway canned = new CannedGateway(200, "{}", properties)) {
            assertThatThrownBy(() -> canned.gateway(TextChannel.ZNS).send(TEXT)).isInstanceOf(OutsideFailure.class);
            assertThat(canned.asked).isEmpty();
        }
    }

    @Test
    void the_console_says_how_long_a_text_is_and_how_its_number_ends() {
        Logger log = (Logger) LoggerFactory.getLogger(ConsoleTexts.class);
        ListAppender<ILoggingEvent> heard = new ListAppender<>();
        heard.start();
        log.setLevel(Level.INFO);
        log.addAppender(heard);
        try (CannedGateway canned = new CannedGateway(200, "", Map.of())) {
            assertThat(canned.gateways()).isEqualTo(2);
            canned.gateway(TextChannel.SMS).send(TEXT);

            assertThat(heard.list).singleElement().satisfies(said -> assertThat(said.getFormattedMessage())
                    .contains("a message of 17 characters to a number ending in 67")
                    .doesNotContain("900000067")
                    .doesNotContain("Mời"));
            assertThat(((ConsoleTexts) canned.gateway(TextChannel.SMS)).kept()).containsExactly(ID);
        } finally {
            log.detachAppender(heard);
        }
    }
}
