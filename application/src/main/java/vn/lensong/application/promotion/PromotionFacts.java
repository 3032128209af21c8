package vn.lensong.application.promotion;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.lensong.application.organisation.Organisations;
import vn.lensong.application.policy.PolicyTables;
import vn.lensong.application.programme.Broadcasts;
import vn.lensong.application.recap.Recaps;
import vn.lensong.domain.Scope;
import vn.lensong.domain.organisation.Organisation;
import vn.lensong.domain.organisation.Page;
import vn.lensong.domain.policy.Figure;
import vn.lensong.domain.policy.Figures;
import vn.lensong.domain.policy.PolicyTable;
import vn.lensong.domain.programme.Broadcast;
import vn.lensong.domain.programme.Programme;
import vn.lensong.domain.programme.Segment;
import vn.lensong.domain.programme.Timeline;
import vn.lensong.domain.promotion.PostText;
import vn.lensong.domain.promotion.PromotionTask;
import vn.lensong.domain.promotion.ShowTimes;
import vn.lensong.domain.recap.WrittenRecap;
import vn.lensong.domain.script.SegmentType;

/** What a programme fills into its posts, and when it is, both as they are now. */
public final class PromotionFacts {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE", VIETNAMESE);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private final Organisations organisations;
    private final Broadcasts broadcasts;
    private final PolicyTables policy;
    private final Recaps recaps;
    private final PublicAddress address;
    private final Clock clock;

    public PromotionFacts(
            Organisations organisations,
            Broadcasts broadcasts,
            PolicyTables policy,
            Recaps recaps,
            PublicAddress address,
            Clock clock) {
        this.organisations = organisations;
        this.broadcasts = broadcasts;
        this.policy = policy;
        this.recaps = recaps;
        this.address = address;
        this.clock = clock;
    }

    /** The facts of one programme, read once for all its tasks. */
    public Facts of(Programme programme) {
        Page page = organisations.page(programme.pageId()).orElseThrow();
        Instant now = clock.instant();
        Map<String, String> values = values(programme, page, now);
        return new Facts(programme, page, times(programme, now), values, leftOut(values), policy.table());
    }

    /** What is not told here at all: no post tells an address that leads nowhere, nor figures where all are nought. */
    private Set<String> leftOut(Map<String, String> values) {
        Set<String> names = new HashSet<>();
        if (!address.known()) {
            names.add("countdownLink");
        }
        if (values.getOrDefault("recap", "-").isEmpty()) {
            names.add("recap");
        }
        return names;
    }

    private Map<String, String> values(Programme programme, Page page, Instant now) {
        ZonedDateTime start = programme.startsAt().atZone(Programme.HANOI);
        String weekday = WEEKDAY.format(start).toLowerCase(VIETNAMESE);
        Map<String, String> values = new HashMap<>();
        values.put("title", programme.title());
        values.put("day", weekday.substring(0, 1).toUpperCase(VIETNAMESE) + weekday.substring(1) + ", " + DAY.format(start));
        values.put("hour", HOUR.format(start));
        values.put("province", province(programme.scope()));
        values.put(
                "organisation",
                organisations.find(page.organisationId()).map(Organisation::name).orElse(""));
        values.put("page", page.name());
        values.put(
                "link",
                broadcasts
                        .ofProgramme(programme.id())
                        .map(Broadcast::permalink)
                        .orElse(""));
        values.put("countdownLink", address.known() ? address.countdown(programme.id()) : "");
        values.put("minutesLeft", minutes(Duration.between(now, programme.startsAt())));
        if (programme.status() == Programme.Status.CLOSED) {
            recaps.newest(programme.id())
                    .ifPresent(frozen -> values.put("recap", WrittenRecap.of(frozen.recap()).text()));
        }
        return values;
    }

    private String province(Scope scope) {
        String[] steps = scope.path().split("/");
        return steps.length < 2
                ? ""
                : organisations.provinces().stream()
                        .filter(province -> province.code().equals(steps[1]))
                        .map(Organisations.Province::name)
                        .findFirst()
                        .orElse("");
    }

    /** Whole minutes as people count them; nothing when there are none. */
    private static String minutes(Duration left) {
        long minutes = Math.round(left.toMillis() / 60_000.0);
        return minutes < 1 ? "" : String.valueOf(minutes);
    }

    private static ShowTimes times(Programme programme, Instant now) {
        Timeline timeline = programme.timeline(now);
        Map<Integer, Instant> segments = new TreeMap<>();
        for (Segment segment : programme.segments()) {
            if (segment.type() != SegmentType.COUNTDOWN && segment.type() != SegmentType.CONTINGENCY) {
                begins(timeline.line(segment.no())).ifPresent(at -> segments.put(segment.no(), at));
            }
        }
        Instant ended = programme.endedAt();
        return new ShowTimes(
                programme.status(),
                programme.startsAt(),
                ended == null ? programme.plannedEnd() : ended,
                segments);
    }

    private static Optional<Instant> begins(Timeline.Line line) {
        return Optional.ofNullable(line.startedAt())
                .or(() -> Optional.ofNullable(line.expected()).map(Timeline.Span::start))
                .or(() -> Optional.ofNullable(line.planned()).map(Timeline.Span::start));
    }

    /**
     * One programme as its tasks look at it.
     *
     * @param unsaid names that have no value and will not have one: lines that want them are left out
     */
    public record Facts(
            Programme programme,
            Page page,
            ShowTimes times,
            Map<String, String> values,
            Set<String> unsaid,
            PolicyTable table) {

        public Facts {
            values = Map.copyOf(values);
            unsaid = Set.copyOf(unsaid);
        }

        /** What a task's words want and go out without. */
        public List<String> leftOut(PromotionTask task) {
            PostText text = new PostText(task.line().text());
            Set<String> said = text.without(unsaid).places();
            return text.places().stream()
                    .filter(name -> unsaid.contains(name) && !said.contains(name))
                    .toList();
        }

        /** A task's words as they would go out now. */
        public PostText.Filled filled(PromotionTask task) {
            PostText text = new PostText(task.line().text()).without(unsaid);
            Map<String, String> all = new HashMap<>(values);
            programme.segments().stream()
                    .filter(segment -> Integer.valueOf(segment.no()).equals(task.segmentNo()))
                    .forEach(segment -> all.put("segment", segment.title()));
            for (String name : text.places()) {
                Figures.at(table, name, programme.day())
                        .filter(figure -> !figure.pending())
                        .map(Figure::text)
                        .ifPresent(figure -> all.put(name, figure));
            }
            return text.filled(all);
        }

        /** The address that is shown with a post: the one its words tell, the broadcast's before the countdown's. */
        public Optional<String> linkOf(PromotionTask task) {
            Set<String> places = new PostText(task.line().text()).places();
            return Stream.of("link", "countdownLink")
                    .filter(places::contains)
                    .map(name -> values.getOrDefault(name, ""))
                    .filter(link -> !link.isEmpty())
                    .findFirst();
        }
    }
}
