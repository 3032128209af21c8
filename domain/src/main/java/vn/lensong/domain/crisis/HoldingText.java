package vn.lensong.domain.crisis;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.Text;

/**
 * A statement that lies ready for a scenario, with slots for what nobody knows yet; approved beforehand by two people.
 *
 * @param scenarioId the scenario it is for, null for any
 * @param body with slots such as {@code {{địa điểm}}}
 * @param validTo the last day it may be used on
 */
public record HoldingText(
        UUID id,
        long version,
        Scope scope,
        @Nullable UUID scenarioId,
        Audience audience,
        String title,
        String body,
        UUID authorId,
        List<Approval> approvals,
        LocalDate validTo,
        boolean retired) {

    /** So many approve what lies ready. */
    public static final int APPROVALS = 2;

    static final int LONGEST = 4000;

    private static final int LONGEST_SLOT = 200;
    private static final Pattern SLOT = Pattern.compile("\\{\\{([^{}\\n]{1,60})}}");

    public HoldingText {
        title = Text.required("title", title, 200);
        body = Text.required("body", body, LONGEST);
        approvals = List.copyOf(approvals);
    }

    public static HoldingText drafted(
            UUID id,
            Scope scope,
            @Nullable UUID scenarioId,
            Audience audience,
            String title,
            String body,
            LocalDate validTo,
            UUID authorId) {
        return new HoldingText(
                id, 0, scope, scenarioId, audience, title, body, authorId, List.of(), validTo, false);
    }

    /** Other words want to be approved anew; who changed them is their author. */
    public HoldingText changed(
            @Nullable UUID scenario, Audience toWhom, String newTitle, String newBody, LocalDate until, UUID by) {
        requireUsed();
        return new HoldingText(id, version, scope, scenario, toWhom, newTitle, newBody, by, List.of(), until, false);
    }

    /** Refuses {@code statement.own}, {@code statement.twice}, {@code holding-text.approved}. */
    public HoldingText approved(Approval one) {
        requireUsed();
        if (isApproved()) {
            throw Refusal.conflict("holding-text.approved", Map.of());
        }
        return new HoldingText(
                id, version, scope, scenarioId, audience, title, body, authorId,
                Approval.added(approvals, one, authorId), validTo, false);
    }

    public HoldingText withdrawn() {
        requireUsed();
        return new HoldingText(
                id, version, scope, scenarioId, audience, title, body, authorId, approvals, validTo, true);
    }

    public boolean isApproved() {
        return approvals.size() >= APPROVALS;
    }

    /** Whether one approval is enough for what is said with it. */
    public boolean standsReady(LocalDate today) {
        return isApproved() && !retired && !today.isAfter(validTo);
    }

    /** What has to be filled in, in the order of the text. */
    public Set<String> slots() {
        Set<String> slots = new LinkedHashSet<>();
        SLOT.matcher(body).results().map(match -> slot(match)).forEach(slots::add);
        return slots;
    }

    /** The words with every slot filled. Refuses {@code statement.slots} with those that are not. */
    public String filled(Map<String, String> values) {
        List<String> missing = slots().stream()
                .filter(slot -> Text.optional(slot, values.get(slot), LONGEST_SLOT).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            throw Refusal.field("slots", "statement.slots", Map.of("slots", String.join(", ", missing)));
        }
        return SLOT.matcher(body)
                .replaceAll(match -> java.util.regex.Matcher.quoteReplacement(
                        Text.optional(slot(match), values.get(slot(match)), LONGEST_SLOT)));
    }

    private static String slot(MatchResult match) {
        return Objects.requireNonNull(match.group(1)).strip();
    }

    private void requireUsed() {
        if (retired) {
            throw Refusal.conflict("holding-text.retired", Map.of());
        }
    }
}
