package vn.lensong.application.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lensong.domain.partner.SinkMapping;
import vn.lensong.domain.partner.SinkMapping.Fact;
import vn.lensong.domain.partner.WebhookDelivery.Failure;

/** What every way of putting leads into another organisation's system keeps to. */
public interface LeadSinkContract {

    SinkMapping MAPPING = new SinkMapping(
            "PUT",
            "X-Api-Key",
            "X-Request-Id",
            Map.of("ref", Fact.LEAD_ID, "contact.fullName", Fact.NAME, "contact.phones.all", Fact.PHONES, "status", Fact.STATE),
            List.of(409),
            List.of(422));

    LeadSink sink();

    /** A system of another organisation that answers as it is told. */
    Crm crm();

    @Test
    default void a_lead_is_put_under_the_names_of_the_mapping_with_its_key_and_secret() {
        UUID id = UUID.randomUUID();

        WebhookCalls.Answer answer = sink().put(parcel(id));

        assertThat(answer.failure()).isNull();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.digest()).hasSize(64);
        Put put = crm().puts().getLast();
        assertThat(put.method()).isEqualTo("PUT");
        assertThat(put.header("X-Api-Key")).isEqualTo("khoa-bi-mat");
        assertThat(put.header("X-Request-Id")).isEqualTo(id.toString());
        assertThat(put.body())
                .isEqualTo("{\"contact\":{\"fullName\":\"Chị Thử\",\"phones\":{\"all\":[\"+84900000001\"]}},"
                        + "\"ref\":\"một\",\"status\":\"ASSIGNED\"}");
    }

    @Test
    default void what_is_not_known_is_left_out_and_the_same_put_again_is_the_same() {
        UUID id = UUID.randomUUID();
        LeadSink.Parcel parcel =
                new LeadSink.Parcel(id, crm().url(), MAPPING, "khoa", Map.of(Fact.LEAD_ID, "một"));

        WebhookCalls.Answer first = sink().put(parcel);
        WebhookCalls.Answer second = sink().put(parcel);

        assertThat(crm().puts().getLast().body()).isEqualTo("{\"ref\":\"một\"}");
        assertThat(second.digest()).isEqualTo(first.digest());
        assertThat(crm().puts()).allSatisfy(put -> assertThat(put.header("X-Request-Id")).isEqualTo(id.toString()));
    }

    @Test
    default void answers_mean_what_the_mapping_says() {
        crm().answers(409);
        assertThat(sink().put(parcel(UUID.randomUUID())).failure()).isNull();
        crm().answers(422);
        assertThat(sink().put(parcel(UUID.randomUUID())).failure()).isEqualTo(Failure.REFUSED);
        crm().answers(410);
        assertThat(sink().put(parcel(UUID.randomUUID())).failure()).isEqualTo(Failure.STATUS);
        crm().answers(302);
        assertThat(sink().put(parcel(UUID.randomUUID())).failure()).isEqualTo(Failure.REDIRECT);
        crm().answers(503);
        WebhookCalls.Answer busy = sink().put(parcel(UUID.randomUUID()));
        assertThat(busy.failure()).isEqualTo(Failure.STATUS);
        assertThat(busy.status()).isEqualTo(503);
        assertThat(busy.pause()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    default void a_system_that_is_away_is_told_and_not_thrown() {
        LeadSink.Parcel parcel = new LeadSink.Parcel(
                UUID.randomUUID(), crm().nowhere(), MAPPING, "khoa", Map.of(Fact.LEAD_ID, "một"));

        assertThat(sink().put(parcel).failure()).isEqualTo(Failure.NO_ANSWER);
        assertThat(parcel.toString()).doesNotContain("khoa");
    }

    private LeadSink.Parcel parcel(UUID id) {
        Map<Fact, Object> facts = new EnumMap<>(Fact.class);
        facts.put(Fact.LEAD_ID, "một");
        facts.put(Fact.NAME, "Chị Thử");
        facts.put(Fact.PHONES, List.of("+84900000001"));
        facts.put(Fact.STATE, "ASSIGNED");
        facts.put(Fact.PRODUCT, "VOLUNTARY_SI");
        return new LeadSink.Parcel(id, crm().url(), MAPPING, "khoa-bi-mat", facts);
    }

    /** Another organisation's system. */
    interface Crm {

        String url();

        /** An address of the same machine where nobody answers. */
        String nowhere();

        /** From now on, asking to be left alone for 30 seconds. */
        void answers(int status);

        /** What was put there, oldest first. */
        List<Put> puts();
    }

    /** Something that was put there. */
    record Put(String method, Map<String, String> headers, String body) {

        /** Whatever the case of its name. */
        public String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse("");
        }
    }
}
