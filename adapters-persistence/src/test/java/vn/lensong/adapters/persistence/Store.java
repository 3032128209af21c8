package vn.lensong.adapters.persistence;

import io.micronaut.context.ApplicationContext;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import vn.lensong.application.Ids;

/** The whole persistence adapter on one database, as an application would start it. */
public final class Store implements AutoCloseable {

    private final ApplicationContext context;

    private Store(Map<String, Object> database, Map<String, Object> settings, Object... beans) {
        Map<String, Object> properties = new HashMap<>(database);
        properties.put("flyway.datasources.default.enabled", true);
        properties.put("lensong.relay.enabled", false);
        properties.put("lensong.timers.enabled", false);
        properties.put("lensong.sealing-secret", "a-secret-of-these-tests");
        properties.putAll(settings);
        context = ApplicationContext.builder()
                .properties(properties)
                .singletons((Ids) UUID::randomUUID, new TestClock())
                .singletons(beans)
                .build();
        context.start();
    }

    /** An H2 file in this folder. */
    public static Store onH2(Path folder, Map<String, Object> settings, Object... beans) {
        return new Store(h2(folder), settings, beans);
    }

    /** A database of this name on the one PostgreSQL of all tests, made when it is not there. */
    public static Store onPostgres(String name, Map<String, Object> settings, Object... beans) {
        return new Store(postgres(name), settings, beans);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public <T> Collection<T> beans(Class<T> type) {
        return context.getBeansOfType(type);
    }

    public TestClock clock() {
        return context.getBean(TestClock.class);
    }

    @Override
    public void close() {
        context.close();
    }

    private static Map<String, Object> h2(Path folder) {
        return Map.of(
                "datasources.default.url", DatabaseUrl.h2(folder),
                "datasources.default.username", "sa",
                "datasources.default.password", "",
                "datasources.default.driver-class-name", "org.h2.Driver");
    }

    /** Where the database of this name is, made when it is not there: for what an earlier version wrote. */
    public static String postgresUrl(String name) {
        return String.valueOf(postgres(name).get("datasources.default.url"));
    }

    private static Map<String, Object> postgres(String name) {
        try (Connection connection =
                        Postgres.SERVER.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            boolean there = statement
                    .executeQuery("select 1 from pg_database where datname = '" + name + "'")
                    .next();
            if (!there) {
                statement.execute("create database " + name);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Map.of(
                "datasources.default.url", DatabaseUrl.tuned(Postgres.SERVER.getJdbcUrl("postgres", name)),
                "datasources.default.username", "postgres",
                "datasources.default.password", "postgres",
                "datasources.default.driver-class-name", "org.postgresql.Driver");
    }

    /** Started when the first test asks for it, ended with the tests' process. */
    private static final class Postgres {

        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
