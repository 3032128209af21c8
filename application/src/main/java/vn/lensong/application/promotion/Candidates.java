package vn.lensong.application.promotion;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Scope;
import vn.lensong.domain.promotion.Candidate;
import vn.lensong.domain.promotion.Invitee;

/** People who wrote to a province or left a number there, as far as they may be invited. */
public interface Candidates {

    /**
     * Those who were heard of last, at most so many: without whoever is in the programme already, was invited
     * to it, was sent an invitation to any programme since {@code invitedSince}, or does not want to be invited.
     */
    List<Person> people(Wanted wanted, int most);

    /** The person behind a reference, when it lies inside what is wanted; whether or not they may be invited. */
    Optional<Person> person(Wanted wanted, Reference reference);

    /** When somebody was last sent an invitation to any programme; empty for never. */
    Optional<Instant> lastInvited(Invitee invitee);

    /**
     * Whose candidates.
     *
     * @param programmeId what they are to be invited to
     * @param written people who wrote in programmes inside any of these scopes
     * @param left people whose number lies with any of these scopes
     * @param since nobody who was not heard of since then
     */
    record Wanted(UUID programmeId, List<Scope> written, List<Scope> left, Instant since, Instant invitedSince) {

        public Wanted {
            written = List.copyOf(written);
            left = List.copyOf(left);
        }
    }

    /** Points to a person without saying who: something they wrote, or the number they left. */
    record Reference(Kind kind, UUID id) {

        /** What it points by. */
        public enum Kind {
            ITEM,
            LEAD
        }
    }

    /** Somebody with what is known of them. */
    record Person(
            Reference reference,
            @Nullable String personKey,
            @Nullable String phone,
            @Nullable String name,
            Candidate.Facts facts) {

        /** Names nobody in logs. */
        @Override
        public String toString() {
            return "Person[" + reference + "]";
        }
    }
}
