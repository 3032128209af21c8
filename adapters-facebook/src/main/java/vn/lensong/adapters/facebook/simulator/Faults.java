package vn.lensong.adapters.facebook.simulator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/** The armed faults; whether and how each strikes is drawn from the seed, each kind from its own stream. */
final class Faults {

    /** One armed fault, how often it may still strike, and until when it goes on. */
    private static final class Armed {

        private final Fault fault;
        private int left;
        private Instant until = Instant.MIN;

        Armed(Fault fault) {
            this.fault = fault;
            this.left = fault.count();
        }
    }

    private final World world;
    private final Map<FaultKind, SplittableRandom> streams = new EnumMap<>(FaultKind.class);
    private final List<Armed> armed = new ArrayList<>();

    Faults(World world) {
        this.world = world;
    }

    void arm(List<Fault> faults) {
        armed.clear();
        faults.forEach(fault -> armed.add(new Armed(fault)));
    }

    void reset() {
        armed.clear();
        streams.clear();
    }

    List<Fault> armed() {
        return armed.stream().map(each -> each.fault).toList();
    }

    /** The fault that strikes at this opportunity, if one does. */
    Optional<Fault> draw(FaultKind kind, String opportunity) {
        return draw(kind, opportunity, _ -> true);
    }

    /** The same, of those faults alone that can do something here. */
    Optional<Fault> draw(FaultKind kind, String opportunity, Predicate<Fault> able) {
        for (Armed each : armed) {
            if (each.fault.kind() == kind
                    && each.fault.strikes(opportunity)
                    && able.test(each.fault)
                    && strikesNow(each)) {
                return Optional.of(each.fault);
            }
        }
        return Optional.empty();
    }

    private boolean strikesNow(Armed each) {
        if (each.fault.kind().lingers() && world.now().isBefore(each.until)) {
            return true;
        }
        if (each.left == 0 || stream(each.fault.kind()).nextDouble() >= each.fault.probability()) {
            return false;
        }
        each.left--;
        each.until = world.now().plus(each.fault.lasting());
        return true;
    }

    /** The form it takes this time. */
    String variant(Fault fault) {
        if (fault.variant().isEmpty()) {
            List<String> variants = fault.kind().variants();
            return variants.get(stream(fault.kind()).nextInt(variants.size()));
        }
        return fault.variant();
    }

    /** A number below the bound from the kind's stream. */
    int draw(FaultKind kind, int bound) {
        return stream(kind).nextInt(bound);
    }

    private SplittableRandom stream(FaultKind kind) {
        return streams.computeIfAbsent(
                kind, any -> new SplittableRandom(SimulatedIds.mix(world.options().seed() + any.ordinal())));
    }
}
