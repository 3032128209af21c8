package vn.lensong.application.promotion;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.organisation.Organisations;
import vn.lensong.application.programme.Programmes;
import vn.lensong.domain.Scope;
import vn.lensong.domain.organisation.Branch;
import vn.lensong.domain.organisation.Organisation;
import vn.lensong.domain.organisation.Role;
import vn.lensong.domain.programme.Programme;

/** Where people see what came of inviting and sharing: by person, by branch, by organisation. */
public final class BoardDesk {

    private static final Set<Role> READERS = EnumSet.of(
            Role.PROVINCE_MANAGER, Role.PRODUCER, Role.BRANCH_LEAD, Role.COLLECTOR, Role.AUDITOR);
    private static final Set<Role> OVER_ALL = EnumSet.of(Role.PROVINCE_MANAGER, Role.PRODUCER, Role.AUDITOR);
    private static final int ORGANISATION = 2;
    private static final int BRANCH = 3;

    private final Participation participation;
    private final InvitationViews views;
    private final Organisations organisations;

    public BoardDesk(Programmes programmes, InvitationViews views, Organisations organisations) {
        this.participation = new Participation(programmes);
        this.views = views;
        this.organisations = organisations;
    }

    /** By what the figures are added up. */
    public enum By {
        PERSON,
        BRANCH,
        ORGANISATION
    }

    /**
     * The figures, who brought most first. A collector sees their own line, a branch lead those of the branch;
     * by branch and organisation everybody who takes part sees all of them.
     */
    public Page<Line> board(Actor actor, UUID programmeId, By by, Page.Ask ask) {
        Programme programme = participation.programme(actor, programmeId, READERS);
        List<InvitationViews.Line> lines = views.lines(programmeId);
        Map<String, String> names = by == By.PERSON ? Map.of() : names(programme);
        Map<Object, List<InvitationViews.Line>> groups = lines.stream()
                .filter(line -> by != By.PERSON || sees(actor, programme, line))
                .collect(Collectors.groupingBy(group(by)));
        List<Line> board = groups.values().stream()
                .map(group -> sum(group, by, names))
                .sorted(Comparator.comparingLong(Line::became)
                        .thenComparingLong(Line::joined)
                        .thenComparingLong(Line::opened)
                        .thenComparingLong(Line::sent)
                        .thenComparingLong(Line::prepared)
                        .thenComparingLong(Line::visits)
                        .reversed()
                        .thenComparing(Line::name)
                        .thenComparing(Line::scope))
                .toList();
        return Slice.of(board, ask);
    }

    private boolean sees(Actor actor, Programme programme, InvitationViews.Line line) {
        return line.personId().equals(actor.userId())
                || actor.works(programme.scope(), OVER_ALL)
                || participation.led(actor, programme.scope()).stream().anyMatch(led -> led.contains(line.scope()));
    }

    private static Function<InvitationViews.Line, Object> group(By by) {
        return switch (by) {
            case PERSON -> line -> line.personId();
            case BRANCH -> line -> upTo(line.scope(), BRANCH);
            case ORGANISATION -> line -> upTo(line.scope(), ORGANISATION);
        };
    }

    private static Line sum(List<InvitationViews.Line> group, By by, Map<String, String> names) {
        InvitationViews.Line first = group.getFirst();
        String scope = upTo(first.scope(), by == By.ORGANISATION ? ORGANISATION : BRANCH);
        return new Line(
                by == By.PERSON ? first.personName() : names.getOrDefault(scope, scope),
                scope,
                total(group, InvitationViews.Line::prepared),
                total(group, InvitationViews.Line::sent),
                total(group, InvitationViews.Line::opened),
                total(group, InvitationViews.Line::joined),
                total(group, InvitationViews.Line::became),
                total(group, InvitationViews.Line::told),
                total(group, InvitationViews.Line::shares),
                total(group, InvitationViews.Line::visits));
    }

    private static long total(List<InvitationViews.Line> group, ToLongFunction<InvitationViews.Line> of) {
        return group.stream().mapToLong(of).sum();
    }

    private Map<String, String> names(Programme programme) {
        Map<String, String> names = new HashMap<>();
        for (Organisation organisation : organisations.inside(List.of(programme.scope()))) {
            names.put(organisation.scope().path(), organisation.name());
            for (Branch branch : organisations.branches(organisation.id())) {
                names.put(branch.scope().path(), branch.name());
            }
        }
        return names;
    }

    private static String upTo(Scope scope, int depth) {
        String[] steps = scope.path().split("/");
        return String.join("/", List.of(steps).subList(0, Math.min(steps.length, depth + 1)));
    }

    /**
     * What came of it.
     *
     * @param told how many of those that joined did by the word of whoever invited
     * @param shares how often a public share was reported
     * @param visits of the links in share kits and on posters
     */
    public record Line(
            String name,
            String scope,
            long prepared,
            long sent,
            long opened,
            long joined,
            long became,
            long told,
            long shares,
            long visits) {}
}
