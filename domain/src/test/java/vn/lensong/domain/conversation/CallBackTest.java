package vn.lensong.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lensong.domain.conversation.MessengerWindowTest.code;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lensong.domain.Scope;
import vn.lensong.domain.conversation.CallBack.Outcome;
import vn.lensong.domain.conversation.CallBack.Slot;
import vn.lensong.domain.conversation.CallBack.State;

class CallBackTest {

    private static final Instant NOON = Instant.parse("2026-11-20T05:00:00Z");
    private static final UUID LAN = new UUID(0, 2);
    private static final Slot EVENING = new Slot(NOON.plus(Duration.ofHours(7)), NOON.plus(Duration.ofHours(8)));

    @Test
    void a_promise_names_its_slot_its_owner_and_why_we_may_call() {
        CallBack promised = promised();

        assertThat(promised.state()).isEqualTo(State.PROMISED);
        assertThat(promised.basis()).isEqualTo(CallBack.Basis.ASKED);
        assertThat(promised.ownerName()).isEqualTo("Lan");
    }

    @Test
    void a_slot_ends_after_it_begins() {
        assertThat(code(() -> new Slot(NOON, NOON))).isEqualTo("callback.slot");
    }

    @Test
    void nobody_promises_what_is_over() {
        Slot over = new Slot(NOON.minusSeconds(60), NOON);

        assertThat(code(() -> promised(over))).isEqualTo("callback.past");
    }

    @Test
    void nobody_promises_months_ahead() {
        Slot far = new Slot(NOON.plus(Duration.ofDays(60)), NOON.plus(Duration.ofDays(61)));

        assertThat(code(() -> promised(far))).isEqualTo("callback.far");
    }

    @Test
    void an_attempt_that_reached_the_person_keeps_the_promise() {
        CallBack kept = tried(promised(), Outcome.REACHED, null);

        assertThat(kept.state()).isEqualTo(State.KEPT);
        assertThat(kept.attempts()).singleElement().extracting(CallBack.Attempt::note).isEqualTo("Đã nói");
    }

    @Test
    void an_attempt_without_words_is_none() {
        assertThat(code(() -> promised().attempted(LAN, "Lan", Outcome.REACHED, " ", null, NOON)))
                .isEqualTo("field.missing");
    }

    @Test
    void nobody_answered_so_the_promise_moves_to_its_next_slot() {
        Slot next = new Slot(NOON.plus(Duration.ofDays(1)), NOON.plus(Duration.ofHours(25)));

        CallBack trying = tried(promised(), Outcome.NO_ANSWER, next);

        assertThat(trying.state()).isEqualTo(State.TRYING);
        assertThat(trying.slot()).isEqualTo(next);
    }

    @Test
    void before_the_third_attempt_there_is_always_a_next_slot() {
        assertThat(code(() -> tried(promised(), Outcome.BUSY, null))).isEqualTo("callback.next-slot");
    }

    @Test
    void after_three_attempts_the_person_may_be_left_as_unreachable() {
        CallBack twice = tried(tried(promised(), Outcome.NO_ANSWER, EVENING), Outcome.BUSY, EVENING);

        assertThat(tried(twice, Outcome.NO_ANSWER, null).state()).isEqualTo(State.UNREACHABLE);
    }

    @Test
    void who_asked_for_another_time_is_never_given_up() {
        CallBack twice = tried(tried(promised(), Outcome.NO_ANSWER, EVENING), Outcome.BUSY, EVENING);

        assertThat(code(() -> tried(twice, Outcome.LATER, null))).isEqualTo("callback.next-slot");
    }

    @Test
    void a_wrong_number_or_a_no_ends_it() {
        assertThat(tried(promised(), Outcome.WRONG_NUMBER, null).state()).isEqualTo(State.WRONG_NUMBER);
        assertThat(tried(promised(), Outcome.REFUSED, null).state()).isEqualTo(State.REFUSED);
        assertThat(tried(promised(), Outcome.OPTED_OUT, null).state()).isEqualTo(State.OPTED_OUT);
    }

    @Test
    void what_ended_has_no_further_attempts() {
        CallBack kept = tried(promised(), Outcome.REACHED, null);

        assertThat(code(() -> tried(kept, Outcome.REACHED, null))).isEqualTo("callback.ended");
        assertThat(code(() -> kept.cancelled("Nhầm", NOON))).isEqualTo("callback.ended");
        assertThat(code(() -> kept.passed(LAN, "Lan"))).isEqualTo("callback.ended");
    }

    @Test
    void at_the_end_of_its_slot_it_is_overdue_and_told_once() {
        CallBack promised = promised();

        assertThat(promised.toEscalate(EVENING.until().minusMillis(1))).isFalse();
        assertThat(promised.toEscalate(EVENING.until())).isTrue();
        assertThat(promised.escalated(EVENING.until()).toEscalate(EVENING.until())).isFalse();
        assertThat(promised.escalated(EVENING.until()).overdue(EVENING.until())).isTrue();
    }

    @Test
    void a_call_that_nobody_makes_concerns_its_owner_then_the_desk_then_the_province() {
        Instant over = EVENING.until();

        assertThat(promised().concern(over.minusMillis(1))).isNull();
        assertThat(promised().concern(over)).isEqualTo(CallBack.Concern.OWNER);
        assertThat(promised().concern(over.plus(Duration.ofMinutes(30)))).isEqualTo(CallBack.Concern.DESK);
        assertThat(promised().concern(over.plus(Duration.ofHours(2)))).isEqualTo(CallBack.Concern.PROVINCE);
        assertThat(tried(promised(), Outcome.REACHED, null).concern(over)).isNull();
    }

    @Test
    void a_new_slot_is_told_of_again() {
        CallBack told = promised().escalated(EVENING.until());

        assertThat(tried(told, Outcome.NO_ANSWER, EVENING).escalatedAt()).isNull();
    }

    private static CallBack tried(CallBack before, Outcome outcome, @Nullable Slot next) {
        return before.attempted(LAN, "Lan", outcome, "Đã nói", next, NOON);
    }

    private static CallBack promised() {
        return promised(EVENING);
    }

    private static CallBack promised(Slot slot) {
        return CallBack.promised(
                new UUID(0, 1),
                Scope.province("31"),
                null,
                null,
                null,
                "Cô Bảy",
                "+84912345678",
                CallBack.Channel.PHONE,
                CallBack.Basis.ASKED,
                "Xin gọi lại buổi tối",
                slot,
                LAN,
                "Lan",
                LAN,
                NOON);
    }
}
