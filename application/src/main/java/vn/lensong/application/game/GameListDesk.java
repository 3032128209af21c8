package vn.lensong.application.game;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.Ids;
import vn.lensong.application.Page;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.game.Exclusion;
import vn.lensong.domain.game.Game;
import vn.lensong.domain.game.GameCourse;
import vn.lensong.domain.game.GameEvent;
import vn.lensong.domain.game.Judgement;
import vn.lensong.domain.game.Place;
import vn.lensong.domain.game.Prized;
import vn.lensong.domain.game.Task;

/** The list of a game as it stands: who is where and why, and what people decide about entries. */
public final class GameListDesk {

    private static final int PART = 1_000;

    private final Games games;
    private final GameEntries entries;
    private final Ids ids;
    private final Clock clock;

    public GameListDesk(Games games, GameEntries entries, Ids ids, Clock clock) {
        this.games = games;
        this.entries = entries;
        this.ids = ids;
        this.clock = clock;
    }

    /** Which entries of a list are asked for. */
    public enum Part {
        ALL,
        /** Ranked, in their order. */
        RANKED,
        /** Not read as an answer, or with something to look at. */
        DOUBTFUL,
        EXCLUDED,
        /** Came after the list was final, and changes nothing. */
        TOO_LATE
    }

    /** A part of the list, best first; names and comments' ids are left out for who only looks on. */
    public Page<Place> list(Actor actor, UUID gameId, Part part, Page.Ask ask) {
        Game game = GameDesk.required(games, actor, gameId, GameDesk.READERS);
        int from = offset(ask);
        Predicate<Place> wanted = wanted(part);
        List<Place> all = part == Part.TOO_LATE ? late(game) : now(game);
        List<Place> rest = all.stream().filter(wanted).skip(from).limit(ask.limit() + 1L).toList();
        boolean more = rest.size() > ask.limit();
        List<Place> shown = entries.masked(more ? rest.subList(0, ask.limit()) : rest);
        return new Page<>(
                actor.looksOnOnly() ? shown.stream().map(Place::nameless).toList() : shown,
                more ? String.valueOf(from + ask.limit()) : null);
    }

    /** How many take part, and what changed since the list was announced. */
    public Counts counts(Actor actor, UUID gameId) {
        Game game = GameDesk.required(games, actor, gameId, GameDesk.READERS);
        List<Place> places = now(game);
        int people = 0;
        int right = 0;
        int doubtful = 0;
        int excluded = 0;
        for (Place place : places) {
            boolean counted = place.standing() == Place.Standing.COUNTED;
            people += counted ? 1 : 0;
            right += counted && place.verdict() == Task.Verdict.RIGHT ? 1 : 0;
            excluded += place.standing() == Place.Standing.EXCLUDED ? 1 : 0;
            doubtful += wanted(Part.DOUBTFUL).test(place) ? 1 : 0;
        }
        return new Counts(
                places.size(), people, right, doubtful, excluded, late(game).size(), tied(places), changes(game, places));
    }

    /**
     * A person reads what an entry says otherwise, with a reason: it holds for every entry that says the same.
     * What the machine had read is kept.
     */
    public void rejudge(Actor actor, UUID gameId, UUID itemId, Task.Verdict verdict, String reason) {
        Game game = GameDesk.required(games, actor, gameId, GameDesk.JUDGES);
        Place place = entries.place(entries.places(game), itemId);
        Instant now = clock.instant();
        Task.Verdict original = game.decisions().judgements().stream()
                .filter(one -> one.key().equals(place.key()))
                .findFirst()
                .map(Judgement::original)
                .orElse(place.verdict());
        String words = entries.masked(List.of(place)).getFirst().entry().words();
        Judgement judgement = new Judgement(place.key(), words, original, verdict, reason, actor.person(), now);
        games.save(
                game.rejudged(judgement),
                new GameEvent.Rejudged(game.programmeId(), gameId, itemId, verdict, actor.person(), now));
    }

    /** Whoever wrote an entry does not take part. */
    public void exclude(Actor actor, UUID gameId, UUID itemId, Exclusion.Kind kind, String reason) {
        Game game = GameDesk.required(games, actor, gameId, GameDesk.JUDGES);
        Place place = entries.place(entries.places(game), itemId);
        Instant now = clock.instant();
        Exclusion exclusion =
                new Exclusion(place.entry().who(), place.entry().name(), kind, reason, actor.person(), now);
        games.save(
                game.excluded(exclusion),
                new GameEvent.Excluded(game.programmeId(), gameId, itemId, kind, actor.person(), now));
    }

