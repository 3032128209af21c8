package vn.lensong.application.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.lensong.application.Ids;
import vn.lensong.domain.messaging.ContactBasis;
import vn.lensong.domain.messaging.ContactCall;
import vn.lensong.domain.messaging.ContactKind;
import vn.lensong.domain.messaging.ContactRule;
import vn.lensong.domain.messaging.ContactVerdict;

/**
 * Says whether a number may be contacted now, and if not, why and from when on.
 *
 * <p>In this order: without a basis nobody is contacted; a basis that the day's rule sets free, such as a call that
 * the person asked for, may always; who opted out and who is on a do-not-call list may not; then come the hours and
 * the count of the last 24 hours. Calls are counted here, by {@link #beginCall}; texts where they are sent.
 */
public final class ContactGuard {

    /** What came of a call may be told at the end of the day: then it and the call that was begun are one. */
    private static final Duration ONE_CALL = Duration.ofHours(12);

    private final ContactRules rules;
    private final DoNotContact optedOut;
    private final DoNotCallLists lists;
    private final Texts texts;
    private final ContactCalls calls;
    private final Ids ids;
    private final Clock clock;

    public ContactGuard(
            ContactRules rules,
            DoNotContact optedOut,
            DoNotCallLists lists,
            Texts texts,
            ContactCalls calls,
            Ids ids,
            Clock clock) {
        this.rules = rules;
        this.optedOut = optedOut;
        this.lists = lists;
        this.texts = texts;
        this.calls = calls;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Whether it may be done at this moment. Changes nothing, so that two who ask at once may both hear yes: whoever
     * calls uses {@link #beginCall}.
     *
     * @param phone E.164
     * @param at now, or a moment to come for which something is planned
     */
    public ContactVerdict check(ContactKind kind, ContactBasis basis, String phone, Instant at) {
        List<ContactRule> all = rules.all();
        boolean free = ContactRule.at(at, all).free().contains(basis);
        if (!free && basis != ContactBasis.NONE) {
            if (optedOut.bars(phone)) {
                return ContactVerdict.never(ContactVerdict.Reason.OPTED_OUT);
            }
            if (lists.names(phone)) {
                return ContactVerdict.never(ContactVerdict.Reason.DO_NOT_CALL);
            }
        }
        return ContactRule.judge(kind, basis, at, free ? List.of() : before(kind, phone, at), all);
    }

    /**
     * A call begins now: checked as by {@link #check}, and counted when it may, under a lock of the number. To be asked
     * just before dialling, outside any transaction that the call itself would hold open; a call that was not answered
     * counts as well. One on a basis that is free is not counted.
     *
     * @param phone E.164
     * @param by who calls
     */
    public ContactVerdict beginCall(ContactBasis basis, String phone, UUID by) {
        Instant now = clock.instant();
        ContactVerdict verdict = check(ContactKind.CALL, basis, phone, now);
        ContactRule rule = rule();
        if (!verdict.may() || rule.free().contains(basis)) {
            return verdict;
        }
        ContactCall call = new ContactCall(ids.next(), phone, basis, by, now);
        boolean begun = calls.begin(call, rule.limit(ContactKind.CALL).aDay(), now.minus(ContactRule.A_DAY));
        return begun ? ContactVerdict.YES : check(ContactKind.CALL, basis, phone, now);
    }

    /**
     * A call was made then, asked for or not, such as by a telephone without a line to ask: it counts as one that was
     * begun, and refuses nothing since it happened. Of one that was begun on any of these numbers that day, this
     * tells nothing new.
     *
     * @param phones E.164, one of which was called; the first where nobody knows which; none is harmless
     */
    public void made(ContactBasis basis, List<String> phones, UUID by, Instant at) {
        ContactRule rule = ContactRule.at(at, rules.all());
        Instant since = at.minus(ONE_CALL);
        if (phones.isEmpty()
                || rule.free().contains(basis)
                || phones.stream().anyMatch(phone -> !calls.begun(phone, since).isEmpty())) {
            return;
        }
        calls.begin(new ContactCall(ids.next(), phones.getFirst(), basis, by, at), 1, since);
    }

    /** The rule of today. */
    public ContactRule rule() {
        return ContactRule.at(clock.instant(), rules.all());
    }

    private List<Instant> before(ContactKind kind, String phone, Instant at) {
        Instant since = at.minus(ContactRule.A_DAY);
        return kind.text() ? texts.begun(phone, since) : calls.begun(phone, since);
    }
}
