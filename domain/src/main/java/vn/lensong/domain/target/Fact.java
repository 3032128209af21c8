package vn.lensong.domain.target;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Product;
import vn.lensong.domain.lead.Hesitation;
import vn.lensong.domain.lead.LeadFacts;
import vn.lensong.domain.lead.LeadPerson;
import vn.lensong.domain.lead.LeadSource;
import vn.lensong.domain.lead.LeadState;
import vn.lensong.domain.lead.Temperature;
import vn.lensong.domain.policy.SupportGroup;

/** What a rule may ask of a lead, and nothing else: the names are those of the written form. */
public enum Fact {
    STATE(Kind.CHOICE, leadStates()),
    /** What the lead is about; one who wants both wants each of them. */
    PRODUCT(Kind.CHOICE, List.of(Product.VOLUNTARY_SI.name(), Product.HOUSEHOLD_HI.name())),
    TEMPERATURE(Kind.CHOICE, names(Temperature.class)),
    COMMUNE(Kind.TEXT, List.of()),
    HOUSEHOLD_SIZE(Kind.NUMBER, List.of()),
    SUPPORT_GROUP(Kind.CHOICE, names(SupportGroup.class)),
    /** Percent of the least contribution that the state pays for the group on the day. */
    SUPPORT_PERCENT(Kind.NUMBER, List.of()),
    CHOSEN_INCOME(Kind.NUMBER, List.of()),
    COVER(Kind.CHOICE, names(LeadPerson.Cover.class)),
    COVER_EXPIRY(Kind.COMING, List.of()),
    HESITATION(Kind.CHOICE, names(Hesitation.Reason.class)),
    CAPTURED(Kind.PAST, List.of()),
    LAST_HEARD(Kind.PAST, List.of()),
    LAST_CONTACT(Kind.PAST, List.of()),
    BRANCH(Kind.ID, List.of()),
    PROGRAMME(Kind.ID, List.of(), LeadFacts.Kind.PROGRAMME),
    SOURCE(Kind.CHOICE, names(LeadSource.Way.class), LeadFacts.Kind.WAY),
    ASKED_ABOUT(
            Kind.CHOICE, List.of(Product.VOLUNTARY_SI.name(), Product.HOUSEHOLD_HI.name()), LeadFacts.Kind.ASKED),
    CONSENT(Kind.TEXT, List.of(), LeadFacts.Kind.CONSENT);

    /** What its values are like. */
    public enum Kind {
        CHOICE,
        TEXT,
        ID,
        NUMBER,
        /** A moment that is over. */
        PAST,
        /** A day that comes, or is over. */
        COMING
    }

    private final Kind kind;
    private final List<String> choices;
    private final LeadFacts.@Nullable Kind mark;

    Fact(Kind kind, List<String> choices) {
        this(kind, choices, null);
    }

    Fact(Kind kind, List<String> choices, LeadFacts.@Nullable Kind mark) {
        this.kind = kind;
        this.choices = List.copyOf(choices);
        this.mark = mark;
    }

    public Kind kind() {
        return kind;
    }

    /** All it may be, empty where that is not a choice. */
    public List<String> choices() {
        return choices;
    }

    /** Which of the lead's marks it looks at, null where a lead has one value of it at most. */
    public LeadFacts.@Nullable Kind mark() {
        return mark;
    }

    private static List<String> leadStates() {
        return Arrays.stream(LeadState.values())
                .filter(state -> state != LeadState.MERGED)
                .map(LeadState::name)
                .toList();
    }

    private static <E extends Enum<E>> List<String> names(Class<E> of) {
        return Arrays.stream(of.getEnumConstants()).map(Enum::name).toList();
    }
}
