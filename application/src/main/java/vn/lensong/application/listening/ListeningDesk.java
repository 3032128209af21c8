package vn.lensong.application.listening;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.Ids;
import vn.lensong.application.Page;
import vn.lensong.application.organisation.Organisations;
import vn.lensong.domain.Digest;
import vn.lensong.domain.Event;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.listening.JourneyStage;
import vn.lensong.domain.listening.ListeningEvent;
import vn.lensong.domain.listening.Mention;
import vn.lensong.domain.listening.Quote;
import vn.lensong.domain.listening.Reading;
import vn.lensong.domain.listening.Sentiment;
import vn.lensong.domain.listening.SentimentModel;
import vn.lensong.domain.listening.Topic;
import vn.lensong.domain.programme.Programme;

/** Where one sees what people say, stage by topic, corrects what the machine understood, and brings in what others heard. */
public final class ListeningDesk {

    /** An unhappy mention that reached so many people is a signal. */
    public static final int REACH = 5_000;

    private static final int LONGEST_PERIOD_DAYS = 400;

    private final Mentions mentions;
    private final Organisations organisations;
    private final SentimentModel model;
    private final Ids ids;
    private final Clock clock;

    public ListeningDesk(
            Mentions mentions, Organisations organisations, SentimentModel model, Ids ids, Clock clock) {
        this.mentions = mentions;
        this.organisations = organisations;
        this.model = model;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * How many mentions there were of each topic at each stage, against as many days before. A mention of two topics
     * counts for both. Refuses {@code listening.period}.
     *
     * @param until the last day, counted in
     */
    public Matrix matrix(Actor actor, LocalDate from, LocalDate until) {
        Period period = Period.of(from, until);
        List<Scope> scopes = actor.scopes(ListeningRoles.READERS);
        Map<Place, Cell> cells = new LinkedHashMap<>();
        int all = 0;
        int before = 0;
        for (Mentions.Count count : mentions.counts(scopes, period.from, period.until)) {
            all += count.mentions();
            places(count).forEach(place -> cells.merge(place, Cell.now(place, count), Cell::plus));
        }
        for (Mentions.Count count : mentions.counts(scopes, period.before, period.from)) {
            before += count.mentions();
            places(count).forEach(place -> cells.merge(place, Cell.before(place, count), Cell::plus));
        }
        List<Cell> ordered = new ArrayList<>(cells.values());
        ordered.sort(Comparator.comparing(Cell::mentions).reversed());
        return new Matrix(from, until, all, before, ordered);
    }

    /** What was said, as it may be quoted: without names, numbers and addresses. Who only looks on reads none. */
    public Page<Quoted> quotes(Actor actor, LocalDate from, LocalDate until, Mentions.Which which, Page.Ask ask) {
        Period period = Period.of(from, until);
        if (actor.looksOnOnly()) {
            return new Page<>(List.of(), null);
        }
        return mentions.said(actor.scopes(ListeningRoles.READERS), period.from, period.until, which, ask)
                .map(Quoted::of);
    }

    /**
     * A person understands it otherwise, or confirms it: kept, and learnt from. Refuses {@code version.outdated},
     * {@code mention.unscored}, {@code mention.not-found}.
     */
    public Quoted correct(Actor actor, UUID mentionId, long version, Reading reading) {
        Mention mention = mentions.find(mentionId).orElseThrow(() -> Refusal.notFound("mention"));
        actor.require(mention.scope(), "mention", ListeningRoles.CORRECTORS);
        if (mention.version() != version) {
            throw Refusal.outdated();
        }
        Instant now = clock.instant();
        mentions.save(
                mention.corrected(reading, actor.person(), now),
                new ListeningEvent.Corrected(mentionId, actor.person(), now));
        Mention saved = mentions.find(mentionId).orElseThrow(() -> Refusal.notFound("mention"));
        return Quoted.of(new Mentions.Said(saved, mentions.words(mentionId).orElse("")));
    }

    /**
     * Brings in a list that somebody else made, for an organisation's place. What was brought in before changes nothing;
     * an unhappy one that reached {@link #REACH} people is told.
     */
    public Imported bringIn(Actor actor, UUID organisationId, List<Line> lines) {
        Scope scope = organisations
                .find(organisationId)
                .orElseThrow(() -> Refusal.notFound("organisation"))
                .scope();
        actor.require(scope, "organisation", ListeningRoles.KEEPERS);
        Instant now = clock.instant();
        Set<String> known = new HashSet<>(
                mentions.known(lines.stream().map(line -> key(scope, line)).collect(Collectors.toSet())));
        List<Mention> fresh = new ArrayList<>();
        List<Event> because = new ArrayList<>();
        for (Line line : lines) {
            if (known.add(key(scope, line))) {
                Reading reading = Reading.of(line.words, model);
                Instant said = line.saidAt == null || line.saidAt.isAfter(now) ? now : line.saidAt;
                Mention mention = Mention.elsewhere(
                        ids.next(), scope, null, key(scope, line), line.url, line.words, line.reach, said, now, reading);
                fresh.add(mention);
                if (line.reach != null && line.reach >= REACH && unhappy(reading)) {
                    because.add(new ListeningEvent.Reached(mention.id(), line.reach, now));
                }
            }
        }
        if (!fresh.isEmpty()) {
            because.add(new ListeningEvent.Imported(ids.next(), fresh.size(), actor.person(), now));
            mentions.add(fresh, because);
        }
        return new Imported(fresh.size(), lines.size() - fresh.size());
    }

    private static boolean unhappy(Reading reading) {
        return reading.sentiment() == Sentiment.NEGATIVE
                || reading.topics().stream().anyMatch(Topic::alarming);
    }

    private static String key(Scope scope, Line line) {
        return "file:" + Digest.of(scope + "\n" + line.url + "\n" + line.saidAt + "\n" + line.words);
    }

    private static List<Place> places(Mentions.Count count) {
        if (count.topics().isEmpty()) {
            return List.of(new Place(null, count.stage()));
        }
        return count.topics().stream()
                .map(topic -> new Place(topic, count.stage()))
                .toList();
    }

    private record Place(@Nullable Topic topic, @Nullable JourneyStage stage) {}

    /** A period and the one before it, as long. */
    private record Period(Instant before, Instant from, Instant until) {

        static Period of(LocalDate first, LocalDate last) {
            long days = last.toEpochDay() - first.toEpochDay() + 1;
            if (days < 1 || days > LONGEST_PERIOD_DAYS) {
                throw Refusal.field("until", "listening.period", Map.of("most", LONGEST_PERIOD_DAYS));
            }
            return new Period(at(first.minusDays(days)), at(first), at(last.plusDays(1)));
        }

        private static Instant at(LocalDate day) {
            return day.atStartOfDay(Programme.HANOI).toInstant();
        }
    }

    /** One line of a list that somebody else made. */
    public record Line(String words, String url, @Nullable Integer reach, @Nullable Instant saidAt) {}

    /** How many of a list were new, and how many were there before. */
    public record Imported(int stored, int known) {}

    /**
     * What was said of each topic at each stage.
     *
     * @param mentions in the period, each once
     * @param before in the one before it
     */
    public record Matrix(LocalDate from, LocalDate until, int mentions, int before, List<Cell> cells) {}

    /**
     * One topic at one stage; null for what is about none of them, or at none.
     *
     * @param before how many in the period before
     */
    public record Cell(
            @Nullable Topic topic,
            @Nullable JourneyStage stage,
            int mentions,
            int before,
            int positive,
            int neutral,
            int negative,
            int unscored) {

        static Cell now(Place place, Mentions.Count count) {
            int n = count.mentions();
            return switch (count.sentiment()) {
                case POSITIVE -> new Cell(place.topic, place.stage, n, 0, n, 0, 0, 0);
                case NEUTRAL -> new Cell(place.topic, place.stage, n, 0, 0, n, 0, 0);
                case NEGATIVE -> new Cell(place.topic, place.stage, n, 0, 0, 0, n, 0);
                case UNSCORED -> new Cell(place.topic, place.stage, n, 0, 0, 0, 0, n);
            };
        }

        static Cell before(Place place, Mentions.Count count) {
            return new Cell(place.topic, place.stage, 0, count.mentions(), 0, 0, 0, 0);
        }

        Cell plus(Cell more) {
            return new Cell(
                    topic,
                    stage,
                    mentions + more.mentions,
                    before + more.before,
                    positive + more.positive,
                    neutral + more.neutral,
                    negative + more.negative,
                    unscored + more.unscored);
        }
    }

    /** A mention with its words as they may be quoted. */
    public record Quoted(Mention mention, String words) {

        static Quoted of(Mentions.Said said) {
            return new Quoted(said.mention(), Quote.of(said.words()));
        }
    }
}
