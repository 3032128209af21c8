package vn.lensong.application.programme;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.lensong.application.Actor;
import vn.lensong.application.Ids;
import vn.lensong.application.Page;
import vn.lensong.application.organisation.Organisations;
import vn.lensong.application.organisation.People;
import vn.lensong.application.platform.PublicSpeech;
import vn.lensong.application.platform.PublicSpeech.Utterance;
import vn.lensong.application.script.Scripts;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.organisation.Person;
import vn.lensong.domain.organisation.Role;
import vn.lensong.domain.programme.Programme;
import vn.lensong.domain.programme.ProgrammeEvent;
import vn.lensong.domain.programme.Segment;
import vn.lensong.domain.script.Comparison;
import vn.lensong.domain.script.Difference;
import vn.lensong.domain.script.FrameworkScript;

/** Where a province plans its programmes and looks at them. */
public final class ProgrammeDesk {

    /** Who plans a programme. */
    static final Set<Role> PLANNERS = EnumSet.of(Role.PROVINCE_MANAGER, Role.PRODUCER);

    /** Who may look at a programme: everybody who works at its scope, collectors and branches left out. */
    public static final Set<Role> READERS =
            EnumSet.complementOf(EnumSet.of(Role.COLLECTOR, Role.BRANCH_LEAD, Role.INTEGRATOR));

    private final Programmes programmes;
    private final ProgrammeViews views;
    private final Scripts scripts;
    private final Organisations organisations;
    private final People people;
    private final PublicSpeech speech;
    private final Ids ids;
    private final Clock clock;

    public ProgrammeDesk(
            Programmes programmes,
            ProgrammeViews views,
            Scripts scripts,
            Organisations organisations,
            People people,
            PublicSpeech speech,
            Ids ids,
            Clock clock) {
        this.programmes = programmes;
        this.views = views;
        this.scripts = scripts;
        this.organisations = organisations;
        this.people = people;
        this.speech = speech;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Plans a programme on one of the actor's pages, whose scope it takes.
     *
     * @return the new programme's id
     */
    public UUID plan(Actor actor, Plan plan) {
        vn.lensong.domain.organisation.Page page = page(actor, plan.pageId());
        FrameworkScript script = scripts.find(plan.scriptId())
                .filter(found -> found.scope().contains(page.scope()))
                .orElseThrow(() -> Refusal.notFound("script"));
        Programme programme = Programme.plan(
                ids.next(),
                page.scope(),
                script,
                plan.title(),
                page.id(),
                plan.startsAt(),
                host(plan.hostId(), page.scope()),
                presentable(plan.segments(), page.scope()),
                clock.instant());
        programmes.save(
                programme,
                new ProgrammeEvent.Planned(
                        programme.id(),
                        programme.title(),
                        script.id(),
                        programme.startsAt(),
                        actor.person(),
                        clock.instant()));
        return programme.id();
    }

    /**
     * Changes a planned programme. Refuses {@code version.outdated} when {@code version} is not the newest, and {@code
     * speech.reserved}: the platform shows another title to everybody.
     */
    public void change(Actor actor, UUID programmeId, long version, Change change) {
        Programme programme = required(actor, programmeId, PLANNERS);
        if (programme.version() != version) {
            throw Refusal.outdated();
        }
        if (!programme.title().equals(change.title().strip())) {
            speech.require(
                    actor, new Utterance(programme.scope(), programmeId, Set.of(), List.of(change.title())));
        }
        Programme next = programme.changed(
                change.title(),
                change.startsAt(),
                host(change.hostId(), programme.scope()),
                presentable(change.segments(), programme.scope()),
                clock.instant());
        programmes.save(
                next,
                new ProgrammeEvent.Changed(
                        next.id(), next.title(), next.startsAt(), actor.person(), clock.instant()));
    }

    /** The programmes the actor may look at, latest start first. */
    public Page<ProgrammeViews.Row> list(Actor actor, Page.Ask ask) {
        return views.page(actor.scopes(READERS), ask);
    }

    public ProgrammeViews.Detail show(Actor actor, UUID programmeId) {
        required(actor, programmeId, READERS);
        return views.detail(programmeId).orElseThrow(() -> Refusal.notFound("programme"));
    }

    /** Where a programme's segments are other than in the edition of the framework script it came from. */
    public List<Difference> divergences(Actor actor, UUID programmeId) {
        Programme programme = required(actor, programmeId, READERS);
        FrameworkScript script = scripts.find(programme.scriptId()).orElseThrow();
        return Comparison.ofSegments(
                script.segments(),
                programme.segments().stream().map(Segment::plan).toList());
    }

    private Programme required(Actor actor, UUID programmeId, Set<Role> roles) {
        Programme programme =
                programmes.find(programmeId).orElseThrow(() -> Refusal.notFound("programme"));
        actor.require(programme.scope(), "programme", roles);
        return programme;
    }

    private vn.lensong.domain.organisation.Page page(Actor actor, UUID pageId) {
        vn.lensong.domain.organisation.Page page =
                organisations.page(pageId).orElseThrow(() -> Refusal.notFound("page"));
        actor.require(page.scope(), "page", PLANNERS);
        return page;
    }

    /** Whoever presents a single segment must be a host there too. Refuses {@code host.not-found}. */
    private List<Segment.Adjustment> presentable(List<Segment.Adjustment> segments, Scope scope) {
        for (Segment.Adjustment segment : segments) {
            if (segment.hostId() != null) {
                host(segment.hostId(), scope);
            }
        }
        return segments;
    }

    /** A host works at the programme's scope or at one that contains it. */
    private UUID host(UUID hostId, Scope scope) {
        Person person = people.find(hostId).orElseThrow(() -> Refusal.notFound("host"));
        boolean hosts = person.grants().stream()
                .anyMatch(grant -> grant.role() == Role.HOST && grant.scope().contains(scope));
        if (!hosts) {
            throw Refusal.notFound("host");
        }
        return hostId;
    }

    /** What a new programme is made of. */
    public record Plan(
            UUID scriptId,
            String title,
            UUID pageId,
            Instant startsAt,
            UUID hostId,
            List<Segment.Adjustment> segments) {}

    /** What a planned programme is changed to. */
    public record Change(String title, Instant startsAt, UUID hostId, List<Segment.Adjustment> segments) {}
}
