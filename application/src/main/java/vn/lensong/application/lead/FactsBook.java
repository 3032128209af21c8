package vn.lensong.application.lead;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What rules may ask of leads, kept in step with every lead that is saved; this is for what comes from elsewhere. Both
 * are harmless when they are told twice.
 */
public interface FactsBook {

    /**
     * Notes whom an opt-out is about.
     *
     * @param optOutId null for all there are
     * @return the leads of which that was news
     */
    List<UUID> bar(@Nullable UUID optOutId);

    /**
     * Notes that an opt-out was lifted; whom another one is about stays as they are.
     *
     * @return the leads of which that was news
     */
    List<UUID> free(UUID optOutId);

    /**
     * Notes that somebody was contacted on this number.
     *
     * @param phone E.164
     * @return the leads of whoever has it
     */
    List<UUID> contacted(String phone, Instant at);
}
