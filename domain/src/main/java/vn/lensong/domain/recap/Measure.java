package vn.lensong.domain.recap;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a recap counts, from where, and what may be done about it. */
public enum Measure {
    PEAK_VIEWERS(Source.PLATFORM),
    TOTAL_VIEWS(Source.PLATFORM),
    /** Commenters and visitors of tracked links; unknown while either is. */
    PARTICIPANTS(Source.LEDGER, Source.PROMOTION),
    COMMENTERS(Source.LEDGER),
    LINK_VISITORS(Source.PROMOTION),
    /** Comments, reactions and shares; unknown while one of them is. */
    INTERACTIONS(Source.LEDGER, Source.PLATFORM),
    /** What viewers wrote, removed ones included, the page's own left out. */
    COMMENTS(Source.LEDGER),
    REACTIONS(Source.PLATFORM),
    SHARES(Source.PLATFORM),
    /** What the page itself wrote. */
    PAGE_COMMENTS(Source.LEDGER),
    SPAM(Source.LEDGER),
    QUESTIONS(Source.LEDGER),
    /** From asking to the first answer on air or in writing, in seconds. */
    MEDIAN_FIRST_ANSWER(Source.LEDGER),
    WINNERS(Source.GAME),
    LEADS(Source.LEAD),
    /** Until the programme ended. */
    ENROLLED_AT(Source.LEAD),
    /** Later, for 30 days. */
    ENROLLED_AFTER(Source.LEAD);

    /** Where a figure comes from. */
    public enum Source {
        /** What was received and done, row by row. */
        LEDGER,
        /** What the platform told. */
        PLATFORM,
        PROMOTION,
        GAME,
        LEAD
    }

    /** The enrolments, which go on being counted after a programme is closed. */
    public static final Set<Measure> STILL_COUNTING = EnumSet.of(ENROLLED_AT, ENROLLED_AFTER);

    private static final Set<Measure> SUMS = EnumSet.of(PARTICIPANTS, INTERACTIONS);

    private final List<Source> sources;

    Measure(Source... sources) {
        this.sources = List.of(sources);
    }

    public List<Source> sources() {
        return sources;
    }

    /** Whether a person may correct it: a sum follows from its parts, an enrolment is entered at its lead. */
    public boolean correctable() {
        return !SUMS.contains(this) && !STILL_COUNTING.contains(this);
    }

    /** How its name and its definition are called in resource files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
