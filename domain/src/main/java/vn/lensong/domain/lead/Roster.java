package vn.lensong.domain.lead;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Scope;
import vn.lensong.domain.intake.Folding;

/**
 * The collectors of a province, where they work and how many open leads each has: deals leads by commune, organisation
 * and load, in this order.
 *
 * @param loads of whom is not in it, nothing is open
 * @param dealt how many leads were ever dealt in the province: after another one the loads are not these any more
 */
public record Roster(List<Place> places, Map<UUID, Integer> loads, long dealt) {

    private static final Pattern KIND = Pattern.compile("^(xa|phuong|thi tran|dac khu|tt|p|x)[. ]+");
    private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}]+");

    public Roster {
        places = List.copyOf(places);
        loads = Map.copyOf(loads);
    }

    /** One collector at one branch, and the communes that the branch looks after, as {@link #key} writes them. */
    public record Place(UUID collectorId, UUID branchId, String branchName, Scope scope, Set<String> communes) {

        public Place {
            communes = Set.copyOf(communes);
        }
    }

    /**
     * What a lead asks of who gets it.
     *
     * @param scope where it lies
     * @param branchId that has it already, null when none does
     * @param commune where the person lives, null when nobody knows
     * @param staysThere whether somebody sent it to that branch, so that no other may get it
     * @param except who had it before
     */
    public record Wanted(
            Scope scope, @Nullable UUID branchId, boolean staysThere, @Nullable String commune, Set<UUID> except) {

        /** By a lead that lies with a branch or with none, or was not taken on by the collector who has it. */
        public static Wanted by(Lead lead, Set<UUID> except) {
            UUID branchId = lead.owner().branchId();
            boolean sentThere = branchId != null && lead.owner().collectorId() == null;
            return new Wanted(lead.scope(), branchId, sentThere, lead.person().commune(), except);
        }
    }

    /**
     * Who gets it: the least loaded of those at the branch that has it; where there is nobody, of those whose branch
     * looks after the commune, and among them of the organisation it lies with; then of that organisation; then of the
     * province. Of equals always the same one. Empty when there is nobody at all.
     */
    public Optional<Place> next(Wanted wanted) {
        String commune = wanted.commune() == null ? "" : key(wanted.commune());
        Scope organisation = wanted.scope().ofOrganisation();
        Predicate<Place> free = place -> wanted.scope().ofProvince().contains(place.scope())
                && !wanted.except().contains(place.collectorId());
        Predicate<Place> there = free.and(place -> place.branchId().equals(wanted.branchId()));
        Predicate<Place> near = free.and(place -> organisation.contains(place.scope()));
        Predicate<Place> covers = free.and(place -> !commune.isEmpty() && place.communes().contains(commune));
        List<Predicate<Place>> circles = wanted.staysThere()
                ? List.of(there)
                : List.of(there, covers.and(near), covers, near, free);
        return circles.stream().flatMap(circle -> least(circle).stream()).findFirst();
    }

    /** The same after this one was dealt another lead. */
    public Roster loaded(Place place) {
        Map<UUID, Integer> next = new HashMap<>(loads);
        next.merge(place.collectorId(), 1, Integer::sum);
        return new Roster(places, next, dealt + 1);
    }

    public int load(UUID collectorId) {
        return loads.getOrDefault(collectorId, 0);
    }

    /** A commune's name as it is compared: {@code xã An Dương}, {@code An Dương} and {@code an duong} are one. */
    public static String key(String commune) {
        String plain = GAP.matcher(Folding.folded(commune)).replaceAll(" ").strip();
        return KIND.matcher(plain).replaceFirst("");
    }

    private Optional<Place> least(Predicate<Place> circle) {
        return places.stream()
                .filter(circle)
                .min(Comparator.comparingInt((Place place) -> load(place.collectorId()))
                        .thenComparing(Place::collectorId)
                        .thenComparing(place -> place.scope().path()));
    }
}
