package vn.lensong.domain.presence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one indicator of one organisation.
 *
 * @param foundAt when it was seen, null when nobody looked yet
 */
public record Finding(Indicator indicator, Verdict verdict, List<Evidence> evidence, @Nullable Instant foundAt) {

    /** What is no longer so once somebody has looked. */
    private static final Set<Evidence.Kind> NOBODYS =
            EnumSet.of(Evidence.Kind.NOBODY_LOOKED, Evidence.Kind.NOT_AUDITED);

    public Finding {
        evidence = List.copyOf(evidence);
    }

    public static Finding notAudited(Indicator indicator) {
        return new Finding(indicator, Verdict.UNKNOWN, List.of(Evidence.of(Evidence.Kind.NOT_AUDITED)), null);
    }

    /** With what a person says of it: that counts where nothing else is known, and only while it is fresh. */
    public Finding with(@Nullable Statement statement, Instant now) {
        if (statement == null || verdict != Verdict.UNKNOWN || !statement.holds(now)) {
            return this;
        }
        List<Evidence> more = new ArrayList<>(evidence);
        more.removeIf(one -> NOBODYS.contains(one.kind()));
        more.addFirst(Evidence.of(Evidence.Kind.PERSON_SAYS, statement.where(), statement.note()));
        return new Finding(indicator, statement.verdict(), more, statement.at());
    }

    /** With the impostors that are known and not gone: while there is one, it is so. */
    public Finding with(List<Impostor> open) {
        if (indicator != Indicator.NO_IMPOSTORS || open.isEmpty()) {
            return this;
        }
        List<Evidence> seen = open.stream()
                .map(one -> Evidence.of(Evidence.Kind.IMPOSTOR, one.address().url(), one.foundAt()))
                .toList();
        return new Finding(
                indicator,
                Verdict.FAIL,
                seen,
                open.stream().map(Impostor::foundAt).max(Instant::compareTo).orElseThrow());
    }
}
