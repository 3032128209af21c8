package vn.lensong.domain.health;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.Text;

/** A set of equipment that is carried to a programme as a whole. */
public record Kit(UUID id, long version, Scope scope, String name, List<EquipmentItem> items, List<Booking> bookings) {

    private static final int MOST_ITEMS = 100;

    /** A programme's use of the kit, from inclusive to exclusive. */
    public record Booking(UUID programmeId, Instant from, Instant to) {

        boolean meets(Booking other) {
            return from.isBefore(other.to) && other.from.isBefore(to);
        }
    }

    public Kit {
        name = Text.required("name", name, 200);
        items = List.copyOf(items);
        bookings = List.copyOf(bookings);
        if (items.size() > MOST_ITEMS) {
            throw Refusal.field("items", "equipment.too-many", Map.of("most", MOST_ITEMS));
        }
        Set<String> serials = new HashSet<>();
        for (EquipmentItem item : items) {
            if (!item.serial().isEmpty() && !serials.add(item.serial())) {
                throw Refusal.field("items", "equipment.serial-twice", Map.of("serial", item.serial()));
            }
        }
    }

    /** The kit with another name and other things in it. */
    public Kit changed(String nextName, List<EquipmentItem> nextItems) {
        return new Kit(id, version, scope, nextName, nextItems, bookings);
    }

    /** One thing was tried out. Refuses {@code equipment-item.not-found}. */
    public Kit tested(UUID itemId, EquipmentItem.Test test) {
        List<EquipmentItem> next = new ArrayList<>();
        boolean found = false;
        for (EquipmentItem item : items) {
            found |= item.id().equals(itemId);
            next.add(item.id().equals(itemId) ? item.tested(test) : item);
        }
        if (!found) {
            throw Refusal.notFound("equipment-item");
        }
        return changed(name, next);
    }

    /** Lent to a programme, in place of that programme's earlier time. Refuses {@code equipment.taken}. */
    public Kit booked(Booking booking) {
        List<Booking> others = without(booking.programmeId());
        if (others.stream().anyMatch(booking::meets)) {
            throw Refusal.conflict("equipment.taken", Map.of("kit", name));
        }
        others.add(booking);
        return new Kit(id, version, scope, name, items, others);
    }

    /** No longer lent to the programme. Refuses {@code equipment.not-booked}. */
    public Kit released(UUID programmeId) {
        List<Booking> others = without(programmeId);
        if (others.size() == bookings.size()) {
            throw Refusal.conflict("equipment.not-booked", Map.of());
        }
        return new Kit(id, version, scope, name, items, others);
    }

    /** How many things of this kind can be used. */
    public long usable(EquipmentItem.Kind kind) {
        return items.stream().filter(item -> item.kind() == kind && item.usable()).count();
    }

    private List<Booking> without(UUID programmeId) {
        return new ArrayList<>(bookings.stream()
                .filter(booking -> !booking.programmeId().equals(programmeId))
                .toList());
    }
}
