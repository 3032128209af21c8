package vn.lensong.adapters.persistence;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.util.Set;

/**
 * Takes connections out of the pool that lead to an H2 file which closed itself, as it does when the disk is full.
 *
 * <p>The file opens again with the first new connection after the last old one is gone. The pool knows PostgreSQL's
 * states for this and not H2's, and under load it would hand out the old ones for ever.
 */
public final class ClosedDatabase implements SQLExceptionOverride {

    private static final Set<String> STATES = Set.of("90067", "90098", "90121");

    @java.lang.Override
    public Override adjudicate(SQLException failure) {
        return STATES.contains(String.valueOf(failure.getSQLState())) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
    }
}
