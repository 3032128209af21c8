package vn.lensong.adapters.persistence.game;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.domain.game.Entry;
import vn.lensong.domain.game.Exclusion;
import vn.lensong.domain.game.Place;
import vn.lensong.domain.game.Task;

/** The places of final lists as rows. */
final class PlaceRows {

    private PlaceRows() {}

    static void add(Sql sql, UUID gameId, List<Place> places) {
        List<@Nullable Object[]> rows = new ArrayList<>(places.size());
        for (Place place : places) {
            Entry entry = place.entry();
            rows.add(new @Nullable Object[] {
                gameId,
                rows.size(),
                entry.itemId(),
                entry.platform(),
                entry.commentId(),
                entry.personKey(),
                entry.name(),
                entry.second(),
                entry.words(),
                entry.firstWordsKnown(),
                entry.removed(),
                place.standing(),
                place.verdict(),
                place.rejudged(),
                place.key(),
                text(place.number()),
                text(place.prediction()),
                place.rank(),
                place.prize(),
                place.exclusion(),
                place.flags().stream().map(Enum::name).sorted().collect(Collectors.joining(","))
            });
        }
        sql.batch(
                "insert into game_place (game_id, place, item_id, platform, comment_id, person_key, name, written_at,"
                        + " words, first_words_known, removed, standing, verdict, rejudged, text_key, answered,"
                        + " predicted, ranked, prize, exclusion, flags) values (" + Sql.marks(21) + ")",
                rows);
    }

    static List<Place> part(Sql sql, UUID gameId, int from, int limit) {
        return sql.list(
                "select * from game_place where game_id = ? and place >= ? order by game_id, place limit ?",
                PlaceRows::place,
                gameId,
                from,
                limit);
    }

    static List<Place> next(Sql sql, UUID gameId, int behindRank) {
        return sql.list(
                "select * from game_place where game_id = ? and ranked ="
                        + " (select min(ranked) from game_place where game_id = ? and ranked > ?) order by place",
                PlaceRows::place,
                gameId,
                gameId,
                behindRank);
    }

    private static @Nullable String text(@Nullable BigDecimal number) {
        return number == null ? null : number.toString();
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static Place place(Row row) {
        String exclusion = row.textOrNull("exclusion");
        return new Place(
                new Entry(
                        row.id("item_id"),
                        row.text("platform"),
                        row.text("comment_id"),
                        row.textOrNull("person_key"),
                        row.textOrNull("name"),
                        row.instant("written_at"),
                        row.text("words"),
                        row.flag("first_words_known"),
                        row.flag("removed")),
                row.constant("standing", Place.Standing.class),
                row.constant("verdict", Task.Verdict.class),
                row.flag("rejudged"),
                row.text("text_key"),
                number(row.textOrNull("answered")),
                number(row.textOrNull("predicted")),
                row.numberOrNull("ranked"),
                row.numberOrNull("prize"),
                exclusion == null ? null : Exclusion.Kind.valueOf(exclusion),
                flags(row.text("flags")));
    }

    private static Set<Place.Flag> flags(String text) {
        return Arrays.stream(text.split(","))
                .filter(name -> !name.isEmpty())
                .map(Place.Flag::valueOf)
                .collect(Collectors.toSet());
    }
}
