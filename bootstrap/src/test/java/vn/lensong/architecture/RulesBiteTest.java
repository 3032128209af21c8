package vn.lensong.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule turns red on a violation that was planted for it: a rule that cannot fail proves nothing. */
class RulesBiteTest {

    private static final JavaClasses PLANTED = new ClassFileImporter()
            .importPackages(
                    "vn.lensong.domain.planted",
                    "vn.lensong.domain.script.planted",
                    "vn.lensong.application.planted",
                    "vn.lensong.adapters")
            .that(DescribedPredicate.describe(
                    "planted", type -> type.getName().toLowerCase(Locale.ROOT).contains("planted")));

    @ParameterizedTest(name = "{1}")
    @MethodSource("rules")
    void a_rule_turns_red(ArchRule rule, String violation) {
        assertThat(rule.evaluate(PLANTED).getFailureReport().toString()).contains(violation);
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of(ArchitectureTest.the_domain_depends_on_the_jdk_only, "KnowsAFramework"),
                Arguments.of(ArchitectureTest.the_application_depends_on_the_domain_and_the_jdk_only, "PlantedDesk"),
                Arguments.of(ArchitectureTest.domain_and_application_ask_for_time_and_ids, "TellsTheTimeItself"),
                Arguments.of(ArchitectureTest.the_domain_is_immutable, "Mutable.count"),
                Arguments.of(ArchitectureTest.domain_types_are_closed, "OpenToAnyHeir"),
                Arguments.of(ArchitectureTest.sql_and_transactions_stay_in_persistence, "SpeaksSql"),
                Arguments.of(ArchitectureTest.only_platform_adapters_call_out, "CallsOut"),
                Arguments.of(ArchitectureTest.the_adapter_does_not_know_the_simulator, "PlantedAdapter"),
                Arguments.of(ArchitectureTest.the_simulator_knows_nothing_of_us, "PlantedSimulator"),
                Arguments.of(ArchitectureTest.every_http_method_says_who_may_call_it, "SaysNotWhoMayCall"),
                Arguments.of(ArchitectureTest.desks_are_asked_by_an_actor, "PlantedDesk"),
                Arguments.of(ArchitectureTest.names_say_what_a_type_does, "NamedHelper"),
                Arguments.of(ArchitectureTest.events_carry_facts_and_never_aggregates, "CarriesAnAggregate"));
    }

    @Test
    void an_adapter_that_knows_another_is_found() {
        red(ArchitectureTest::adapters_do_not_know_each_other, "KnowsAnotherAdapter");
    }

    @Test
    void a_context_that_leaves_the_picture_is_found() {
        red(ArchitectureTest::contexts_use_each_other_as_the_picture_shows, "UsesAnotherContext");
    }

    @Test
    void a_package_that_is_not_null_marked_is_found() {
        red(ArchitectureTest::every_package_is_null_marked, "planted");
    }

    @Test
    void a_module_that_is_not_looked_at_is_found() {
        red(ArchitectureTest::every_module_is_looked_at, "vn.lensong.bootstrap");
    }

    private static void red(Consumer<JavaClasses> rule, String violation) {
        assertThatThrownBy(() -> rule.accept(PLANTED))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(violation);
    }

    @Test
    void the_planted_violations_are_read() {
        assertThat(PLANTED).extracting(JavaClass::getSimpleName).contains("PlantedDesk", "WebViolations");
    }
}
