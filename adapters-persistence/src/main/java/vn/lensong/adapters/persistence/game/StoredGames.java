package vn.lensong.adapters.persistence.game;

import io.micronaut.serde.annotation.SerdeImport;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.lensong.adapters.persistence.Conflict;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Json;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.adapters.persistence.event.Journal;
import vn.lensong.application.game.Games;
import vn.lensong.domain.Event;
import vn.lensong.domain.Scope;
import vn.lensong.domain.game.Decisions;
import vn.lensong.domain.game.Exclusion;
import vn.lensong.domain.game.Game;
import vn.lensong.domain.game.GameCourse;
import vn.lensong.domain.game.GameEvent;
import vn.lensong.domain.game.GameRules;
import vn.lensong.domain.game.Judgement;
import vn.lensong.domain.game.Objection;
import vn.lensong.domain.game.Place;
import vn.lensong.domain.game.Prize;
import vn.lensong.domain.game.PrizeWinner;
import vn.lensong.domain.game.Prized;
import vn.lensong.domain.game.Task;
import vn.lensong.domain.game.Window;

/** Games in the database: read whole, their final lists by part. */
@Singleton
@SerdeImport(GameRules.class)
@SerdeImport(Task.class)
@SerdeImport(Prize.class)
@SerdeImport(GameCourse.class)
@SerdeImport(GameCourse.Publication.class)
@SerdeImport(GameCourse.Announcement.class)
@SerdeImport(GameCourse.Confirmation.class)
@SerdeImport(GameCourse.Voiding.class)
@SerdeImport(GameCourse.Pause.class)
@SerdeImport(Window.class)
@SerdeImport(Prized.class)
@SerdeImport(Decisions.class)
@SerdeImport(Judgement.class)
@SerdeImport(Exclusion.class)
@SerdeImport(Objection.class)
class StoredGames implements Games {

    private final Database database;
    private final Journal journal;
    private final Json json;

    StoredGames(Database database, Journal journal, Json json) {
        this.database = database;
        this.journal = journal;
        this.json = json;
    }

    @Override
    public Optional<Game> find(UUID id) {
        return database.read(sql -> sql.first("select * from game where id = ?", this::game, id));
    }

    @Override
    public List<Game> of(UUID programmeId) {
        return database.read(sql -> sql.list(
                "select * from game where programme_id = ? order by programme_id, drafted_at, id",
                this::game,
                programmeId));
    }

    @Override
    public void save(Game next, GameEvent because) {
        database.change(sql -> {
            Optional<Game> before = sql.first("select * from game where id = ?", this::game, next.id());
            store(sql, next, because);
            keep(sql, before.map(game -> game.decisions().exclusions()).orElse(List.of()), next);
            journal.append(sql, List.of(because));
        });
    }

    @Override
    public void confirm(Game next, List<Place> places, List<PrizeWinner> winners, List<Event> because) {
        database.change(sql -> {
            store(sql, next, because.getFirst());
            PlaceRows.add(sql, next.id(), places);
            WinnerRows.add(sql, winners);
            journal.append(sql, because);
        });
    }

    private void store(Sql sql, Game next, Event because) {
        GameCourse.Confirmation confirmed = next.course().confirmed();
        Instant confirmedAt = confirmed == null ? null : confirmed.at();
        String rules = json.write(next.rules());
        String course = json.write(next.course());
        String decisions = json.write(next.decisions());
        Conflict.storing(
                next.version(),
                () -> sql.update(
                        "insert into game (id, version, programme_id, scope, state, drafted_at, confirmed_at, seal,"
                                + " rules, course, decisions) values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        next.id(),
                        next.programmeId(),
                        next.scope().path(),
                        next.state(),
                        because.at(),
                        confirmedAt,
                        next.seal(),
                        rules,
                        course,
                        decisions),
                () -> sql.update(
                        "update game set version = version + 1, state = ?, confirmed_at = ?, rules = ?, course = ?,"
                                + " decisions = ? where id = ? and version = ?",
                        next.state(),
                        confirmedAt,
                        rules,
                        course,
                        decisions,
                        next.id(),
                        next.version()));
    }

    /** Whoever is excluded for good is so in the games to come, until somebody lets them in again. */
    private static void keep(Sql sql, List<Exclusion> before, Game game) {
        List<Exclusion> now = game.decisions().exclusions();
        before.stream().filter(one -> !now.contains(one)).forEach(one -> sql.update(
                "delete from game_exclusion where scope = ? and who = ?", game.scope().path(), one.who()));
        now.stream().filter(one -> one.kind().lasts() && !before.contains(one)).forEach(one -> sql.update(
                "insert into game_exclusion (scope, who, kind, name, reason, by_person, decided_at, game_id)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                game.scope().path(),
                one.who(),
                one.kind(),
                one.name(),
                one.reason(),
                one.by(),
                one.at(),
                game.id()));
    }

    @Override
    public List<Place> places(UUID gameId, int from, int limit) {
        return database.read(sql -> PlaceRows.part(sql, gameId, from, limit));
    }

    @Override
    public Set<UUID> placed(UUID gameId) {
        return database.read(sql -> Set.copyOf(sql.list(
                "select item_id from game_place where game_id = ?", row -> row.id("item_id"), gameId)));
    }

    @Override
    public List<Place> nextInLine(UUID gameId, int behindRank) {
        return database.read(sql -> PlaceRows.next(sql, gameId, behindRank));
    }

    @Override
    public Set<String> recentWinners(Scope scope, int shows, UUID otherThanProgramme, Instant before) {
        return database.read(sql -> Set.copyOf(sql.list(
                """
                select distinct w.who from game_winner w
                join game g on g.id = w.game_id and g.state in ('CONFIRMED', 'PAID')
                join (
                    select programme_id, max(confirmed_at) as newest from game
                    where scope = ? and confirmed_at < ? and programme_id <> ? and state in ('CONFIRMED', 'PAID')
                    group by programme_id order by newest desc, programme_id limit ?
                ) recent on recent.programme_id = g.programme_id
                where w.state <> 'EXPIRED' and g.confirmed_at < ? and w.who not like 'item:%'
                """,
                row -> row.text("who"),
                scope.path(),
                before,
                otherThanProgramme,
                shows,
                before)));
    }

    @Override
    public List<Exclusion> excludedForGood(Scope scope) {
        return database.read(sql -> sql.list(
                "select * from game_exclusion where scope = ? order by decided_at, who",
                row -> new Exclusion(
                        row.text("who"),
                        row.textOrNull("name"),
                        row.constant("kind", Exclusion.Kind.class),
                        row.text("reason"),
                        row.id("by_person"),
                        row.instant("decided_at")),
                scope.path()));
    }

    private Game game(Row row) {
        return new Game(
                row.id("id"),
                row.longNumber("version"),
                row.id("programme_id"),
                new Scope(row.text("scope")),
                json.read(row.text("rules"), GameRules.class),
                row.text("seal"),
                row.constant("state", Game.State.class),
                json.read(row.text("course"), GameCourse.class),
                json.read(row.text("decisions"), Decisions.class));
    }
}
