package vn.lensong.adapters.web.intake;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.Fields;
import vn.lensong.application.Actor;
import vn.lensong.application.intake.LabelDesk;
import vn.lensong.application.intake.PhoneFinder.FoundPhone;
import vn.lensong.application.intake.TextReading;
import vn.lensong.application.intake.TrainLabels;
import vn.lensong.application.intake.TriageDesk;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.intake.Folding;
import vn.lensong.domain.intake.Identifier;
import vn.lensong.domain.intake.Label;
import vn.lensong.domain.intake.LabelFigures;
import vn.lensong.domain.intake.Triage;

/** Reading texts for other systems as they would be read on arrival; nothing is stored, no text is logged. */
@Tag(name = "triage")
@Controller("/api/v1/triage")
@ExecuteOn(TaskExecutors.BLOCKING)
final class TriageController {

    private final TriageDesk desk;
    private final LabelDesk labels;

    TriageController(TriageDesk desk, LabelDesk labels) {
        this.desk = desk;
        this.labels = labels;
    }

    /**
     * At most 8,000 characters; empty ones are answered too. {@code label} is where the desk would show it first,
     * {@code scores} say how sure of each label, 0 to 1. Errors: field.missing, field.too-long. Roles: everybody who
     * is logged in.
     */
    @Operation(summary = "Say what a text is and which numbers are in it")
    @Post
    @Secured(SecurityRule.IS_AUTHENTICATED)
    Read read(@Parameter(hidden = true) Actor actor, @Body NewText text) {
        String words = text.text();
        if (words == null) {
            throw Refusal.field("text", "field.missing", Map.of("field", "text"));
        }
        return read(words, desk.read(actor, words));
    }

    /**
     * At most 1,000 texts, answered in their order; null is read as empty. Errors: field.missing, field.too-long,
     * triage.too-many. Roles: everybody who is logged in.
     */
    @Operation(summary = "Say what many texts are and which numbers are in them")
    @Post("/batch")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    Batch readAll(@Parameter(hidden = true) Actor actor, @Body NewTexts texts) {
        List<@Nullable String> all = Fields.required("texts", texts.texts());
        List<TextReading.Reading> readings = desk.readAll(actor, all);
        return new Batch(IntStream.range(0, all.size())
                .mapToObj(i -> read(Objects.requireNonNullElse(all.get(i), ""), readings.get(i)))
                .toList());
    }

    /**
     * Learns from what moderators said and uses it where it tells labels better than the rules, on one text in four
     * that is kept apart. Takes seconds. Errors: role.missing. Roles: ADMIN, NATIONAL_EDITOR of the nation.
     */
    @Operation(summary = "Learn questions and complaints from moderators' corrections")
    @Post("/train")
    @Secured({"ADMIN", "NATIONAL_EDITOR"})
    Trained train(@Parameter(hidden = true) Actor actor) {
        return new Trained(labels.train(actor).stream().map(Outcome::of).toList());
    }

    private static Read read(String text, TextReading.Reading reading) {
        return new Read(
                Triage.primary(reading.labels()),
                reading.scores(),
                reading.labels().contains(Label.QUESTION),
                reading.labels().contains(Label.COMPLAINT),
                reading.phones().stream().map(FoundPhone::e164).toList(),
                reading.identifiers().stream().map(Found::of).toList(),
                Folding.folded(text));
    }

    /** A text. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record NewText(@Nullable String text) {}

    /** Texts. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record NewTexts(@Nullable List<@Nullable String> texts) {}

    /** What a text is; {@code folded} has its words without diacritics, in lower case. */
    @Serdeable
    record Read(
            Label label,
            Map<Label, Double> scores,
            boolean isQuestion,
            boolean isComplaint,
            List<String> phones,
            List<Found> identifiers,
            String folded) {}

    /** An identifier and where it stands in the text as it was sent. */
    @Serdeable
    record Found(Identifier.Kind kind, int start, int end) {

        static Found of(Identifier identifier) {
            return new Found(identifier.kind(), identifier.start(), identifier.end());
        }
    }

    /** What came of learning. */
    @Serdeable
    record Trained(List<Outcome> items) {}

    /**
     * What came of one label: the texts learnt from, figures on those kept apart of the rules, of the model that was
     * in use and of the new one, and who decides from now on.
     */
    @Serdeable
    record Outcome(
            Label label,
            int examples,
            Figures rules,
            @Nullable Figures former,
            @Nullable Figures learnt,
            TrainLabels.Decider decider) {

        static Outcome of(TrainLabels.Outcome outcome) {
            return new Outcome(
                    outcome.label(),
                    outcome.examples(),
                    Figures.of(outcome.rules()),
                    outcome.former() == null ? null : Figures.of(outcome.former()),
                    outcome.learnt() == null ? null : Figures.of(outcome.learnt()),
                    outcome.decider());
        }
    }

    /** How well a label is told on so many texts. */
    @Serdeable
    record Figures(int texts, double precision, double recall, double f1) {

        static Figures of(LabelFigures figures) {
            return new Figures(figures.texts(), figures.precision(), figures.recall(), figures.f1());
        }
    }

    /** One for each text. */
    @Serdeable
    record Batch(List<Read> items) {}
}
