package vn.lensong.bootstrap;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import javax.sql.DataSource;

/** Every table of a running platform's database, read whole. */
final class Tables {

    private final DataSource database;

    Tables(Province province) {
        this.database = DelegatingDataSource.unwrapDataSource(
                province.lensong().context().getBean(DataSource.class));
    }

    /** Where any of these texts stands, as {@code table.column: text}. */
    List<String> holding(List<String> texts) {
        TreeSet<String> found = new TreeSet<>();
        try (Connection connection = database.getConnection()) {
            for (String table : tables(connection)) {
                scan(connection, table, texts, found);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new ArrayList<>(found);
    }

    /** One text of one row. */
    String text(String query, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet result = statement.executeQuery()) {
                return result.next() ? String.valueOf(result.getString(1)) : "";
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void change(String statement, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                prepared.setObject(i + 1, values[i]);
            }
            prepared.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(
                        "select table_name from information_schema.tables where lower(table_schema) = 'public'")) {
            while (result.next()) {
                names.add(result.getString(1));
            }
        }
        return names;
    }

    private static void scan(Connection connection, String table, List<String> texts, TreeSet<String> found)
            throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select * from \"" + table + "\"")) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                for (int column = 1; column <= columns; column++) {
                    String value = value(result, column);
                    for (String text : texts) {
                        if (value.contains(text)) {
                            found.add((table + "." + result.getMetaData().getColumnName(column)).toLowerCase(Locale.ROOT)
                                    + ": " + text);
                        }
                    }
                }
            }
        }
    }

    private static String value(ResultSet result, int column) throws SQLException {
        Object value = result.getObject(column);
        return value instanceof byte[] bytes
                ? new String(bytes, StandardCharsets.UTF_8)
                : String.valueOf(result.getString(column));
    }
}
