package vn.lensong.application.messaging;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.lensong.application.Page;
import vn.lensong.domain.messaging.DoNotCallList;

/** The do-not-call lists, and the numbers, E.164, that they name. */
public interface DoNotCallLists {

    /** Whether any list names the number now. */
    boolean names(String phone);

    /** A list begins to be taken in. */
    void begin(DoNotCallList list);

    /**
     * Some numbers of a list, each once and at most a thousand; they count at once.
     *
     * @return how many of them no list named before
     */
    long add(UUID listId, Collection<String> phones);

    /** Rows of a list in which no number was found, and the figures so far. */
    void progress(DoNotCallList list, List<RefusedRow> refused);

    /**
     * A list was taken in to its end, which is an event. One that is whole frees the numbers that only lists named
     * which were begun before it.
     *
     * @return the list with how many it freed
     */
    DoNotCallList end(DoNotCallList list, Instant at);

    Optional<DoNotCallList> find(UUID id);

    /** Newest first, then by id. */
    Page<DoNotCallList> page(Page.Ask ask);

    /** The rows of a list that were refused, in their order, from this row on and at most so many. */
    List<RefusedRow> refused(UUID listId, long from, int most);

    /**
     * A row in which no number was found.
     *
     * @param at which row of the file, from 1
     */
    record RefusedRow(long at, String code) {}
}
