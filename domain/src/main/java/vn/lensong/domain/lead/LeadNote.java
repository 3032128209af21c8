package vn.lensong.domain.lead;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Product;
import vn.lensong.domain.policy.SupportGroup;

/**
 * What somebody noted of a person: of what is null here nothing was said, and what is cleared is known no more.
 *
 * @param phones more numbers
 */
public record LeadNote(
        @Nullable String name,
        @Nullable String commune,
        @Nullable Integer householdSize,
        @Nullable SupportGroup supportGroup,
        @Nullable Long chosenIncome,
        LeadPerson.@Nullable Cover cover,
        @Nullable LocalDate coverExpiry,
        @Nullable Product product,
        @Nullable Hesitation hesitation,
        FollowUp.@Nullable Channel channel,
        @Nullable String preferredTime,
        @Nullable Temperature temperature,
        FollowUp.@Nullable Next next,
        List<Phone> phones,
        Set<Field> cleared) {

    /** What there is to note. */
    public enum Field {
        NAME,
        COMMUNE,
        HOUSEHOLD_SIZE,
        SUPPORT_GROUP,
        CHOSEN_INCOME,
        COVER,
        COVER_EXPIRY,
        PRODUCT,
        REASON,
        CHANNEL,
        PREFERRED_TIME,
        TEMPERATURE,
        NEXT,
        PHONES
    }

    public LeadNote {
        phones = List.copyOf(phones);
        cleared = cleared.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(cleared));
    }

    /** That somebody is called so and lives there, as it is asked first. */
    public static LeadNote of(@Nullable String name, @Nullable String commune) {
        return new LeadNote(
                name, commune, null, null, null, null, null, null, null, null, null, null, null, List.of(), Set.of());
    }

    public LeadNote with(List<Phone> more) {
        return new LeadNote(
                name, commune, householdSize, supportGroup, chosenIncome, cover, coverExpiry, product, hesitation, channel,
                preferredTime, temperature, next, more, cleared);
    }

    LeadPerson on(LeadPerson was) {
        return new LeadPerson(
                was.key(),
                now(Field.NAME, name, was.name()),
                now(Field.COMMUNE, commune, was.commune()),
                now(Field.HOUSEHOLD_SIZE, householdSize, was.householdSize()),
                now(Field.SUPPORT_GROUP, supportGroup, was.supportGroup()),
                now(Field.CHOSEN_INCOME, chosenIncome, was.chosenIncome()),
                now(Field.COVER, cover, was.cover()),
                now(Field.COVER_EXPIRY, coverExpiry, was.coverExpiry()));
    }

    FollowUp on(FollowUp was) {
        String time = now(Field.PREFERRED_TIME, preferredTime, was.time());
        return new FollowUp(
                now(Field.REASON, hesitation, was.hesitation()),
                now(Field.CHANNEL, channel, was.channel()),
                time == null ? "" : time,
                now(Field.TEMPERATURE, temperature, was.chosen()),
                now(Field.NEXT, next, was.next()));
    }

    /** What was noted, without what it says. */
    public List<String> fields() {
        List<String> fields = new ArrayList<>();
        for (Field field : Field.values()) {
            if (cleared.contains(field) || said(field)) {
                fields.add(field.name());
            }
        }
        return fields;
    }

    private boolean said(Field field) {
        Object value = switch (field) {
            case NAME -> name;
            case COMMUNE -> commune;
            case HOUSEHOLD_SIZE -> householdSize;
            case SUPPORT_GROUP -> supportGroup;
            case CHOSEN_INCOME -> chosenIncome;
            case COVER -> cover;
            case COVER_EXPIRY -> coverExpiry;
            case PRODUCT -> product;
            case REASON -> hesitation;
            case CHANNEL -> channel;
            case PREFERRED_TIME -> preferredTime;
            case TEMPERATURE -> temperature;
            case NEXT -> next;
            case PHONES -> phones.isEmpty() ? null : phones;
        };
        return value != null;
    }

    private <T> @Nullable T now(Field field, @Nullable T said, @Nullable T was) {
        return cleared.contains(field) ? null : said == null ? was : said;
    }

    /** Names nobody in logs. */
    @Override
    public String toString() {
        return "LeadNote" + fields();
    }
}
