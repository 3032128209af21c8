package vn.lensong.bootstrap;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;

/** The one PostgreSQL of whole-server tests: started when the first asks for it, ended with their process. */
final class PostgresOfTests {

    private static final EmbeddedPostgres SERVER = start();

    private PostgresOfTests() {}

    /** The settings of a server on a new and empty database. */
    static Map<String, String> database() {
        String name = "whole_" + UUID.randomUUID().toString().replace('-', '_');
        try (Connection connection = SERVER.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Map.of(
                "LENSONG_DB_URL",
                SERVER.getJdbcUrl("postgres", name),
                "LENSONG_DB_USER",
                "postgres",
                "LENSONG_DB_PASSWORD",
                "postgres");
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
