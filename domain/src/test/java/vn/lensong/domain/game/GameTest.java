package vn.lensong.domain.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.lensong.domain.game.Games.EIGHT;
import static vn.lensong.domain.game.Games.MANAGER;
import static vn.lensong.domain.game.Games.OPERATOR;
import static vn.lensong.domain.game.Games.PRODUCER;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lensong.domain.Digest;
import vn.lensong.domain.Refusal;

/** A game goes its way step by step; its rules stay as they were published. */
class GameTest {

    private static final List<Prized> LIST = List.of(new Prized(UUID.randomUUID(), "facebook:Lan", 1, 0));
    private static final Instant AFTER = EIGHT.plus(Duration.ofHours(25));

    @Test
    void rules_do_not_change_once_they_are_published() {
        Game game = Games.drafted().published(PRODUCER, EIGHT);

        assertThat(refused(() -> game.changed(Games.rules()))).isEqualTo("game.state");
        assertThat(refused(() -> game.published(PRODUCER, EIGHT))).isEqualTo("game.state");
    }

    @Test
    void the_digest_is_that_of_the_text_which_is_shown_when_all_is_decided() {
        Game game = Games.drafted().published(PRODUCER, EIGHT);
        String text = SealedRules.canonical(game.id(), game.rules(), game.seal());

        assertThat(game.course().published()).isNotNull();
        assertThat(game.course().published().digest()).isEqualTo(Digest.of(text));
        assertThat(text).contains("task.accepted: A", "seal: seal").doesNotContain("\r");
        assertThat(SealedRules.digest(game.id(), game.rules(), "another")).isNotEqualTo(Digest.of(text));
    }

    @Test
    void the_window_begins_with_the_first_second_that_was_wholly_behind_the_question() {
        Window window = Window.from(EIGHT.plusMillis(350), 60);

        assertThat(window.contains(EIGHT.plusMillis(900))).isFalse();
        assertThat(window.contains(EIGHT.plusSeconds(1))).isTrue();
        assertThat(window.contains(EIGHT.plusSeconds(61))).isTrue();
        assertThat(window.contains(EIGHT.plusSeconds(62))).isFalse();
    }

    @Test
    void it_is_not_closed_before_its_published_time_is_over() {
        Game game = Games.drafted().published(PRODUCER, EIGHT).opened(EIGHT, List.of());

        assertThat(refused(() -> game.closed(EIGHT.plusSeconds(120)))).isEqualTo("game.still-open");
        assertThat(game.closed(EIGHT.plusSeconds(121)).state()).isEqualTo(Game.State.CLOSED);
    }

    @Test
    void what_stands_still_goes_on_with_the_time_that_was_left() {
        Game open = Games.drafted().published(PRODUCER, EIGHT).opened(EIGHT, List.of());
        Window before = Objects.requireNonNull(open.window());

        Game paused = open.paused(EIGHT.plusSeconds(20));
        Game resumed = paused.resumed(EIGHT.plusSeconds(320));

        assertThat(refused(() -> paused.closed(AFTER))).isEqualTo("game.paused");
        assertThat(refused(() -> paused.paused(AFTER))).isEqualTo("game.paused");
        assertThat(resumed.window()).isEqualTo(new Window(before.opensAt(), before.closesAt().plusSeconds(300)));
        assertThat(resumed.course().pausedAt(EIGHT.plusSeconds(19))).isFalse();
        assertThat(resumed.course().pausedAt(EIGHT.plusSeconds(20))).isTrue();
        assertThat(resumed.course().pausedAt(EIGHT.plusSeconds(320))).isFalse();
        assertThat(refused(() -> resumed.resumed(AFTER))).isEqualTo("game.not-paused");
    }

    @Test
    void what_stands_still_before_it_opened_does_not_open() {
        Game paused = Games.drafted().published(PRODUCER, EIGHT).paused(EIGHT);

        assertThat(refused(() -> paused.opened(EIGHT, List.of()))).isEqualTo("game.paused");
        assertThat(paused.resumed(EIGHT).opened(EIGHT, List.of()).state()).isEqualTo(Game.State.OPEN);
    }

