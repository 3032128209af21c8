package vn.lensong.adapters.facebook.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.restfb.Connection;
import com.restfb.DefaultFacebookClient;
import com.restfb.FacebookClient;
import com.restfb.FacebookEndpoints;
import com.restfb.Parameter;
import com.restfb.Version;
import com.restfb.exception.FacebookOAuthException;
import com.restfb.types.Comment;
import com.restfb.types.LiveVideo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A well-known client that never heard of this simulator has to understand it; single pages only. */
class SecondReaderTest extends SimulatorTest {

    private String live = "";
    private FacebookClient reader = new DefaultFacebookClient(Version.LATEST);

    @BeforeEach
    void goLive() throws Exception {
        live = page.liveNow(simulator);
        DefaultFacebookClient client = new DefaultFacebookClient("SIM_PAGE_1", Version.LATEST);
        client.setFacebookEndpointUrls(new FacebookEndpoints() {
            @Override
            public String getGraphEndpoint() {
                return simulator.url();
            }
        });
        reader = client;
    }

    @Test
    void it_reads_a_page_of_comments() {
        simulator.comment(live, "Nguyễn Thị Lan", "Đóng ở đâu ạ? 50% 🙏");
        simulator.comment(live, "Ai Đó", "", Trait.ANONYMOUS, Trait.STICKER);

        Connection<Comment> comments = reader.fetchConnection(
                live + "/comments", Comment.class, Parameter.with("fields", "id,message,created_time,from{id,name}"));

        assertThat(comments.getData()).hasSize(2);
        assertThat(comments.getData().getFirst().getMessage()).isEqualTo("Đóng ở đâu ạ? 50% 🙏");
        assertThat(comments.getData().getFirst().getFrom().getName()).isEqualTo("Nguyễn Thị Lan");
        assertThat(comments.getData().getFirst().getCreatedTime()).isEqualTo(EVENING);
        assertThat(comments.getData().getLast().getFrom()).isNull();
    }

    @Test
    void it_reads_a_live_video() {
        simulator.viewers(live, 12, 40);

        LiveVideo video = reader.fetchObject(
                live, LiveVideo.class, Parameter.with("fields", "id,status,live_views,video{id}"));

        assertThat(video.getStatus()).isEqualTo("LIVE");
        assertThat(video.getLiveViews()).isEqualTo(12);
    }

    @Test
    void it_understands_why_it_was_refused() {
        simulator.killToken("1001", 463);

        FacebookOAuthException refused = catchThrowableOfType(
                FacebookOAuthException.class, () -> reader.fetchObject(live, LiveVideo.class));

        assertThat(refused.getErrorCode()).isEqualTo(190);
        assertThat(refused.getErrorSubcode()).isEqualTo(463);
    }
}
