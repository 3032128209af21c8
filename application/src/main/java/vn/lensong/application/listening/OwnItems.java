package vn.lensong.application.listening;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.lensong.domain.Scope;
import vn.lensong.domain.listening.Mention;

/** What was said to us. */
public interface OwnItems {

    /**
     * A programme's items written at or after this moment, oldest first, at most {@code most}: without the page's own,
     * offers of something else, and what is gone. What was noted of a call-back that reached somebody is one of them.
     */
    List<Item> since(UUID programmeId, Instant from, int most);

    /** One of them; its words with numbers masked. */
    record Item(UUID itemId, Scope scope, Mention.Source source, Instant saidAt, String words) {}
}
