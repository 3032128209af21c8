package vn.lensong.application.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Page;
import vn.lensong.domain.Scope;

/** The audit record as an auditor reads it: newest first. */
public interface AuditViews {

    /** Stands for what is not told. */
    UUID NOTHING = new UUID(0, 0);

    /** Who saw what and took what out, inside any of these scopes. */
    Page<Access> accesses(AccessFilter filter, Page.Ask ask);

    /** What happened to a programme and all that belongs to it. */
    Page<Change> ofProgramme(UUID programmeId, Page.Ask ask);

    /** What this person did, whatever to. */
    Page<Change> byPerson(UUID personId, Page.Ask ask);

    /**
     * Which accesses.
     *
     * @param personId who looked, null for all
     * @param subject what was looked at, null for all
     */
    record AccessFilter(List<Scope> scopes, @Nullable UUID personId, @Nullable UUID subject) {}

    /**
     * One look at personal data, or one file.
     *
     * @param exported whether it left as a file
     * @param count how many people's data
     */
    record Access(
            UUID id,
            Instant at,
            UUID personId,
            String personName,
            boolean exported,
            String what,
            UUID subject,
            String scope,
            int count,
            @Nullable String why) {

        /** That somebody looked, and not at what. */
        Access veiled() {
            return new Access(id, at, personId, personName, exported, what, NOTHING, scope, count, null);
        }
    }

    /**
     * One change.
     *
     * @param event its stable name, such as {@code question.cued}
     * @param personName null when the system did it
     * @param facts JSON of the event; may quote a citizen's masked words
     */
    record Change(
            UUID id,
            UUID stream,
            long seq,
            Instant at,
            String event,
            UUID subject,
            @Nullable UUID personId,
            @Nullable String personName,
            String facts) {

        /** That something was done, and not to what. */
        Change veiled() {
            return new Change(id, NOTHING, 0, at, event, NOTHING, personId, personName, "{}");
        }
    }
}
