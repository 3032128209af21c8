package vn.lensong.application.lead;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Product;
import vn.lensong.domain.Scope;
import vn.lensong.domain.lead.CallingHours;
import vn.lensong.domain.lead.Chase;
import vn.lensong.domain.lead.FollowUp;
import vn.lensong.domain.lead.LeadState;

/** After-show sprints as people look at them. */
public interface SprintViews {

    /** Sprints of which any lead lies inside these scopes, the newest programme first. */
    List<Sprint> sprints(List<Scope> scopes, int most);

    /** How far each collector is with the leads of a programme, inside these scopes; whoever is late first. */
    List<Line> lines(UUID programmeId, List<Scope> scopes, Instant now);

    /** The leads that somebody should see to now, inside these scopes: the longest due first. */
    List<Urgent> urgent(UUID programmeId, List<Scope> scopes, Instant now, int most);

    /** How many open leads were raised to those who lead branches in these scopes, and to the province in these. */
    int raised(List<Scope> branches, List<Scope> provinces);

    /** What a collector has to do, due first. */
    List<Mine> mine(UUID collectorId, int most);

    /** The sprint of one programme, and how many of its leads lie there. */
    record Sprint(UUID programmeId, String title, @Nullable Instant endedAt, int prospects) {}

    /**
     * One collector at one branch; the ids and names are null for leads that nobody has.
     *
     * @param prospects how many leads there are
     * @param assigned of them with a collector
     * @param accepted of them taken on, or worked on without saying so
     * @param reached of them with whom somebody talked
     * @param committed of them who want to join, or did
     * @param overdue of them what should have been done already
     * @param escalated of them for which somebody above was called
     * @param joined of them who are insured
     * @param dueSince since when the longest overdue one is so
     */
    record Line(
            @Nullable UUID organisationId,
            @Nullable String organisationName,
            @Nullable UUID branchId,
            @Nullable String branchName,
            @Nullable UUID collectorId,
            @Nullable String collectorName,
            int prospects,
            int assigned,
            int accepted,
            int reached,
            int committed,
            int overdue,
            int escalated,
            int joined,
            @Nullable Instant dueSince) {}

    /** One lead that is late or was raised; nothing of it leads to the person. */
    record Urgent(
            UUID id,
            LeadState state,
            @Nullable String branchName,
            @Nullable String collectorName,
            Chase.Level level,
            int attempts,
            FollowUp.@Nullable Action nextAction,
            @Nullable Instant dueAt) {}

    /**
     * One lead as its collector works on it.
     *
     * @param words the last ones of the person; may be empty
     * @param acceptBy null once it was taken on, or when no sprint asks for it
     * @param callFrom when people may be called next, or since when they may now
     * @param callUntil from when on they may not any more
     */
    record Mine(
            UUID id,
            long version,
            String programmeTitle,
            String scope,
            @Nullable String name,
            List<String> phones,
            @Nullable String commune,
            String words,
            Product product,
            LeadState state,
            int attempts,
            @Nullable Instant givenAt,
            @Nullable Instant acceptedAt,
            @Nullable Instant acceptBy,
            FollowUp.@Nullable Action nextAction,
            @Nullable Instant nextDueAt,
            FollowUp.@Nullable Channel channel,
            String preferredTime,
            @Nullable Instant callFrom,
            @Nullable Instant callUntil) {

        public Mine with(List<String> numbers) {
            return new Mine(
                    id, version, programmeTitle, scope, name, numbers, commune, words, product, state, attempts, givenAt,
                    acceptedAt, acceptBy, nextAction, nextDueAt, channel, preferredTime, callFrom, callUntil);
        }

        public Mine timed(@Nullable Instant by, CallingHours.Window hours) {
            return new Mine(
                    id, version, programmeTitle, scope, name, phones, commune, words, product, state, attempts, givenAt,
                    acceptedAt, by, nextAction, nextDueAt, channel, preferredTime, hours.from(), hours.until());
        }
    }
}
