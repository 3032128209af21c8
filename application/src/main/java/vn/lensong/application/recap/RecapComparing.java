package vn.lensong.application.recap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.programme.ProgrammeDesk;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.recap.Measure;

/** Puts frozen recaps beside one another, with the middle of each province and organisation. */
public final class RecapComparing {

    private final RecapViews views;

    public RecapComparing(RecapViews views) {
        this.views = views;
    }

    /**
     * The recaps the actor may see.
     *
     * @param inside null for all scopes; {@code scope.not-found} is refused for one that the actor does not see into
     */
    public Compared compare(Actor actor, @Nullable Scope inside, Instant from, Instant to) {
        List<Scope> held = actor.scopes(ProgrammeDesk.READERS);
        List<Scope> scopes = inside == null
                ? held
                : held.stream()
                        .filter(scope -> scope.contains(inside) || inside.contains(scope))
                        .map(scope -> scope.contains(inside) ? inside : scope)
                        .toList();
        if (inside != null && scopes.isEmpty()) {
            throw Refusal.notFound("scope");
        }
        List<RecapViews.Frozen> recaps = views.frozen(scopes, from, to);
        return new Compared(
                recaps,
                groups(recaps, RecapViews.Frozen::province),
                groups(recaps, RecapViews.Frozen::organisation));
    }

    private static List<Group> groups(List<RecapViews.Frozen> recaps, Function<RecapViews.Frozen, String> by) {
        return recaps.stream()
                .collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(group -> new Group(group.getKey(), group.getValue().size(), medians(group.getValue())))
                .toList();
    }

    private static Map<Measure, Long> medians(List<RecapViews.Frozen> recaps) {
        Map<Measure, Long> medians = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            List<Long> known = new ArrayList<>();
            for (RecapViews.Frozen recap : recaps) {
                Long value = recap.version().recap().value(measure);
                if (value != null) {
                    known.add(value);
                }
            }
            known.sort(Comparator.naturalOrder());
            if (!known.isEmpty()) {
                medians.put(measure, middle(known));
            }
        }
        return medians;
    }

    /** The middle one, or the mean of the two in the middle, rounded to a whole one. */
    private static long middle(List<Long> sorted) {
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : Math.round((sorted.get(middle - 1) + sorted.get(middle)) / 2.0);
    }

    /** Recaps beside one another, newest first. */
    public record Compared(List<RecapViews.Frozen> recaps, List<Group> provinces, List<Group> organisations) {

        public Compared {
            recaps = List.copyOf(recaps);
            provinces = List.copyOf(provinces);
            organisations = List.copyOf(organisations);
        }
    }

    /**
     * The middle of some recaps, figure by figure.
     *
     * @param medians of those that know it; not there where none does
     */
    public record Group(String name, int programmes, Map<Measure, Long> medians) {

        public Group {
            medians = Map.copyOf(medians);
        }
    }
}
