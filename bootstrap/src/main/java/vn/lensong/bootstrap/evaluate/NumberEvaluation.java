package vn.lensong.bootstrap.evaluate;

import java.util.ArrayList;
import java.util.List;
import vn.lensong.application.intake.PhoneFinder.FoundPhone;
import vn.lensong.application.intake.TextReading;
import vn.lensong.bootstrap.evaluate.DataSets.Line;
import vn.lensong.domain.intake.Identifier;
import vn.lensong.domain.intake.LabelFigures;

/** How well phone numbers and identifiers are found. */
final class NumberEvaluation {

    private final DataSets data;
    private final TextReading reading;

    NumberEvaluation(DataSets data, TextReading reading) {
        this.data = data;
        this.reading = reading;
    }

    List<Measured> measured() {
        return List.of(phones("phones_real"), phones("phones_composed"), identifiers());
    }

    private Measured phones(String set) {
        LabelFigures sum = LabelFigures.NONE;
        for (Line line : data.lines(set)) {
            List<String> expected = new ArrayList<>(line.texts("phones"));
            expected.removeIf(NumberEvaluation::isServiceNumber);
            List<String> found = reading.read(line.text("text")).phones().stream()
                    .map(FoundPhone::e164)
                    .toList();
            sum = plus(sum, expected, found);
        }
        return new Measured(Measured.Subject.PHONES, set, sum);
    }

    /** Lines of {@code text} and {@code identifiers}, each with its {@code kind}, {@code start} and {@code end}. */
    private Measured identifiers() {
        LabelFigures sum = LabelFigures.NONE;
        for (Line line : data.lines("identifiers")) {
            List<String> expected = line.objects("identifiers").stream()
                    .map(each -> each.text("kind") + each.number("start") + "-" + each.number("end"))
                    .toList();
            List<String> found = reading.read(line.text("text")).identifiers().stream()
                    .map(NumberEvaluation::placed)
                    .toList();
            sum = plus(sum, expected, found);
        }
        return new Measured(Measured.Subject.IDENTIFIERS, "identifiers", sum);
    }

    private static String placed(Identifier identifier) {
        return identifier.kind().name() + identifier.start() + "-" + identifier.end();
    }

    private static LabelFigures plus(LabelFigures sum, List<String> expected, List<String> found) {
        List<String> missed = new ArrayList<>(expected);
        found.forEach(missed::remove);
        int right = expected.size() - missed.size();
        boolean nothing = expected.isEmpty() && found.isEmpty();
        return new LabelFigures(
                sum.right() + right,
                sum.falseAlarms() + found.size() - right,
                sum.missed() + missed.size(),
                sum.rest() + (nothing ? 1 : 0));
    }

    /** 1800 and 1900 numbers belong to nobody. */
    private static boolean isServiceNumber(String e164) {
        return e164.startsWith("+841800") || e164.startsWith("+841900");
    }
}
