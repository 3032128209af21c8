package vn.lensong.adapters.persistence.privacy;

import java.util.List;
import java.util.Map;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.domain.privacy.Held;

/**
 * A context's tables with personal data: finds a person's rows, tells them, erases them. A new table with personal data
 * needs one, or a line in one.
 */
public interface PersonalHolding {

    /** Adds what is found by what is known; asked until nobody finds more. */
    void trace(Sql sql, Traces traces);

    /** What is held, of what was found. */
    List<Held> held(Sql sql, Traces traces);

    /** Erases what was found, in the open transaction; how many rows, by what they were. */
    Map<String, Integer> erase(Sql sql, Traces traces);
}
