package vn.lensong.application.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.lensong.application.StoreExamples.NOON;
import static vn.lensong.application.StoreExamples.asked;
import static vn.lensong.application.StoreExamples.question;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lensong.application.Page;
import vn.lensong.application.live.EventLog;
import vn.lensong.application.question.Questions;
import vn.lensong.domain.Scope;
import vn.lensong.domain.audit.AuditEvent;
import vn.lensong.domain.question.Question;

/** The record of who saw what, and of what was changed, reads as it was written. */
public interface AuditContract {

    AuditTrail trail();

    AuditViews auditViews();

    EventLog events();

    Questions questions();

    @Test
    default void who_saw_something_is_an_event_and_is_found_by_person_and_by_subject() {
        UUID who = UUID.randomUUID();
        UUID lead = UUID.randomUUID();
        trail().append(new AuditEvent.Seen(who, "lead", lead, "vn/31/buu-dien", 1, "gọi lại", NOON));
        trail().append(new AuditEvent.Exported(who, "hand-over", UUID.randomUUID(), "vn/31", 40, null, NOON.plusSeconds(1)));

        assertThat(events().after(who, 0, 10))
                .extracting(EventLog.Recorded::name)
                .containsExactly("audit.seen", "audit.exported");
        assertThat(accesses("vn/31", who, null))
                .extracting(AuditViews.Access::what, AuditViews.Access::exported, AuditViews.Access::count)
                .containsExactly(
                        tuple("hand-over", true, 40),
                        tuple("lead", false, 1));
        assertThat(accesses("vn/31", null, lead)).extracting(AuditViews.Access::why).containsExactly("gọi lại");
    }

    @Test
    default void nobody_reads_what_was_seen_outside_their_scope() {
        UUID who = UUID.randomUUID();
        trail().append(new AuditEvent.Seen(who, "lead", UUID.randomUUID(), "vn/31/buu-dien", 1, null, NOON));

        assertThat(accesses("vn/40", who, null)).isEmpty();
        assertThat(accesses("vn/31/hoi-phu-nu", who, null)).isEmpty();
        assertThat(accesses("vn", who, null)).hasSize(1);
    }

    @Test
    default void pages_of_accesses_hold_each_once_though_many_were_at_the_same_moment() {
        UUID who = UUID.randomUUID();
        for (int i = 0; i < 7; i++) {
            trail().append(new AuditEvent.Seen(who, "lead", UUID.randomUUID(), "vn/31", 1, null, NOON));
        }

        List<UUID> read = new ArrayList<>();
        String cursor = null;
        do {
            Page<AuditViews.Access> page = auditViews()
                    .accesses(
                            new AuditViews.AccessFilter(List.of(new Scope("vn/31")), who, null),
                            new Page.Ask(3, cursor));
            page.items().forEach(row -> read.add(row.subject()));
            cursor = page.nextCursor();
        } while (cursor != null);

        assertThat(read).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    default void what_happened_to_a_programme_is_read_newest_first_in_pages() {
        UUID programme = UUID.randomUUID();
        for (int i = 0; i < 5; i++) {
            Question question = question(programme);
            questions().save(question, asked(question));
        }

        List<Long> read = new ArrayList<>();
        String cursor = null;
        do {
            Page<AuditViews.Change> page = auditViews().ofProgramme(programme, new Page.Ask(2, cursor));
            page.items().forEach(change -> read.add(change.seq()));
            cursor = page.nextCursor();
        } while (cursor != null);

        assertThat(read).containsExactly(5L, 4L, 3L, 2L, 1L);
    }

    @Test
    default void what_a_person_did_is_found_whatever_it_was_done_to() {
        UUID who = UUID.randomUUID();
        trail().append(new AuditEvent.Seen(who, "lead", UUID.randomUUID(), "vn/31", 1, null, NOON));
        trail().append(new AuditEvent.Seen(who, "lead", UUID.randomUUID(), "vn/31", 1, null, NOON.plusSeconds(5)));

        Page<AuditViews.Change> first = auditViews().byPerson(who, new Page.Ask(1, null));
        Page<AuditViews.Change> second = auditViews().byPerson(who, new Page.Ask(1, first.nextCursor()));

        assertThat(first.items()).extracting(AuditViews.Change::at).containsExactly(NOON.plusSeconds(5));
        assertThat(second.items()).extracting(AuditViews.Change::at).containsExactly(NOON);
        assertThat(second.nextCursor()).isNull();
    }

    private List<AuditViews.Access> accesses(String scope, @Nullable UUID who, @Nullable UUID subject) {
        return auditViews()
                .accesses(new AuditViews.AccessFilter(List.of(new Scope(scope)), who, subject), new Page.Ask(50, null))
                .items();
    }
}
