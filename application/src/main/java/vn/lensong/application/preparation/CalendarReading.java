package vn.lensong.application.preparation;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.organisation.People;
import vn.lensong.application.programme.ProgrammeDesk;
import vn.lensong.application.programme.ProgrammeViews;
import vn.lensong.application.programme.Programmes;
import vn.lensong.application.promotion.PromotionViews;
import vn.lensong.application.promotion.PromotionWorkDesk;
import vn.lensong.domain.Digest;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.organisation.Person;
import vn.lensong.domain.programme.Programme;
import vn.lensong.domain.promotion.PromotionLine.Anchor;

/** What lies before a person, for the calendar on their telephone, which knows a secret and no login. */
public final class CalendarReading {

    private static final Set<Programme.Status> TO_COME =
            EnumSet.of(Programme.Status.PLANNED, Programme.Status.READY, Programme.Status.LIVE);

    private final CalendarFeeds feeds;
    private final People people;
    private final PreparationViews tasks;
    private final PromotionWorkDesk promotion;
    private final ProgrammeViews views;
    private final Programmes programmes;

    public CalendarReading(
            CalendarFeeds feeds,
            People people,
            PreparationViews tasks,
            PromotionWorkDesk promotion,
            ProgrammeViews views,
            Programmes programmes) {
        this.feeds = feeds;
        this.people = people;
        this.tasks = tasks;
        this.promotion = promotion;
        this.views = views;
        this.programmes = programmes;
    }

    /**
     * The calendar under a secret: the person's open items and tasks of promotion, and the programmes of their scopes
     * that are not over; read with the grants they hold now. What is called in a segment is not in it: it lies inside
     * the programme, and whoever presents has it before them there. Refuses {@code calendar.not-found}.
     */
    public Calendar read(String secret) {
        Person person = feeds.owner(Digest.of(secret))
                .flatMap(people::find)
                .orElseThrow(() -> Refusal.notFound("calendar"));
        Actor owner = new Actor(person.id(), person.displayName(), person.grants());
        List<Show> shows = views.page(owner.scopes(ProgrammeDesk.READERS), new Page.Ask(Page.Ask.MOST, null)).items().stream()
                .filter(row -> TO_COME.contains(row.status()))
                .flatMap(this::show)
                .toList();
        Stream<Due> items = tasks.mine(person.id()).stream()
                .map(task -> new Due(task.id(), task.title(), task.programmeTitle(), task.dueAt()));
        Stream<Due> promoted = promotion.mine(owner).stream()
                .filter(task -> task.anchor() != Anchor.SEGMENT)
                .flatMap(CalendarReading::due);
        return new Calendar(Stream.concat(items, promoted).toList(), shows);
    }

    private static Stream<Due> due(PromotionViews.Row task) {
        Instant at = task.dueAt();
        return at == null ? Stream.of() : Stream.of(new Due(task.id(), task.title(), task.programmeTitle(), at));
    }

    private Stream<Show> show(ProgrammeViews.Row row) {
        return programmes.find(row.id()).stream().map(programme -> new Show(row, programme.plannedEnd()));
    }

    /** What somebody has to do, and the programmes they work on. */
    public record Calendar(List<Due> tasks, List<Show> shows) {

        public Calendar {
            tasks = List.copyOf(tasks);
            shows = List.copyOf(shows);
        }
    }

    /** One thing that somebody has to do. */
    public record Due(UUID id, String title, String programmeTitle, Instant dueAt) {}

    /** A programme with its planned end. */
    public record Show(ProgrammeViews.Row programme, Instant plannedEnd) {}
}
