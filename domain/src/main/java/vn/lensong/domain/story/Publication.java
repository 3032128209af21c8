package vn.lensong.domain.story;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Text;

/**
 * Where a story came before the public.
 *
 * @param programmeId the programme it was told in, null when it was published elsewhere
 * @param segmentNo the segment it was told in, null with the programme
 * @param title of the programme, or of what was published
 * @param url where it can be found, empty when nobody said
 */
public record Publication(
        Consent.Channel channel,
        @Nullable UUID programmeId,
        @Nullable Integer segmentNo,
        String title,
        String url,
        Instant at) {

    public Publication {
        title = Text.required("title", title, 200);
        url = Text.optional("url", url, 500);
    }

    boolean tellsOf(Publication other) {
        return programmeId != null
                && programmeId.equals(other.programmeId)
                && segmentNo != null
                && segmentNo.equals(other.segmentNo);
    }
}
