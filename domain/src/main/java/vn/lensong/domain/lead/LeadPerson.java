package vn.lensong.domain.lead;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Text;
import vn.lensong.domain.policy.SupportGroup;

/**
 * What is known of the person behind a lead; personal data, and null is what nobody asked yet.
 *
 * @param key the platform's id of the person, null when it hides it
 * @param name the display name, or what the person is called
 * @param householdSize with the person
 * @param supportGroup whom the state supports with how much; sensitive
 * @param chosenIncome đồng a month that contributions are paid from
 * @param coverExpiry the last day of the cover
 */
public record LeadPerson(
        @Nullable String key,
        @Nullable String name,
        @Nullable String commune,
        @Nullable Integer householdSize,
        @Nullable SupportGroup supportGroup,
        @Nullable Long chosenIncome,
        @Nullable Cover cover,
        @Nullable LocalDate coverExpiry) {

    static final LeadPerson UNKNOWN = new LeadPerson(null, null, null, null, null, null, null, null);

    private static final int MOST_PEOPLE = 30;
    private static final long MOST_INCOME = 1_000_000_000L;

    /** What the person is covered by today. */
    public enum Cover {
        NONE,
        COMPULSORY_SI,
        VOLUNTARY_SI,
        HOUSEHOLD_HI,
        /** Health insurance by the employer. */
        EMPLOYER_HI,
        /** Health insurance that the state pays or supports. */
        STATE_HI
    }

    public LeadPerson {
        name = text("name", name, 200);
        commune = text("commune", commune, 120);
        if (householdSize != null && (householdSize < 1 || householdSize > MOST_PEOPLE)) {
            throw Refusal.field("householdSize", "lead.household-size", Map.of("most", MOST_PEOPLE));
        }
        if (chosenIncome != null && (chosenIncome < 1 || chosenIncome > MOST_INCOME)) {
            throw Refusal.field("chosenIncome", "lead.chosen-income", Map.of("most", MOST_INCOME));
        }
    }

    static LeadPerson called(@Nullable String key, @Nullable String name) {
        return new LeadPerson(key, name, null, null, null, null, null, null);
    }

    /** With whatever the other one knows and this one does not. */
    LeadPerson or(LeadPerson other) {
        return new LeadPerson(
                key == null ? other.key : key,
                name == null ? other.name : name,
                commune == null ? other.commune : commune,
                householdSize == null ? other.householdSize : householdSize,
                supportGroup == null ? other.supportGroup : supportGroup,
                chosenIncome == null ? other.chosenIncome : chosenIncome,
                cover == null ? other.cover : cover,
                coverExpiry == null ? other.coverExpiry : coverExpiry);
    }

    private static @Nullable String text(String field, @Nullable String text, int longest) {
        String clean = Text.optional(field, text, longest);
        return clean.isEmpty() ? null : clean;
    }

    /** Names nobody in logs. */
    @Override
    public String toString() {
        return "LeadPerson[•]";
    }
}
