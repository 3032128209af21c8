package vn.lensong.application.complaint;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.Ids;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.complaint.CareTraining;
import vn.lensong.domain.complaint.CareTraining.Course;
import vn.lensong.domain.complaint.CareTraining.Order;
import vn.lensong.domain.complaint.CareTrainingEvent;
import vn.lensong.domain.organisation.Role;
import vn.lensong.domain.privacy.WorkingCalendar;

/** Where courses about care are kept, and who is sent to them, after a complaint or without one. */
public final class CareTrainingDesk {

    private static final Set<Role> KEEPERS = EnumSet.of(Role.ADMIN, Role.NATIONAL_EDITOR, Role.PROVINCE_MANAGER);
    private static final Set<Role> SENDERS = EnumSet.of(Role.PROVINCE_MANAGER, Role.CARE_OFFICER);
    private static final Set<Role> READERS = EnumSet.of(
            Role.ADMIN, Role.NATIONAL_EDITOR, Role.PROVINCE_MANAGER, Role.CARE_OFFICER, Role.CRISIS_LEAD, Role.AUDITOR);

    private final CareTrainings trainings;
    private final Complaints complaints;
    private final ComplaintLinks links;
    private final ComplaintAccess access;
    private final Ids ids;
    private final Clock clock;

    public CareTrainingDesk(
            CareTrainings trainings, Complaints complaints, ComplaintLinks links, Ids ids, Clock clock) {
        this.trainings = trainings;
        this.complaints = complaints;
        this.links = links;
        this.access = new ComplaintAccess(complaints);
        this.ids = ids;
        this.clock = clock;
    }

    public List<Course> courses(Actor actor) {
        return trainings.courses(actor.scopes(READERS));
    }

    public Course add(Actor actor, Scope scope, CareTraining.Subject subject, String title, Set<Role> audience) {
        actor.require(scope, "scope", KEEPERS);
        Course course = new Course(ids.next(), scope, subject, title, audience);
        trainings.add(course, new CareTrainingEvent.Entered(course.id(), subject, actor.person(), clock.instant()));
        return course;
    }

    /** Who was sent where; what an order follows from is told only to who may know of it. */
    public List<Order> orders(Actor actor, @Nullable UUID personId, @Nullable UUID complaintId) {
        if (complaintId != null) {
            access.toRead(actor, complaintId);
        }
        List<Order> orders = trainings.orders(actor.scopes(READERS), personId, complaintId);
        Set<UUID> hidden = complaints.hiddenFrom(
                actor.userId(),
                orders.stream().map(Order::complaintId).filter(id -> id != null).collect(Collectors.toSet()));
        return orders.stream().map(order -> hidden.contains(order.complaintId()) ? without(order) : order).toList();
    }

    /**
     * Sends somebody of the province to a course.
     *
     * @param complaintId what it follows from, null for nothing of that kind
     * @throws Refusal {@code care-course.not-found}, {@code complaint.not-found}, {@code person.not-found}
     */
    public Order send(
            Actor actor, Scope scope, UUID courseId, UUID personId, @Nullable UUID complaintId, LocalDate dueOn) {
        Scope province = complaintId == null ? scope : access.toWork(actor, complaintId).scope();
        actor.require(province, "scope", SENDERS);
        Course sent = trainings.course(courseId)
                .filter(course -> course.scope().contains(province) || province.contains(course.scope()))
                .orElseThrow(() -> Refusal.notFound("care-course"));
        links.person(province, personId);
        Order order = new Order(ids.next(), 0, province, sent.id(), personId, complaintId, dueOn, null);
        trainings.save(
                order,
                new CareTrainingEvent.Ordered(order.id(), courseId, personId, actor.person(), clock.instant()));
        return trainings.find(order.id()).orElseThrow();
    }

    public Order completed(Actor actor, UUID orderId, LocalDate on) {
        Order order = trainings.find(orderId).orElseThrow(() -> Refusal.notFound("care-training"));
        actor.require(order.scope(), "care-training", SENDERS);
        Order done = order.completed(on, LocalDate.ofInstant(clock.instant(), WorkingCalendar.HANOI));
        trainings.save(
                done,
                new CareTrainingEvent.Completed(
                        orderId, order.courseId(), order.personId(), actor.person(), clock.instant()));
        boolean hidden = order.complaintId() != null
                && !complaints.hiddenFrom(actor.userId(), Set.of(order.complaintId())).isEmpty();
        Order saved = trainings.find(orderId).orElseThrow();
        return hidden ? without(saved) : saved;
    }

    private static Order without(Order order) {
        return new Order(
                order.id(), order.version(), order.scope(), order.courseId(), order.personId(), null, order.dueOn(),
                order.completedOn());
    }
}
