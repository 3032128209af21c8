package vn.lensong.application.partner;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.lensong.application.Actor;
import vn.lensong.application.knowledge.ImportDesk;
import vn.lensong.application.organisation.OrganisationDesk;
import vn.lensong.application.organisation.Organisations;
import vn.lensong.application.script.ScriptDesk;
import vn.lensong.application.script.Scripts;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.organisation.Branch;
import vn.lensong.domain.organisation.Grant;
import vn.lensong.domain.organisation.Organisation;
import vn.lensong.domain.organisation.Role;
import vn.lensong.domain.script.FrameworkScript;

/**
 * Where an administrator installs an organisation's pack: checked as a whole first, then taken over part by part, each of
 * which leaves alone what is here already just so. Scripts and answers come in as drafts, for the organisation's own
 * people to approve.
 */
public final class PackDesk {

    private static final Set<Role> ADMINS = EnumSet.of(Role.ADMIN);
    private static final int AGENT_DEPTH = 2;

    private final OrganisationDesk organisationDesk;
    private final Organisations organisations;
    private final ScriptDesk scriptDesk;
    private final Scripts scripts;
    private final ImportDesk imports;
    private final PackLooks looks;
    private final PackPlaybooks playbooks;

    public PackDesk(
            OrganisationDesk organisationDesk,
            Organisations organisations,
            ScriptDesk scriptDesk,
            Scripts scripts,
            ImportDesk imports,
            PackLooks looks,
            PackPlaybooks playbooks) {
        this.organisationDesk = organisationDesk;
        this.organisations = organisations;
        this.scriptDesk = scriptDesk;
        this.scripts = scripts;
        this.imports = imports;
        this.looks = looks;
        this.playbooks = playbooks;
    }

    /** Everything that keeps the pack from being installed, in the order of its parts. Refuses {@code scope.not-found}. */
    public List<Pack.Problem> check(Actor actor, Pack pack) {
        Pack.Organised organised = pack.organisation();
        actor.require(organised.scope(), "scope", ADMINS);
        List<Pack.Problem> problems = new ArrayList<>();
        if (organised.scope().depth() != AGENT_DEPTH) {
            problems.add(new Pack.Problem(organised.place(), "pack.scope", Map.of()));
            return problems;
        }
        organisations
                .at(organised.scope())
                .filter(found -> !found.name().equals(organised.name()))
                .ifPresent(found -> problems.add(
                        new Pack.Problem(organised.place(), "pack.other-name", Map.of("name", found.name()))));
        checkBranches(organised, problems);
        checkTitles(pack, problems);
        Pack.PackBrand brand = pack.brand();
        if (brand != null) {
            problems.addAll(looks.check(brand));
        }
        problems.addAll(playbooks.check(pack));
        List<ImportDesk.Row> rows = pack.answers().stream().map(Pack.PackAnswer::row).toList();
        List<? extends Refusal> refusals = imports.check(writer(actor, organised.scope()), organised.scope(), rows);
        for (int i = 0; i < rows.size(); i++) {
            Refusal refusal = refusals.get(i);
            if (refusal != null) {
                problems.add(new Pack.Problem(pack.answers().get(i).place(), refusal.code(), refusal.details()));
            }
        }
        return problems;
    }

    /**
     * Takes the pack over and says what became of each part; installing the same again changes nothing.
     *
     * @throws Refusal {@code pack.problems} while {@link #check} finds any
     */
    public List<Pack.Change> install(Actor actor, Pack pack) {
        if (!check(actor, pack).isEmpty()) {
            throw Refusal.invalid("pack.problems");
        }
        List<Pack.Change> changes = new ArrayList<>();
        Scope scope = pack.organisation().scope();
        UUID organisationId = installOrganisation(actor, pack.organisation(), changes);
        Actor writer = writer(actor, scope);
        Pack.PackBrand brand = pack.brand();
        if (brand != null) {
            changes.addAll(looks.install(writer, organisationId, brand));
        }
        pack.scripts().forEach(script -> changes.add(new Pack.Change(
                script.place(), "script", installScript(writer, scope, script))));
        installAnswers(writer, scope, pack.answers(), changes);
        changes.addAll(playbooks.install(writer, organisationId, pack));
        return changes;
    }

