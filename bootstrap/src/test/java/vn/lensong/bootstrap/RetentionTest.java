package vn.lensong.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lensong.application.privacy.KeepTimes;
import vn.lensong.application.privacy.Retention;
import vn.lensong.domain.privacy.RetentionRule;

/** What was kept for as long as its purpose needs goes, and nothing that somebody still works on. */
@ExtendWith(OneProvince.class)
class RetentionTest {

    private final Province province;
    private final Tables tables;
    private final Retention retention;

    RetentionTest(Province province) {
        this.province = province;
        this.tables = new Tables(province);
        this.retention = province.lensong().context().getBean(Retention.class);
    }

    @Test
    void every_kind_has_a_rule_with_its_reason() {
        List<RetentionRule> today =
                province.lensong().context().getBean(KeepTimes.class).today();

        assertThat(today).extracting(RetentionRule::kind).containsExactlyInAnyOrderElementsOf(retention.kinds());
        assertThat(today).allMatch(rule -> rule.days() >= 180 && !rule.reason().isBlank());
    }

    @Test
    void a_lead_that_nobody_has_worked_on_for_two_years_is_erased_and_a_newer_one_stays() {
        String old = lead("Anh Mít Thử", "0900000771");
        String young = lead("Chị Chanh Thử", "0900000772");
        age(old, Duration.ofDays(800));
        age(young, Duration.ofDays(100));

        retention.erase("LEAD_NOT_JOINED", Instant.now().minus(Duration.ofDays(730)), 1_000);

        Api manager = province.as("province_manager");
        assertThat(manager.get("/api/v1/leads/" + old).expect(200).raw())
                .doesNotContain("900000771")
                .doesNotContain("Anh Mít Thử");
        assertThat(manager.get("/api/v1/leads/" + young).expect(200).raw()).contains("900000772");
        assertThat(retention.erase("LEAD_NOT_JOINED", Instant.now().minus(Duration.ofDays(730)), 1_000)).isZero();
    }

    @Test
    void a_payload_stays_as_long_as_its_programme_is_not_closed() {
        String programme = province.live();
        province.simulator().comment(province.liveVideo(), "Bác Na Thử", "Chào chương trình, cho hỏi mức đóng?");
        String item = Eventually.see(
                "item",
                () -> tables.text("select external_id from inbound_item where programme_id = ?", UUID.fromString(programme)),
                seen -> !seen.isEmpty());
        Instant soon = Instant.now().plus(Duration.ofDays(1));

        retention.erase("RAW_PAYLOAD", soon, 100_000);
        assertThat(payload(item)).isNotEmpty();
        tables.change("update programme set status = 'CLOSED' where id = ?", UUID.fromString(programme));
        retention.erase("RAW_PAYLOAD", soon, 100_000);
        assertThat(payload(item)).as("while a question is open").isNotEmpty();
        tables.change("update question set state = 'DISMISSED', reason = 'x' where programme_id = ?", UUID.fromString(programme));
        retention.erase("RAW_PAYLOAD", soon, 100_000);

        assertThat(payload(item)).isEmpty();
        assertThat(tables.text("select body from inbound_item where external_id = ?", item)).contains("mức đóng");
    }

    @Test
    void what_was_said_elsewhere_goes_after_two_years_and_newer_words_stay() {
        String old = mention("Sắp vỡ quỹ từ năm kia");
        String young = mention("Sắp vỡ quỹ từ hôm qua");
        tables.change(
                "update mention set collected_at = ? where words = ?", OffsetDateTime.now(ZoneOffset.UTC).minusDays(800), old);

        retention.erase("MENTION_ELSEWHERE", Instant.now().minus(Duration.ofDays(730)), 1_000);

        assertThat(tables.text("select count(*) from mention where words = ?", old)).isEqualTo("0");
        assertThat(tables.text("select count(*) from mention where words = ?", young)).isEqualTo("1");
    }

    @Test
    void the_nightly_round_runs_and_rings_again() {
        KeepTimes nightly = province.lensong().context().getBean(KeepTimes.class);

        assertThat(nightly.ring(KeepTimes.EVERYWHERE)).isAfter(Instant.now()).isBefore(Instant.now().plus(Duration.ofHours(25)));
    }

    private String mention(String begins) {
        String words = begins + " " + UUID.randomUUID().toString().substring(0, 6).replaceAll("[0-9]", "x");
        province.as("producer")
                .send(
                        "POST",
                        "/api/v1/listening/mentions/import?organisationId=" + province.agent(),
                        "text\n" + words + "\n",
                        Map.of("Content-Type", "text/csv"))
                .expect(200);
        return words;
    }

    private String payload(String item) {
        return tables.text("select max(raw_payload) from inbound_change where external_id = ?", item);
    }

    private String lead(String name, String phone) {
        String programme = province.planned();
        Map<?, ?> entered = (Map<?, ?>) province.as("producer")
                .post("/api/v1/leads", Map.of("programmeId", programme, "way", "CALLED", "phone", phone, "name", name, "words", "gọi đến hỏi"))
                .expect(201)
                .json()
                .get("lead");
        return String.valueOf(entered.get("id"));
    }

    private void age(String lead, Duration by) {
        Object then = OffsetDateTime.now(ZoneOffset.UTC).minus(by);
        tables.change("update lead set captured_at = ?, next_due_at = null where id = ?", then, UUID.fromString(lead));
        tables.change("update lead_source set heard_at = ? where lead_id = ?", then, UUID.fromString(lead));
    }
}
