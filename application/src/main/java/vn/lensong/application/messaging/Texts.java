package vn.lensong.application.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.lensong.application.Page;
import vn.lensong.domain.Scope;
import vn.lensong.domain.messaging.TextMessage;
import vn.lensong.domain.messaging.TextMessageEvent;

/** Texts that were asked for, and what became of them. */
public interface Texts {

    Optional<TextMessage> find(UUID id);

    /** The newest text about something; empty when there was none. */
    Optional<TextMessage> latestAbout(UUID subject);

    /** Those inside any of these scopes, newest first, then by id. */
    Page<TextMessage> page(List<Scope> scopes, Page.Ask ask);

    /** As {@link vn.lensong.application.programme.Programmes#save}. */
    void save(TextMessage next, TextMessageEvent because);

    /**
     * Stores that a text is being sent, as {@link #save}, unless so many were begun to its number since then:
     * false, and nothing is stored. Exact with any number of nodes at once.
     */
    boolean begin(TextMessage sending, TextMessageEvent because, int most, Instant since);

    /** When texts to this number were begun since then, in whatever state they are but REFUSED; oldest first. */
    List<Instant> begun(String phone, Instant since);
}
