package vn.lensong.domain.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lensong.domain.lead.Chase.Level;
import vn.lensong.domain.lead.FollowUp.Action;
import vn.lensong.domain.lead.FollowUp.Channel;
import vn.lensong.domain.lead.LeadEvent.Escalated.Why;

/** Who left a number is taken on in a quarter of an hour, tried in half an hour, and forgotten by nobody. */
class SprintRulesTest {

    private static final UUID COLLECTOR = new UUID(0, 5);
    private static final Instant MORNING = at("2026-11-30T10:00");
    private final SprintRules rules =
            new SprintRules(day -> new CallingHours.Span(LocalTime.of(8, 0), LocalTime.of(17, 0)));

    @Test
    void the_first_call_is_due_within_half_an_hour_or_in_the_first_slot_of_the_next_morning() {
        assertThat(next(begun(), MORNING)).isEqualTo(new FollowUp.Next(Action.CALL, at("2026-11-30T10:30")));
        assertThat(next(begun(), at("2026-11-30T21:05")).dueAt()).isEqualTo(at("2026-12-01T08:30"));
    }

    @Test
    void who_does_not_take_it_on_within_a_quarter_of_an_hour_loses_it_to_the_next() {
        Lead lead = asked(given(MORNING), MORNING);
        Chase chase = begun().asking(due(lead));

        assertThat(rules.step(lead, chase, MORNING)).isEqualTo(new SprintStep.Wait(at("2026-11-30T10:15")));
        assertThat(rules.step(lead, chase, at("2026-11-30T10:14"))).isEqualTo(new SprintStep.Wait(at("2026-11-30T10:15")));
        assertThat(rules.step(lead, chase, at("2026-11-30T10:15"))).isEqualTo(new SprintStep.PassOn());
        assertThat(rules.step(lead.accepted(MORNING), chase, at("2026-11-30T10:15")))
                .isEqualTo(new SprintStep.Wait(at("2026-11-30T10:30")));
    }

    @Test
    void nobody_is_passed_over_while_they_sleep() {
        Instant night = at("2026-11-30T21:05");
        Lead lead = asked(given(night), night);

        assertThat(rules.step(lead, begun().asking(due(lead)), at("2026-12-01T07:00")))
                .isEqualTo(new SprintStep.Wait(at("2026-12-01T08:15")));
    }

    @Test
    void who_was_not_tried_in_time_goes_to_the_branch_lead_and_two_hours_later_to_the_province() {
        Lead lead = asked(given(MORNING), MORNING).accepted(MORNING);
        Chase chase = begun().asking(due(lead));
        Instant late = at("2026-11-30T10:30");

        assertThat(rules.step(lead, chase, late)).isEqualTo(new SprintStep.Raise(Level.BRANCH_LEAD, Why.OVERDUE));
        Chase raised = chase.raised(Level.BRANCH_LEAD, late);
        assertThat(rules.step(lead, raised, late)).isEqualTo(new SprintStep.Wait(at("2026-11-30T12:30")));
        assertThat(rules.step(lead, raised, at("2026-11-30T12:30")))
                .isEqualTo(new SprintStep.Raise(Level.PROVINCE, Why.OVERDUE));
        assertThat(rules.step(lead, raised.raised(Level.PROVINCE, late), at("2026-11-30T14:00")))
                .isEqualTo(new SprintStep.Rest());
        assertThat(rules.step(lead.reached().asked(null), raised, at("2026-11-30T11:00"))).isEqualTo(new SprintStep.Settle());
    }

    @Test
    void who_was_not_reached_is_tried_in_another_way_and_then_on_another_day() {
        Chase once = begun().attempted(tried(Channel.PHONE, "2026-11-30T10:20"));
        assertThat(next(once, at("2026-11-30T10:20"))).isEqualTo(new FollowUp.Next(Action.MESSAGE, at("2026-11-30T12:20")));

        Chase twice = once.attempted(tried(Channel.ZALO, "2026-11-30T11:00"));
        assertThat(next(twice, at("2026-11-30T11:00"))).isEqualTo(new FollowUp.Next(Action.CALL, at("2026-12-01T08:30")));
        assertThat(twice.tried()).isFalse();

        Chase thrice = twice.attempted(tried(Channel.PHONE, "2026-12-01T08:10"));
        assertThat(thrice.tried()).isTrue();
        assertThat(rules.next(thrice, at("2026-12-01T08:10"))).isNull();
    }

