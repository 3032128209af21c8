package vn.lensong.application.game;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.Ids;
import vn.lensong.application.programme.Programmes;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.game.Game;
import vn.lensong.domain.game.GameCourse;
import vn.lensong.domain.game.GameEvent;
import vn.lensong.domain.game.GameRules;
import vn.lensong.domain.game.Window;
import vn.lensong.domain.organisation.Role;
import vn.lensong.domain.programme.Programme;

/** Where games are prepared, published, opened, closed and, if need be, taken back. */
public final class GameDesk {

    static final Set<Role> MANAGERS = EnumSet.of(Role.PRODUCER, Role.PROVINCE_MANAGER);
    static final Set<Role> JUDGES = EnumSet.of(Role.PRODUCER, Role.PROVINCE_MANAGER, Role.OPERATOR);
    static final Set<Role> READERS =
            EnumSet.of(Role.PRODUCER, Role.PROVINCE_MANAGER, Role.OPERATOR, Role.AUDITOR);

    private final Games games;
    private final Winners winners;
    private final Programmes programmes;
    private final Ids ids;
    private final Clock clock;

    public GameDesk(Games games, Winners winners, Programmes programmes, Ids ids, Clock clock) {
        this.games = games;
        this.winners = winners;
        this.programmes = programmes;
        this.ids = ids;
        this.clock = clock;
    }

    /** A programme's games, oldest first. */
    public List<Seen> list(Actor actor, UUID programmeId) {
        programme(actor, programmeId, READERS);
        return games.of(programmeId).stream().map(game -> seen(actor, game)).toList();
    }

    public Seen show(Actor actor, UUID gameId) {
        return seen(actor, required(games, actor, gameId, READERS));
    }

    /** Prepares a game; its id. Refuses {@code programme.over}. */
    public UUID draft(Actor actor, UUID programmeId, GameRules rules) {
        Programme programme = programme(actor, programmeId, MANAGERS);
        if (programme.over()) {
            throw Refusal.conflict("programme.over", Map.of("state", programme.status().name()));
        }
        String seal = ids.next().toString() + ids.next();
        Game game = Game.drafted(ids.next(), programmeId, programme.scope(), rules, seal);
        games.save(game, new GameEvent.Drafted(programmeId, game.id(), actor.person(), clock.instant()));
        return game.id();
    }

    /** Changes what is not published yet. Refuses {@code version.outdated} and {@code game.state}. */
    public void change(Actor actor, UUID gameId, long version, GameRules rules) {
        Game game = required(games, actor, gameId, MANAGERS);
        if (game.version() != version) {
            throw Refusal.outdated();
        }
        games.save(
                game.changed(rules),
                new GameEvent.Changed(game.programmeId(), gameId, actor.person(), clock.instant()));
    }

    /** Fixes the rules: from here on everybody may read them, and their digest says that they stay. */
    public void publish(Actor actor, UUID gameId) {
        step(actor, gameId, (game, now) -> game.published(actor.person(), now), next -> {
            GameCourse.Publication publication = Objects.requireNonNull(next.course().published());
            return new GameEvent.Published(
                    next.programmeId(), gameId, publication.digest(), actor.person(), publication.at());
        });
    }

    /** Puts the question; what is written from the next whole second on counts. */
    public void open(Actor actor, UUID gameId) {
        step(
                actor,
                gameId,
                (game, now) -> game.opened(now, games.excludedForGood(game.scope())),
                next -> opened(next, actor.person(), clock.instant()));
    }

    /** Closes what a timer has not closed yet. Refuses {@code game.still-open} before the published time is over. */
    public void close(Actor actor, UUID gameId) {
        step(
                actor,
                gameId,
                Game::closed,
                next -> new GameEvent.Closed(next.programmeId(), gameId, actor.person(), clock.instant()));
    }

    /** Puts the further question to those who are equal. */
    public void openSuddenDeath(Actor actor, UUID gameId) {
        step(actor, gameId, Game::suddenDeathOpened, next -> {
            Window further = Objects.requireNonNull(next.course().suddenDeath());
            return new GameEvent.SuddenDeathOpened(
                    next.programmeId(), gameId, further.opensAt(), further.closesAt(), actor.person(), clock.instant());
        });
    }

    /** It does not count, and everybody may read why. */
    public void takeBack(Actor actor, UUID gameId, String reason) {
        step(
                actor,
                gameId,
                (game, now) -> game.voided(reason, actor.person(), now),
                next -> new GameEvent.Voided(next.programmeId(), gameId, actor.person(), clock.instant()));
    }

    /**
     * What screens before the public show: of the newest game of the programme that was published, without
     * anybody's data but shortened names. Empty when there is none, or it stands still.
     */
    public Optional<GamePanel> panel(Actor actor, UUID programmeId) {
        programme(actor, programmeId, READERS);
        return games.of(programmeId).reversed().stream()
                .filter(game -> game.course().published() != null && !game.course().paused())
                .max(Comparator.comparing(GamePanel::moment))
                .map(game -> GamePanel.of(game, winners.of(game.id())));
    }

    static GameEvent.Opened opened(Game next, @Nullable UUID by, Instant at) {
        Window window = Objects.requireNonNull(next.window());
        return new GameEvent.Opened(next.programmeId(), next.id(), window.opensAt(), window.closesAt(), by, at);
    }

    static Game required(Games games, Actor actor, UUID gameId, Set<Role> roles) {
        Game game = games.find(gameId).orElseThrow(() -> Refusal.notFound("game"));
        actor.require(game.scope(), "game", roles);
        return game;
    }

    private Seen seen(Actor actor, Game game) {
        boolean judge = actor.works(game.scope(), JUDGES);
        return new Seen(game, judge || game.answerKnown(), judge);
    }

    private void step(
            Actor actor, UUID gameId, BiFunction<Game, Instant, Game> next, Function<Game, GameEvent> because) {
        Game game = next.apply(required(games, actor, gameId, MANAGERS), clock.instant());
        games.save(game, because.apply(game));
    }

    private Programme programme(Actor actor, UUID programmeId, Set<Role> roles) {
        Programme programme =
                programmes.find(programmeId).orElseThrow(() -> Refusal.notFound("programme"));
        actor.require(programme.scope(), "programme", roles);
        return programme;
    }

    /**
     * A game as somebody may see it.
     *
     * @param whole whether they learn the right answers and the further question
     * @param decided whether they learn what was decided about people's entries
     */
    public record Seen(Game game, boolean whole, boolean decided) {}
}
