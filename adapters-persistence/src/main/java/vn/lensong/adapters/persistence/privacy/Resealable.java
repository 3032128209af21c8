package vn.lensong.adapters.persistence.privacy;

import vn.lensong.adapters.persistence.Sql;

/** A table with personal values, which are written anew where they are in plain or under an old key. */
public interface Resealable {

    /**
     * Writes at most so many rows anew, in the open transaction.
     *
     * @return how many it were; 0 when all are under the primary keys
     */
    int reseal(Sql sql, int most);
}
