package vn.lensong.adapters.web.console;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pages of the programme at hand that this person works with: those used on air one press away, what comes before
 * and after in a menu each, so that the bar fits a small screen.
 */
public record ProgrammeTabs(List<Destination> before, List<Destination> air, List<Destination> after) {

    static final ProgrammeTabs NONE = new ProgrammeTabs(List.of(), List.of(), List.of());

    public ProgrammeTabs {
        before = List.copyOf(before);
        air = List.copyOf(air);
        after = List.copyOf(after);
    }

    public boolean isEmpty() {
        return before.isEmpty() && air.isEmpty() && after.isEmpty();
    }

    /** The page at hand, where it is one of these. */
    public @Nullable Destination current(List<Destination> among) {
        return among.stream().filter(Destination::current).findFirst().orElse(null);
    }
}
