package vn.lensong.adapters.facebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.restfb.DefaultJsonMapper;
import com.restfb.types.Comment;
import com.restfb.types.webhook.FeedCommentValue;
import com.restfb.types.webhook.WebhookObject;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.lensong.application.OutsideFailure.Kind;
import vn.lensong.domain.intake.Arrival;

/** Payloads of other people's tests, read by our readers and, where it can, by restfb as a second opinion. */
class PublicPayloadsTest {

    private static final Map<String, Arrival.Change> COMMENT_WEBHOOKS = Map.of(
            "webhook-feed-comment-add-25.json", Arrival.Change.ADDED,
            "webhook-feed-comment-add-with-photo.json", Arrival.Change.ADDED,
            "webhook-feed-comment-edited-25.json", Arrival.Change.EDITED,
            "webhook-feed-comment-edited-with-video.json", Arrival.Change.EDITED,
            "webhook-feed-comment-hide.json", Arrival.Change.HIDDEN,
            "webhook-feed-comment-remove-25.json", Arrival.Change.REMOVED);

    private static final Map<String, Kind> ERRORS = Map.ofEntries(
            Map.entry("send-error-10-2018065.json", Kind.REJECTED),
            Map.entry("send-error-100-2018001.json", Kind.REJECTED),
            Map.entry("send-error-100.json", Kind.REJECTED),
            Map.entry("send-error-10303.json", Kind.REJECTED),
            Map.entry("send-error-1200.json", Kind.UNREACHABLE),
            Map.entry("send-error-200-1545041.json", Kind.REJECTED),
            Map.entry("send-error-200-2018027.json", Kind.MISSING_PERMISSION),
            Map.entry("send-error-230.json", Kind.MISSING_PERMISSION),
            Map.entry("error.json", Kind.REJECTED),
            Map.entry("exampleError.json", Kind.EXPIRED_TOKEN),
            Map.entry("exampleErrorNew.json", Kind.EXPIRED_TOKEN),
            Map.entry("oauthExampleError.json", Kind.UNREACHABLE));

    private final JsonMapper json = JsonMapper.createDefault();
    private final WebhookReader webhooks = new WebhookReader(json);
    private final CommentReader comments = new CommentReader(json);

    @Test
    void every_payload_can_be_read_as_json_and_written_back_the_same() throws IOException {
        for (Path file : PayloadFolder.files(".+\\.json")) {
            JsonNode node = json(file);

            assertThat(json.readValue(Json.write(node), JsonNode.class))
                    .as(file.toString())
                    .isEqualTo(node);
        }
    }

    @Test
    void every_comment_webhook_is_one_arrival() {
        for (Path file : PayloadFolder.files(".*webhook-feed-comment-.+")) {
            WebhookReader.Delivery delivery = delivery(file);

            assertThat(delivery.malformed()).as(file.toString()).isEmpty();
            assertThat(delivery.arrivals()).as(file.toString()).singleElement().satisfies(arrival -> {
                assertThat(arrival.change())
                        .isEqualTo(COMMENT_WEBHOOKS.get(file.getFileName().toString()));
                assertThat(arrival.pageId()).isEqualTo("1234567890321");
                assertThat(arrival.author()).isNotNull();
                assertThat(arrival.parentId()).isNull();
            });
        }
    }

    @Test
    void restfb_reads_the_same_from_comment_webhooks() {
        for (Path file : PayloadFolder.files(".*webhook-feed-comment-.+")) {
            WebhookObject other = new DefaultJsonMapper().toJavaObject(PayloadFolder.text(file), WebhookObject.class);
            FeedCommentValue value = (FeedCommentValue)
                    other.getEntryList().getFirst().getChanges().getFirst().getValue();
            Arrival ours = delivery(file).arrivals().getFirst();

            assertThat(ours.address()).as(file.toString()).isEqualTo(value.getCommentId());
            assertThat(ours.threadId()).as(file.toString()).isEqualTo(value.getPostId());
            assertThat(ours.text()).as(file.toString()).isEqualTo(value.getMessage());
        }
    }

    @Test
    void any_other_webhook_is_neither_a_comment_nor_set_apart() {
        for (Path file : PayloadFolder.files(".*webhook-(?!feed-comment).+|messenger4j/(?!signature).+\\.json")) {
            assertThat(delivery(file).arrivals()).as(file.toString()).isEmpty();
            assertThat(delivery(file).malformed()).as(file.toString()).isEmpty();
        }
    }

    @Test
    void messages_of_people_are_read() {
        for (Path file : PayloadFolder.files("messenger4j/(text|attachments|quick-reply|postback-referral|echo)\\.json")) {
            assertThat(delivery(file).messages()).as(file.toString()).isNotEmpty();
        }
    }

    @Test
    void every_comment_with_an_id_is_an_arrival_and_every_one_without_is_set_apart() {
        for (Path file : PayloadFolder.files(
                ".*(comment-more_fields|comment-with_attachment_image|facebook4s/comments?|comment_info|comments_p.|create_resp|v2_2-comment.*|v2_9-comment.*)\\.json")) {
            List<JsonNode> items = commentsIn(file);
            long named = items.stream().filter(item -> item.get("id") != null).count();

            CommentReader.Read read = read(items);

            assertThat(read.arrivals()).as(file.toString()).hasSize((int) named);
            assertThat(read.malformed()).as(file.toString()).hasSize(items.size() - (int) named);
        }
    }

