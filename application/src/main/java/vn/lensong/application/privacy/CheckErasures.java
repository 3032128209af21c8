package vn.lensong.application.privacy;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.TimedJob;
import vn.lensong.domain.privacy.Identity;
import vn.lensong.domain.privacy.PersonRequest;
import vn.lensong.domain.privacy.RequestEvent;

/** Looks through the whole database after an erasure, and writes down where anything is left. */
public final class CheckErasures implements TimedJob {

    public static final String NAME = "check-erasures";

    private final PersonRequests requests;
    private final PersonalData data;
    private final Clock clock;

    public CheckErasures(PersonRequests requests, PersonalData data, Clock clock) {
        this.requests = requests;
        this.data = data;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public @Nullable Instant ring(UUID requestId) {
        PersonRequest request = requests.find(requestId).orElse(null);
        Identity who = request == null ? null : request.who();
        if (request == null || who == null) {
            return null;
        }
        List<String> found = data.leftovers(who);
        requests.save(
                request.checked(found), new RequestEvent.Checked(requestId, found.size(), null, clock.instant()));
        return null;
    }
}
