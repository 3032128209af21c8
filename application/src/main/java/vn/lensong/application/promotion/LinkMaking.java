package vn.lensong.application.promotion;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Ids;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.promotion.LinkEvent;
import vn.lensong.domain.promotion.TrackedLink;

/** Makes a link when it is first needed, and finds it afterwards. */
public final class LinkMaking {

    private static final int TRIES = 5;

    private final Links links;
    private final LinkCodes codes;
    private final Ids ids;
    private final Clock clock;

    public LinkMaking(Links links, LinkCodes codes, Ids ids, Clock clock) {
        this.links = links;
        this.codes = codes;
        this.ids = ids;
        this.clock = clock;
    }

    /** The one link of a programme that is for this, however many ask for it at once. */
    TrackedLink link(
            UUID programmeId,
            Scope scope,
            TrackedLink.Owner owner,
            TrackedLink.Purpose purpose,
            @Nullable UUID invitationId,
            @Nullable UUID by) {
        String madeFor = TrackedLink.madeFor(owner, purpose, invitationId);
        for (int attempt = 1; ; attempt++) {
            Optional<TrackedLink> known = links.madeFor(programmeId, madeFor);
            if (known.isPresent()) {
                return known.get();
            }
            TrackedLink made = TrackedLink.made(
                    ids.next(), codes.next(), programmeId, scope, owner, purpose, invitationId, by, clock.instant());
            try {
                links.save(made, new LinkEvent.Made(programmeId, made.id(), purpose, by, made.createdAt()));
            } catch (Refusal refusal) {
                if (refusal.kind() != Refusal.Kind.STALE || attempt == TRIES) {
                    throw refusal;
                }
            }
        }
    }
}
