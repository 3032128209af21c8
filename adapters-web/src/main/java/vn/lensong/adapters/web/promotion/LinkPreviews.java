package vn.lensong.adapters.web.promotion;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lensong.application.programme.Programmes;
import vn.lensong.application.promotion.SharePrints;
import vn.lensong.domain.programme.Programme;

/** What a link looks like where it is posted: title, words and picture, the pictures drawn one at a time and kept. */
@Singleton
public final class LinkPreviews {

    private static final Logger LOG = LoggerFactory.getLogger(LinkPreviews.class);
    private static final int MOST_KEPT = 60;

    private final Programmes programmes;
    private final SharePrints prints;
    private final Map<String, byte[]> pictures = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
            return size() > MOST_KEPT;
        }
    };

    LinkPreviews(Programmes programmes, SharePrints prints) {
        this.programmes = programmes;
        this.prints = prints;
    }

    /** Empty while the programme cannot be read: a previewer is led on like everybody then. */
    public Optional<Preview> of(UUID programmeId, String code) {
        try {
            return programmes.find(programmeId).map(programme -> new Preview(
                    programme.title(),
                    prints.text(programme, code).lines().findFirst().orElse(""),
                    prints.link(code),
                    prints.link(code) + "/picture.png"));
        } catch (RuntimeException e) {
            LOG.info("no preview: {}", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    public Optional<byte[]> picture(UUID programmeId, String code) {
        return programmes.find(programmeId).map(programme -> drawn(programme, code));
    }

    private byte[] drawn(Programme programme, String code) {
        synchronized (pictures) {
            return pictures.computeIfAbsent(
                    programme.version() + "/" + code, fresh -> prints.picture(programme, code));
        }
    }

    /** What a previewer wants to know. */
    public record Preview(String title, String words, String link, String picture) {

        public Map<String, String> details() {
            return Map.of("previewTitle", title, "previewWords", words, "previewLink", link, "previewPicture", picture);
        }
    }
}
