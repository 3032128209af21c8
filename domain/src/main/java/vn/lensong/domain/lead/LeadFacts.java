package vn.lensong.domain.lead;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Product;
import vn.lensong.domain.Scope;
import vn.lensong.domain.intake.Folding;
import vn.lensong.domain.policy.SupportGroup;

/**
 * What rules may ask of a lead, flat: no name, no number, no words. Null is what nobody knows.
 *
 * @param communeKey as {@link #communeKey} makes it
 * @param lastContactAt when somebody last tried to reach the person
 * @param optedOut whether the person wants to hear from us no more, here or anywhere in the country; whoever asked
 *     again afterwards is answered, and is on no list
 * @param marks what there may be several of, each kind and value once
 */
public record LeadFacts(
        UUID leadId,
        Scope scope,
        LeadState state,
        Product product,
        Temperature temperature,
        @Nullable String communeKey,
        @Nullable Integer householdSize,
        @Nullable SupportGroup supportGroup,
        @Nullable Long chosenIncome,
        LeadPerson.@Nullable Cover cover,
        @Nullable LocalDate coverExpiry,
        Hesitation.@Nullable Reason hesitation,
        Instant capturedAt,
        Instant lastHeardAt,
        @Nullable Instant lastContactAt,
        @Nullable UUID branchId,
        boolean optedOut,
        List<Mark> marks) {

    private static final Pattern UNIT = Pattern.compile("^(xa|phuong|thi tran|dac khu) ");
    private static final int LONGEST = 120;

    /** What there may be several of. */
    public enum Kind {
        /** Heard in this programme. */
        PROGRAMME,
        /** Heard this way. */
        WAY,
        /** Asked about this product. */
        ASKED,
        /** Allowed this purpose. */
        CONSENT
    }

    /** One of several, and when it was last so. */
    public record Mark(Kind kind, String value, Instant at) {}

    public LeadFacts {
        marks = List.copyOf(marks);
    }

    /**
     * What is to be known of this lead now.
     *
     * @param productOf what a programme is about, null when nobody knows it any more
     * @param barred whether the person opted out elsewhere
     */
    public static LeadFacts of(
            Lead lead,
            Function<UUID, @Nullable Product> productOf,
            @Nullable Instant lastContactAt,
            boolean barred) {
        LeadPerson person = lead.person();
        Hesitation why = lead.followUp().hesitation();
        return new LeadFacts(
                lead.id(),
                lead.scope(),
                lead.state(),
                lead.product(),
                lead.temperature(),
                person.commune() == null ? null : communeKey(person.commune()),
                person.householdSize(),
                person.supportGroup(),
                person.chosenIncome(),
                person.cover(),
                person.coverExpiry(),
                why == null ? null : why.reason(),
                lead.capturedAt(),
                lead.interest().sources().stream()
                        .map(LeadSource::heardAt)
                        .max(Instant::compareTo)
                        .orElse(lead.capturedAt()),
                lastContactAt,
                lead.owner().branchId(),
                barred || lead.state() == LeadState.OPTED_OUT || lead.progress().askedOnly(),
                marks(lead, productOf));
    }

    /** A commune as it is compared: without its kind and its diacritics, since people write both and neither. */
    public static String communeKey(String commune) {
        String bare = Folding.folded(commune).replaceAll("\\s+", " ").strip();
        String name = UNIT.matcher(bare).replaceFirst("").strip();
        return cut(name.isEmpty() ? bare : name);
    }

    private static List<Mark> marks(Lead lead, Function<UUID, @Nullable Product> productOf) {
        Map<String, Mark> marks = new LinkedHashMap<>();
        for (LeadSource source : lead.interest().sources()) {
            Product about = productOf.apply(source.programmeId());
            put(marks, Kind.PROGRAMME, source.programmeId().toString(), source.heardAt());
            put(marks, Kind.WAY, source.way().name(), source.heardAt());
            for (Product asked : AskedAbout.in(source.words(), about == null ? lead.product() : about)) {
                put(marks, Kind.ASKED, asked.name(), source.heardAt());
            }
        }
        lead.consents().forEach(one -> put(marks, Kind.CONSENT, cut(one.purpose()), one.givenAt()));
        return List.copyOf(marks.values());
    }

    private static void put(Map<String, Mark> marks, Kind kind, String value, Instant at) {
        marks.merge(
                kind + value,
                new Mark(kind, value, at),
                (earlier, later) -> earlier.at().isBefore(later.at()) ? later : earlier);
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    /** Nothing of it belongs in a log. */
    @Override
    public String toString() {
        return "LeadFacts[" + leadId + "]";
    }
}
