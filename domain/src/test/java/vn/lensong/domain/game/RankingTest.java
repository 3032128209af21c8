package vn.lensong.domain.game;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lensong.domain.game.Games.EIGHT;
import static vn.lensong.domain.game.Games.OPERATOR;
import static vn.lensong.domain.game.Games.contest;
import static vn.lensong.domain.game.Games.entry;
import static vn.lensong.domain.game.Games.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who wins follows from what was written and when, and from nothing else. */
class RankingTest {

    private static final Prize FIRST = new Prize("Nhất", 1, 500_000);
    private static final Prize SECOND = new Prize("Nhì", 2, 200_000);

    @Test
    void right_comes_before_wrong_and_early_before_late() {
        List<Place> places = ranked(rules(), entry("Lan", 9, "A"), entry("Huy", 2, "B"), entry("Mai", 5, "A"));

        assertThat(places).extracting(Place::rank).containsExactly(1, 2, null);
        assertThat(names(places)).containsExactly("Mai", "Lan", "Huy");
        assertThat(places).extracting(Place::prize).containsExactly(0, 1, null);
    }

    @Test
    void the_same_second_is_the_same_rank_and_each_gets_the_prize_of_the_place() {
        List<Place> places = ranked(rules(), entry("Lan", 3, "A"), entry("Mai", 3, "A"), entry("Huy", 4, "A"));

        assertThat(places).extracting(Place::rank).containsExactly(1, 1, 3);
        assertThat(places).extracting(Place::prize).containsExactly(0, 0, 1);
    }

    @Test
    void the_first_answer_of_a_person_counts_on_whatever_page_it_was_written() {
        List<Place> places = ranked(
                rules(), entry("Lan", 1, "chào cả nhà"), entry("Lan", 4, "B"), entry("Lan", 6, "A"), entry("Mai", 9, "A"));

        assertThat(names(places).getFirst()).isEqualTo("Mai");
        assertThat(places)
                .extracting(Place::standing)
                .containsExactly(
                        Place.Standing.COUNTED, Place.Standing.NO_ANSWER, Place.Standing.COUNTED, Place.Standing.LATER);
    }

    @Test
    void only_what_was_written_inside_the_window_is_an_entry() {
        List<Place> places = ranked(
                rules(), entry("Sớm", -1, "A"), entry("Lan", 0, "A"), entry("Mai", 120, "A"), entry("Muộn", 121, "A"));

        assertThat(names(places)).containsExactly("Lan", "Mai");
    }

    @Test
    void whoever_cannot_be_told_apart_stays_an_entry_of_their_own_and_is_flagged() {
        List<Place> places = ranked(rules(), entry(null, 1, "A"), entry(null, 2, "A"));

        assertThat(places).extracting(Place::rank).containsExactly(1, 2);
        assertThat(places).allSatisfy(place -> assertThat(place.flags()).contains(Place.Flag.UNNAMED));
    }

    @Test
    void the_same_name_twice_is_flagged_for_a_person_to_look_at() {
        Entry one = entry("Lan", 1, "A");
        Entry other = new Entry(one.itemId(), "facebook", "2", "khác", "  LAN ", one.second(), "A", true, true);

        List<Place> places = ranked(rules(), one, other);

        assertThat(places).allSatisfy(place -> assertThat(place.flags()).contains(Place.Flag.SAME_NAME));
        assertThat(places).anySatisfy(place -> assertThat(place.flags()).contains(Place.Flag.REMOVED));
    }

    @Test
    void whoever_is_excluded_stands_in_the_list_with_the_reason_and_without_a_rank() {
        Contest contest = contest(rules(), null, Map.of("facebook:Lan", Exclusion.Kind.RECENT_WINNER));

        List<Place> places = Ranking.of(contest, List.of(entry("Lan", 1, "A"), entry("Mai", 2, "A")));

        assertThat(names(places)).containsExactly("Mai", "Lan");
        assertThat(places.getFirst().rank()).isOne();
        assertThat(places.getLast().exclusion()).isEqualTo(Exclusion.Kind.RECENT_WINNER);
    }

