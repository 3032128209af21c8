package vn.lensong.adapters.persistence.crisis;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.lensong.adapters.persistence.Conflict;
import vn.lensong.adapters.persistence.Json;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.adapters.persistence.privacy.FieldCipher;
import vn.lensong.adapters.persistence.privacy.SealedColumn;
import vn.lensong.domain.Scope;
import vn.lensong.domain.crisis.KitEntry;
import vn.lensong.domain.crisis.KitKind;

/** Entries of the kit as rows, with all that was written down encrypted. */
@Singleton
class KitRows {

    static final String TABLE = "crisis_kit";
    static final String COLUMN = "crisis_kit.person";

    private final FieldCipher cipher;
    private final Json json;

    KitRows(FieldCipher cipher, Json json) {
        this.cipher = cipher;
        this.json = json;
    }

    void store(Sql sql, KitEntry next) {
        String person = cipher.sealed(json.write(next.values()), COLUMN);
        Conflict.storing(
                next.version(),
                () -> sql.update(
                        "insert into crisis_kit (id, version, scope, kind, person, lesson_of, retired)"
                                + " values (?, 1, ?, ?, ?, ?, ?)",
                        next.id(),
                        next.scope().path(),
                        next.kind(),
                        person,
                        next.lessonOf(),
                        next.retired()),
                () -> sql.update(
                        "update crisis_kit set version = version + 1, person = ?, retired = ?"
                                + " where id = ? and version = ?",
                        person,
                        next.retired(),
                        next.id(),
                        next.version()));
    }

    KitEntry entry(Row row) {
        Map<String, String> values = new LinkedHashMap<>();
        json.read(cipher.opened(row.text("person"), COLUMN), Map.class)
                .forEach((field, value) -> values.put(String.valueOf(field), String.valueOf(value)));
        return new KitEntry(
                row.id("id"),
                row.longNumber("version"),
                new Scope(row.text("scope")),
                row.constant("kind", KitKind.class),
                values,
                row.idOrNull("lesson_of"),
                row.flag("retired"));
    }

    int reseal(Sql sql, int most) {
        return SealedColumn.reseal(sql, cipher, TABLE, COLUMN, most);
    }
}
