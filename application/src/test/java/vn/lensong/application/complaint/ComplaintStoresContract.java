package vn.lensong.application.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.lensong.application.StoreExamples.NOON;
import static vn.lensong.application.StoreExamples.OPERATOR;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lensong.application.Page;
import vn.lensong.application.conversation.ThreadViews;
import vn.lensong.application.lead.Leads;
import vn.lensong.domain.Product;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.complaint.CalendarEvent;
import vn.lensong.domain.complaint.CareTraining;
import vn.lensong.domain.complaint.CareTrainingEvent;
import vn.lensong.domain.complaint.Circumstance;
import vn.lensong.domain.complaint.Complainant;
import vn.lensong.domain.complaint.Complaint;
import vn.lensong.domain.complaint.ComplaintChannel;
import vn.lensong.domain.complaint.ComplaintEvent;
import vn.lensong.domain.complaint.Confidence;
import vn.lensong.domain.complaint.Deadlines;
import vn.lensong.domain.complaint.Harm;
import vn.lensong.domain.complaint.Links;
import vn.lensong.domain.complaint.Matter;
import vn.lensong.domain.complaint.OwnDay;
import vn.lensong.domain.complaint.RejectionReason;
import vn.lensong.domain.complaint.Topic;
import vn.lensong.domain.complaint.Track;
import vn.lensong.domain.lead.Heard;
import vn.lensong.domain.lead.Lead;
import vn.lensong.domain.lead.LeadEvent;
import vn.lensong.domain.lead.LeadSource;
import vn.lensong.domain.lead.Phone;
import vn.lensong.domain.organisation.Role;
import vn.lensong.domain.privacy.CalendarDay;

/** What the stores of complaints keep to. */
public interface ComplaintStoresContract {

    Page.Ask ALL = new Page.Ask(200, null);
    AtomicInteger PROVINCE = new AtomicInteger(40);
    Complaints.Wanted OPEN = new Complaints.Wanted(true, null, null, null, null, null);

    Complaints complaints();

    ClockBook clockBook();

    CareTrainings careTrainings();

    Leads leads();

    ThreadViews threads();