    private void checkBranches(Pack.Organised organised, List<Pack.Problem> problems) {
        Map<String, String> known = new HashMap<>();
        organisations.at(organised.scope()).ifPresent(found -> organisations
                .branches(found.id())
                .forEach(branch -> known.put(branch.scope().path(), branch.name())));
        Set<String> keys = new HashSet<>();
        for (Pack.PackBranch branch : organised.branches()) {
            try {
                String path = organised.scope().within(branch.key()).path();
                String name = known.get(path);
                if (!keys.add(path)) {
                    problems.add(new Pack.Problem(branch.place(), "branch.taken", Map.of()));
                } else if (name != null && !name.equals(branch.name())) {
                    problems.add(new Pack.Problem(branch.place(), "pack.other-name", Map.of("name", name)));
                }
            } catch (Refusal refusal) {
                problems.add(new Pack.Problem(branch.place(), refusal.code(), refusal.details()));
            }
        }
    }

    private static void checkTitles(Pack pack, List<Pack.Problem> problems) {
        Set<String> titles = new HashSet<>();
        pack.scripts().stream()
                .filter(script -> !titles.add(script.title()))
                .forEach(script -> problems.add(new Pack.Problem(script.place(), "pack.title-twice", Map.of())));
        Set<String> ids = new HashSet<>();
        pack.answers().stream()
                .filter(answer -> answer.row().externalId() != null && !ids.add(answer.row().externalId()))
                .forEach(answer -> problems.add(new Pack.Problem(answer.place(), "pack.answer-twice", Map.of())));
    }

    private UUID installOrganisation(Actor actor, Pack.Organised organised, List<Pack.Change> changes) {
        Optional<Organisation> known = organisations.at(organised.scope());
        UUID id = known.isPresent()
                ? known.get().id()
                : organisationDesk.addOrganisation(
                        actor, Organisation.Kind.AGENT, organised.scope(), organised.name());
        changes.add(new Pack.Change(
                organised.place(),
                "organisation",
                known.isPresent() ? Pack.Outcome.UNCHANGED : Pack.Outcome.CREATED));
        List<Scope> branches =
                organisations.branches(id).stream().map(Branch::scope).toList();
        organised.branches().forEach(branch -> {
            boolean here = branches.contains(organised.scope().within(branch.key()));
            if (!here) {
                organisationDesk.addBranch(actor, id, branch.key(), branch.name());
            }
            changes.add(new Pack.Change(
                    branch.place(), "branch", here ? Pack.Outcome.UNCHANGED : Pack.Outcome.CREATED));
        });
        return id;
    }

    /** The latest edition under this title counts: a draft is written anew, an approved one gets a next edition. */
    private Pack.Outcome installScript(Actor writer, Scope scope, Pack.PackScript script) {
        Optional<FrameworkScript> latest = scripts.usableAt(List.of(scope)).stream()
                .filter(found -> found.scope().equals(scope) && found.title().equals(script.title()))
                .max((one, other) -> Integer.compare(one.edition().no(), other.edition().no()));
        if (latest.isPresent() && says(latest.get(), script)) {
            return Pack.Outcome.UNCHANGED;
        }
        UUID id = latest.isEmpty() || latest.get().product() != script.product()
                ? scriptDesk.draft(writer, scope, script.title(), script.product(), script.content())
                : latest.get().status() == FrameworkScript.Status.DRAFT
                        ? latest.get().id()
                        : scriptDesk.nextEdition(writer, latest.get().id());
        scriptDesk.rewrite(
                writer,
                id,
                scriptDesk.show(writer, id).version(),
                new ScriptDesk.Rewriting(script.title(), script.content(), script.from(), script.until()));
        return latest.isEmpty() ? Pack.Outcome.CREATED : Pack.Outcome.UPDATED;
    }

    private static boolean says(FrameworkScript found, Pack.PackScript script) {
        return found.product() == script.product()
                && found.content().equals(script.content())
                && Objects.equals(found.edition().from(), script.from())
                && Objects.equals(found.edition().until(), script.until());
    }

    private void installAnswers(
            Actor writer, Scope scope, List<Pack.PackAnswer> answers, List<Pack.Change> changes) {
        List<ImportDesk.Row> rows = answers.stream().map(Pack.PackAnswer::row).toList();
        List<ImportDesk.Outcome> outcomes = imports.takeIn(writer, scope, rows, false);
        for (int i = 0; i < rows.size(); i++) {
            ImportDesk.Outcome outcome = outcomes.get(i);
            if (outcome.refusal() != null) {
                throw outcome.refusal();
            }
            changes.add(new Pack.Change(
                    answers.get(i).place(), "answer", Pack.Outcome.valueOf(outcome.status().name())));
        }
    }

    /** Whoever may give themselves every role there writes what the pack brings without doing so first. */
    private static Actor writer(Actor actor, Scope scope) {
        return new Actor(actor.person(), actor.name(), List.of(new Grant(Role.PROVINCE_MANAGER, scope)));
    }
}
