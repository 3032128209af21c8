package vn.lensong.application.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.lensong.application.StoreExamples.NOON;
import static vn.lensong.application.StoreExamples.OPERATOR;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lensong.application.StoreExamples;
import vn.lensong.application.intake.FirstWords;
import vn.lensong.application.intake.Items;
import vn.lensong.application.programme.Programmes;
import vn.lensong.domain.Event;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.game.Contest;
import vn.lensong.domain.game.Entry;
import vn.lensong.domain.game.Exclusion;
import vn.lensong.domain.game.Game;
import vn.lensong.domain.game.GameEvent;
import vn.lensong.domain.game.GameRules;
import vn.lensong.domain.game.Judgement;
import vn.lensong.domain.game.Place;
import vn.lensong.domain.game.Prize;
import vn.lensong.domain.game.PrizeWinner;
import vn.lensong.domain.game.Prized;
import vn.lensong.domain.game.Ranking;
import vn.lensong.domain.game.Task;
import vn.lensong.domain.game.WinnerEvent;
import vn.lensong.domain.game.Window;
import vn.lensong.domain.intake.Arrival;
import vn.lensong.domain.programme.Programme;
import vn.lensong.domain.programme.ProgrammeEvent;

/** What the stores of games keep to. */
public interface GameStoresContract {

    UUID MANAGER = UUID.fromString("00000000-0000-7000-8000-0000000000ab");

    Games games();

    Winners winners();

    FirstWords firstWords();

    Items items();

    Programmes programmes();

    @Test
    default void a_game_comes_back_with_all_that_was_decided() {
        Game game = drafted(programme(), scope());
        games().save(game, because(game));
        Game seen = games().find(game.id()).orElseThrow();
        Game next = seen.published(OPERATOR, NOON)
                .opened(NOON, List.of())
                .rejudged(new Judgement("k", "a b", Task.Verdict.NO_ANSWER, Task.Verdict.RIGHT, "Rõ ý", OPERATOR, NOON))
                .excluded(exclusion("facebook:9", Exclusion.Kind.OTHER))
                .closed(NOON.plusSeconds(61))
                .announced(List.of(new Prized(UUID.randomUUID(), "facebook:1", 1, 0)), OPERATOR, NOON.plusSeconds(70))
                .objected(UUID.randomUUID(), "Xem lại", OPERATOR, NOON.plusSeconds(80));

        games().save(next, because(next));

        assertThat(games().find(game.id()).orElseThrow())
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(next);
        assertThat(games().of(game.programmeId())).hasSize(1);
        assertThat(refused(() -> games().save(seen.published(OPERATOR, NOON), because(seen)))).isEqualTo("stale");
    }

    @Test
    default void a_final_list_comes_back_as_it_was_and_its_winners_with_it() {
        Game game = provisional(programme(), scope());
        List<Place> places = places("Lan", "Mai", "Huy");

        Game confirmed = confirm(game, places);

        assertThat(games().places(game.id(), 0, 2)).containsExactlyElementsOf(places.subList(0, 2));
        assertThat(games().places(game.id(), 2, 5)).containsExactly(places.getLast());
        assertThat(games().placed(game.id())).hasSize(3);
        assertThat(games().nextInLine(game.id(), 1)).containsExactly(places.get(1));
        assertThat(games().nextInLine(game.id(), 3)).isEmpty();
        assertThat(confirmed.state()).isEqualTo(Game.State.CONFIRMED);
        assertThat(winners().of(game.id())).singleElement().extracting(PrizeWinner::rank).isEqualTo(1);
    }

    @Test
    default void winners_of_the_last_shows_are_known_but_for_those_who_let_it_lapse() {
        Scope scope = scope();
        UUID first = programme();
        UUID second = programme();
        confirm(provisional(first, scope), places("Lan"), NOON.plus(Duration.ofDays(2)));
        Game later = confirm(provisional(second, scope), places("Mai"), NOON.plus(Duration.ofDays(9)));
        Instant now = NOON.plus(Duration.ofDays(20));

        assertThat(games().recentWinners(scope, 1, UUID.randomUUID(), now)).containsExactly("facebook:Mai");
        assertThat(games().recentWinners(scope, 5, UUID.randomUUID(), now))
                .containsExactlyInAnyOrder("facebook:Lan", "facebook:Mai");
        assertThat(games().recentWinners(scope, 5, second, now)).containsExactly("facebook:Lan");
        assertThat(games().recentWinners(scope, 5, UUID.randomUUID(), NOON)).isEmpty();

        PrizeWinner mai = winners().of(later.id()).getFirst();
        winners().save(mai.expired(mai.deadline().plusSeconds(1)), expired(mai));
        assertThat(games().recentWinners(scope, 5, UUID.randomUUID(), now)).containsExactly("facebook:Lan");
    }

