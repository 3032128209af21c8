package vn.lensong.domain.presence;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a platform told about a page that we hold a token for, and how fast its private messages are answered.
 *
 * @param link where people find it, null where the platform does not say
 * @param known whether the platform answered at all
 * @param verified whether the platform vouches for it, null where it does not say
 * @param posts when it published something in the last thirty days, null where the platform does not say
 * @param replies how many first replies there were in the last thirty days
 * @param medianReply how soon half of them came, null without any
 */
public record PageLook(
        String name,
        @Nullable String link,
        boolean known,
        @Nullable Boolean verified,
        @Nullable List<Instant> posts,
        int replies,
        @Nullable Duration medianReply) {

    public PageLook {
        posts = posts == null ? null : List.copyOf(posts);
    }
}
