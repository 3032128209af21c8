package vn.lensong.adapters.persistence.game;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.adapters.persistence.privacy.In;
import vn.lensong.adapters.persistence.privacy.Numbers;
import vn.lensong.adapters.persistence.privacy.PersonalHolding;
import vn.lensong.adapters.persistence.privacy.Traces.Kind;
import vn.lensong.adapters.persistence.privacy.Traces;
import vn.lensong.domain.privacy.Held;

/**
 * Entries in games, prizes and who won them. An erased entry keeps its place, its verdict and its prize, so that what
 * was announced still adds up; the number of the receipt stays, because handing out a prize must be accounted for.
 */
@Singleton
class GameHolding implements PersonalHolding {

    private final Numbers numbers;

    GameHolding(Numbers numbers) {
        this.numbers = numbers;
    }

    @Override
    public void trace(Sql sql, Traces traces) {
        In.list(
                        sql,
                        "select id, programme_id from game_winner where item_id in (?)",
                        row -> new UUID[] {row.id("id"), row.id("programme_id")},
                        traces.of(Kind.ITEM))
                .forEach(found -> {
                    traces.add(Kind.WINNER, found[0]);
                    traces.programmes().add(found[1]);
                });
    }

    @Override
    public List<Held> held(Sql sql, Traces traces) {
        List<Held> held = new ArrayList<>(In.list(
                sql,
                "select * from game_place where item_id in (?)",
                row -> new Held(
                        "game-entry", row.id("item_id"), row.instant("written_at"), Map.of("words", row.text("words"))),
                traces.of(Kind.ITEM)));
        held.addAll(In.list(
                sql,
                "select w.*, c.name as claimant, c.phone, c.address" + Numbers.beside("c.phone", "phone")
                        + " from game_winner w"
                        + " left join game_claimant c on c.winner_id = w.id where w.id in (?)",
                row -> new Held("prize", row.id("id"), row.instant("deadline"), prize(row)),
                traces.of(Kind.WINNER)));
        return held;
    }

    private Map<String, String> prize(Row row) {
        Map<String, String> data = new LinkedHashMap<>();
        data.put("prize", String.valueOf(row.number("prize")));
        for (String column : List.of("name", "claimant", "phone", "address", "receipt")) {
            String value = column.equals("phone") ? numbers.openedOrNull(row, column) : row.textOrNull(column);
            if (value != null) {
                data.put(column, value);
            }
        }
        return data;
    }

    @Override
    public Map<String, Integer> erase(Sql sql, Traces traces) {
        int entries = In.update(
                sql,
                "update game_place set person_key = null, name = null, words = ? where item_id in (?)",
                traces.of(Kind.ITEM),
                Traces.ERASED);
        In.update(sql, "delete from game_claimant where winner_id in (?)", traces.of(Kind.WINNER));
        int prizes = 0;
        for (UUID id : traces.of(Kind.WINNER)) {
            prizes += sql.update(
                    "update game_winner set version = version + 1, who = ?, name = null, notice = ? where id = ?",
                    "erased:" + id,
                    Traces.ERASED,
                    id);
        }
        In.update(sql, "delete from game_exclusion where who in (?)", traces.keys());
        return Map.of("game-entry", entries, "prize", prizes);
    }
}