    /** Whoever wrote an entry takes part after all. */
    public void readmit(Actor actor, UUID gameId, UUID itemId) {
        Game game = GameDesk.required(games, actor, gameId, GameDesk.JUDGES);
        Place place = entries.place(entries.places(game), itemId);
        games.save(
                game.readmitted(place.entry().who()),
                new GameEvent.Readmitted(game.programmeId(), gameId, itemId, actor.person(), clock.instant()));
    }

    /** Shows the provisional list, or shows it anew because it has changed. */
    public void announce(Actor actor, UUID gameId) {
        Game game = GameDesk.required(games, actor, gameId, GameDesk.MANAGERS);
        Instant now = clock.instant();
        Game next = game.announced(Prized.among(entries.places(game)), actor.person(), now);
        GameCourse.Announcement list = Objects.requireNonNull(next.course().announced());
        games.save(
                next,
                new GameEvent.Announced(
                        game.programmeId(), gameId, list.prized().size(), list.objectionsUntil(), actor.person(), now));
    }

    /** Writes down what somebody holds against the list; its id. */
    public UUID object(Actor actor, UUID gameId, String text) {
        Game game = GameDesk.required(games, actor, gameId, GameDesk.JUDGES);
        UUID id = ids.next();
        Instant now = clock.instant();
        games.save(
                game.objected(id, text, actor.person(), now),
                new GameEvent.Objected(game.programmeId(), gameId, id, actor.person(), now));
        return id;
    }

    /** Says what came of an objection. */
    public void settle(Actor actor, UUID gameId, UUID objectionId, String outcome) {
        Game game = GameDesk.required(games, actor, gameId, GameDesk.MANAGERS);
        Instant now = clock.instant();
        games.save(
                game.settled(objectionId, outcome, actor.person(), now),
                new GameEvent.ObjectionSettled(game.programmeId(), gameId, objectionId, actor.person(), now));
    }

    /** The whole list as it is now, or as it became final, in words that may be shown. */
    List<Place> now(Game game) {
        if (!game.listStands()) {
            return entries.places(game);
        }
        List<Place> all = new ArrayList<>();
        for (List<Place> part = games.places(game.id(), 0, PART);
                !part.isEmpty();
                part = games.places(game.id(), all.size(), PART)) {
            all.addAll(part);
        }
        return all;
    }

    private List<Place> late(Game game) {
        return game.listStands() ? entries.tooLate(game) : List.of();
    }

    private static Predicate<Place> wanted(Part part) {
        return switch (part) {
            case ALL, TOO_LATE -> place -> true;
            case RANKED -> place -> place.rank() != null;
            case DOUBTFUL -> place -> place.standing() == Place.Standing.NO_ANSWER && !place.rejudged()
                    || place.prize() != null && !place.flags().isEmpty();
            case EXCLUDED -> place -> place.standing() == Place.Standing.EXCLUDED;
        };
    }

    /** How many share a place with a prize and are told apart by nothing yet. */
    private static int tied(List<Place> places) {
        Map<Integer, Integer> byRank = new HashMap<>();
        places.stream()
                .filter(place -> place.prize() != null)
                .forEach(place -> byRank.merge(Objects.requireNonNull(place.rank()), 1, Integer::sum));
        return byRank.values().stream().filter(count -> count > 1).mapToInt(Integer::intValue).sum();
    }

    private static List<Change> changes(Game game, List<Place> places) {
        GameCourse.Announcement list = game.course().announced();
        if (list == null || game.listStands()) {
            return List.of();
        }
        Map<UUID, Prized> before = new HashMap<>();
        list.prized().forEach(one -> before.put(one.itemId(), one));
        List<Change> changes = new ArrayList<>();
        for (Prized one : Prized.among(places)) {
            Prized was = before.remove(one.itemId());
            if (!one.equals(was)) {
                changes.add(new Change(one.itemId(), was == null ? null : was.rank(), one.rank()));
            }
        }
        list.prized().stream()
                .filter(one -> before.containsKey(one.itemId()))
                .forEach(one -> changes.add(new Change(one.itemId(), one.rank(), null)));
        return changes;
    }

    private static int offset(Page.Ask ask) {
        String cursor = ask.cursor();
        if (cursor == null) {
            return 0;
        }
        if (!cursor.matches("\\d{1,7}")) {
            throw Refusal.field("cursor", "cursor.malformed", Map.of());
        }
        return Integer.parseInt(cursor);
    }

    /**
     * A list in figures.
     *
     * @param entries every comment inside the window
     * @param people those with an answer that counts
     * @param tied how many share a prize's place with others
     * @param changes what is not as it was announced; a list with any is not confirmed
     */
    public record Counts(
            int entries, int people, int right, int doubtful, int excluded, int tooLate, int tied, List<Change> changes) {}

    /** A prize's place that is not as it was announced: the rank before, and now; null for none. */
    public record Change(UUID itemId, @Nullable Integer before, @Nullable Integer now) {}
}
