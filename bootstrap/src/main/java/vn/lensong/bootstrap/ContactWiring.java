package vn.lensong.bootstrap;

import io.micronaut.context.annotation.Factory;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import vn.lensong.adapters.web.messaging.ContactRuleBody;
import vn.lensong.application.Ids;
import vn.lensong.application.intake.PhoneFinder;
import vn.lensong.application.messaging.ContactCalls;
import vn.lensong.application.messaging.ContactGuard;
import vn.lensong.application.messaging.ContactRules;
import vn.lensong.application.messaging.DoNotCallDesk;
import vn.lensong.application.messaging.DoNotCallLists;
import vn.lensong.application.messaging.DoNotContact;
import vn.lensong.application.messaging.Texts;
import vn.lensong.domain.messaging.ContactRule;

/** Makes what says whether people may be contacted; the rules over time are shipped. */
@Factory
final class ContactWiring {

    private static final String FILE = "contact/rules.json";

    @Singleton
    ContactRules contactRules(JsonMapper json) {
        ClassLoader loader = ContactWiring.class.getClassLoader();
        try (InputStream in = Objects.requireNonNull(loader.getResourceAsStream(FILE), FILE)) {
            List<ContactRule> rules = json.readValue(in, Argument.listOf(ContactRuleBody.class)).stream()
                    .map(ContactRuleBody::rule)
                    .toList();
            return () -> rules;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Singleton
    ContactGuard contactGuard(
            ContactRules rules,
            DoNotContact optedOut,
            DoNotCallLists lists,
            Texts texts,
            ContactCalls calls,
            Ids ids,
            Clock clock) {
        return new ContactGuard(rules, optedOut, lists, texts, calls, ids, clock);
    }

    @Singleton
    DoNotCallDesk doNotCallDesk(
            DoNotCallLists lists,
            ContactGuard guard,
            ContactRules rules,
            PhoneFinder phones,
            Ids ids,
            Clock clock) {
        return new DoNotCallDesk(lists, guard, rules, phones, ids, clock);
    }
}
