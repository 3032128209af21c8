package vn.lensong.bootstrap.evaluate;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.lensong.adapters.language.VietnamesePhoneFinder;
import vn.lensong.application.intake.LabelModel;
import vn.lensong.application.intake.TextReading;

/**
 * The command {@code evaluate}: how well texts are read, on data sets beside the project.
 *
 * <p>The rules alone are measured, as they are without anything learnt; no server and no database is
 * needed. Nothing of the texts is printed.
 */
public final class Evaluate {

    private static final int ROUNDS = 3;

    private final DataSets data;
    private final TextReading reading = new TextReading(new VietnamesePhoneFinder(), LabelModel.NONE);

    private Evaluate(Path data) {
        this.data = new DataSets(data);
    }

    /** Measures on the data sets in this folder; says which are missing. */
    public static void print(Path data, PrintStream out) {
        Evaluate evaluate = new Evaluate(data);
        List<Measured> measured = evaluate.measured();
        for (Measured.Subject subject : Measured.Subject.values()) {
            out.println(subject.title());
            measured.stream().filter(each -> each.subject() == subject).forEach(out::println);
        }
        evaluate.printSpeed(out);
        RetrievalEvaluation.print(data, out);
    }

    /** Everything that is measured, missing sets too. */
    static List<Measured> measured(Path data) {
        return new Evaluate(data).measured();
    }

    private List<Measured> measured() {
        return Stream.of(
                        new LabelEvaluation(data, reading).measured(),
                        new NumberEvaluation(data, reading).measured(),
                        new LikenessEvaluation(data).measured())
                .flatMap(List::stream)
                .toList();
    }

    private void printSpeed(PrintStream out) {
        List<String> texts = data.lines("fb_yt_raw_comments").stream()
                .map(line -> line.text("text"))
                .toList();
        if (texts.isEmpty()) {
            return;
        }
        ThreadMXBean processor = ManagementFactory.getThreadMXBean();
        texts.forEach(reading::read);
        long fastest = Long.MAX_VALUE;
        for (int i = 0; i < ROUNDS; i++) {
            // Of the processor, not of the clock: the machine may have other things to do.
            long start = processor.getCurrentThreadCpuTime();
            texts.forEach(reading::read);
            fastest = Math.min(fastest, processor.getCurrentThreadCpuTime() - start);
        }
        out.printf(
                Locale.ROOT,
                "thời gian / time%n  %-44s %.1f µs một bình luận / a comment%n",
                "fb_yt_raw_comments",
                fastest / 1000.0 / texts.size());
    }
}
