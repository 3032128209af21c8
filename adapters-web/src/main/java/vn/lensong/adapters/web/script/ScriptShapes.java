package vn.lensong.adapters.web.script;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.Fields;
import vn.lensong.application.script.ScriptDesk;
import vn.lensong.domain.Product;
import vn.lensong.domain.organisation.Role;
import vn.lensong.domain.script.ContingencyCard;
import vn.lensong.domain.script.FrameworkScript;
import vn.lensong.domain.script.PreparationTemplate;
import vn.lensong.domain.script.ScriptContent;
import vn.lensong.domain.script.Track;

/** Framework scripts as the API reads and shows them. */
final class ScriptShapes {

    private ScriptShapes() {}

    /** A script to write. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Draft(
            @Nullable String scope,
            @Nullable String title,
            @Schema(allowableValues = {"VOLUNTARY_SI", "HOUSEHOLD_HI", "BOTH"}) @Nullable String product,
            @Nullable List<SegmentShape> segments,
            @Nullable List<Item> preparation,
            @Nullable List<Card> contingencies) {

        ScriptContent content() {
            return ScriptShapes.content(segments, preparation, contingencies);
        }
    }

    /** What a draft is to say from now on. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Rewriting(
            @Nullable String title,
            @Nullable String effectiveFrom,
            @Nullable String effectiveUntil,
            @Nullable List<SegmentShape> segments,
            @Nullable List<Item> preparation,
            @Nullable List<Card> contingencies) {

        ScriptDesk.Rewriting rewriting() {
            return new ScriptDesk.Rewriting(
                    Fields.required("title", title),
                    ScriptShapes.content(segments, preparation, contingencies),
                    Fields.optionalDay("effectiveFrom", effectiveFrom),
                    Fields.optionalDay("effectiveUntil", effectiveUntil));
        }
    }

    /** A province's or an organisation's own, to be made from a script above it. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Adaptation(@Nullable String scope, @Nullable String title) {}

    /** Why something goes back. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Reason(@Nullable String reason) {}

    /** A task before air. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Item(
            @Nullable String key,
            @Nullable String track,
            @Nullable String title,
            @Nullable Integer minutesBefore,
            @Nullable Boolean blocking,
            @Nullable String evidence,
            @Nullable String owner) {

        static Item of(PreparationTemplate item) {
            return new Item(
                    item.key(),
                    item.track().name(),
                    item.title(),
                    item.minutesBefore(),
                    item.blocking(),
                    item.evidence(),
                    item.owner());
        }

        PreparationTemplate item() {
            return new PreparationTemplate(
                    Fields.required("preparation.key", key),
                    Fields.choice("preparation.track", track, Track.class),
                    Fields.required("preparation.title", title),
                    Fields.required("preparation.minutesBefore", minutesBefore),
                    blocking != null && blocking,
                    evidence == null ? "" : evidence,
                    owner == null ? "" : owner);
        }
    }

    /** What to do when something goes wrong on air. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Card(
            @Nullable String key,
            @Nullable String title,
            @Nullable String trigger,
            @Nullable List<String> steps,
            @Nullable String substituteSegment,
            @Nullable String wordsToViewers,
            @Nullable String declaredBy) {

        static Card of(ContingencyCard card) {
            return new Card(
                    card.key(),
                    card.title(),
                    card.trigger(),
                    card.steps(),
                    card.substituteSegment(),
                    card.wordsToViewers(),
                    card.declaredBy().name());
        }

        ContingencyCard card() {
            return new ContingencyCard(
                    Fields.required("contingencies.key", key),
                    Fields.required("contingencies.title", title),
                    Fields.required("contingencies.trigger", trigger),
                    Fields.list(steps),
                    substituteSegment == null || substituteSegment.isBlank() ? null : substituteSegment,
                    wordsToViewers == null ? "" : wordsToViewers,
                    declaredBy == null
                            ? Role.PRODUCER
                            : Fields.choice("contingencies.declaredBy", declaredBy, Role.class));
        }
    }

    /** A script as the API shows it. */
    @Serdeable
    record ScriptAnswer(
            UUID id,
            long version,
            String title,
            String scope,
            Product product,
            FrameworkScript.Status status,
            int edition,
            UUID lineage,
            @Nullable UUID adaptedFrom,
            @Nullable LocalDate effectiveFrom,
            @Nullable LocalDate effectiveUntil,
            @Nullable UUID submittedBy,
            List<SegmentShape> segments,
            List<Item> preparation,
            List<Card> contingencies) {

        static ScriptAnswer of(FrameworkScript script) {
            return new ScriptAnswer(
                    script.id(),
                    script.version(),
                    script.title(),
                    script.scope().path(),
                    script.product(),
                    script.status(),
                    script.edition().no(),
                    script.edition().lineage(),
                    script.edition().adaptedFrom(),
                    script.edition().from(),
                    script.edition().until(),
                    script.submittedBy(),
                    script.segments().stream().map(SegmentShape::of).toList(),
                    script.content().preparation().stream().map(Item::of).toList(),
                    script.content().contingencies().stream().map(Card::of).toList());
        }
    }

    /** What reading a file came to: a script, or all that is wrong with it. */
    @Serdeable
    record Imported(@Nullable ScriptAnswer script, List<Wrong> problems) {}

    /** Something wrong in a file, which has the name that its sender gave it. */
    @Serdeable
    record Wrong(String file, int line, int column, String field, String code, String message) {}

    private static ScriptContent content(
            @Nullable List<SegmentShape> segments, @Nullable List<Item> preparation, @Nullable List<Card> cards) {
        return new ScriptContent(
                Fields.list(segments).stream().map(SegmentShape::segment).toList(),
                Fields.list(preparation).stream().map(Item::item).toList(),
                Fields.list(cards).stream().map(Card::card).toList());
    }
}
