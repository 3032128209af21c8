package vn.lensong.adapters.persistence.privacy;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import vn.lensong.adapters.persistence.Sql;

/** Every column of the database that holds text, whatever table is added one day. */
final class TextColumns {

    private TextColumns() {}

    static List<Column> all(Sql sql) {
        return sql.list(
                """
                select c.table_name, c.column_name from information_schema.columns c
                join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
                where lower(c.table_schema) = 'public' and t.table_type = 'BASE TABLE'
                    and lower(c.data_type) in ('character varying', 'text', 'character large object')
                order by c.table_name, c.column_name
                """,
                row -> new Column(row.text("table_name"), row.text("column_name")));
    }

    /** A column; its names are the database's own words. */
    record Column(String table, String name) {

        /** Where every token stands, whoever still needs it. */
        boolean keepsNumbers() {
            return table.toLowerCase(Locale.ROOT).startsWith("personal_number");
        }

        boolean holdsAny(Sql sql, List<String> needles) {
            String one = "position(? in \"" + name + "\") > 0";
            return sql.count(
                            "select count(*) from (select 1 from \"" + table + "\" where "
                                    + String.join(" or ", Collections.nCopies(needles.size(), one)) + " limit 1) found",
                            needles.toArray())
                    > 0;
        }
    }
}
