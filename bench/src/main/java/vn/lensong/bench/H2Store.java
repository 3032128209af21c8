package vn.lensong.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import vn.lensong.adapters.persistence.DatabaseUrl;

/** H2 in the run's folder, at the address that the server makes for itself. */
record H2Store(Path folder) implements Store {

    @Override
    public Map<String, String> environment() {
        return Map.of("LENSONG_DB_URL", url());
    }

    @Override
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), user(), password());
    }

    @Override
    public Connection connectInHaste() throws SQLException {
        String hasty = url().replace("jdbc:h2:firm:retry:", "jdbc:h2:").replace("WRITE_DELAY=0", "WRITE_DELAY=500");
        return DriverManager.getConnection(hasty, user(), password());
    }

    @Override
    public void tidy() throws SQLException {
        try (Connection connection = connectInHaste();
                Statement statement = connection.createStatement()) {
            statement.execute("shutdown compact");
        }
    }

    @Override
    public boolean shared() {
        return false;
    }

    @Override
    public String version() {
        return "H2 " + org.h2.engine.Constants.FULL_VERSION + " (WRITE_DELAY=0)";
    }

    @Override
    public String url() {
        return DatabaseUrl.h2(folder);
    }

    @Override
    public String user() {
        return "lensong";
    }

    @Override
    public String password() {
        return "";
    }

    @Override
    public void close() {}
}
