package vn.lensong.adapters.persistence.privacy;

import java.util.List;
import java.util.UUID;
import vn.lensong.adapters.persistence.Sql;

/** Writes encrypted values anew that are under an old key, where nothing is looked up by them. */
public final class SealedColumn {

    private SealedColumn() {}

    public static int reseal(Sql sql, FieldCipher cipher, String table, String column, int most) {
        List<Sealed> old = sql.list(
                "select id, person from " + table + " where person not like ? order by id limit ? for update",
                row -> new Sealed(row.id("id"), row.text("person")),
                cipher.current() + "%",
                most);
        old.forEach(one -> sql.update(
                "update " + table + " set person = ? where id = ?",
                cipher.sealed(cipher.opened(one.value, column), column),
                one.id));
        return old.size();
    }

    private record Sealed(UUID id, String value) {}
}
