package vn.lensong.adapters.persistence.privacy;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.adapters.persistence.Sql;

/** Encrypts kept numbers anew after their keys changed. What stands for them elsewhere stays, and nobody notices. */
@Singleton
class NumberRotation implements Resealable {

    private static final int HASH_DIGITS = 32;

    private final FieldCipher cipher;

    NumberRotation(FieldCipher cipher) {
        this.cipher = cipher;
    }

    /** Both keys change at once, so what is under the old one is found along the lookups, whose order begins with it. */
    @Override
    public int reseal(Sql sql, int most) {
        String key = Numbers.plain(cipher.currentLookup());
        int changed = reseal(sql, "lookup < ?", key + "0".repeat(HASH_DIGITS), most);
        return changed > 0 ? changed : reseal(sql, "lookup > ?", key + "f".repeat(HASH_DIGITS), most);
    }

    private int reseal(Sql sql, String which, String bound, int most) {
        Map<String, String> old = new LinkedHashMap<>();
        sql.list(
                        "select lookup, token from personal_number_lookup where " + which
                                + " order by lookup limit ? for update",
                        row -> new String[] {row.text("lookup"), row.text("token")},
                        bound,
                        most)
                .forEach(one -> old.put(one[0], one[1]));
        List<@Nullable Object[]> numbers = new ArrayList<>();
        List<@Nullable Object[]> lookups = new ArrayList<>();
        for (Kept kept : In.list(
                sql, "select token, kind, sealed from personal_number where token in (?)", Kept::of, old.values())) {
            String column = Numbers.column(kept.token);
            String text = cipher.opened(kept.sealed, column);
            numbers.add(new @Nullable Object[] {cipher.sealed(text, column), kept.token});
            lookups.add(new @Nullable Object[] {
                Numbers.plain(cipher.lookup(text, Numbers.among(kept.kind))), kept.token
            });
        }
        sql.batch("update personal_number set sealed = ? where token = ?", numbers);
        sql.batch("insert into personal_number_lookup (lookup, token) values (?, ?) on conflict do nothing", lookups);
        sql.batch(
                "delete from personal_number_lookup where lookup = ?",
                old.keySet().stream().map(lookup -> new @Nullable Object[] {lookup}).toList());
        return old.size();
    }

    private record Kept(String token, Numbers.Kind kind, String sealed) {

        static Kept of(Row row) {
            return new Kept(row.text("token"), row.constant("kind", Numbers.Kind.class), row.text("sealed"));
        }
    }
}
