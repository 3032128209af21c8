package vn.lensong.adapters.web.messaging;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.lensong.domain.messaging.ContactBasis;
import vn.lensong.domain.messaging.ContactKind;
import vn.lensong.domain.messaging.ContactRule;

/** A rule of contact as it is shipped and as it is shown; hours are HH:MM in Vietnam. */
@Serdeable
public record ContactRuleBody(
        String validFrom,
        List<LimitBody> limits,
        List<ContactBasis> free,
        int inviteEvery,
        String legalBasis,
        boolean confirmed) {

    /** Of one kind of contact. */
    @Serdeable
    public record LimitBody(ContactKind kind, String from, String until, int aDay) {}

    static ContactRuleBody of(ContactRule rule) {
        return new ContactRuleBody(
                rule.validFrom().toString(),
                Arrays.stream(ContactKind.values())
                        .map(kind -> new LimitBody(
                                kind,
                                rule.limit(kind).from().toString(),
                                rule.limit(kind).until().toString(),
                                rule.limit(kind).aDay()))
                        .toList(),
                rule.free().stream().sorted().toList(),
                rule.inviteEvery(),
                rule.legalBasis(),
                rule.confirmed());
    }

    public ContactRule rule() {
        Map<ContactKind, ContactRule.Limit> each = limits.stream()
                .collect(Collectors.toMap(
                        LimitBody::kind,
                        limit -> new ContactRule.Limit(
                                LocalTime.parse(limit.from()), LocalTime.parse(limit.until()), limit.aDay())));
        return new ContactRule(LocalDate.parse(validFrom), each, Set.copyOf(free), inviteEvery, legalBasis, confirmed);
    }
}