    @Test
    default void who_is_excluded_for_good_is_so_until_somebody_lets_them_in_again() {
        Scope scope = scope();
        Game game = drafted(programme(), scope);
        games().save(game, because(game));
        Game open = games().find(game.id()).orElseThrow().published(OPERATOR, NOON).opened(NOON, List.of());
        games().save(open, because(open));
        Game out = games().find(game.id())
                .orElseThrow()
                .excluded(exclusion("facebook:5", Exclusion.Kind.COLLECTOR))
                .excluded(exclusion("facebook:6", Exclusion.Kind.OTHER));
        games().save(out, because(out));
        assertThat(games().excludedForGood(scope)).extracting(Exclusion::who).containsExactly("facebook:5");

        Game in = games().find(game.id()).orElseThrow().readmitted("facebook:5");
        games().save(in, because(in));

        assertThat(games().excludedForGood(scope)).isEmpty();
    }

    @Test
    default void who_a_winner_is_is_kept_apart_and_deleted_once() {
        Game game = confirm(provisional(programme(), scope()), places("Lan"));
        PrizeWinner winner = winners().of(game.id()).getFirst();
        PrizeWinner.Claimant lan = new PrizeWinner.Claimant("Nguyễn Thị Lan", "0900000001", "An Dương");
        WinnerEvent known = new WinnerEvent.Identified(game.programmeId(), game.id(), winner.id(), OPERATOR, NOON);
        WinnerEvent gone = new WinnerEvent.Forgotten(game.programmeId(), game.id(), winner.id(), null, NOON);

        winners().identify(winner.identified(NOON), lan, known);

        assertThat(winners().claimant(winner.id())).contains(lan);
        assertThat(refused(() -> winners().identify(winner.identified(NOON), lan, known))).isEqualTo("stale");
        assertThat(winners().forget(winner.id(), gone)).isTrue();
        assertThat(winners().forget(winner.id(), gone)).isFalse();
        assertThat(winners().claimant(winner.id())).isEmpty();
    }

    @Test
    default void an_entry_wins_once() {
        Game game = confirm(provisional(programme(), scope()), places("Lan"));
        PrizeWinner winner = winners().of(game.id()).getFirst();
        PrizeWinner again = PrizeWinner.awarded(
                UUID.randomUUID(), game, games().places(game.id(), 0, 1).getFirst(), 0, true, "Chúc mừng", NOON);

        assertThat(refused(() -> winners().award(List.of(again), List.of(GameResultDesk.Awards.event(again, null, NOON)))))
                .isEqualTo("stale");
        assertThat(winners().of(game.id())).containsExactly(winner);
    }

    @Test
    default void the_words_of_a_window_are_the_first_that_were_stored() {
        UUID programmeId = programme();
        comment(programmeId, "1", "B", Arrival.Change.ADDED, NOON, NOON);
        comment(programmeId, "1", "A", Arrival.Change.EDITED, NOON.plusSeconds(9), NOON);
        comment(programmeId, "2", "A", Arrival.Change.ADDED, NOON.plusSeconds(60), NOON.plusSeconds(60));
        comment(programmeId, "3", "A", Arrival.Change.ADDED, NOON.minusSeconds(1), NOON.minusSeconds(1));
        comment(programmeId, "1001", "A", Arrival.Change.ADDED, NOON, NOON);
        List<FirstWords.Written> read = new ArrayList<>();

        firstWords().each(programmeId, NOON, NOON.plusSeconds(60), read::add);

        assertThat(read).singleElement().satisfies(one -> {
            assertThat(one.words()).isEqualTo("B");
            assertThat(one.original()).isTrue();
            assertThat(one.writtenAt()).isEqualTo(NOON);
        });
    }

