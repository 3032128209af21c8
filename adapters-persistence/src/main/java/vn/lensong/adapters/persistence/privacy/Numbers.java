package vn.lensong.adapters.persistence.privacy;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.application.Ids;

/**
 * Phone, insurance and card numbers, each kept once and encrypted; in other tables stands a token that says nothing.
 *
 * <p>A number has one token however often its keys change, so tokens are compared, joined and unique as numbers were.
 * A token is of random, opens through here only, and is never shown to anybody.
 */
@Singleton
public class Numbers {

    /** What a token begins with; anything else in its column is itself, such as what is left of an erased number. */
    static final String MARK = "n:";

    private static final String SEALED = "_sealed";
    private static final int TRIES = 5;

    /** What numbers are compared among. */
    public enum Kind {
        /** A telephone, E.164. */
        PHONE,
        /** A telephone as somebody wrote it. */
        WRITTEN,
        /** A social-insurance book or a health-insurance card. */
        DOCUMENT
    }

    private final FieldCipher cipher;
    private final Ids ids;
    private final Clock clock;

    Numbers(FieldCipher cipher, Ids ids, Clock clock) {
        this.cipher = cipher;
        this.ids = ids;
        this.clock = clock;
    }

    /** The token of a number that is about to be written; its row is held until the transaction ends. */
    public String keep(Sql sql, Kind kind, String text) {
        Text one = new Text(kind, text);
        return text.isEmpty() ? text : String.valueOf(keep(sql, List.of(one)).get(one));
    }

    /** The tokens of numbers that are about to be written; their rows are held until the transaction ends. */
    public Map<Text, String> keep(Sql sql, Collection<Text> texts) {
        Map<Text, String> tokens = new HashMap<>();
        List<Text> missing = List.copyOf(Set.copyOf(texts));
        for (int attempt = 0; !missing.isEmpty(); attempt++) {
            if (attempt == TRIES) {
                throw new IllegalStateException("personal_number: gone again and again (expected: kept once)");
            }
            tokens.putAll(found(sql, missing, " order by lookup for update"));
            List<Text> fresh = missing.stream().filter(text -> !tokens.containsKey(text)).toList();
            if (!fresh.isEmpty()) {
                tokens.putAll(added(sql, fresh));
            }
            missing = fresh.stream().filter(text -> !tokens.containsKey(text)).toList();
        }
        return tokens;
    }

    /** The token of a number that is looked for; null when nobody left it. */
    public @Nullable String find(Sql sql, Kind kind, String text) {
        Text one = new Text(kind, text);
        return found(sql, List.of(one), "").get(one);
    }

    /** The token of each of these numbers that somebody left. */
    public Map<Text, String> found(Sql sql, Collection<Text> texts) {
        return found(sql, texts, "");
    }

    /** The tokens of those of these numbers that somebody left. */
    public List<String> find(Sql sql, Kind kind, Collection<String> texts) {
        return List.copyOf(found(sql, texts.stream().map(text -> new Text(kind, text)).distinct().toList(), "")
                .values());
    }

    /** The number; what is no token comes back as it is. */
    public String open(Sql sql, String token) {
        if (!token.startsWith(MARK)) {
            return token;
        }
        return sql.first("select sealed from personal_number where token = ?", row -> row.text("sealed"), token)
                .map(sealed -> cipher.opened(sealed, column(token)))
                .orElseThrow(() -> new IllegalStateException("personal_number: none (expected: what a token stands for)"));
    }

    /** Reads the number together with its token; to be added to the columns of a select. */
    public static String beside(String expression, String column) {
        return ", (select pn.sealed from personal_number pn where pn.token = " + expression + ") as " + column + SEALED;
    }

    /** The number in a column that was read with what is {@link #beside} it. */
    public String opened(Row row, String column) {
        return open(row.text(column), row.textOrNull(column + SEALED));
    }