    @Test
    void three_times_on_one_day_or_in_one_way_is_not_enough() {
        Chase oneDay = begun().attempted(tried(Channel.PHONE, "2026-11-30T09:00"))
                .attempted(tried(Channel.ZALO, "2026-11-30T11:00"))
                .attempted(tried(Channel.SMS, "2026-11-30T15:00"));
        Chase oneWay = begun().attempted(tried(Channel.PHONE, "2026-11-30T09:00"))
                .attempted(tried(Channel.PHONE, "2026-12-01T09:00"))
                .attempted(tried(Channel.PHONE, "2026-12-02T09:00"));

        assertThat(oneDay.tried()).isFalse();
        assertThat(next(oneDay, at("2026-11-30T15:00")).dueAt()).isEqualTo(at("2026-12-01T08:30"));
        assertThat(oneWay.tried()).isFalse();
        assertThat(next(oneWay, at("2026-12-02T09:00")).action()).isEqualTo(Action.MESSAGE);
    }

    @Test
    void the_same_attempt_told_twice_is_one() {
        Chase.Attempt attempt = tried(Channel.PHONE, "2026-11-30T09:00");

        assertThat(begun().attempted(attempt).attempted(attempt).attempts()).containsExactly(attempt);
    }

    @Test
    void who_was_tried_enough_and_never_reached_is_for_the_branch_lead() {
        Chase chase = begun().attempted(tried(Channel.PHONE, "2026-11-30T09:00"))
                .attempted(tried(Channel.ZALO, "2026-11-30T11:00"))
                .attempted(tried(Channel.PHONE, "2026-12-01T09:00"));

        assertThat(rules.step(given(MORNING).missed().asked(null), chase, at("2026-12-01T09:00")))
                .isEqualTo(new SprintStep.Raise(Level.BRANCH_LEAD, Why.NOT_REACHED));
    }

    @Test
    void a_day_that_somebody_agreed_stays_and_is_late_half_an_hour_after_it() {
        Instant agreed = at("2026-12-02T09:00");
        Lead lead = given(MORNING).reached().postponed(agreed, MORNING);

        assertThat(rules.step(lead, begun(), MORNING)).isEqualTo(new SprintStep.Wait(at("2026-12-02T09:30")));
        assertThat(rules.step(lead, begun(), at("2026-12-02T09:30")))
                .isEqualTo(new SprintStep.Raise(Level.BRANCH_LEAD, Why.OVERDUE));
    }

    @Test
    void what_has_no_date_any_more_gets_one_while_nobody_was_reached() {
        assertThat(rules.step(given(MORNING), begun(), MORNING))
                .isEqualTo(new SprintStep.Ask(new FollowUp.Next(Action.CALL, at("2026-11-30T10:30"))));
        assertThat(rules.step(given(MORNING).reached(), begun(), MORNING)).isEqualTo(new SprintStep.Rest());
    }

    @Test
    void who_came_to_an_end_is_left_alone() {
        Lead declined = asked(given(MORNING), MORNING).declined(new Hesitation(Hesitation.Reason.MONEY, ""));

        assertThat(rules.step(declined, begun(), MORNING.plus(Duration.ofDays(9)))).isEqualTo(new SprintStep.Rest());
        assertThat(rules.step(LeadExamples.assigned().optedOut(), begun(), MORNING)).isEqualTo(new SprintStep.Rest());
    }

    private FollowUp.Next next(Chase chase, Instant now) {
        return Objects.requireNonNull(rules.next(chase, now));
    }

    private Lead asked(Lead lead, Instant now) {
        return lead.asked(rules.next(begun(), now));
    }

    private static @Nullable Instant due(Lead lead) {
        FollowUp.Next next = lead.followUp().next();
        return next == null ? null : next.dueAt();
    }

    private static Lead given(Instant at) {
        return LeadExamples.assigned().given(COLLECTOR, at);
    }

    private static Chase begun() {
        return Chase.begun(new UUID(0, 1), LeadExamples.PROGRAMME);
    }

    private static Chase.Attempt tried(Channel channel, String here) {
        return new Chase.Attempt(channel, at(here));
    }

    private static Instant at(String here) {
        return LocalDateTime.parse(here).atZone(CallingHours.HANOI).toInstant();
    }
}
