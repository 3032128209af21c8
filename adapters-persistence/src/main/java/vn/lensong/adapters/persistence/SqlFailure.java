package vn.lensong.adapters.persistence;

import java.sql.SQLException;

/** A statement that the database did not carry out; names the state and never the values. */
public final class SqlFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SqlFailure(SQLException cause) {
        super("sql state " + cause.getSQLState(), cause);
    }
}
