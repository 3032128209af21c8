package vn.lensong.adapters.persistence.game;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.domain.Scope;
import vn.lensong.domain.game.PrizeWinner;

/** Winners as rows. */
final class WinnerRows {

    private WinnerRows() {}

    static void add(Sql sql, List<PrizeWinner> winners) {
        sql.batch(
                "insert into game_winner (id, version, game_id, programme_id, scope, item_id, who, name, ranked, prize,"
                        + " moved_up, notice, deadline, state) values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                winners.stream()
                        .map(one -> new @Nullable Object[] {
                            one.id(),
                            one.gameId(),
                            one.programmeId(),
                            one.scope().path(),
                            one.itemId(),
                            one.who(),
                            one.name(),
                            one.rank(),
                            one.prize(),
                            one.movedUp(),
                            one.notice(),
                            one.deadline(),
                            one.state()
                        })
                        .toList());
    }

    /** Whether it was stored: not when somebody else was faster. */
    static boolean change(Sql sql, PrizeWinner next) {
        return sql.update(
                        "update game_winner set version = version + 1, state = ?, reply_id = ?, failure = ?, receipt = ?,"
                                + " settled_at = ? where id = ? and version = ?",
                        next.state(),
                        next.replyId(),
                        next.failure(),
                        next.receipt(),
                        next.settledAt(),
                        next.id(),
                        next.version())
                > 0;
    }

    static PrizeWinner winner(Row row) {
        return new PrizeWinner(
                row.id("id"),
                row.longNumber("version"),
                row.id("game_id"),
                row.id("programme_id"),
                new Scope(row.text("scope")),
                row.id("item_id"),
                row.text("who"),
                row.textOrNull("name"),
                row.number("ranked"),
                row.number("prize"),
                row.flag("moved_up"),
                row.text("notice"),
                row.instant("deadline"),
                row.constant("state", PrizeWinner.State.class),
                row.textOrNull("reply_id"),
                row.textOrNull("failure"),
                row.textOrNull("receipt"),
                row.instantOrNull("settled_at"));
    }
}
