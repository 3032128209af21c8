package vn.lensong.domain.health;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Text;

/** A programme's checks before air: one outcome for each, in the order in which they are looked at. */
public record Preflight(UUID programmeId, long version, List<Outcome> outcomes) {

    private static final int LONGEST_REASON = 300;

    public Preflight {
        Map<Check, Outcome> known = new EnumMap<>(Check.class);
        outcomes.forEach(outcome -> known.put(outcome.check(), outcome));
        // A check that was added since the last run has not been made.
        outcomes = Arrays.stream(Check.values())
                .map(check -> known.getOrDefault(check, Outcome.unknown(check)))
                .toList();
    }

    public static Preflight none(UUID programmeId) {
        return new Preflight(programmeId, 0, List.of());
    }

    public Outcome of(Check check) {
        return outcomes.get(check.ordinal());
    }

    /**
     * What the machine found. Where it could not tell, a person's word stays; what it measured before does not.
     */
    public Preflight run(List<Measured> found, Instant now) {
        Preflight next = this;
        for (Measured one : found) {
            Outcome before = next.of(one.check());
            if (one.value() != null || before.by() == null) {
                next = next.with(before.measured(one, null, now));
            }
        }
        return next;
    }

    /** What a person measured or saw. */
    public Preflight answered(Measured found, UUID by, Instant now) {
        return with(of(found.check()).measured(found, by, now));
    }

    /** Lets a failed check pass, for a reason of 1 to 300 characters. Refuses {@code preflight.nothing-to-waive}. */
    public Preflight waived(Check check, UUID by, String reason, Instant now) {
        Outcome outcome = of(check);
        if (outcome.verdict() != Verdict.FAIL) {
            throw Refusal.conflict("preflight.nothing-to-waive", Map.of("verdict", outcome.verdict().name()));
        }
        return with(outcome.waived(new Outcome.Waiver(by, Text.required("reason", reason, LONGEST_REASON), now)));
    }

    /** The checks that keep the programme from being ready. */
    public List<Check> blocking() {
        return outcomes.stream().filter(Outcome::blocks).map(Outcome::check).toList();
    }

    /** How many checks stand at each verdict. */
    public Map<Verdict, Long> counts() {
        return outcomes.stream()
                .collect(Collectors.groupingBy(
                        Outcome::verdict, () -> new EnumMap<>(Verdict.class), Collectors.counting()));
    }

    /** The light that stands for all of them: red, yellow or green, and yellow as long as something is unknown. */
    public Verdict light() {
        if (!blocking().isEmpty()) {
            return Verdict.FAIL;
        }
        boolean calm = outcomes.stream()
                .filter(outcome -> outcome.check().stage() == Check.Stage.BEFORE)
                .allMatch(outcome -> outcome.verdict() == Verdict.PASS);
        boolean broken = outcomes.stream().anyMatch(outcome -> outcome.verdict() == Verdict.FAIL);
        return calm && !broken ? Verdict.PASS : Verdict.WARN;
    }

    private Preflight with(Outcome next) {
        return new Preflight(
                programmeId,
                version,
                outcomes.stream()
                        .map(outcome -> outcome.check() == next.check() ? next : outcome)
                        .toList());
    }
}
