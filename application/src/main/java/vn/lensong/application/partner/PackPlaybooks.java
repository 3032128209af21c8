package vn.lensong.application.partner;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.organisation.AreaDesk;
import vn.lensong.application.organisation.Organisations;
import vn.lensong.application.target.TargetDesk;
import vn.lensong.application.target.TargetLists;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.Text;
import vn.lensong.domain.organisation.Area;
import vn.lensong.domain.organisation.Branch;
import vn.lensong.domain.target.Rule;
import vn.lensong.domain.target.TargetList;

/** Takes over a pack's playbooks: target lists by their names, and the communes of its branches. */
public final class PackPlaybooks {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_PURPOSE = 300;

    private final TargetDesk desk;
    private final TargetLists lists;
    private final AreaDesk areas;
    private final Organisations organisations;

    public PackPlaybooks(TargetDesk desk, TargetLists lists, AreaDesk areas, Organisations organisations) {
        this.desk = desk;
        this.lists = lists;
        this.areas = areas;
        this.organisations = organisations;
    }

    /** What keeps them from being taken over; nothing is stored. */
    List<Pack.Problem> check(Pack pack) {
        List<Pack.Problem> problems = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Pack.PackTarget target : pack.targets()) {
            checked(target.place(), problems, () -> {
                Rule.of(target.rule());
                if (!names.add(Text.required("name", target.name(), LONGEST_NAME))) {
                    throw Refusal.invalid("pack.title-twice");
                }
                Text.required("purpose", target.purpose(), LONGEST_PURPOSE);
            });
        }
        Set<String> keys = new HashSet<>();
        pack.organisation().branches().forEach(branch -> keys.add(branch.key()));
        Set<String> covered = new HashSet<>();
        for (Pack.PackArea area : pack.areas()) {
            checked(area.place(), problems, () -> {
                if (!keys.contains(area.key()) || !covered.add(area.key())) {
                    throw Refusal.invalid("pack.no-branch", Map.of("key", area.key()));
                }
                Area.none(new UUID(0, 0)).covering(area.communes());
            });
        }
        return problems;
    }

    List<Pack.Change> install(Actor writer, UUID organisationId, Pack pack) {
        List<Pack.Change> changes = new ArrayList<>();
        Scope scope = pack.organisation().scope();
        pack.targets().forEach(target ->
                changes.add(new Pack.Change(target.place(), "target-list", list(writer, scope, target))));
        List<Branch> branches = organisations.branches(organisationId);
        pack.areas().forEach(area -> {
            Branch branch = branches.stream()
                    .filter(one -> one.scope().equals(scope.within(area.key())))
                    .findFirst()
                    .orElseThrow();
            changes.add(new Pack.Change(area.place(), "area", cover(writer, branch, area)));
        });
        return changes;
    }

    /** A list that was archived is not taken up again: the organisation follows it no more. */
    private Pack.Outcome list(Actor writer, Scope scope, Pack.PackTarget target) {
        TargetList known = null;
        String cursor = null;
        do {
            Page<TargetLists.Listed> page = lists.page(List.of(scope), new Page.Ask(Page.Ask.MOST, cursor));
            for (TargetLists.Listed one : page.items()) {
                if (one.list().scope().equals(scope) && one.list().name().equals(target.name().strip())) {
                    known = one.list();
                }
            }
            cursor = page.nextCursor();
        } while (known == null && cursor != null);
        if (known == null) {
            desk.create(writer, scope, target.name(), target.purpose(), target.rule());
            return Pack.Outcome.CREATED;
        }
        if (known.rule().equals(Rule.of(target.rule())) && known.purpose().equals(target.purpose().strip())) {
            return Pack.Outcome.UNCHANGED;
        }
        desk.change(writer, known.id(), known.version(), target.name(), target.purpose(), target.rule());
        return Pack.Outcome.UPDATED;
    }

    private Pack.Outcome cover(Actor writer, Branch branch, Pack.PackArea area) {
        Area before = areas.show(writer, branch.id());
        if (Objects.equals(before.communes(), before.covering(area.communes()).communes())) {
            return Pack.Outcome.UNCHANGED;
        }
        areas.cover(writer, branch.id(), before.version(), area.communes());
        return before.communes().isEmpty() ? Pack.Outcome.CREATED : Pack.Outcome.UPDATED;
    }

    private static void checked(Pack.Place place, List<Pack.Problem> problems, Runnable check) {
        try {
            check.run();
        } catch (Refusal refusal) {
            problems.add(new Pack.Problem(place, refusal.code(), refusal.details()));
        }
    }
}
