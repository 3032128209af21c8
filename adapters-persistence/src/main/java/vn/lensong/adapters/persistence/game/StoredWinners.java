package vn.lensong.adapters.persistence.game;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.lensong.adapters.persistence.Conflict;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.adapters.persistence.event.Journal;
import vn.lensong.adapters.persistence.privacy.Numbers;
import vn.lensong.application.game.Winners;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.game.PrizeWinner;
import vn.lensong.domain.game.WinnerEvent;

/** Winners in the database, and apart from them who they are. */
@Singleton
class StoredWinners implements Winners {

    private final Database database;
    private final Journal journal;
    private final Numbers numbers;

    StoredWinners(Database database, Journal journal, Numbers numbers) {
        this.database = database;
        this.journal = journal;
        this.numbers = numbers;
    }

    @Override
    public Optional<PrizeWinner> find(UUID id) {
        return database.read(sql -> sql.first("select * from game_winner where id = ?", WinnerRows::winner, id));
    }

    @Override
    public List<PrizeWinner> of(UUID gameId) {
        return database.read(sql -> sql.list(
                "select * from game_winner where game_id = ? order by ranked, id", WinnerRows::winner, gameId));
    }

    @Override
    public void save(PrizeWinner next, WinnerEvent because) {
        database.change(sql -> {
            change(sql, next);
            journal.append(sql, List.of(because));
        });
    }

    @Override
    public void award(List<PrizeWinner> winners, List<WinnerEvent> because) {
        database.change(sql -> {
            Conflict.refusing(Refusal::stale, () -> WinnerRows.add(sql, winners));
            journal.append(sql, because);
        });
    }

    @Override
    public void identify(PrizeWinner next, PrizeWinner.Claimant claimant, WinnerEvent because) {
        database.change(sql -> {
            String number = numbers.keep(sql, Numbers.Kind.PHONE, claimant.phone());
            change(sql, next);
            sql.update("delete from game_claimant where winner_id = ?", next.id());
            sql.update(
                    "insert into game_claimant (winner_id, name, phone, address) values (?, ?, ?, ?)",
                    next.id(),
                    claimant.name(),
                    number,
                    claimant.address());
            journal.append(sql, List.of(because));
        });
    }

    @Override
    public Optional<PrizeWinner.Claimant> claimant(UUID winnerId) {
        return database.read(sql -> sql.first(
                "select c.*" + Numbers.beside("c.phone", "phone") + " from game_claimant c where c.winner_id = ?",
                row -> new PrizeWinner.Claimant(row.text("name"), numbers.opened(row, "phone"), row.text("address")),
                winnerId));
    }

    @Override
    public boolean forget(UUID winnerId, WinnerEvent because) {
        return database.write(sql -> {
            boolean there = sql.update("delete from game_claimant where winner_id = ?", winnerId) > 0;
            if (there) {
                journal.append(sql, List.of(because));
            }
            return there;
        });
    }

    private static void change(Sql sql, PrizeWinner next) {
        if (!WinnerRows.change(sql, next)) {
            throw Refusal.stale();
        }
    }
}
