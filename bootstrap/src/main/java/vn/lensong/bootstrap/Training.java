package vn.lensong.bootstrap;

import io.micronaut.context.ApplicationContext;
import java.io.PrintStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.intake.TrainLabels;
import vn.lensong.application.intake.TrainLabels.Outcome;
import vn.lensong.domain.intake.Label;
import vn.lensong.domain.intake.LabelFigures;

/** The command {@code train}: learns labels from what moderators said, and tells what came of it. */
final class Training {

    private Training() {}

    static void run(Settings settings, PrintStream out) {
        try (ApplicationContext context = Lensong.offline(settings)) {
            for (Outcome outcome : context.getBean(TrainLabels.class).train()) {
                out.print(told(outcome));
            }
        }
    }

    static String told(Outcome outcome) {
        return name(outcome.label())
                + ": học từ %d / learnt from %d, %d giữ riêng / kept apart%n"
                        .formatted(outcome.examples(), outcome.examples(), outcome.rules().texts())
                + line("luật / rules", outcome.rules())
                + line("mô hình trước / former model", outcome.former())
                + line("mô hình mới / new model", outcome.learnt())
                + "  %s%n".formatted(verdict(outcome));
    }

    private static String name(Label label) {
        return label == Label.QUESTION ? "Câu hỏi / questions" : "Phản ánh / complaints";
    }

    private static String line(String who, @Nullable LabelFigures figures) {
        return figures == null
                ? ""
                : String.format(
                        Locale.ROOT,
                        "  %-30s P %.3f  R %.3f  F1 %.3f%n",
                        who,
                        figures.precision(),
                        figures.recall(),
                        figures.f1());
    }

    private static String verdict(Outcome outcome) {
        return switch (outcome.decider()) {
            case NEW -> "dùng mô hình mới / the new model is used";
            case FORMER -> "vẫn dùng mô hình trước / the former model goes on";
            case RULES -> "vẫn dùng luật / the rules go on";
            case UNCHANGED -> "chưa đủ ví dụ, giữ như cũ / too few examples, all stays as it is";
        };
    }
}
