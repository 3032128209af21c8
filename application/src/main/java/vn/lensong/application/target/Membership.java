package vn.lensong.application.target;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Page;
import vn.lensong.domain.Scope;
import vn.lensong.domain.target.HeldBack;
import vn.lensong.domain.target.Moment;
import vn.lensong.domain.target.Rule;

/** Who is on which target list, and by which conditions. */
public interface Membership {

    /**
     * Asks everybody anew, a part of them at a time, so that nobody waits for long; who stays keeps the time since when.
     * Nothing for a list that is archived.
     */
    void refresh(UUID listId, Moment when);

    /** Asks one lead anew, of every list of its place. Harmless when nothing changed, and for a lead that is gone. */
    default void follow(UUID leadId, Moment when) {
        follow(List.of(leadId), when);
    }

    /** As {@link #follow(UUID, Moment)} for each of them, in few transactions; where one has to wait all of a part do. */
    void follow(Collection<UUID> leadIds, Moment when);

    /** How many in a scope a rule finds, whether or not there is a list of it. */
    Size count(Scope scope, Rule rule, Held held, Moment when);

    /** How many are on a list; while not everybody is written down, how many its rule finds. */
    Size size(UUID listId, Held held, Moment when);

    /** Who is on a list, by id; while not everybody is written down, whom its rule finds. */
    Page<Member> page(UUID listId, Held held, Moment when, Page.Ask ask);

    /**
     * By what somebody is held back.
     *
     * @param complaining leads of people who wait for an answer to a complaint
     * @param quiet leads that are left in peace for a reason that is not told
     */
    record Held(Set<UUID> complaining, Set<UUID> quiet, Instant now) {

        public Held {
            complaining = Set.copyOf(complaining);
            quiet = Set.copyOf(quiet);
        }

        public Held(Set<UUID> complaining, Instant now) {
            this(complaining, Set.of(), now);
        }

        static Held of(OpenComplaints.Complaining who, Instant now) {
            return new Held(who.told(), who.quiet(), now);
        }
    }

    /**
     * How many.
     *
     * @param found all whom the rule finds
     * @param heldBack of them not handed out, and why; a reason that holds nobody back is not in it
     */
    record Size(int found, Map<HeldBack, Integer> heldBack) {

        public Size {
            heldBack = Map.copyOf(heldBack);
        }

        public int toHandOut() {
            return found - heldBack.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /**
     * Somebody on a list.
     *
     * @param reasons as {@link Rule#leaves(long)} reads them
     */
    record Member(UUID leadId, long reasons, Instant since, @Nullable HeldBack heldBack) {}
}
