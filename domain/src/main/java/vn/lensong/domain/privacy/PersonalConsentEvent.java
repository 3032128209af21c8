package vn.lensong.domain.privacy;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Event;

/** What a person said about a purpose. No event names anybody. */
public sealed interface PersonalConsentEvent extends Event {

    UUID consentId();

    @Override
    default UUID stream() {
        return consentId();
    }

    @Override
    default UUID subject() {
        return consentId();
    }

    /** The person was asked. */
    record Asked(
            UUID consentId, @Nullable UUID leadId, String purpose, int wording, PersonalConsent.Way way,
            @Nullable UUID by, Instant at)
            implements PersonalConsentEvent {

        public static final String NAME = "personal-consent.asked";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** The person said yes. */
    record Given(
            UUID consentId, @Nullable UUID leadId, String purpose, int wording, PersonalConsent.Way way,
            @Nullable UUID by, Instant at)
            implements PersonalConsentEvent {

        public static final String NAME = "personal-consent.given";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** The person said no, or took it back. */
    record Withdrawn(UUID consentId, @Nullable UUID leadId, String purpose, @Nullable UUID by, Instant at)
            implements PersonalConsentEvent {

        public static final String NAME = "personal-consent.withdrawn";

        @Override
        public String name() {
            return NAME;
        }
    }
}
