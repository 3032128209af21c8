package vn.lensong.adapters.language;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import vn.lensong.application.intake.LabelLearning;

/**
 * Learns a label by logistic regression over hashed words and pairs of words, and over what the rules say.
 *
 * <p>The rules' word is a feature like any other, so that few examples are enough not to be worse than them.
 * What was learnt is one weight for each of 65,536 slots, whatever the words were: nobody reads them out of it.
 */
public final class LinearLearning implements LabelLearning {

    private static final String HEAD = "lensong-label-1:";
    private static final double EPSILON = 0.01;
    private static final double SOFTNESS = 2;

    static {
        Linear.disableDebugOutput();
    }

    /** The text read last: two labels are asked of every comment, one right after the other. */
    private volatile Text last = new Text("", WordSlots.of("", false));

    private record Text(String words, int[] slots) {}

    @Override
    public String learn(List<Example> examples) {
        Problem problem = new Problem();
        problem.l = examples.size();
        problem.n = WordSlots.COUNT;
        problem.x = examples.stream().map(LinearLearning::features).toArray(Feature[][]::new);
        problem.y = examples.stream().mapToDouble(example -> example.is() ? 1 : -1).toArray();
        Linear.resetRandom();
        Parameter parameter = new Parameter(SolverType.L2R_LR, SOFTNESS, EPSILON);
        // Labels are rare: without this, never to say one would often be the best answer.
        long are = examples.stream().filter(Example::is).count();
        parameter.setWeights(new double[] {(double) (examples.size() - are) / are}, new int[] {1});
        Model model = Linear.train(problem, parameter);
        double side = model.getLabels()[0] == 1 ? 1 : -1;
        ByteBuffer bytes = ByteBuffer.allocate(WordSlots.COUNT * Float.BYTES);
        for (double weight : Arrays.copyOf(model.getFeatureWeights(), WordSlots.COUNT)) {
            bytes.putFloat((float) (side * weight));
        }
        return HEAD + Base64.getEncoder().encodeToString(bytes.array());
    }

    @Override
    public Judge judge(String learnt) {
        if (!learnt.startsWith(HEAD)) {
            throw new IllegalArgumentException("learnt: another form (expected: " + HEAD + "…)");
        }
        byte[] bytes = Base64.getDecoder().decode(learnt.substring(HEAD.length()));
        if (bytes.length != WordSlots.COUNT * Float.BYTES) {
            throw new IllegalArgumentException(
                    "learnt: " + bytes.length + " bytes (expected: " + WordSlots.COUNT * Float.BYTES + ")");
        }
        float[] weights = new float[WordSlots.COUNT];
        ByteBuffer.wrap(bytes).asFloatBuffer().get(weights);
        for (float weight : weights) {
            if (!Float.isFinite(weight)) {
                throw new IllegalArgumentException("learnt: a weight of " + weight + " (expected: a number)");
            }
        }
        return (words, byRules) -> probability(weights, slots(words), byRules);
    }

    private int[] slots(String words) {
        Text known = last;
        if (!known.words.equals(words)) {
            known = new Text(words, WordSlots.of(words, false));
            last = known;
        }
        return known.slots;
    }

    private static double probability(float[] weights, int[] slots, boolean byRules) {
        double value = WordSlots.value(slots);
        double sum = byRules ? weights[WordSlots.BY_RULES] : 0;
        for (int slot : slots) {
            sum += weights[slot] * (WordSlots.isWord(slot) ? value : 1);
        }
        return 1 / (1 + Math.exp(-sum));
    }

    private static Feature[] features(Example example) {
        int[] slots = WordSlots.of(example.words(), example.byRules());
        double value = WordSlots.value(slots);
        return Arrays.stream(slots)
                .mapToObj(slot -> new FeatureNode(slot + 1, WordSlots.isWord(slot) ? value : 1))
                .toArray(Feature[]::new);
    }
}
