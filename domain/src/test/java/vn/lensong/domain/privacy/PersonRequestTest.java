package vn.lensong.domain.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lensong.domain.Refused.code;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lensong.domain.Scope;

class PersonRequestTest {

    private static final Instant MONDAY = Instant.parse("2026-11-30T05:00:00Z");
    private static final UUID WHO = UUID.randomUUID();

    private static PersonRequest received(PersonRequest.Kind kind, int days) {
        return PersonRequest.received(
                UUID.randomUUID(),
                new Scope("vn/31"),
                kind,
                "Bà Lựu Thử",
                "0900000001",
                "",
                new Identity(Set.of(), Set.of("+84900000001")),
                MONDAY,
                MONDAY,
                new RequestClock(kind, LocalDate.of(2026, 1, 1), 2, days, ""),
                WorkingCalendar.shipped());
    }

    @Test
    void the_answer_is_due_first_and_then_the_work() {
        PersonRequest request = received(PersonRequest.Kind.DELETE, 20);

        assertThat(request.next()).isEqualTo(Instant.parse("2026-12-02T17:00:00Z"));
        assertThat(request.answered(MONDAY).next()).isEqualTo(Instant.parse("2026-12-20T17:00:00Z"));
        assertThat(request.done("đã xóa", WHO, MONDAY).next()).isNull();
    }

    @Test
    void it_is_overdue_when_a_clock_ran_out() {
        PersonRequest request = received(PersonRequest.Kind.ACCESS, 10);

        assertThat(request.overdue(Instant.parse("2026-12-02T16:59:59Z"))).isFalse();
        assertThat(request.overdue(Instant.parse("2026-12-02T17:00:00Z"))).isTrue();
        assertThat(request.answered(MONDAY).overdue(Instant.parse("2026-12-03T00:00:00Z"))).isFalse();
    }

    @Test
    void what_is_settled_stays_so() {
        PersonRequest refused = received(PersonRequest.Kind.DELETE, 20).refused("phải lưu theo luật", WHO, MONDAY);

        assertThat(code(() -> refused.done("x", WHO, MONDAY))).isEqualTo("privacy-request.settled");
    }

    @Test
    void only_who_asked_to_be_forgotten_is() {
        assertThat(code(() -> received(PersonRequest.Kind.ACCESS, 10).erased(Map.of("lead", 1), WHO, MONDAY)))
                .isEqualTo("privacy-request.not-delete");
    }

    @Test
    void the_request_forgets_too_once_nothing_is_left() {
        PersonRequest erased = received(PersonRequest.Kind.DELETE, 20).erased(Map.of("lead", 1, "comment", 3), WHO, MONDAY);

        assertThat(erased.outcome()).isEqualTo("comment: 3, lead: 1");
        assertThat(erased.checked(List.of("lead.name")).who()).isNotNull();
        assertThat(erased.checked(List.of()).who()).isNull();
    }
}
