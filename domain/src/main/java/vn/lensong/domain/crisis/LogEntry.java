package vn.lensong.domain.crisis;

import java.time.Instant;
import java.util.UUID;
import vn.lensong.domain.Text;

/**
 * A page of one of an incident's two books; it is never changed.
 *
 * @param first conditions in the log of those who work, the status in the brief of those who lead
 * @param second actions, or the overview
 * @param third needs, or the next steps
 */
public record LogEntry(
        UUID id, UUID incidentId, Book book, String first, String second, String third, UUID by, Instant at) {

    /** Who a book is for. */
    public enum Book {
        /** For those who work on it: conditions, actions, needs. */
        TACTICAL,
        /** For those who lead: status, overview, next steps. */
        BRIEF
    }

    private static final int LONGEST = 2000;

    public LogEntry {
        first = Text.required(book == Book.TACTICAL ? "conditions" : "status", first, LONGEST);
        second = Text.optional(book == Book.TACTICAL ? "actions" : "overview", second, LONGEST);
        third = Text.optional(book == Book.TACTICAL ? "needs" : "nextSteps", third, LONGEST);
    }
}
