package vn.lensong.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** The database under the server, which a program also reaches by itself. */
sealed interface Store extends AutoCloseable permits H2Store, PostgresStore {

    static Store open(Options options, Path folder) throws IOException {
        return options.database().equals("h2") ? new H2Store(folder) : new PostgresStore(folder, options.port(2));
    }

    /** What the server needs to be told. */
    Map<String, String> environment();

    /** As the server reaches it, with the same durability. On H2 only while no server runs. */
    Connection connect() throws SQLException;

    /** For filling: the same rows, sooner. */
    Connection connectInHaste() throws SQLException;

    /** Rids the files of all that deleting left in them, so that what follows is not slowed by it. */
    void tidy() throws SQLException;

    /** Whether a program can look into it while a server runs. */
    boolean shared();

    String version();

    String url();

    String user();

    String password();

    @Override
    void close() throws IOException;
}
