package vn.lensong.domain.lead;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** How far a lead is; which state may follow on which is a table, and what is not in it does not happen. */
public enum LeadState {
    CAPTURED,
    /** With a branch, or with one collector of it. */
    ASSIGNED,
    CONTACTED,
    CONSULTING,
    /** Wants to join and said so. */
    COMMITTED,
    /** The papers are being made. */
    DOSSIER,
    PAID,
    /** Insured: what a recap counts. */
    ENROLLED,
    NOT_REACHED,
    POSTPONED,
    INELIGIBLE,
    DECLINED,
    WRONG_NUMBER,
    /** Wants to hear from us no more. */
    OPTED_OUT,
    /** Another lead of the same person goes on in its place. */
    MERGED;

    private static final Set<LeadState> ASIDE = EnumSet.range(NOT_REACHED, WRONG_NUMBER);
    private static final Map<LeadState, Set<LeadState>> WAYS = ways();

    /** Whether this may be the next state by an ordinary step. */
    public boolean leadsTo(LeadState next) {
        return WAYS.getOrDefault(this, Set.of()).contains(next);
    }

    /** Whether somebody works on it, or should. */
    public boolean open() {
        return ordinal() < ENROLLED.ordinal();
    }

    /** Whether new words of the person bring it back to work. */
    public boolean aside() {
        return ASIDE.contains(this);
    }

    /** Whether a mistake may be put right from here: what was merged has no state of its own any more. */
    boolean correctable(LeadState to) {
        return this != MERGED && this != to && to.open() && to != CAPTURED;
    }

    private static Map<LeadState, Set<LeadState>> ways() {
        Map<LeadState, Set<LeadState>> ways = new EnumMap<>(LeadState.class);
        Set<LeadState> away = EnumSet.of(OPTED_OUT, MERGED, ENROLLED);
        ways.put(CAPTURED, with(away, EnumSet.of(ASSIGNED)));
        // Talking again leaves a lead where it is; nothing but a correction takes it back.
        for (LeadState at : EnumSet.range(ASSIGNED, PAID)) {
            ways.put(at, with(away, EnumSet.range(at, PAID), ASIDE));
        }
        Set<LeadState> afresh = EnumSet.range(CAPTURED, PAID);
        ways.put(NOT_REACHED, with(away, afresh, ASIDE));
        ways.put(POSTPONED, with(away, afresh, ASIDE));
        ways.put(WRONG_NUMBER, with(away, afresh, EnumSet.of(NOT_REACHED, DECLINED, INELIGIBLE)));
        Set<LeadState> reopened = EnumSet.of(CAPTURED, ASSIGNED);
        ways.put(INELIGIBLE, with(away, reopened));
        ways.put(DECLINED, with(away, reopened));
        // Not merged away: that somebody opted out would be lost in the other lead.
        ways.put(OPTED_OUT, with(EnumSet.of(ENROLLED), reopened));
        return ways;
    }

    @SafeVarargs
    private static Set<LeadState> with(Set<LeadState> first, Set<LeadState>... more) {
        Set<LeadState> all = EnumSet.copyOf(first);
        for (Set<LeadState> one : more) {
            all.addAll(one);
        }
        return all;
    }
}
