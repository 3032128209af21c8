package vn.lensong.domain.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lensong.domain.Refusal;

class RuleReadingTest {

    private static final RuleForm GOOD = RuleForm.oneOf(Fact.TEMPERATURE, "HOT");

    @Test
    void a_part_is_exactly_one_thing() {
        refused("target.shape", new RuleForm(null, null, null, null, null, null, null, null, null, null));
        refused("target.shape", new RuleForm(List.of(GOOD), null, GOOD, null, null, null, null, null, null, null));
        refused("target.shape", new RuleForm(null, null, GOOD, null, List.of("a"), null, null, null, null, null));
        refused("target.shape", new RuleForm(List.of(), null, null, null, null, null, null, null, null, null));
        refused("target.shape", new RuleForm(
                Arrays.asList(GOOD, null), null, null, null, null, null, null, null, null, null));
    }

    @Test
    void neither_depth_nor_length_is_without_end() {
        RuleForm deep = GOOD;
        for (int i = 1; i < RuleReading.DEEPEST; i++) {
            deep = RuleForm.not(deep);
        }
        Rule.of(deep);
        refused("target.deep", RuleForm.not(deep));
        refused("target.long", RuleForm.any(
                Collections.nCopies(RuleReading.MOST_CONDITIONS + 1, GOOD).toArray(RuleForm[]::new)));
        refused("target.values", RuleForm.oneOf(
                Fact.COMMUNE, Collections.nCopies(RuleReading.MOST_VALUES + 1, "a").toArray(String[]::new)));
    }

    @Test
    void only_known_facts_are_asked_and_only_in_a_way_that_fits() {
        refused("target.fact", field("PASSWORD", List.of("a")));
        refused("target.fact", field("state; drop table lead", List.of("a")));
        refused("target.test", RuleForm.between(Fact.STATE, 1L, 2L));
        refused("target.test", field("HOUSEHOLD_SIZE", List.of("3")));
        refused("target.test", RuleForm.oneOf(Fact.STATE, "PAID").within(3));
        refused("target.test", RuleForm.within(Fact.HOUSEHOLD_SIZE, 3));
        refused("target.test", field("STATE", null));
        refused("target.test", new RuleForm(
                null, null, null, "HOUSEHOLD_SIZE", null, 1L, null, 3, null, null));
    }

    @Test
    void a_value_is_one_that_there_is() {
        refused("target.value", RuleForm.oneOf(Fact.STATE, "MERGED"));
        refused("target.value", RuleForm.oneOf(Fact.PROGRAMME, "' or 1 = 1"));
        refused("field.missing", RuleForm.oneOf(Fact.COMMUNE, " "));
        refused("field.too-long", RuleForm.oneOf(Fact.COMMUNE, "a".repeat(200)));
        refused("target.number", RuleForm.between(Fact.HOUSEHOLD_SIZE, 5L, 3L));
        refused("target.number", RuleForm.between(Fact.HOUSEHOLD_SIZE, -1L, null));
        refused("target.days", RuleForm.within(Fact.CAPTURED, 99_999));
    }

    @Test
    void a_refusal_names_the_place() {
        Refusal refusal = refused("target.value", RuleForm.all(GOOD, RuleForm.not(RuleForm.oneOf(Fact.STATE, "X"))));

        assertThat(refusal.problems().getFirst().field()).isEqualTo("rule.all[1].not.values");
    }

    private static RuleForm field(String name, List<String> values) {
        return new RuleForm(null, null, null, name, values, null, null, null, null, null);
    }

    private static Refusal refused(String code, RuleForm form) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> Rule.of(form));
        assertThat(refusal.code()).isEqualTo(code);
        return refusal;
    }
}
