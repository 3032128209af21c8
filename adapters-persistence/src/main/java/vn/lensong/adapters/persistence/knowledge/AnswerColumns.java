package vn.lensong.adapters.persistence.knowledge;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.persistence.Json;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.domain.Product;
import vn.lensong.domain.Scope;
import vn.lensong.domain.intake.Folding;
import vn.lensong.domain.knowledge.Answer;
import vn.lensong.domain.knowledge.AnswerContent;
import vn.lensong.domain.knowledge.Recheck;

/** Answers to columns and back. */
@Singleton
class AnswerColumns {

    private static final List<String> CHANGING = List.of(
            "overlays",
            "question",
            "wordings",
            "spoken",
            "written",
            "category",
            "legal_basis",
            "product",
            "valid_from",
            "valid_to",
            "on_air",
            "state",
            "handed_in_by",
            "approved_by",
            "approved_at",
            "recheck_parameter",
            "recheck_from",
            "folded");

    private static final String INSERT = "insert into answer (id, version, scope, external_id, entered_at, "
            + String.join(", ", CHANGING) + ") values (?, 1, ?, ?, ?, "
            + String.join(", ", Collections.nCopies(CHANGING.size(), "?")) + ")";

    private static final String UPDATE = "update answer set version = version + 1, "
            + String.join(" = ?, ", CHANGING) + " = ? where id = ? and version = ?";

    private final Json json;

    AnswerColumns(Json json) {
        this.json = json;
    }

    String insert() {
        return INSERT;
    }

    String update() {
        return UPDATE;
    }

    @Nullable Object[] fresh(Answer answer, Instant enteredAt) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(answer.id());
        values.add(answer.scope().path());
        values.add(answer.externalId());
        values.add(enteredAt);
        values.addAll(changing(answer));
        return values.toArray();
    }

    @Nullable Object[] changed(Answer answer) {
        List<@Nullable Object> values = changing(answer);
        values.add(answer.id());
        values.add(answer.version());
        return values.toArray();
    }

    private List<@Nullable Object> changing(Answer answer) {
        AnswerContent content = answer.content();
        Answer.Approval approval = answer.approval();
        Recheck recheck = answer.recheck();
        List<@Nullable Object> values = new ArrayList<>();
        values.add(answer.overlays());
        values.add(content.question());
        values.add(json.write(content.wordings().toArray(String[]::new)));
        values.add(content.spoken());
        values.add(content.written());
        values.add(content.category());
        values.add(content.legalBasis());
        values.add(content.product());
        values.add(content.validFrom());
        values.add(content.validTo());
        values.add(content.onAir());
        values.add(answer.state());
        values.add(answer.handedInBy());
        values.add(approval == null ? null : approval.by());
        values.add(approval == null ? null : approval.at());
        values.add(recheck == null ? null : recheck.parameter());
        values.add(recheck == null ? null : recheck.from());
        values.add(folded(answer));
        return values;
    }

    private static String folded(Answer answer) {
        AnswerContent content = answer.content();
        return Folding.folded(String.join(
                "\n",
                answer.externalId() == null ? "" : answer.externalId(),
                content.question(),
                String.join("\n", content.wordings()),
                content.spoken(),
                content.written(),
                content.legalBasis()));
    }

    Answer answer(Row row) {
        Instant approvedAt = row.instantOrNull("approved_at");
        LocalDate recheckFrom = day(row, "recheck_from");
        return new Answer(
                row.id("id"),
                row.longNumber("version"),
                new Scope(row.text("scope")),
                row.textOrNull("external_id"),
                row.idOrNull("overlays"),
                content(row),
                row.constant("state", Answer.State.class),
                row.idOrNull("handed_in_by"),
                approvedAt == null ? null : new Answer.Approval(row.idOrNull("approved_by"), approvedAt),
                recheckFrom == null ? null : new Recheck(row.text("recheck_parameter"), recheckFrom));
    }

    private AnswerContent content(Row row) {
        return new AnswerContent(
                row.text("question"),
                Arrays.asList(json.read(row.text("wordings"), String[].class)),
                row.text("spoken"),
                row.text("written"),
                row.text("category"),
                row.text("legal_basis"),
                row.constant("product", Product.class),
                day(row, "valid_from"),
                day(row, "valid_to"),
                row.flag("on_air"));
    }

    private static @Nullable LocalDate day(Row row, String column) {
        String text = row.textOrNull(column);
        return text == null ? null : LocalDate.parse(text);
    }
}
