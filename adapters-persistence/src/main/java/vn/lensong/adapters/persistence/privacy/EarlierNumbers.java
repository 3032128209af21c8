package vn.lensong.adapters.persistence.privacy;

import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PostConstruct;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Json;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.application.Timers;

/**
 * Replaces numbers of earlier versions that lie in plain, before anything is served: some at a time, each time
 * committed, so that it goes on where it was cut off. Of several nodes one goes on and the others wait. Commands that
 * are not given the secret leave them.
 */
@Context
@Requires(property = "lensong.earlier-numbers", notEquals = "left")
class EarlierNumbers {

    private static final Logger LOG = LoggerFactory.getLogger(EarlierNumbers.class);

    private static final int AT_ONCE = 2_000;

    private final Database database;
    private final BeanProvider<Numbers> kept;
    private final Json json;
    private final Timers timers;
    private final Clock clock;

    EarlierNumbers(Database database, BeanProvider<Numbers> kept, Json json, Timers timers, Clock clock) {
        this.database = database;
        this.kept = kept;
        this.json = json;
        this.timers = timers;
        this.clock = clock;
    }

    @PostConstruct
    void replace() {
        if (database.read(EarlierNumbers::replaced)) {
            return;
        }
        // Not before: whoever has nothing to replace needs no keys yet.
        Numbers numbers = kept.get();
        long all = stories(numbers);
        for (NumberColumn column : NumberColumn.ALL) {
            all += replace(numbers, column);
        }
        database.change(sql -> sql.update("delete from numbers_in_plain"));
        if (all > 0) {
            LOG.info("{} numbers that lay in plain are encrypted now", all);
            // What else is still in plain is small, and is written anew while everybody works.
            timers.set(RotateKeys.NAME, RotateKeys.EVERYWHERE, clock.instant());
        }
    }

    private long replace(Numbers numbers, NumberColumn column) {
        long all = 0;
        String after = "";
        for (Walked walked = walk(numbers, column, after); walked.last != null; walked = walk(numbers, column, after)) {
            all += walked.replaced;
            after = walked.last;
        }
        return all;
    }

    /** Along the column's own order, from one commit to the next. */
    private Walked walk(Numbers numbers, NumberColumn column, String after) {
        return database.write(sql -> {
            if (replacedMeanwhile(sql)) {
                return new Walked(0, null);
            }
            List<String> values = sql.list(
                    "select distinct %2$s as plain from %1$s where %2$s > ? order by %2$s limit ?"
                            .formatted(column.table(), column.column()),
                    row -> row.text("plain"),
                    after,
                    AT_ONCE);
            Map<String, Numbers.Text> plain = new LinkedHashMap<>();
            values.stream().filter(value -> inPlain(column, value)).forEach(value -> plain.put(
                    value, new Numbers.Text(column.kind(), value.substring(column.before().length()))));
            Map<Numbers.Text, String> tokens = numbers.keep(sql, plain.values());
            List<@Nullable Object[]> rows = new ArrayList<>();
            plain.forEach((value, text) -> rows.add(new @Nullable Object[] {column.before() + tokens.get(text), value}));
            sql.batch(
                    "update %1$s set %2$s = ? where %2$s = ?".formatted(column.table(), column.column()), rows);
            return new Walked(rows.size(), values.isEmpty() ? null : values.getLast());
        });
    }

    private static boolean inPlain(NumberColumn column, String value) {
        return value.startsWith(column.before())
                && !Numbers.isToken(value.substring(column.before().length()))
                && !value.equals(Traces.ERASED);
    }

    /** The number of a story stood inside what was told. */
    private long stories(Numbers numbers) {
        long all = 0;
        for (int some = someStories(numbers); some > 0; some = someStories(numbers)) {
            all += some;
        }
        return all;
    }

    private int someStories(Numbers numbers) {
        return database.write(sql -> {
            if (replacedMeanwhile(sql)) {
                return 0;
            }
            List<@Nullable Object[]> rows = new ArrayList<>();
            sql.list(
                            "select id, telling from story where phone is null order by id limit ?",
                            row -> new Object[] {row.id("id"), row.text("telling")},
                            AT_ONCE)
                    .forEach(story -> {
                        Map<Object, @Nullable Object> telling =
                                new LinkedHashMap<>(json.read(String.valueOf(story[1]), Map.class));
                        Object phone = telling.put("phone", "");
                        String text = phone == null ? "" : phone.toString();
                        rows.add(new @Nullable Object[] {
                            text.isEmpty() ? "" : numbers.keep(sql, Numbers.Kind.PHONE, text), json.write(telling), story[0]
                        });
                    });
            sql.batch("update story set phone = ?, telling = ? where id = ?", rows);
            return rows.size();
        });
    }

    /** Holds the mark that some are in plain, so that one node does it; true when another one has done it. */
    private static boolean replacedMeanwhile(Sql sql) {
        return sql.list("select id from numbers_in_plain for update", row -> row.number("id")).isEmpty();
    }

    private static boolean replaced(Sql sql) {
        return sql.count("select count(*) from numbers_in_plain") == 0;
    }

    /** How far it came; nothing last when it came to the end. */
    private record Walked(int replaced, @Nullable String last) {}
}
