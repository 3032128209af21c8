package vn.lensong.adapters.web.listening;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.Fields;
import vn.lensong.adapters.web.Lists;
import vn.lensong.adapters.web.Once;
import vn.lensong.adapters.web.SeenVersion;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.listening.ListeningDesk;
import vn.lensong.application.listening.Mentions;
import vn.lensong.application.listening.SentimentTraining;
import vn.lensong.domain.listening.JourneyStage;
import vn.lensong.domain.listening.Mention;
import vn.lensong.domain.listening.Reading;
import vn.lensong.domain.listening.Sentiment;
import vn.lensong.domain.listening.Topic;
import vn.lensong.domain.programme.Programme;

/** What people say about social insurance, by topic and by how far they are on their way to it. */
@Tag(name = "listening")
@Controller("/api/v1/listening")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ListeningController {

    private static final int USUAL_DAYS = 30;

    private final ListeningDesk desk;
    private final SentimentTraining training;
    private final MentionCsv csv;
    private final Once once;
    private final Clock clock;

    ListeningController(ListeningDesk desk, SentimentTraining training, MentionCsv csv, Once once, Clock clock) {
        this.desk = desk;
        this.training = training;
        this.csv = csv;
        this.once = once;
        this.clock = clock;
    }

    /**
     * Of the last 30 days where no days are given, against as many days before; a mention of two topics counts for both.
     * Errors: field.bad-day, listening.period. Roles: PROVINCE_MANAGER, PRODUCER, CARE_OFFICER, CRISIS_LEAD, SPOKESPERSON,
     * NATIONAL_EDITOR, AUDITOR.
     */
    @Operation(summary = "Count what is said, journey stage by topic")
    @Get("/matrix")
    @Secured({
        "PROVINCE_MANAGER", "PRODUCER", "CARE_OFFICER", "CRISIS_LEAD", "SPOKESPERSON", "NATIONAL_EDITOR", "AUDITOR"
    })
    ListeningDesk.Matrix matrix(
            @Parameter(hidden = true) Actor actor,
            @QueryValue @Nullable String from,
            @QueryValue @Nullable String until) {
        return desk.matrix(actor, first(from, until), last(until));
    }

    /**
     * Newest first: without names, numbers and addresses; an auditor reads none. Errors: field.bad-day, field.bad-choice,
     * listening.period, list.limit, cursor.malformed. Roles: PROVINCE_MANAGER, PRODUCER, CARE_OFFICER, CRISIS_LEAD,
     * SPOKESPERSON, NATIONAL_EDITOR, AUDITOR.
     */
    @Operation(summary = "Quote what is said, without names")
    @Get("/mentions")
    @Secured({
        "PROVINCE_MANAGER", "PRODUCER", "CARE_OFFICER", "CRISIS_LEAD", "SPOKESPERSON", "NATIONAL_EDITOR", "AUDITOR"
    })
    Page<MentionAnswer> mentions(
            @Parameter(hidden = true) Actor actor,
            @QueryValue @Nullable String from,
            @QueryValue @Nullable String until,
            @QueryValue @Nullable String topic,
            @QueryValue @Nullable String stage,
            @QueryValue @Nullable String sentiment,
            @QueryValue @Nullable Integer limit,
            @QueryValue @Nullable String cursor) {
        Mentions.Which which = new Mentions.Which(
                topic == null ? null : Fields.choice("topic", topic, Topic.class),
                stage == null ? null : Fields.choice("stage", stage, JourneyStage.class),
                sentiment == null ? null : Fields.choice("sentiment", sentiment, Sentiment.class));
        return desk.quotes(actor, first(from, until), last(until), which, Lists.ask(limit, cursor))
                .map(MentionAnswer::of);
    }

    /**
     * Its topics, its stage (null for none) and how somebody feels; kept, and learnt from. Errors: field.missing,
     * field.bad-choice, body.wrong-type, mention.unscored, mention.not-found, version.missing (428), version.outdated
     * (412), role.missing, stale. Roles: PROVINCE_MANAGER, PRODUCER, CARE_OFFICER, CRISIS_LEAD.
     */
    @Operation(summary = "Correct or confirm how a mention is understood; If-Match carries the version seen")
    @Post("/mentions/{id}/correction")
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "CARE_OFFICER", "CRISIS_LEAD"})
    HttpResponse<?> correct(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body NewReading body) {
        return once.answer(
                request,
                actor,
                body,
                HttpStatus.OK,
                () -> MentionAnswer.of(desk.correct(actor, id, SeenVersion.of(request), body.reading())));
    }

    /**
     * The body is the file, UTF-8, with a header: noi_dung (or text), and where there are any thoi_gian (time), duong_dan
     * (url) and luot_tiep_can (reach). Who said it is not read. What was brought in before changes nothing. Errors:
     * field.missing, field.bad-id, import.encoding, import.header, import.too-long, import.malformed,
     * organisation.not-found, role.missing, stale. Roles: PROVINCE_MANAGER, PRODUCER.
     */
    @Operation(summary = "Bring in a list of mentions")
    @Post(value = "/mentions/import", consumes = {"text/csv", MediaType.TEXT_PLAIN, MediaType.APPLICATION_OCTET_STREAM})
    @Secured({"PROVINCE_MANAGER", "PRODUCER"})
    ListeningDesk.Imported bringIn(
            @Parameter(hidden = true) Actor actor,
            @QueryValue @Nullable String organisationId,
            @Body byte @Nullable [] body) {
        return desk.bringIn(actor, Fields.id("organisationId", organisationId), csv.read(body == null ? new byte[0] : body));
    }

    /**
     * One text in four is kept apart and decides whether what was learnt is used. Errors: role.missing. Roles:
     * NATIONAL_EDITOR, ADMIN.
     */
    @Operation(summary = "Learn how people feel from all corrections of the nation")
    @Post("/train")
    @Secured({"NATIONAL_EDITOR", "ADMIN"})
    List<SentimentTraining.Outcome> train(@Parameter(hidden = true) Actor actor) {
        return training.train(actor);
    }

    private LocalDate last(@Nullable String until) {
        LocalDate day = Fields.optionalDay("until", until);
        return day == null ? LocalDate.ofInstant(clock.instant(), Programme.HANOI) : day;
    }

    private LocalDate first(@Nullable String from, @Nullable String until) {
        LocalDate day = Fields.optionalDay("from", from);
        return day == null ? last(until).minusDays(USUAL_DAYS - 1) : day;
    }

    /** How a person understands it. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record NewReading(@Nullable List<String> topics, @Nullable String stage, @Nullable String sentiment) {

        Reading reading() {
            Set<Topic> said = EnumSet.noneOf(Topic.class);
            Fields.list(topics).forEach(topic -> said.add(Fields.choice("topics", topic, Topic.class)));
            return new Reading(
                    said,
                    stage == null || stage.isEmpty() ? null : Fields.choice("stage", stage, JourneyStage.class),
                    Fields.choice("sentiment", sentiment, Sentiment.class),
                    1);
        }
    }

    /**
     * A mention.
     *
     * @param words as they may be quoted
     * @param url where it stands in public, empty where it does not
     * @param confidence how likely the sentiment is right; 0 where it is unscored
     * @param corrected whether a person said so
     */
    @Serdeable
    record MentionAnswer(
            UUID id,
            long version,
            Mention.Source source,
            @Nullable UUID programmeId,
            String words,
            String url,
            @Nullable Integer reach,
            Instant saidAt,
            Set<Topic> topics,
            @Nullable JourneyStage stage,
            Sentiment sentiment,
            double confidence,
            boolean corrected) {

        static MentionAnswer of(ListeningDesk.Quoted quoted) {
            Mention mention = quoted.mention();
            Reading reading = mention.reading();
            return new MentionAnswer(
                    mention.id(),
                    mention.version(),
                    mention.source(),
                    mention.programmeId(),
                    quoted.words(),
                    mention.url(),
                    mention.reach(),
                    mention.saidAt(),
                    new TreeSet<>(reading.topics()),
                    reading.stage(),
                    reading.sentiment(),
                    Math.round(reading.confidence() * 100) / 100.0,
                    mention.correction() != null);
        }
    }
}