    /** As {@link #opened}, null where there is none. */
    public @Nullable String openedOrNull(Row row, String column) {
        String token = row.textOrNull(column);
        return token == null ? null : open(token, row.textOrNull(column + SEALED));
    }

    static boolean isToken(String text) {
        return text.startsWith(MARK);
    }

    private String open(String token, @Nullable String sealed) {
        return sealed == null ? token : cipher.opened(sealed, column(token));
    }

    private Map<Text, String> found(Sql sql, Collection<Text> texts, String further) {
        Map<String, Text> lookups = new TreeMap<>();
        texts.forEach(text -> lookups(text).forEach(lookup -> lookups.put(lookup, text)));
        Map<Text, String> found = new HashMap<>();
        In.list(
                        sql,
                        "select lookup, token from personal_number_lookup where lookup in (?)" + further,
                        Known::of,
                        lookups.keySet())
                .forEach(known -> found.put(lookups.get(known.lookup), known.token));
        return found;
    }

    /**
     * Whoever is faster has given the token. While keys rotate a number has two lookups, and another node may know but
     * one of them: where any of them is another's, all of them are.
     */
    private Map<Text, String> added(Sql sql, List<Text> texts) {
        Map<Text, String> mine = new LinkedHashMap<>();
        Map<String, String> rows = new TreeMap<>();
        for (Text text : texts) {
            String token = fresh();
            mine.put(text, token);
            lookups(text).forEach(lookup -> rows.put(lookup, token));
        }
        List<@Nullable Object[]> lookups = new ArrayList<>();
        rows.forEach((lookup, token) -> lookups.add(new @Nullable Object[] {lookup, token}));
        sql.batch("insert into personal_number_lookup (lookup, token) values (?, ?) on conflict do nothing", lookups);
        Map<String, String> theirs = new HashMap<>();
        Map<String, String> held = new HashMap<>();
        In.list(
                        sql,
                        "select lookup, token from personal_number_lookup where lookup in (?) order by lookup for update",
                        Known::of,
                        rows.keySet())
                .forEach(known -> {
                    String token = String.valueOf(rows.get(known.lookup));
                    held.put(token, token);
                    if (!known.token.equals(token)) {
                        theirs.put(token, known.token);
                    }
                });
        sql.batch(
                "delete from personal_number_lookup where token = ?",
                theirs.keySet().stream().map(token -> new @Nullable Object[] {token}).toList());
        List<@Nullable Object[]> numbers = new ArrayList<>();
        Map<Text, String> tokens = new HashMap<>();
        mine.forEach((text, token) -> {
            if (theirs.containsKey(token)) {
                tokens.put(text, theirs.get(token));
            } else if (held.containsKey(token)) {
                tokens.put(text, token);
                numbers.add(new @Nullable Object[] {
                    token, text.kind, cipher.sealed(text.text, column(token)), clock.instant()
                });
            }
        });
        sql.batch("insert into personal_number (token, kind, sealed, kept_at) values (?, ?, ?, ?)", numbers);
        return tokens;
    }

    private List<String> lookups(Text text) {
        return cipher.lookups(text.text, among(text.kind)).stream().map(Numbers::plain).toList();
    }

    private String fresh() {
        UUID id = ids.next();
        byte[] bytes = ByteBuffer.allocate(Long.BYTES * 2)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** What a number is encrypted for: it opens beside its own token only. */
    static String column(String token) {
        return "personal_number " + token;
    }

    static String among(Kind kind) {
        return "personal_number." + kind;
    }

    /** Digits and nothing else, which every database puts into the same order. */
    static String plain(String lookup) {
        return lookup.replace(":", "");
    }

    /** A number with what it is compared among. */
    public record Text(Kind kind, String text) {

        /** Names no number in logs. */
        @Override
        public String toString() {
            return kind + "[•]";
        }
    }

    private record Known(String lookup, String token) {

        static Known of(Row row) {
            return new Known(row.text("lookup"), row.text("token"));
        }
    }
}