    @Test
    default void a_complaint_comes_back_with_all_that_was_said_and_done() {
        Deadlines rules = rules();
        UUID officer = UUID.randomUUID();
        Complaint complaint = received(province(), Confidence.among(Set.of(OPERATOR), officer), null, "0900 000 761")
                .acknowledged("Đã nhận ạ", officer, NOON, rules)
                .assigned(officer)
                .started()
                .told("Đang xác minh", officer, NOON, NOON.plusSeconds(999), rules)
                .extended(Circumstance.COMPLEX, "Sổ cũ", officer, NOON, rules)
                .resolved("Đã hoàn tiền", officer, NOON)
                .rated(4, "Được", officer, NOON);

        complaints().save(complaint, received(complaint, OPERATOR));

        Complaint found = complaints().find(complaint.id()).orElseThrow();
        assertThat(found).usingRecursiveComparison().ignoringFields("version").isEqualTo(complaint);
        assertThat(found.version()).isOne();
        Complaint reopened = found.reopened("Chưa nhận được", officer, NOON, rules);
        complaints().save(reopened, because(reopened));
        assertThat(complaints().find(complaint.id()).orElseThrow())
                .usingRecursiveComparison().ignoringFields("version").isEqualTo(reopened);
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> complaints().save(reopened, because(reopened)));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.STALE);
    }

    @Test
    default void of_an_item_the_system_opens_one_only() {
        Scope province = province();
        UUID item = UUID.randomUUID();
        Complaint first = received(province, Confidence.OPEN, item, null);
        Complaint second = received(province, Confidence.OPEN, item, null);
        complaints().save(first, received(first, null));

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> complaints().save(second, received(second, null)));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.STALE);
        assertThat(complaints().ofItem(item)).extracting(Complaint::id).containsExactly(first.id());
    }

    @Test
    default void lists_begin_with_what_ran_out_and_go_on_where_they_ended() {
        Scope province = province();
        UUID officer = UUID.randomUUID();
        Complaint late = received(province, Confidence.OPEN, null, null, NOON.minusSeconds(864_000), Track.SERVICE);
        Complaint later = received(province, Confidence.OPEN, null, null, NOON, Track.STATUTORY).assigned(officer);
        Complaint settled = received(province, Confidence.OPEN, null, null).rejected(RejectionReason.NOT_OURS, "x", officer, NOON);
        List.of(later, settled, late).forEach(one -> complaints().save(one, received(one, OPERATOR)));
        Complaints.Sight all = new Complaints.Sight(List.of(province), null);

        Page<Complaint> first = complaints().page(all, OPEN, new Page.Ask(1, null));
        Page<Complaint> second = complaints().page(all, OPEN, new Page.Ask(1, first.nextCursor()));

        assertThat(first.items()).extracting(Complaint::id).containsExactly(late.id());
        assertThat(second.items()).extracting(Complaint::id).containsExactly(later.id());
        assertThat(second.nextCursor()).isNull();
        assertThat(ids(all, new Complaints.Wanted(false, null, null, null, null, null))).containsExactly(settled.id());
        assertThat(ids(all, new Complaints.Wanted(true, Track.STATUTORY, null, null, null, null))).containsExactly(later.id());
        assertThat(ids(all, new Complaints.Wanted(true, null, null, officer, null, null))).containsExactly(later.id());
        assertThat(ids(all, new Complaints.Wanted(true, null, null, null, null, NOON))).containsExactly(late.id());
        assertThat(ids(new Complaints.Sight(List.of(), officer), OPEN)).as("answers for it").containsExactly(later.id());
        Complaints.Figures figures = complaints().figures(all, NOON.minusSeconds(60), NOON);
        assertThat(figures.open()).isEqualTo(2);
        assertThat(figures.overdue()).isOne();
        assertThat(figures.received()).isEqualTo(2);
        assertThat(figures.settledInTime()).isOne();
        assertThat(figures.byTrack()).containsEntry(Track.SERVICE, 1).containsEntry(Track.STATUTORY, 1);
        assertThat(figures.meanStars()).isNull();
    }

    @Test
    default void a_confidential_one_is_there_for_those_named_and_in_no_figure_of_others() {
        Scope province = province();
        UUID named = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        Complaint secret = received(province, Confidence.among(Set.of(), named), null, "0900 000 762");
        complaints().save(secret, received(secret, named));
        Complaints.Sight theirs = new Complaints.Sight(List.of(province), named);
        Complaints.Sight others = new Complaints.Sight(List.of(province), other);

        assertThat(ids(theirs, OPEN)).containsExactly(secret.id());
        assertThat(ids(new Complaints.Sight(List.of(), named), OPEN)).containsExactly(secret.id());
        assertThat(ids(others, OPEN)).isEmpty();
        assertThat(ids(new Complaints.Sight(List.of(Scope.NATION), null), OPEN)).doesNotContain(secret.id());
        assertThat(complaints().ofPerson(theirs, null, "+84900000762")).hasSize(1);
        assertThat(complaints().ofPerson(others, null, "+84900000762")).isEmpty();
        assertThat(complaints().figures(others, NOON.minusSeconds(60), NOON).open()).isZero();
        assertThat(complaints().figures(theirs, NOON.minusSeconds(60), NOON).open()).isOne();
        assertThat(complaints().hiddenFrom(other, Set.of(secret.id(), UUID.randomUUID()))).containsExactly(secret.id());
        assertThat(complaints().hiddenFrom(named, Set.of(secret.id()))).isEmpty();
    }

    @Test
    default void a_persons_thread_tells_what_became_of_a_complaint_and_nothing_of_a_confidential_one() {
        Scope province = province();
        String number = "+849" + String.format("%08d", Math.floorMod(UUID.randomUUID().hashCode(), 100_000_000));
        Complaint settled = received(province, Confidence.OPEN, null, number, NOON.minusSeconds(600), Track.SERVICE)
                .acknowledged("Đã nhận ạ", OPERATOR, NOON.minusSeconds(300), rules())
                .assigned(OPERATOR)
                .resolved("Đã hoàn tiền", OPERATOR, NOON);
        complaints().save(settled, received(settled, OPERATOR));
        Complaint none = received(province, Confidence.OPEN, null, number).rejected(RejectionReason.NOT_A_COMPLAINT, "", OPERATOR, NOON);
        complaints().save(none, received(none, OPERATOR));
        Complaint secret = received(province, Confidence.among(Set.of(), OPERATOR), null, number);
        complaints().save(secret, received(secret, OPERATOR));
        ThreadViews.Who who = new ThreadViews.Who(Set.of(), Set.of(number), null);

        List<ThreadViews.Entry> lines = threads().entries(who, List.of(province), 100);

        assertThat(lines).extracting(ThreadViews.Entry::id).containsOnly(settled.id());
        assertThat(lines).extracting(ThreadViews.Entry::state).containsExactly(null, "ACKNOWLEDGED", "RESOLVED");
        assertThat(lines).extracting(ThreadViews.Entry::words).containsOnly("");
        assertThat(threads().entries(who, List.of(province()), 100)).isEmpty();
    }

    @Test
    default void whoever_complains_is_known_among_the_leads_by_number_until_it_is_settled() {
        Scope province = province();
        String number = "+849" + String.format("%08d", Math.floorMod(UUID.randomUUID().hashCode(), 100_000_000));
        Lead lead = lead(province, number);
        Complaint complaint = received(province, Confidence.OPEN, null, number);
        complaints().save(complaint, received(complaint, OPERATOR));
        assertThat(complaints().complaining(province).open()).containsExactly(lead.id());
        assertThat(complaints().complaining(province).quiet()).isEmpty();

        Complaint secret = complaints().find(complaint.id()).orElseThrow().confided(Confidence.among(Set.of(), OPERATOR));
        complaints().save(secret, because(secret));

        assertThat(complaints().complaining(province).open()).isEmpty();
        assertThat(complaints().complaining(province).quiet()).containsExactly(lead.id());
        Complaint done = complaints().find(complaint.id()).orElseThrow().rejected(RejectionReason.WITHDRAWN, "x", OPERATOR, NOON);
        complaints().save(done, because(done));
        assertThat(complaints().complaining(province).quiet()).isEmpty();
    }

    @Test
    default void the_rules_name_their_law_and_days_of_the_nation_come_before_those_of_a_province() {
        Scope province = province();
        LocalDate day = LocalDate.of(2031, 1, 23);
        OwnDay own = new OwnDay(UUID.randomUUID(), province, new CalendarDay(day, "Tết", CalendarDay.Kind.HOLIDAY, true), OPERATOR, NOON);

        clockBook().enter(own, new CalendarEvent.Entered(own.id(), province.path(), day, CalendarDay.Kind.HOLIDAY, true, OPERATOR, NOON));

        assertThat(clockBook().days(province)).contains(own);
        assertThat(clockBook().days(province())).doesNotContain(own);
        assertThat(clockBook().hours()).isNotEmpty();
        assertThat(clockBook().rules())
                .filteredOn(rule -> rule.track() == Track.STATUTORY && rule.circumstance() == Circumstance.USUAL)
                .allSatisfy(rule -> {
                    assertThat(rule.acknowledgeDays()).isEqualTo(10);
                    assertThat(rule.settleDays()).isEqualTo(30);
                    assertThat(rule.legalBasis()).contains("02/2011/QH13");
                });
    }

    @Test
    default void who_was_sent_to_which_course_and_finished_it_comes_back() {
        Scope province = province();
        CareTraining.Course course = new CareTraining.Course(
                UUID.randomUUID(), province, CareTraining.Subject.PROFESSIONAL_CARE, "Nghe hết câu", Set.of(Role.COLLECTOR, Role.HOST));
        careTrainings().add(course, new CareTrainingEvent.Entered(course.id(), course.subject(), OPERATOR, NOON));
        UUID complaint = UUID.randomUUID();
        CareTraining.Order order = new CareTraining.Order(
                UUID.randomUUID(), 0, province, course.id(), OPERATOR, complaint, LocalDate.of(2026, 12, 20), null);
        careTrainings().save(order, new CareTrainingEvent.Ordered(order.id(), course.id(), OPERATOR, OPERATOR, NOON));

        CareTraining.Order done = careTrainings().find(order.id()).orElseThrow()
                .completed(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 20));
        careTrainings().save(done, new CareTrainingEvent.Completed(order.id(), course.id(), OPERATOR, OPERATOR, NOON));

        assertThat(careTrainings().courses(List.of(province))).contains(course);
        assertThat(careTrainings().courses(List.of(Scope.NATION))).contains(course);
        assertThat(careTrainings().orders(List.of(province), OPERATOR, complaint))
                .extracting(CareTraining.Order::completedOn)
                .containsExactly(LocalDate.of(2026, 11, 20));
    }

    private List<UUID> ids(Complaints.Sight sight, Complaints.Wanted wanted) {
        return complaints().page(sight, wanted, ALL).items().stream().map(Complaint::id).toList();
    }

    private Deadlines rules() {
        return new DeadlineBook(clockBook()).of(Scope.NATION);
    }

    private Lead lead(Scope province, String number) {
        UUID programme = UUID.randomUUID();
        Heard heard = new Heard(
                null,
                "Cô Na",
                List.of(new Phone(number, number)),
                Product.VOLUNTARY_SI,
                new LeadSource(programme, null, LeadSource.Way.CALLED, "Tư vấn giúp", NOON));
        Lead lead = Lead.captured(UUID.randomUUID(), province, heard);
        leads().save(lead, new LeadEvent.Captured(programme, lead.id(), UUID.randomUUID(), NOON));
        return lead;
    }

    private Complaint received(Scope province, Confidence confidence, @Nullable UUID item, @Nullable String phone) {
        return received(province, confidence, item, phone, NOON, Track.SERVICE);
    }

    private Complaint received(
            Scope province, Confidence confidence, @Nullable UUID item, @Nullable String phone, Instant at, Track track) {
        return Complaint.received(
                UUID.randomUUID(),
                province,
                ComplaintChannel.PHONE,
                new Complainant("Bà Tư", item == null ? null : "key-" + item, phone, "Xã An Dương"),
                new Matter(track, "Gọi mãi không ai nghe", "Tôi gọi ba lần không ai nghe máy", Topic.WAITING, Harm.TIME),
                new Links(item, null, null, null, null, null, null, null),
                confidence,
                at,
                NOON,
                rules());
    }

    private static ComplaintEvent received(Complaint complaint, @Nullable UUID by) {
        return ComplaintDesk.received(complaint, by, NOON);
    }

    private static ComplaintEvent because(Complaint complaint) {
        return new ComplaintEvent.Moved(complaint.id(), ComplaintEvent.Moved.Step.DESCRIBED, OPERATOR, NOON);
    }

    /** A province that no other test of these has. */
    private static Scope province() {
        return new Scope("vn/" + PROVINCE.getAndIncrement());
    }
}
