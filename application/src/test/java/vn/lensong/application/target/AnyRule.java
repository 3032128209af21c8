package vn.lensong.application.target;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import vn.lensong.domain.target.Fact;
import vn.lensong.domain.target.RuleForm;

/** Rules of all kinds, by a seed. */
final class AnyRule {

    private AnyRule() {}

    /** Some written rule, not deeper than is allowed. */
    static RuleForm rule(Random random, List<UUID> programmes, int depth) {
        int kind = depth >= 4 ? 9 : random.nextInt(10);
        if (kind < 2) {
            return RuleForm.not(rule(random, programmes, depth + 1));
        }
        if (kind < 6) {
            RuleForm[] parts = new RuleForm[1 + random.nextInt(3)];
            for (int i = 0; i < parts.length; i++) {
                parts[i] = rule(random, programmes, depth + 1);
            }
            return random.nextBoolean() ? RuleForm.all(parts) : RuleForm.any(parts);
        }
        return condition(random, programmes);
    }

    private static RuleForm condition(Random random, List<UUID> programmes) {
        Fact fact = one(random, Fact.values());
        if (random.nextInt(8) == 0) {
            return RuleForm.known(fact);
        }
        int days = random.nextInt(100);
        return switch (fact.kind()) {
            case CHOICE -> marked(random, fact, RuleForm.oneOf(fact, two(random, fact.choices())));
            case TEXT -> marked(
                    random, fact, RuleForm.oneOf(fact, fact == Fact.COMMUNE ? "xã An Dương" : "tư vấn", "khác"));
            case ID -> marked(random, fact, RuleForm.oneOf(fact, one(random, programmes.toArray(UUID[]::new)).toString()));
            case NUMBER -> RuleForm.between(fact, number(random, fact), random.nextBoolean() ? null : 2_000_000L);
            case PAST, COMING -> random.nextBoolean() ? RuleForm.within(fact, days) : RuleForm.earlier(fact, days);
        };
    }

    private static RuleForm marked(Random random, Fact fact, RuleForm form) {
        return fact.mark() != null && random.nextBoolean() ? form.within(random.nextInt(100)) : form;
    }

    private static Long number(Random random, Fact fact) {
        return switch (fact) {
            case HOUSEHOLD_SIZE -> (long) random.nextInt(6);
            case SUPPORT_PERCENT -> (long) random.nextInt(60);
            case STATE, PRODUCT, TEMPERATURE, COMMUNE, SUPPORT_GROUP, CHOSEN_INCOME, COVER, COVER_EXPIRY, HESITATION, CAPTURED,
                    LAST_HEARD, LAST_CONTACT, BRANCH, PROGRAMME, SOURCE, ASKED_ABOUT, CONSENT -> 1_500_000L;
        };
    }

    private static String[] two(Random random, List<String> choices) {
        return new String[] {choices.get(random.nextInt(choices.size())), choices.get(random.nextInt(choices.size()))};
    }

    private static <T> T one(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }
}