    @Test
    void a_judgement_holds_for_every_entry_that_says_the_same() {
        Entry one = entry("Lan", 1, "câu đầu tiên!");
        Judgement right = new Judgement(
                Judgement.keyOf(rules().task().read("Câu đầu tiên", false)), "", Task.Verdict.NO_ANSWER, Task.Verdict.RIGHT, "Rõ ý",
                OPERATOR, EIGHT);
        Contest contest = new Contest(
                rules(), Window.from(EIGHT, 120), null, Map.of(right.key(), right), Map.of(), Set.of());

        List<Place> places = Ranking.of(contest, List.of(one, entry("Mai", 2, "Câu đầu tiên")));

        assertThat(places).extracting(Place::rank).containsExactly(1, 2);
        assertThat(places).allMatch(Place::rejudged);
    }

    @Test
    void where_a_number_is_asked_for_the_closest_wins_and_then_the_earliest() {
        List<Place> places = ranked(
                rules(Games.number(), GameRules.Ties.EQUAL_PRIZE, FIRST, SECOND),
                entry("Lan", 1, "90"), entry("Mai", 9, "101"), entry("Huy", 7, "99"), entry("Nga", 7, "một trăm lẻ một"));

        assertThat(names(places)).contains("Huy", "Nga").endsWith("Mai", "Lan");
        assertThat(places).extracting(Place::rank).containsExactly(1, 1, 3, 4);
    }

    @Test
    void a_tie_is_settled_by_the_prediction_closest_to_the_number_of_right_answers() {
        List<Place> places = ranked(
                rules(Games.choice(), GameRules.Ties.NUMBER, FIRST, SECOND),
                entry("Lan", 1, "A 50"), entry("Mai", 1, "A 4"), entry("Huy", 1, "A"), entry("Nga", 1, "A 2"));

        assertThat(names(places)).containsExactly("Mai", "Nga", "Lan", "Huy");
        assertThat(places).extracting(Place::rank).containsExactly(1, 2, 3, 4);
    }

    @Test
    void a_tie_is_settled_by_the_further_question_inside_the_tie_and_nowhere_else() {
        Window further = new Window(EIGHT.plusSeconds(300), EIGHT.plusSeconds(360));
        Contest contest = contest(rules(Games.choice(), GameRules.Ties.SUDDEN_DEATH, FIRST, SECOND), further, Map.of());

        List<Place> places = Ranking.of(
                contest,
                List.of(
                        entry("Lan", 1, "A"), entry("Mai", 1, "A"), entry("Huy", 1, "A"), entry("Nga", 2, "A"),
                        entry("Lan", 310, "B"), entry("Mai", 320, "A"), entry("Nga", 301, "A"), entry("Lạ", 300, "A")));

        assertThat(names(places)).containsExactly("Mai", "Lan", "Huy", "Nga");
        assertThat(places).extracting(Place::rank).containsExactly(1, 2, 3, 4);
    }

    @Test
    void before_the_further_question_was_asked_equals_stay_equal() {
        List<Place> places = ranked(
                rules(Games.choice(), GameRules.Ties.SUDDEN_DEATH, FIRST), entry("Lan", 1, "A"), entry("Mai", 1, "A"));

        assertThat(places).extracting(Place::rank).containsExactly(1, 1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20_261_129, 77, 4_711})
    void in_whatever_order_entries_reach_us_the_list_is_the_same(long seed) {
        Random random = new Random(seed);
        List<Entry> entries = new ArrayList<>();
        String[] said = {"A", "B", "đáp án a", "chào", "A 12", "a ạ"};
        for (int i = 0; i < 500; i++) {
            String person = random.nextInt(10) == 0 ? null : "p" + random.nextInt(200);
            entries.add(entry(person, random.nextInt(150) - 10, said[random.nextInt(said.length)]));
        }
        for (GameRules.Ties ties : GameRules.Ties.values()) {
            Contest contest = contest(
                    rules(Games.choice(), ties, FIRST, SECOND), new Window(EIGHT.plusSeconds(121), EIGHT.plusSeconds(139)), Map.of());
            List<Place> expected = Ranking.of(contest, entries);

            for (int i = 0; i < 5; i++) {
                Collections.shuffle(entries, random);
                assertThat(Ranking.of(contest, entries)).as("seed %d, %s", seed, ties).isEqualTo(expected);
            }
        }
    }

    private static List<Place> ranked(GameRules rules, Entry... entries) {
        return Ranking.of(contest(rules), List.of(entries));
    }

    private static List<String> names(List<Place> places) {
        return places.stream().map(place -> String.valueOf(place.entry().name())).toList();
    }
}
