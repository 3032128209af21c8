package vn.lensong.domain.brand;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Event;

/** What happens to brand kits, to the rules and to who takes part. */
public sealed interface BrandEvent extends Event {

    @Override
    default UUID stream() {
        return subject();
    }

    /** An organisation's kit was begun. */
    record Drafted(UUID kitId, UUID organisationId, @Nullable UUID by, Instant at) implements BrandEvent {

        public static final String NAME = "brand.drafted";

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public UUID subject() {
            return kitId;
        }
    }

    /** Colours, lines or numbers changed. */
    record Changed(UUID kitId, @Nullable UUID by, Instant at) implements BrandEvent {

        public static final String NAME = "brand.changed";

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public UUID subject() {
            return kitId;
        }
    }

    /**
     * A logo was taken in, or left the draft.
     *
     * @param digest null when it left
     */
    record LogoSet(
            UUID kitId, String variant, String backdrop, @Nullable String digest, @Nullable UUID by, Instant at)
            implements BrandEvent {

        public static final String NAME = "brand.logo-set";

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public UUID subject() {
            return kitId;
        }
    }

    /** Somebody said that it may be shown until a day. */
    record Approved(UUID kitId, LocalDate until, @Nullable UUID by, Instant at) implements BrandEvent {

        public static final String NAME = "brand.approved";

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public UUID subject() {
            return kitId;
        }
    }

    /** A rule was made or changed. */
    record RuleSet(UUID ruleId, String scope, @Nullable UUID by, Instant at) implements BrandEvent {

        public static final String NAME = "brand.rule-set";

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public UUID subject() {
            return ruleId;
        }
    }

    /** Other organisations take part in a programme. */
    record PartnersNamed(UUID programmeId, List<String> organisations, @Nullable UUID by, Instant at)
            implements BrandEvent {

        public static final String NAME = "brand.partners-named";

        public PartnersNamed {
            organisations = List.copyOf(organisations);
        }

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public UUID subject() {
            return programmeId;
        }
    }
}
