package vn.lensong.application.health;

import java.time.Clock;
import java.time.Instant;
import vn.lensong.application.Reaction;
import vn.lensong.application.programme.Programmes;
import vn.lensong.domain.Event;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.health.EquipmentEvent;
import vn.lensong.domain.health.Kit;
import vn.lensong.domain.programme.Programme;
import vn.lensong.domain.programme.ProgrammeEvent;

/**
 * Lends a moved programme's kits to it for its new time, and says so when another programme has one of them by then. A
 * cancelled programme lets them go.
 */
public final class MoveBookings implements Reaction {

    private final Kits kits;
    private final Programmes programmes;
    private final Clock clock;

    public MoveBookings(Kits kits, Programmes programmes, Clock clock) {
        this.kits = kits;
        this.programmes = programmes;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "move-bookings";
    }

    @Override
    public boolean wants(Event event) {
        return event instanceof ProgrammeEvent.Postponed || event instanceof ProgrammeEvent.Cancelled;
    }

    @Override
    public void react(Event event, int attempt) {
        Programme programme = programmes.find(event.stream()).orElseThrow();
        if (programme.status() == Programme.Status.CANCELLED) {
            letGo(programme);
            return;
        }
        if (programme.over()) {
            return;
        }
        Kit.Booking booking = EquipmentDesk.booking(programme);
        for (Kit kit : kits.ofProgramme(programme.id())) {
            if (!kit.bookings().contains(booking)) {
                move(kit, booking);
            }
        }
    }

    private void letGo(Programme programme) {
        for (Kit kit : kits.ofProgramme(programme.id())) {
            kits.save(
                    kit.released(programme.id()),
                    new EquipmentEvent.Released(kit.id(), programme.id(), null, clock.instant()));
        }
    }

    private void move(Kit kit, Kit.Booking booking) {
        Instant now = clock.instant();
        try {
            kits.save(
                    kit.booked(booking),
                    new EquipmentEvent.Booked(kit.id(), booking.programmeId(), null, now));
        } catch (Refusal refusal) {
            if (!refusal.code().equals("equipment.taken")) {
                throw refusal;
            }
            programmes.save(
                    programmes.find(booking.programmeId()).orElseThrow(),
                    new ProgrammeEvent.LeftBehind(
                            booking.programmeId(),
                            ProgrammeEvent.LeftBehind.Arranged.EQUIPMENT,
                            kit.name(),
                            null,
                            now));
        }
    }
}
