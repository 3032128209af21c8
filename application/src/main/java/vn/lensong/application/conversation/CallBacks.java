package vn.lensong.application.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.lensong.application.Page;
import vn.lensong.domain.Scope;
import vn.lensong.domain.conversation.CallBack;
import vn.lensong.domain.conversation.CallBackEvent;

/** Promises to call back. */
public interface CallBacks {

    Optional<CallBack> find(UUID id);

    /** As {@link vn.lensong.application.programme.Programmes#save}. */
    void save(CallBack next, CallBackEvent because);

    /** Open ones inside any of these scopes, or of this owner, whose slot ends until then; the earliest end first. */
    Page<CallBack> open(List<Scope> scopes, UUID ownerId, Instant dueUntil, Page.Ask ask);

    /**
     * How many open ones concern somebody, each once: those of this owner whose slot ended until {@code owned}, those
     * inside these scopes until {@code atDesk}, and those inside the others until {@code above}.
     */
    int overdue(
            UUID ownerId, Instant owned, List<Scope> desk, Instant atDesk, List<Scope> province, Instant above);

    /** Open ones of this owner, the earliest end first. */
    Page<CallBack> openOf(UUID ownerId, Page.Ask ask);

    /** Those that ended, inside any of these scopes or of this owner, the latest first. */
    Page<CallBack> ended(List<Scope> scopes, UUID ownerId, Page.Ask ask);
}
