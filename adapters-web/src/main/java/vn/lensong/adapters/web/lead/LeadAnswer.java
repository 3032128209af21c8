package vn.lensong.adapters.web.lead;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.lead.LeadDesk;
import vn.lensong.application.lead.LeadViews;
import vn.lensong.domain.lead.FollowUp;
import vn.lensong.domain.lead.Hesitation;
import vn.lensong.domain.lead.Lead;
import vn.lensong.domain.lead.LeadPerson;
import vn.lensong.domain.lead.LeadSource;
import vn.lensong.domain.lead.LeadState;
import vn.lensong.domain.lead.Phone;
import vn.lensong.domain.lead.Temperature;
import vn.lensong.domain.policy.SupportGroup;

/**
 * A lead as it goes out.
 *
 * @param known null for those who see nothing of the person
 * @param ways the states that may be next
 * @param others further leads of the same person
 */
@Serdeable
record LeadAnswer(
        LeadViews.Row lead,
        @Nullable Known known,
        List<LeadState> ways,
        List<LeadViews.Happened> history,
        List<LeadViews.Row> others) {

    static LeadAnswer of(LeadDesk.Shown shown) {
        return new LeadAnswer(
                shown.row(),
                shown.lead() == null ? null : Known.of(shown.lead()),
                Arrays.stream(LeadState.values()).filter(shown.row().state()::leadsTo).toList(),
                shown.history(),
                shown.others());
    }

    /**
     * What is known of the person.
     *
     * @param temperatureByHand null while the rule decides
     * @param note what is to be known of the state it is in
     * @param askedOnly whether the person opted out and then asked for something: that alone may be answered
     */
    @Serdeable
    record Known(
            List<Phone> phones,
            List<LeadSource> sources,
            @Nullable Integer householdSize,
            @Nullable SupportGroup supportGroup,
            @Nullable Long chosenIncome,
            LeadPerson.@Nullable Cover cover,
            @Nullable LocalDate coverExpiry,
            @Nullable Hesitation hesitation,
            FollowUp.@Nullable Channel channel,
            String preferredTime,
            @Nullable Temperature temperatureByHand,
            String note,
            boolean askedOnly,
            @Nullable UUID mergedInto,
            List<Given> consents) {

        static Known of(Lead lead) {
            return new Known(
                    lead.phones(),
                    lead.interest().sources(),
                    lead.person().householdSize(),
                    lead.person().supportGroup(),
                    lead.person().chosenIncome(),
                    lead.person().cover(),
                    lead.person().coverExpiry(),
                    lead.followUp().hesitation(),
                    lead.followUp().channel(),
                    lead.followUp().time(),
                    lead.followUp().chosen(),
                    lead.progress().note(),
                    lead.progress().askedOnly(),
                    lead.progress().mergedInto(),
                    lead.consents().stream()
                            .map(consent -> new Given(consent.purpose(), consent.givenAt()))
                            .toList());
        }
    }

    /** What the person allowed, and when. */
    @Serdeable
    record Given(String purpose, Instant at) {}
}
