package vn.lensong.application.listening;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.lensong.domain.Scope;
import vn.lensong.domain.listening.Mention;

/** What was said to us. */
public interface OwnItems {

    /**
     * A programme's items behind this place, oldest first and by id where two were written at once, at most {@code most}:
     * without the page's own, offers of something else, and what is gone. What was noted of a call-back that reached
     * somebody is one of them.
     */
    List<Item> since(UUID programmeId, Place behind, int most);

    /** Where one has read up to: everything written before the moment, and of that moment up to the id. */
    record Place(Instant saidAt, UUID itemId) {

        private static final UUID FIRST = new UUID(0, 0);

        static Place before(Instant moment) {
            return new Place(moment, FIRST);
        }
    }

    /** One of them; its words with numbers masked. */
    record Item(UUID itemId, Scope scope, Mention.Source source, Instant saidAt, String words) {}
}
