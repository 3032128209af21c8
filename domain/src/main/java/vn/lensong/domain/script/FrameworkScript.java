package vn.lensong.domain.script;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Product;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.Text;

/**
 * One edition of the national or provincial template that programmes are made from.
 *
 * <p>{@code DRAFT -> REVIEW -> APPROVED -> RETIRED}, and from REVIEW back to DRAFT.
 *
 * @param submittedBy who handed it in for review, null when nobody has or the system did
 */
public record FrameworkScript(
        UUID id,
        long version,
        Scope scope,
        String title,
        Product product,
        Status status,
        Edition edition,
        ScriptContent content,
        @Nullable UUID submittedBy) {

    /** Where an edition stands; only an approved one makes programmes, and it is never changed. */
    public enum Status {
        DRAFT,
        REVIEW,
        APPROVED,
        RETIRED
    }

    public FrameworkScript {
        title = Text.required("title", title, 200);
    }

    public static FrameworkScript draft(UUID id, Scope scope, String title, Product product, ScriptContent content) {
        return new FrameworkScript(
                id, 0, scope, title, product, Status.DRAFT, Edition.first(id), content, null);
    }

    public List<ScriptSegment> segments() {
        return content.segments();
    }

    public List<PreparationTemplate> preparation() {
        return content.preparation();
    }

    public List<ContingencyCard> contingencies() {
        return content.contingencies();
    }

    /** Written anew, while it is a draft. */
    public FrameworkScript rewritten(
            String newTitle, ScriptContent newContent, @Nullable LocalDate from, @Nullable LocalDate until) {
        require(Status.DRAFT);
        return new FrameworkScript(
                id, version, scope, newTitle, product, status, edition.effective(from, until), newContent, null);
    }

    /** Handed in for another person to look at. */
    public FrameworkScript submitted(@Nullable UUID by) {
        require(Status.DRAFT);
        return with(Status.REVIEW, edition, by);
    }

    /** Back to whoever writes it. */
    public FrameworkScript sentBack() {
        require(Status.REVIEW);
        return with(Status.DRAFT, edition, null);
    }

    /** Programmes may be made from it. Refuses {@code script.own-approval}: four eyes see more than two. */
    public FrameworkScript approved(@Nullable UUID by) {
        require(Status.REVIEW);
        if (by != null && by.equals(submittedBy)) {
            throw Refusal.conflict("script.own-approval", Map.of());
        }
        return with(Status.APPROVED, edition, submittedBy);
    }

    /** No programme is made from it any more; those that were are untouched. */
    public FrameworkScript retired() {
        require(Status.APPROVED);
        return with(Status.RETIRED, edition, submittedBy);
    }

    /** Gives way to a later edition: at once, or from the day that one counts. */
    public FrameworkScript superseded(@Nullable LocalDate laterCountsFrom, LocalDate today) {
        if (laterCountsFrom == null || !laterCountsFrom.isAfter(today)) {
            return retired();
        }
        require(Status.APPROVED);
        LocalDate last = laterCountsFrom.minusDays(1);
        if (edition.from() != null && edition.from().isAfter(last)) {
            return retired();
        }
        LocalDate until = edition.until() == null || edition.until().isAfter(last) ? last : edition.until();
        return with(status, edition.effective(edition.from(), until), submittedBy);
    }

    /** The next edition, as a draft that says the same. */
    public FrameworkScript nextEdition(UUID newId) {
        if (status != Status.APPROVED && status != Status.RETIRED) {
            throw wrongState(Status.APPROVED);
        }
        return new FrameworkScript(newId, 0, scope, title, product, Status.DRAFT, edition.next(), content, null);
    }

    /** A province's or an organisation's own script, made from this one. Refuses {@code script.adapt-below}. */
    public FrameworkScript adapted(UUID newId, Scope below, String newTitle) {
        require(Status.APPROVED);
        if (!scope.contains(below) || scope.equals(below)) {
            throw Refusal.field("scope", "script.adapt-below", Map.of("scope", below.path()));
        }
        return new FrameworkScript(
                newId,
                0,
                below,
                newTitle,
                product,
                Status.DRAFT,
                new Edition(1, newId, id, null, null),
                content,
                null);
    }

    /** Refuses {@code programme.mandatory-segment} when an adaptation leaves out what it may not. */
    public void requireMandatoryOf(FrameworkScript parent) {
        parent.segments().stream()
                .filter(ScriptSegment::mandatory)
                .filter(wanted -> segments().stream().noneMatch(own -> own.key().equals(wanted.key()) && own.mandatory()))
                .findFirst()
                .ifPresent(missing -> {
                    throw Refusal.field(
                            "segments",
                            "programme.mandatory-segment",
                            Map.of("no", missing.no(), "segment", missing.title()));
                });
    }

    /** Lets a programme be made from it. Refuses {@code script.not-approved}, {@code script.not-effective}. */
    public void requireUsable(LocalDate day) {
        if (status != Status.APPROVED) {
            throw Refusal.invalid("script.not-approved", Map.of("title", title));
        }
        if (!edition.covers(day)) {
            throw Refusal.field("startsAt", "script.not-effective", Map.of("title", title));
        }
    }

    private void require(Status expected) {
        if (status != expected) {
            throw wrongState(expected);
        }
    }

    private Refusal wrongState(Status expected) {
        return Refusal.conflict("script.state", Map.of("state", status.name(), "expected", expected.name()));
    }

    private FrameworkScript with(Status next, Edition nextEdition, @Nullable UUID submitter) {
        return new FrameworkScript(id, version, scope, title, product, next, nextEdition, content, submitter);
    }
}
