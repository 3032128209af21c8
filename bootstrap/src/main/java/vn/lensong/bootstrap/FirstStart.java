package vn.lensong.bootstrap;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.access.Passwords;
import vn.lensong.application.Actor;
import vn.lensong.application.organisation.OrganisationDesk;
import vn.lensong.application.organisation.People;
import vn.lensong.application.policy.PolicyDesk;
import vn.lensong.application.script.ScriptDesk;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.organisation.Grant;
import vn.lensong.domain.organisation.Organisation;
import vn.lensong.domain.organisation.Role;

/**
 * What an empty installation gets: the national body, the national framework scripts, the figures of
 * the law, the answers that quote them, the first account.
 */
@Singleton
final class FirstStart {

    private final OrganisationDesk organisations;
    private final People people;
    private final ScriptDesk scripts;
    private final Passwords passwords;
    private final NationalScripts national;
    private final PolicyDesk policy;
    private final ShippedPolicy shipped;
    private final ShippedAnswers answers;

    FirstStart(
            OrganisationDesk organisations,
            People people,
            ScriptDesk scripts,
            Passwords passwords,
            NationalScripts national,
            PolicyDesk policy,
            ShippedPolicy shipped,
            ShippedAnswers answers) {
        this.organisations = organisations;
        this.people = people;
        this.scripts = scripts;
        this.passwords = passwords;
        this.national = national;
        this.policy = policy;
        this.shipped = shipped;
        this.answers = answers;
    }

    /** Prepares an empty installation; harmless on any other. False while nobody could log in. */
    boolean prepare(@Nullable String adminPassword) {
        if (organisations.organisations(Actor.SYSTEM).isEmpty()) {
            organisations.addOrganisation(
                    Actor.SYSTEM, Organisation.Kind.OFFICE, Scope.NATION, "Bảo hiểm xã hội Việt Nam");
        }
        if (scripts.list(Actor.SYSTEM).isEmpty()) {
            national.all().forEach(script -> {
                UUID id = scripts.draft(
                        Actor.SYSTEM, Scope.NATION, script.title(), script.product(), script.content());
                scripts.submit(Actor.SYSTEM, id);
                scripts.approve(Actor.SYSTEM, id);
            });
        }
        loadPolicy();
        // After the figures: whoever approves an answer must know what it quotes.
        answers.takeInOnce();
        if (adminPassword != null && people.none()) {
            organisations.addPerson(
                    Actor.SYSTEM,
                    "admin",
                    "Quản trị hệ thống",
                    passwords.hash(adminPassword),
                    List.of(new Grant(Role.ADMIN, Scope.NATION)));
        }
        return !people.none();
    }

    private void loadPolicy() {
        if (!policy.parameters(Actor.SYSTEM).isEmpty()) {
            return;
        }
        try {
            policy.importAll(Actor.SYSTEM, shipped.lines());
        } catch (Refusal refusal) {
            // Another node that starts at the same time was faster, with the same file.
            if (refusal.kind() != Refusal.Kind.STALE) {
                throw refusal;
            }
        }
    }
}
