package vn.lensong.adapters.web.lead;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.serde.annotation.Serdeable;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.Fields;
import vn.lensong.domain.Product;
import vn.lensong.domain.lead.FollowUp;
import vn.lensong.domain.lead.Hesitation;
import vn.lensong.domain.lead.LeadNote;
import vn.lensong.domain.lead.LeadPerson;
import vn.lensong.domain.lead.Temperature;
import vn.lensong.domain.policy.SupportGroup;

/** Reads what somebody noted of a person, any part of it. */
final class LeadFields {

    private LeadFields() {}

    /** Null where it is not given. Refuses {@code field.bad-choice}. */
    static <E extends Enum<E>> @Nullable E optional(String field, @Nullable String value, Class<E> of) {
        return value == null || value.isEmpty() ? null : Fields.choice(field, value, of);
    }

    static Hesitation hesitation(@Nullable String reason, @Nullable String text) {
        return new Hesitation(
                Fields.choice("reason", reason, Hesitation.Reason.class), text == null ? "" : text);
    }

    /** What was noted; what is left out stays as it is, and what is cleared is known no more. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Note(
            @Nullable String name,
            @Nullable String commune,
            @Nullable Integer householdSize,
            @Nullable String supportGroup,
            @Nullable Long chosenIncome,
            @Nullable String cover,
            @Nullable String coverExpiry,
            @Nullable String product,
            @Nullable String reason,
            @Nullable String reasonText,
            @Nullable String channel,
            @Nullable String preferredTime,
            @Nullable String temperature,
            @Nullable String nextAction,
            @Nullable String nextDueAt,
            @Nullable String phone,
            @Nullable List<String> clear) {

        LeadNote note() {
            return new LeadNote(
                    name,
                    commune,
                    householdSize,
                    optional("supportGroup", supportGroup, SupportGroup.class),
                    chosenIncome,
                    optional("cover", cover, LeadPerson.Cover.class),
                    Fields.optionalDay("coverExpiry", coverExpiry),
                    optional("product", product, Product.class),
                    reason == null || reason.isEmpty() ? null : hesitation(reason, reasonText),
                    optional("channel", channel, FollowUp.Channel.class),
                    preferredTime,
                    optional("temperature", temperature, Temperature.class),
                    next(),
                    List.of(),
                    cleared());
        }

        private FollowUp.@Nullable Next next() {
            FollowUp.Action action = optional("nextAction", nextAction, FollowUp.Action.class);
            return action == null ? null : new FollowUp.Next(action, Fields.instant("nextDueAt", nextDueAt));
        }

        private Set<LeadNote.Field> cleared() {
            Set<LeadNote.Field> cleared = EnumSet.noneOf(LeadNote.Field.class);
            Fields.list(clear).forEach(field -> cleared.add(Fields.choice("clear", field, LeadNote.Field.class)));
            return cleared;
        }
    }
}