    @Test
    void restfb_reads_the_same_from_comments() {
        for (Path file : PayloadFolder.files(
                ".*(comment-more_fields|comment_info|facebook4s/comment|v2_2-comment_canHide)\\.json")) {
            Comment other = new DefaultJsonMapper().toJavaObject(PayloadFolder.text(file), Comment.class);
            Arrival ours = read(commentsIn(file)).arrivals().getFirst();

            assertThat(ours.address()).as(file.toString()).isEqualTo(other.getId());
            assertThat(ours.text()).as(file.toString()).isEqualTo(other.getMessage());
            assertThat(ours.happenedAt())
                    .as(file.toString())
                    .isEqualTo(
                            other.getCreatedTime() == null
                                    ? TestClock.NOW
                                    : other.getCreatedTime().toInstant());
            assertThat(ours.author() == null ? null : ours.author().key())
                    .as(file.toString())
                    .isEqualTo(other.getFrom() == null ? null : other.getFrom().getId());
        }
    }

    @Test
    void a_list_ends_where_there_is_no_next_page() throws IOException {
        for (Path file : PayloadFolder.files(".*(comments(_p.)?|live_videos_p.|connection-.+)\\.json")) {
            JsonNode node = json(file);
            JsonNode paging = node.get("paging");
            boolean more = paging != null
                    && paging.get("next") != null
                    && (paging.get("cursors") != null
                            || Json.write(paging.get("next")).contains("after="));

            assertThat(GraphPage.of(node, null).after() != null)
                    .as(file.toString())
                    .isEqualTo(more);
        }
    }

    @Test
    void every_live_video_has_a_state_and_an_absolute_address() throws IOException {
        for (Path file : PayloadFolder.files(".*live_video.+\\.json")) {
            JsonNode node = json(file);
            List<JsonNode> items = node.get("data") == null
                    ? List.of(node)
                    : GraphPage.of(node, null).items();
            for (JsonNode item : items) {
                LiveVideo live = json.readValueFromTree(item, LiveVideo.class);

                assertThat(live.state().name()).as(file.toString()).isEqualTo("ENDED");
                assertThat(live.permalink() == null || live.permalink().startsWith("https://"))
                        .isTrue();
            }
        }
    }

    @Test
    void every_error_is_classified() throws IOException {
        for (Path file : PayloadFolder.files(".*(send-error-.+|[eE]rror(New)?)\\.json")) {
            String name = file.getFileName().toString();
            if (!ERRORS.containsKey(name)) {
                continue;
            }
            GraphError error = GraphError.of(json(file));

            assertThat(error).as(name).isNotNull();
            assertThat(GraphErrors.kind(error, 400)).as(name).isEqualTo(ERRORS.get(name));
        }
    }

    @Test
    void every_usage_header_is_understood() {
        Map<String, GraphUsage> expected = Map.of(
                "header-x-app-usage-91.json", new GraphUsage(91, Duration.ZERO),
                "header-buc-pages.json", new GraphUsage(1, Duration.ZERO),
                "api-header-business.json", new GraphUsage(100, Duration.ofMinutes(10)));
        for (Path file : PayloadFolder.files(".*header-.+\\.json")) {
            String name = file.getFileName().toString();
            String header = name.contains("app-usage") ? "X-App-Usage" : "X-Business-Use-Case-Usage";
            HttpHeaders headers = HttpRequest.GET("/")
                    .header(header, PayloadFolder.text(file).replaceAll("\\R", ""))
                    .getHeaders();

            assertThat(GraphUsage.of(headers, json)).as(name).isEqualTo(expected.get(name));
        }
    }

    @Test
    void a_real_signature_is_verified() throws IOException {
        for (Path file : PayloadFolder.files(".*signature-vector\\.json")) {
            JsonNode vector = json(file);
            byte[] body = vector.get("raw_body").getStringValue().getBytes(StandardCharsets.UTF_8);
            String secret = vector.get("app_secret").getStringValue();

            assertThat("sha256=" + Hmac.hex(secret, body))
                    .isEqualTo(vector.get("sha256_same_input_computed_here").getStringValue());
        }
    }

    private JsonNode json(Path file) throws IOException {
        return json.readValue(PayloadFolder.text(file), JsonNode.class);
    }

    private WebhookReader.Delivery delivery(Path file) {
        return webhooks.read(PayloadFolder.text(file).getBytes(StandardCharsets.UTF_8), TestClock.NOW);
    }

    private List<JsonNode> commentsIn(Path file) {
        try {
            JsonNode node = json(file);
            return node.get("data") == null
                    ? List.of(node)
                    : GraphPage.of(node, null).items();
        } catch (IOException e) {
            throw new AssertionError(file.toString(), e);
        }
    }

    private CommentReader.Read read(List<JsonNode> items) {
        return comments.read(items, new CommentReader.Listing("1001", "2210", Arrival.Source.POLL, TestClock.NOW));
    }
}
