package vn.lensong.adapters.facebook.simulator;

import java.util.HashMap;
import java.util.Map;

/** The viewers by name; the same name is always the same person. */
final class People {

    private final World world;
    private final Map<String, String> ids = new HashMap<>();

    People(World world) {
        this.world = world;
    }

    String id(String name) {
        return ids.computeIfAbsent(name, any -> world.ids().next(SimulatedIds.Kind.PERSON));
    }

    void reset() {
        ids.clear();
    }
}
