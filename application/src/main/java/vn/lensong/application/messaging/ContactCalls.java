package vn.lensong.application.messaging;

import java.time.Instant;
import java.util.List;
import vn.lensong.domain.messaging.ContactCall;

/** The calls that count against what a number may get in a day. */
public interface ContactCalls {

    /** When calls to a number, E.164, were begun after a moment; oldest first. */
    List<Instant> begun(String phone, Instant since);

    /** Keeps a call unless the number had as many since then; exact however many nodes call at once. */
    boolean begin(ContactCall call, int most, Instant since);
}
