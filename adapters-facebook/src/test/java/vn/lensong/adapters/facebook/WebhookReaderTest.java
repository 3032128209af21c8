package vn.lensong.adapters.facebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lensong.domain.intake.Arrival;
import vn.lensong.domain.intake.Malformed;

class WebhookReaderTest {

    private static final String ADDED = """
            {"field":"feed","value":{"item":"comment","verb":"add","comment_id":"2001_3001","post_id":"1001_2001",
             "parent_id":"1001_2001","from":{"id":"9001","name":"Nguy\\u1ec5n Th\\u1ecb Lan"},
             "message":"Cho em h\\u1ecfi?","created_time":1795406399}}""";

    private final WebhookReader reader = new WebhookReader(JsonMapper.createDefault());

    @Test
    void a_comment_becomes_an_arrival() {
        Arrival arrival = one(ADDED);

        assertThat(arrival.platform()).isEqualTo("facebook");
        assertThat(arrival.pageId()).isEqualTo("1001");
        assertThat(arrival.externalId()).isEqualTo("3001");
        assertThat(arrival.address()).isEqualTo("2001_3001");
        assertThat(arrival.change()).isEqualTo(Arrival.Change.ADDED);
        assertThat(arrival.source()).isEqualTo(Arrival.Source.WEBHOOK);
        assertThat(arrival.threadId()).isEqualTo("1001_2001");
        assertThat(arrival.parentId()).isNull();
        assertThat(arrival.author()).isEqualTo(new Arrival.Author("9001", "Nguyễn Thị Lan"));
        assertThat(arrival.text()).isEqualTo("Cho em hỏi?");
        assertThat(arrival.happenedAt()).isEqualTo(Instant.ofEpochSecond(1_795_406_399L));
        assertThat(arrival.observedAt()).isEqualTo(TestClock.NOW);
        assertThat(arrival.raw()).startsWith("{\"field\":\"feed\"").contains("\"created_time\":1795406399");
    }

    @ParameterizedTest
    @CsvSource({"add,ADDED", "edited,EDITED", "edit,EDITED", "remove,REMOVED", "hide,HIDDEN", "unhide,UNHIDDEN"})
    void every_verb_is_understood(String verb, Arrival.Change change) {
        assertThat(one(ADDED.replace("\"add\"", "\"" + verb + "\"")).change()).isEqualTo(change);
    }

