package vn.lensong.bootstrap;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import vn.lensong.adapters.web.knowledge.AnswerList;
import vn.lensong.application.Actor;
import vn.lensong.application.knowledge.Answers;
import vn.lensong.application.knowledge.ImportDesk;
import vn.lensong.domain.Scope;

/** The answers that every installation starts with: approved where a host may say them, else drafts. */
@Singleton
final class ShippedAnswers {

    private static final String FILE = "answers/faq.json";

    private final Answers answers;
    private final AnswerList list;
    private final ImportDesk imports;

    ShippedAnswers(Answers answers, AnswerList list, ImportDesk imports) {
        this.answers = answers;
        this.list = list;
        this.imports = imports;
    }

    /** Harmless where there are answers already. */
    void takeInOnce() {
        if (!answers.none()) {
            return;
        }
        List<ImportDesk.Row> rows = list.read(bytes());
        takeIn(rows.stream().filter(ShippedAnswers::onAir).toList(), true);
        takeIn(rows.stream().filter(row -> !onAir(row)).toList(), false);
    }

    private void takeIn(List<ImportDesk.Row> rows, boolean approve) {
        imports.takeIn(Actor.SYSTEM, Scope.NATION, rows, approve).stream()
                .filter(outcome -> outcome.refusal() != null)
                .findFirst()
                .ifPresent(outcome -> {
                    throw new IllegalStateException(FILE + ": " + outcome.externalId(), outcome.refusal());
                });
    }

    private static boolean onAir(ImportDesk.Row row) {
        return row.said().get().content().onAir();
    }

    private static byte[] bytes() {
        try (InputStream in = Objects.requireNonNull(
                ShippedAnswers.class.getClassLoader().getResourceAsStream(FILE), FILE)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
