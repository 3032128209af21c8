package vn.lensong.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** PostgreSQL of this run alone, with the durability that its makers give it by default. */
final class PostgresStore implements Store {

    private static final String NAME = "postgres";

    private final EmbeddedPostgres postgres;
    private final String version;

    PostgresStore(Path folder, int port) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("postgres"))
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_wal_size", "1GB");
        if (port != 0) {
            builder.setPort(port);
        }
        this.postgres = builder.start();
        try {
            this.version = read();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private String read() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select 'PostgreSQL ' || current_setting('server_version')"
                        + " || ' (fsync ' || current_setting('fsync') || ', synchronous_commit '"
                        + " || current_setting('synchronous_commit') || ')'")) {
            row.next();
            return row.getString(1);
        }
    }

    @Override
    public Map<String, String> environment() {
        return Map.of("LENSONG_DB_URL", url(), "LENSONG_DB_USER", user(), "LENSONG_DB_PASSWORD", password());
    }

    @Override
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), user(), password());
    }

    @Override
    public Connection connectInHaste() throws SQLException {
        return connect();
    }

    @Override
    public void tidy() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
            statement.execute("checkpoint");
        }
    }

    @Override
    public boolean shared() {
        return true;
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + NAME + "?reWriteBatchedInserts=true";
    }

    @Override
    public String user() {
        return NAME;
    }

    @Override
    public String password() {
        return NAME;
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