    @Test
    void a_later_change_happened_when_facebook_told_of_it() {
        assertThat(one(ADDED.replace("\"add\"", "\"hide\"")).happenedAt())
                .isEqualTo(Instant.ofEpochSecond(1_795_406_400L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"comment_id\":\"2001_3001\"", "\"post_id\":\"1001_2001\"", "\"parent_id\":\"1001_2001\""})
    void an_id_that_is_longer_than_any_is_set_apart_and_its_sibling_is_not(String id) {
        String endless = ADDED.replace(id, id.substring(0, id.indexOf(':') + 1) + "\"" + "7".repeat(81) + "\"");
        String body = "{\"object\":\"page\",\"entry\":[{\"id\":\"1001\",\"changes\":[" + endless + "," + ADDED + "]}]}";

        WebhookReader.Delivery delivery = reader.read(body.getBytes(StandardCharsets.UTF_8), TestClock.NOW);

        assertThat(delivery.malformed()).singleElement().satisfies(part -> assertThat(part.reason())
                .contains("81 characters"));
        assertThat(delivery.arrivals()).extracting(Arrival::externalId).containsExactly("3001");
    }

    @Test
    void whoever_has_no_readable_id_is_nobody_and_the_words_stay() {
        Arrival arrival = one(ADDED.replace("\"9001\"", "\"" + "9".repeat(500) + "\""));

        assertThat(arrival.author()).isNull();
        assertThat(arrival.text()).isEqualTo("Cho em hỏi?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "999999999999999", "\"+99999-01-01T00:00:00+0000\""})
    void a_time_before_or_beyond_facebook_is_none(String time) {
        assertThat(one(ADDED.replace("1795406399", time)).happenedAt()).isEqualTo(Instant.ofEpochSecond(1_795_406_400L));
    }

    @Test
    void a_reply_names_the_comment_it_answers() {
        assertThat(one(ADDED.replace("\"parent_id\":\"1001_2001\"", "\"parent_id\":\"2001_3000\""))
                        .parentId())
                .isEqualTo("3000");
    }

    @Test
    void the_post_is_nobodys_parent_even_when_it_is_only_named_inside_the_comments_id() {
        assertThat(one(ADDED.replace("\"post_id\":\"1001_2001\",", "")).parentId())
                .isNull();
    }

    @Test
    void without_a_post_the_thread_stands_in_the_comments_id() {
        assertThat(one(ADDED.replace("\"post_id\":\"1001_2001\",", "")).threadId())
                .isEqualTo("2001");
    }

    @Test
    void the_older_flat_sender_is_understood() {
        String flat = ADDED.replace(
                "\"from\":{\"id\":\"9001\",\"name\":\"Nguy\\u1ec5n Th\\u1ecb Lan\"}",
                "\"sender_id\":1234567890321,\"sender_name\":\"Lan\"");

        assertThat(one(flat).author()).isEqualTo(new Arrival.Author("1234567890321", "Lan"));
    }

    @Test
    void a_removal_without_words_author_or_time_is_understood() {
        Arrival arrival = one("""
                {"field":"feed","value":{"item":"comment","verb":"remove","comment_id":"2001_3001"}}""");

        assertThat(arrival.change()).isEqualTo(Arrival.Change.REMOVED);
        assertThat(arrival.author()).isNull();
        assertThat(arrival.text()).isNull();
        assertThat(arrival.happenedAt()).isEqualTo(Instant.ofEpochSecond(1_795_406_400L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1795406399000", "\"1795406399\"", "\"2026-11-22T23:59:59+0000\""})
    void a_time_is_understood_however_it_is_written(String time) {
        Instant happened = one(ADDED.replace("1795406399", time)).happenedAt();

        assertThat(happened)
                .isEqualTo(
                        time.startsWith("\"2026")
                                ? Instant.parse("2026-11-22T23:59:59Z")
                                : Instant.ofEpochSecond(1_795_406_399L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"soon\"", "0", "-5", "99999999999999999999", "null", "1.5"})
    void a_time_nobody_can_read_gives_way_to_the_entrys(String time) {
        assertThat(one(ADDED.replace("1795406399", time)).happenedAt())
                .isEqualTo(Instant.ofEpochSecond(1_795_406_400L));
    }

    @Test
    void the_pages_own_comments_are_kept() {
        assertThat(one(ADDED.replace("\"9001\"", "\"1001\"")).author())
                .isEqualTo(new Arrival.Author("1001", "Nguyễn Thị Lan"));
    }

    @Test
    void a_test_from_the_dashboard_comes_without_envelope() {
        Arrival arrival = read(ADDED).arrivals().getFirst();

        assertThat(arrival.pageId()).isEqualTo("1001");
        assertThat(arrival.happenedAt()).isEqualTo(Instant.ofEpochSecond(1_795_406_399L));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7",
                "null",
                "{\"field\":\"feed\"}",
                "{\"field\":\"feed\",\"value\":[]}",
                "{\"field\":\"feed\",\"value\":\"lan\"}",
                "{\"field\":\"feed\",\"value\":{\"comment_id\":\"1_2\",\"message\":\"lan\"}}",
                "{\"field\":\"feed\",\"value\":{\"item\":\"comment\",\"verb\":\"add\",\"message\":\"lan\"}}",
                "{\"field\":\"feed\",\"value\":{\"item\":\"comment\",\"verb\":\"add\",\"comment_id\":\"1_\",\"message\":\"lan\"}}",
                "{\"field\":\"feed\",\"value\":{\"item\":\"comment\",\"verb\":\"sing\",\"comment_id\":\"1_2\",\"message\":\"lan\"}}",
                "{\"field\":\"feed\",\"value\":{\"item\":\"comment\",\"verb\":\"add\",\"comment_id\":{},\"message\":\"lan\"}}",
                "{\"field\":\"feed\",\"value\":{\"item\":\"comment\",\"verb\":\"add\",\"comment_id\":\"1_2\",\"message\":{\"a\":\"lan\"}}}"
            })
    void a_malformed_change_is_set_apart_and_its_siblings_go_on(String change) {
        WebhookReader.Delivery delivery = read(page(ADDED + "," + change + "," + ADDED));

        assertThat(delivery.arrivals()).hasSize(2);
        assertThat(delivery.malformed()).singleElement().satisfies(part -> {
            assertThat(part.raw()).contains("\"changes\":[" + change + "]").startsWith("{\"entry\":[{\"id\":\"1001\"");
            assertThat(part.pageId()).isEqualTo("1001");
            assertThat(part.reason()).contains("expected").doesNotContain("lan");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"field\":\"feed\",\"value\":{\"item\":\"like\",\"verb\":\"add\"}}",
                "{\"field\":\"feed\",\"value\":{\"item\":\"hologram\",\"verb\":\"add\"}}",
                "{\"field\":\"live_videos\",\"value\":{\"id\":\"2210\",\"status\":\"live\"}}",
                "{\"field\":\"payment_options\"}",
                "{\"field\":\"mention\",\"value\":[]}"
            })
    void what_is_no_comment_is_left_out(String change) {
        assertThat(read(page(change)).isEmpty()).isTrue();
    }

    @Test
    void a_persons_message_says_who_wrote_it_and_when() {
        WebhookReader.Delivery delivery = read(messaging("""
                {"sender":{"id":7},"recipient":{"id":"1001"},"timestamp":1795406400123,
                 "message":{"mid":"m_1","text":"Em h\u1ecfi th\u00eam"}}"""));

        assertThat(delivery.messages()).singleElement().satisfies(message -> {
            assertThat(message.personKey()).isEqualTo("7");
            assertThat(message.pageId()).isEqualTo("1001");
            assertThat(message.externalId()).isEqualTo("m_1");
            assertThat(message.text()).isEqualTo("Em hỏi thêm");
            assertThat(message.fromPage()).isFalse();
            assertThat(message.at()).isEqualTo(Instant.ofEpochMilli(1795406400123L));
        });
    }

    @Test
    void what_the_page_wrote_comes_back_with_our_mark() {
        WebhookReader.Delivery delivery = read(messaging("""
                {"sender":{"id":"1001"},"recipient":{"id":"7"},"timestamp":1795406400123,
                 "message":{"mid":"m_2","is_echo":true,"metadata":"0-0-0-0-1","text":"x"}}"""));

        assertThat(delivery.messages()).singleElement().satisfies(message -> {
            assertThat(message.personKey()).isEqualTo("7");
            assertThat(message.fromPage()).isTrue();
            assertThat(message.mark()).isEqualTo("0-0-0-0-1");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"sender\":{\"id\":7},\"read\":{\"watermark\":1}}",
                "{\"sender\":{\"id\":7},\"delivery\":{\"mids\":[\"m_1\"]}}",
                "{\"sender\":{\"id\":7},\"reaction\":{\"mid\":\"m_1\",\"action\":\"react\"}}"
            })
    void what_is_no_message_is_left_out(String told) {
        assertThat(read(messaging(told)).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7",
                "{\"message\":{\"mid\":\"m_1\",\"text\":\"lan\"}}",
                "{\"sender\":{\"id\":{}},\"message\":{\"mid\":\"m_1\",\"text\":\"lan\"}}"
            })
    void a_malformed_message_is_set_apart_and_its_siblings_go_on(String told) {
        String good = "{\"sender\":{\"id\":7},\"message\":{\"mid\":\"m_1\",\"text\":\"x\"}}";

        WebhookReader.Delivery delivery = read(messaging(good + "," + told));

        assertThat(delivery.messages()).hasSize(1);
        assertThat(delivery.malformed()).singleElement().satisfies(part -> {
            assertThat(part.raw()).contains("\"messaging\":[" + told + "]");
            assertThat(part.reason()).contains("expected").doesNotContain("lan");
        });
    }

    private static String messaging(String told) {
        return "{\"object\":\"page\",\"entry\":[{\"id\":\"1001\",\"time\":1795406400000,\"messaging\":[" + told
                + "]}]}";
    }

    @Test
    void another_object_than_a_page_is_left_out() {
        assertThat(read(page(ADDED).replace("\"page\"", "\"instagram\"")).isEmpty())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not json",
                "7",
                "[]",
                "{}",
                "{\"object\":\"page\"}",
                "{\"object\":\"page\",\"entry\":{}}",
                "{\"object\":\"page\",\"entry\":[7]}",
                "{\"object\":\"page\",\"entry\":[{\"id\":\"1\",\"changes\":\"x\"}]}"
            })
    void a_body_nobody_can_read_is_set_apart_whole(String body) {
        WebhookReader.Delivery delivery = read(body);

        assertThat(delivery.arrivals()).isEmpty();
        assertThat(delivery.malformed())
                .singleElement()
                .extracting(Malformed::platform)
                .isEqualTo("facebook");
    }

    @Test
    void nesting_without_end_is_set_apart() {
        assertThat(read("[".repeat(200_000)).malformed()).hasSize(1);
    }

    @Test
    void a_thousand_changes_are_all_read() {
        StringBuilder changes = new StringBuilder(ADDED);
        for (int i = 1; i < 1000; i++) {
            changes.append(',').append(ADDED.replace("3001", String.valueOf(3001 + i)));
        }

        assertThat(read(page(changes.toString())).arrivals())
                .extracting(Arrival::externalId)
                .hasSize(1000)
                .doesNotHaveDuplicates();
    }

    private Arrival one(String change) {
        WebhookReader.Delivery delivery = read(page(change));
        assertThat(delivery.malformed()).isEmpty();
        return delivery.arrivals().getFirst();
    }

    private static String page(String changes) {
        return "{\"object\":\"page\",\"entry\":[{\"id\":\"1001\",\"time\":1795406400,\"changes\":[" + changes + "]}]}";
    }

    private WebhookReader.Delivery read(String body) {
        return reader.read(body.getBytes(StandardCharsets.UTF_8), TestClock.NOW);
    }
}