    /** Its author's key is the part behind the programme's in the id; 1001 is the page. */
    private void comment(
            UUID programmeId, String key, String words, Arrival.Change change, Instant at, Instant writtenAt) {
        Arrival arrival = new Arrival(
                "facebook", "1001", programmeId + "-" + key, "7_" + key, change, Arrival.Source.WEBHOOK, "7", null,
                new Arrival.Author(key, "Chị Lan"), words, at, at, "{}");
        items().accept(List.of(arrival), List.of(), (before, isNew, after, question) -> new Items.Received(
                before.folded(after).placed(programmeId, StoreExamples.POST), question, List.of()));
    }

    private Game provisional(UUID programmeId, Scope scope) {
        Game game = drafted(programmeId, scope);
        games().save(game, because(game));
        Game next = games().find(game.id())
                .orElseThrow()
                .published(OPERATOR, NOON)
                .opened(NOON, List.of())
                .closed(NOON.plusSeconds(61))
                .announced(List.of(), OPERATOR, NOON.plusSeconds(70));
        games().save(next, because(next));
        return games().find(game.id()).orElseThrow();
    }

    private Game confirm(Game game, List<Place> places) {
        return confirm(game, places, NOON.plus(Duration.ofDays(2)));
    }

    private Game confirm(Game game, List<Place> places, Instant at) {
        Game next = game.confirmed(List.of(), MANAGER, at, "d");
        List<PrizeWinner> won = places.stream()
                .filter(place -> place.prize() != null)
                .map(place -> GameResultDesk.Awards.of(UUID.randomUUID(), next, place, 0, false, at))
                .toList();
        List<Event> because = new ArrayList<>(List.of(
                new GameEvent.Confirmed(game.programmeId(), game.id(), won.size(), "d", MANAGER, at)));
        won.forEach(one -> because.add(GameResultDesk.Awards.event(one, MANAGER, at)));
        games().confirm(next, places, won, because);
        return games().find(game.id()).orElseThrow();
    }

    private static List<Place> places(String... people) {
        List<Entry> entries = new ArrayList<>();
        for (String person : people) {
            entries.add(new Entry(
                    UUID.randomUUID(), "facebook", person, person, person, NOON.plusSeconds(entries.size()), "A", true, false));
        }
        return Ranking.of(
                new Contest(rules(), Window.from(NOON, 60), null, Map.of(), Map.of(), Set.of("lan")), entries);
    }

    private static GameRules rules() {
        return new GameRules(
                "Đố vui",
                "Ai cũng được tham gia.",
                new Task(Task.Type.CHOICE, "Chọn?", List.of("Có", "Không"), List.of("A"), false),
                60,
                GameRules.Ties.EQUAL_PRIZE,
                null,
                0,
                List.of(new Prize("Nhất", 1, 500_000)),
                3,
                24,
                7,
                90,
                "Chúc mừng {name}: {prize}, trước {until}",
                null);
    }

    private static Game drafted(UUID programmeId, Scope scope) {
        return Game.drafted(UUID.randomUUID(), programmeId, scope, rules(), "seal");
    }

    private static Exclusion exclusion(String who, Exclusion.Kind kind) {
        return new Exclusion(who, null, kind, "Có lý do", OPERATOR, NOON);
    }

    private static GameEvent because(Game game) {
        return new GameEvent.Changed(game.programmeId(), game.id(), OPERATOR, NOON);
    }

    private static WinnerEvent expired(PrizeWinner winner) {
        return new WinnerEvent.Expired(winner.programmeId(), winner.gameId(), winner.id(), null, NOON);
    }

    private static @Nullable String refused(Runnable what) {
        return catchThrowableOfType(Refusal.class, what::run).code();
    }

    private static Scope scope() {
        return new Scope("vn/45/to-chuc-" + UUID.randomUUID().toString().substring(0, 8));
    }

    private UUID programme() {
        Programme programme = StoreExamples.programme();
        programmes()
                .save(
                        programme,
                        new ProgrammeEvent.Planned(
                                programme.id(), programme.title(), programme.scriptId(), programme.startsAt(), OPERATOR, NOON));
        return programme.id();
    }
}
