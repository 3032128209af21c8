package vn.lensong.adapters.web.access;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.lensong.application.organisation.People;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.organisation.LoginAttempts;
import vn.lensong.domain.organisation.Person;

/** Checks a password, ever more slowly for an account or an address that keeps getting it wrong. */
@Singleton
final class PasswordCheck {

    private final People people;
    private final Passwords passwords;
    private final Clock clock;

    PasswordCheck(People people, Passwords passwords, Clock clock) {
        this.people = people;
        this.passwords = passwords;
        this.clock = clock;
    }

    /**
     * The person whose name and password these are.
     *
     * @throws Refusal {@code login.wrong}, the same for an unknown name and a wrong password;
     *     {@code login.wait} while the account or the address is blocked
     */
    Person check(String username, String password, String address) {
        Instant now = clock.instant();
        // What can be nobody's name is counted as one, and asks the database nothing.
        String name = Person.mayBeCalled(username) ? username : "?";
        List<String> keys = List.of("account:" + name, "address:" + address);
        for (String key : keys) {
            LoginAttempts attempts = people.attempts(key);
            if (attempts.blocked(now)) {
                throw Refusal.tooOften(
                        "login.wait", Duration.between(now, attempts.blockedUntil()).toSeconds() + 1);
            }
        }
        Optional<Person> person = people.named(name);
        if (person.isEmpty()) {
            passwords.pretend(password);
        }
        if (person.isEmpty() || !passwords.matches(password, person.get().passwordHash())) {
            keys.forEach(key -> people.attempted(key, people.attempts(key).failed(now)));
            throw Refusal.unknownCaller("login.wrong");
        }
        keys.forEach(people::cleared);
        return person.get();
    }
}
