package vn.lensong.faults;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import vn.lensong.adapters.persistence.DatabaseUrl;
import vn.lensong.bootstrap.Province;

/** The database under a server, and the way to look into it past the server. */
sealed interface Storage extends AutoCloseable {

    /** What the server is told. */
    Map<String, String> environment();

    Connection connect() throws SQLException;

    /** Whether it can be looked into while a server has it open. */
    boolean shared();

    @Override
    void close();

    /** A file in the server's folder, open to one process at a time. */
    record H2(Path folder) implements Storage {

        @Override
        public Map<String, String> environment() {
            return Map.of();
        }

        @Override
        public Connection connect() throws SQLException {
            return DriverManager.getConnection(DatabaseUrl.h2(folder), "lensong", "");
        }

        @Override
        public boolean shared() {
            return false;
        }

        @Override
        public void close() {}

        @Override
        public String toString() {
            return "H2";
        }
    }

    /** A server of its own, as durable as a real one, that can be stopped and started on the same files and port. */
    final class Postgres implements Storage {

        private final Path folder;
        private final int port = Province.freePort();
        private EmbeddedPostgres server;

        Postgres(Path folder) {
            this.folder = folder;
            this.server = started();
        }

        void stop() {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void start() {
            server = started();
        }

        @Override
        public Map<String, String> environment() {
            return Map.of(
                    "LENSONG_DB_URL",
                    url(),
                    "LENSONG_DB_USER",
                    "postgres",
                    "LENSONG_DB_PASSWORD",
                    "postgres");
        }

        @Override
        public Connection connect() throws SQLException {
            return DriverManager.getConnection(url(), "postgres", "postgres");
        }

        @Override
        public boolean shared() {
            return true;
        }

        @Override
        public void close() {
            stop();
        }

        @Override
        public String toString() {
            return "PostgreSQL";
        }

        private String url() {
            return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
        }

        private EmbeddedPostgres started() {
            try {
                return EmbeddedPostgres.builder()
                        .setDataDirectory(folder)
                        .setCleanDataDirectory(false)
                        .setPort(port)
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("full_page_writes", "on")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
