package vn.lensong.adapters.web.knowledge;

import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpStatus;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.problem.BadRequest;
import vn.lensong.application.knowledge.ImportDesk;
import vn.lensong.domain.Refusal;

/** Reads a JSON array of answers, each on its own: what is wrong with one is told when that one is taken in. */
@Singleton
public final class AnswerList {

    private static final Argument<JsonNode> ANYTHING = Argument.of(JsonNode.class);
    private static final Argument<AnswerBody.ImportedAnswer> ROW = Argument.of(AnswerBody.ImportedAnswer.class);

    private final JsonMapper json;

    AnswerList(JsonMapper json) {
        this.json = json;
    }

    /** Refuses {@code body.malformed} and {@code answer.not-a-list}. */
    public List<ImportDesk.Row> read(byte[] bytes) {
        JsonNode all = parsed(bytes);
        if (all == null || !all.isArray()) {
            throw Refusal.invalid("answer.not-a-list");
        }
        List<ImportDesk.Row> rows = new ArrayList<>();
        all.values().forEach(node -> rows.add(row(node)));
        return rows;
    }

    private @Nullable JsonNode parsed(byte[] bytes) {
        try {
            return json.readValue(bytes, ANYTHING);
        } catch (IOException e) {
            throw Refusal.invalid("body.malformed");
        }
    }

    private ImportDesk.Row row(JsonNode node) {
        JsonNode id = node.isObject() ? node.get("externalId") : null;
        return new ImportDesk.Row(id != null && id.isString() ? id.getStringValue() : null, () -> read(node).said());
    }

    private AnswerBody.ImportedAnswer read(JsonNode node) {
        AnswerBody.ImportedAnswer row;
        try {
            row = node.isObject() ? json.readValueFromTree(node, ROW) : null;
        } catch (IOException e) {
            BadRequest bad = BadRequest.of(HttpStatus.BAD_REQUEST, e);
            if (bad.problems().isEmpty()) {
                throw Refusal.invalid(bad.code(), bad.details());
            }
            throw Refusal.field(bad.problems().getFirst().field(), bad.code(), bad.details());
        }
        if (row == null) {
            throw Refusal.invalid("body.wrong-type");
        }
        return row;
    }
}