    @Test
    void it_is_confirmed_by_somebody_else_after_the_time_to_object_as_it_was_announced() {
        Game game = provisional();

        assertThat(refused(() -> game.confirmed(LIST, PRODUCER, AFTER, "d"))).isEqualTo("game.four-eyes");
        assertThat(refused(() -> game.confirmed(LIST, MANAGER, EIGHT.plusSeconds(3_600), "d")))
                .isEqualTo("game.objections-until");
        assertThat(refused(() -> game.confirmed(List.of(), MANAGER, AFTER, "d"))).isEqualTo("game.list-changed");
        assertThat(game.confirmed(LIST, MANAGER, AFTER, "d").state()).isEqualTo(Game.State.CONFIRMED);
    }

    @Test
    void whoever_judged_an_entry_does_not_confirm() {
        Judgement judgement =
                new Judgement("k", "", Task.Verdict.WRONG, Task.Verdict.RIGHT, "Đúng ý", MANAGER, EIGHT.plusSeconds(200));

        Game game = provisional().rejudged(judgement);

        assertThat(refused(() -> game.confirmed(LIST, MANAGER, AFTER, "d"))).isEqualTo("game.four-eyes");
        assertThat(game.confirmed(LIST, OPERATOR, AFTER, "d").state()).isEqualTo(Game.State.CONFIRMED);
    }

    @Test
    void an_open_objection_keeps_it_from_being_confirmed() {
        UUID id = UUID.randomUUID();
        Game game = provisional().objected(id, "Tôi trả lời trước", OPERATOR, EIGHT.plusSeconds(300));

        assertThat(refused(() -> game.confirmed(LIST, MANAGER, AFTER, "d"))).isEqualTo("game.objections-open");
        Game settled = game.settled(id, "Đã đối chiếu giờ bình luận", OPERATOR, EIGHT.plusSeconds(400));
        assertThat(refused(() -> settled.settled(id, "Lại", OPERATOR, AFTER))).isEqualTo("objection.settled");
        assertThat(settled.confirmed(LIST, MANAGER, AFTER, "d").state()).isEqualTo(Game.State.CONFIRMED);
    }

    @Test
    void it_is_void_from_every_state_but_the_last_with_a_reason_and_nothing_of_it_goes() {
        Game confirmed = provisional().confirmed(LIST, MANAGER, AFTER, "d");

        Game voided = confirmed.voided("Câu hỏi sai", PRODUCER, AFTER);

        assertThat(voided.course().confirmed()).isNotNull();
        assertThat(refused(() -> confirmed.paid().voided("Muộn", PRODUCER, AFTER))).isEqualTo("game.state");
        assertThat(refused(() -> Games.drafted().voided(" ", PRODUCER, AFTER))).isEqualTo("field.missing");
    }

    @Test
    void a_winner_has_until_the_deadline_and_the_prize_until_it_is_proved_to_be_handed_over() {
        Instant deadline = AFTER.plus(Duration.ofDays(7));
        Place place = Ranking.of(Games.contest(Games.rules()), List.of(Games.entry("Lan", 1, "A"))).getFirst();
        PrizeWinner winner = PrizeWinner.awarded(UUID.randomUUID(), provisional(), place, 0, false, "Chúc mừng", deadline);

        assertThat(refused(() -> winner.delivered("BN-01", AFTER))).isEqualTo("winner.state");
        assertThat(refused(() -> winner.expired(deadline))).isEqualTo("winner.still-time");
        assertThat(refused(() -> winner.identified(deadline.plusSeconds(1)))).isEqualTo("winner.too-late");
        PrizeWinner known = winner.notified("r1").identified(AFTER);
        assertThat(refused(() -> known.expired(deadline.plusSeconds(1)))).isEqualTo("winner.state");
        assertThat(known.delivered("BN-01", AFTER).state()).isEqualTo(PrizeWinner.State.DELIVERED);
    }

    private static Game provisional() {
        return Games.drafted()
                .published(PRODUCER, EIGHT)
                .opened(EIGHT, List.of())
                .closed(EIGHT.plusSeconds(121))
                .announced(LIST, PRODUCER, EIGHT.plusSeconds(180));
    }

    private static String refused(Runnable what) {
        return catchThrowableOfType(Refusal.class, what::run).code();
    }
}
