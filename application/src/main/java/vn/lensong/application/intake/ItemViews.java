package vn.lensong.application.intake;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Page;
import vn.lensong.domain.intake.Arrival;
import vn.lensong.domain.intake.Label;

/** Inbound items as the desk looks at them. */
public interface ItemViews {

    /** A programme's items, newest first, then by id. */
    Page<Row> page(UUID programmeId, Page.Ask ask);

    /** When the platform last pushed anything about a comment of this page to us; empty when it never did. */
    Optional<Instant> lastPushed(String platform, String pageId);

    /** One item; its text with numbers masked. */
    record Row(
            UUID id,
            String text,
            @Nullable String authorName,
            Instant writtenAt,
            Set<Label> labels,
            boolean hidden,
            boolean removed,
            boolean edited,
            Arrival.Source source,
            @Nullable UUID questionId) {

        /** The item without who wrote it, for those who only look on. */
        public Row nameless() {
            return new Row(id, text, null, writtenAt, labels, hidden, removed, edited, source, questionId);
        }
    }
}
