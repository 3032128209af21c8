package vn.lensong.application.partner;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Page;
import vn.lensong.domain.Scope;
import vn.lensong.domain.partner.ImportedRow;
import vn.lensong.domain.partner.LeadImport;
import vn.lensong.domain.partner.LeadImportEvent;

/** Lists that were brought, their rows, and what became of each row. What stands in the rows is kept sealed. */
public interface LeadImports {

    Optional<LeadImport> find(UUID id);

    /** The newest one of this file for the same in this scope that was not stopped, whoever brought it. */
    Optional<LeadImport> same(LeadImport like);

    /** Imports inside any of these scopes, the newest first, then by id; of this client alone where one is named. */
    Page<LeadImport> page(List<Scope> scopes, @Nullable UUID client, Page.Ask ask);

    /** Stores it; as {@link vn.lensong.application.programme.Programmes#save}. */
    void save(LeadImport next, LeadImportEvent because);

    /** As {@link #save(LeadImport, LeadImportEvent)}, for what is no news. */
    void save(LeadImport next);

    /** Keeps some of the rows, in their order; rows of an import that never came to be are swept away after a day. */
    void keep(UUID importId, List<Line> lines, Instant now);

    /** Some of the rows behind this number, in their order; empty when there is none, or they are forgotten. */
    List<Line> lines(UUID importId, int after);

    /** Forgets the rows; what became of them stays. */
    void forget(UUID importId);

    /**
     * Does the work of a row and remembers what came of it, both or neither.
     *
     * @param work gives what became of the row; what it throws leaves nothing behind
     * @return what became of it; what became of it before, and nothing is done, when the row is settled already
     */
    ImportedRow settle(UUID importId, int no, Supplier<ImportedRow> work);

    /**
     * Does the work of several rows that follow each other, remembers what came of each and how far the import is: all of
     * it or nothing. What was settled before is not done again, and counted.
     *
     * @param one as it was found; refuses {@code stale} when it was changed since
     * @param work given the rows that are not settled yet; gives what became of the first of them, of one at least
     * @return the import as it is now
     */
    LeadImport settle(LeadImport one, List<Line> lines, Function<List<Line>, List<ImportedRow>> work);

    /** What became of rows behind this number, in their order. */
    List<ImportedRow> results(UUID importId, int after, boolean refusedOnly, int most);

    /** A row as the file has it. */
    record Line(int no, List<String> cells) {

        public Line {
            cells = List.copyOf(cells);
        }

        /** Names nobody in logs. */
        @Override
        public String toString() {
            return "Line[" + no + "]";
        }
    }
}
