package vn.lensong.domain.promotion;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.Text;

/**
 * Somebody of ours says that they shared a programme where everybody can see it.
 *
 * @param url where it can be seen; nobody fetches it
 */
public record ShareReport(UUID id, UUID programmeId, UUID personId, Scope scope, String url, Instant at) {

    public ShareReport {
        url = Text.required("url", url, 500);
        if (!onTheWeb(url)) {
            throw Refusal.field("url", "share.bad-address", Map.of());
        }
    }

    private static boolean onTheWeb(String url) {
        try {
            URI address = URI.create(url);
            return ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                    && address.getHost() != null
                    && address.getUserInfo() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
