package vn.lensong.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.Configuration.consideringOnlyDependenciesInDiagram;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.adhereToPlantUmlDiagram;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.micronaut.http.annotation.HttpMethodMapping;
import io.micronaut.http.client.annotation.Client;
import io.micronaut.security.annotation.Secured;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import vn.lensong.application.Actor;
import vn.lensong.domain.Event;

/** The shape of the house; every rule was seen red once on a planted violation. */
@AnalyzeClasses(packages = "vn.lensong", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String DOMAIN = "vn.lensong.domain..";
    private static final String APPLICATION = "vn.lensong.application..";
    private static final String GENERATED_MAPPERS = ".*MapperImpl(\\$.*)?";
    private static final List<String> ADAPTERS = List.of("web", "persistence", "facebook", "language", "files", "obs", "partner", "print", "messaging");

    @ArchTest
    static void every_module_is_looked_at(JavaClasses all) {
        Stream.concat(
                        Stream.of("vn.lensong.domain", "vn.lensong.application", "vn.lensong.bootstrap"),
                        ADAPTERS.stream().map(name -> "vn.lensong.adapters." + name))
                .forEach(root -> assertThat(all)
                        .as("classes of %s", root)
                        .anyMatch(type -> type.getPackageName().startsWith(root)));
    }

    @ArchTest
    static final ArchRule the_domain_depends_on_the_jdk_only =
            classes().that().resideInAPackage(DOMAIN).should().onlyDependOnClassesThat(inAny(DOMAIN, "java..", "org.jspecify.."));

    @ArchTest
    static final ArchRule the_application_depends_on_the_domain_and_the_jdk_only = classes()
            .that()
            .resideInAPackage(APPLICATION)
            .should()
            .onlyDependOnClassesThat(inAny(APPLICATION, DOMAIN, "java..", "org.jspecify.."));

    @ArchTest
    static void adapters_do_not_know_each_other(JavaClasses all) {
        for (String one : ADAPTERS) {
            for (String other : ADAPTERS) {
                if (!one.equals(other)) {
                    noClasses()
                            .that()
                            .resideInAPackage("vn.lensong.adapters." + one + "..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage("vn.lensong.adapters." + other + "..")
                            .check(all);
                }
            }
        }
    }

    @ArchTest
    static void contexts_use_each_other_as_the_picture_shows(JavaClasses all) {
        for (String layer : List.of(DOMAIN, APPLICATION)) {
            classes()
                    .that()
                    .resideInAPackage(layer)
                    .and()
                    .resideOutsideOfPackages("vn.lensong.domain", "vn.lensong.application")
                    .should(adhereToPlantUmlDiagram(picture(), consideringOnlyDependenciesInDiagram()))
                    .check(all);
        }
    }

    @ArchTest
    static final ArchRule domain_and_application_ask_for_time_and_ids = noClasses()
            .that()
            .resideInAnyPackage(DOMAIN, APPLICATION)
            .should()
            .accessTargetWhere(ambient());

    @ArchTest
    static final ArchRule the_domain_is_immutable = fields()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage(DOMAIN)
            .should()
            .beFinal()
            .orShould()
            .haveModifier(JavaModifier.SYNTHETIC);

    @ArchTest
    static final ArchRule domain_types_are_closed = classes()
            .that()
            .resideInAPackage(DOMAIN)
            .and()
            .areNotInterfaces()
            .and()
            .areNotAnonymousClasses()
            .and()
            .areNotEnums()
            .should()
            .haveModifier(JavaModifier.FINAL);

    @ArchTest
    static final ArchRule sql_and_transactions_stay_in_persistence = noClasses()
            .that()
            .resideOutsideOfPackages("vn.lensong.adapters.persistence..", "vn.lensong.bootstrap..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.sql..",
                    "javax.sql..",
                    "io.micronaut.data..",
                    "io.micronaut.transaction..",
                    "jakarta.transaction..",
                    "org.mapstruct..");

    @ArchTest
    static final ArchRule only_platform_adapters_call_out = noClasses()
            .that()
            .resideOutsideOfPackages("vn.lensong.adapters.facebook..", "vn.lensong.adapters.obs..", "vn.lensong.adapters.messaging..", "vn.lensong.adapters.partner..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.micronaut.http.client..", "java.net.http..");

    @ArchTest
    static final ArchRule the_adapter_does_not_know_the_simulator = noClasses()
            .that()
            .resideInAPackage("vn.lensong.adapters.facebook")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("vn.lensong.adapters.facebook.simulator..");

    @ArchTest
    static final ArchRule the_simulator_knows_nothing_of_us = noClasses()
            .that()
            .resideInAPackage("vn.lensong.adapters.facebook.simulator..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(DOMAIN, APPLICATION, "vn.lensong.adapters.facebook");

    @ArchTest
    static final ArchRule every_http_method_says_who_may_call_it = methods()
            .that()
            .areMetaAnnotatedWith(HttpMethodMapping.class)
            .and()
            .areDeclaredInClassesThat()
            .areNotAnnotatedWith(Client.class)
            .should(beSecuredByMethodOrClass());

    @ArchTest
    static final ArchRule desks_are_asked_by_an_actor = methods()
            .that()
            .areDeclaredInClassesThat(areDesks())
            .and()
            .arePublic()
            .should(haveActorFirst());

    @ArchTest
    static void every_package_is_null_marked(JavaClasses all) {
        Set<String> unmarked = all.stream()
                .filter(type -> !type.getPackage().isAnnotatedWith(NullMarked.class))
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith("vn.lensong"))
                .collect(Collectors.toSet());

        assertThat(unmarked).as("packages without @NullMarked").isEmpty();
    }

    @ArchTest
    static final ArchRule names_say_what_a_type_does = noClasses()
            .that()
            .resideInAPackage("vn.lensong..")
            .and()
            .haveNameNotMatching(GENERATED_MAPPERS)
            .should()
            .haveNameMatching(".*(Impl|Manager|Helper|Utils?|Dto)(\\$.*)?");

    @ArchTest
    static final ArchRule events_carry_facts_and_never_aggregates = classes()
            .that()
            .implement(Event.class)
            .and()
            .areRecords()
            .should(haveNoAggregateComponents());

    private static DescribedPredicate<JavaClass> inAny(String... packages) {
        return JavaClass.Predicates.resideInAnyPackage(packages);
    }

    private static Path repository() {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.exists(at.resolve("mvnw"))) {
            at = at.getParent();
        }
        return at;
    }

    private static URL picture() {
        try {
            return repository().resolve("docs/architecture/contexts.puml").toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Written over accesses, because a rule over calls does not see a method reference. */
    private static DescribedPredicate<JavaAccess<?>> ambient() {
        Set<String> forbidden = Set.of(
                "java.time.Instant.now",
                "java.time.LocalDate.now",
                "java.time.LocalDateTime.now",
                "java.time.OffsetDateTime.now",
                "java.time.ZonedDateTime.now",
                "java.time.Clock.systemUTC",
                "java.time.Clock.systemDefaultZone",
                "java.time.ZoneId.systemDefault",
                "java.util.UUID.randomUUID",
                "java.lang.System.currentTimeMillis",
                "java.lang.System.nanoTime",
                "java.lang.System.getenv",
                "java.lang.System.getProperty",
                "java.lang.Math.random",
                "java.lang.System.out",
                "java.lang.System.err");
        return DescribedPredicate.describe("is ambient time, chance or environment", access -> forbidden.contains(
                access.getTarget().getOwner().getFullName() + "." + access.getTarget().getName()));
    }

    private static DescribedPredicate<JavaClass> areDesks() {
        return DescribedPredicate.describe(
                "are desks",
                type -> type.getPackageName().startsWith("vn.lensong.application.")
                        && (type.getSimpleName().endsWith("Desk") || type.getSimpleName().equals("ShowCalling")));
    }

    private static ArchCondition<JavaMethod> haveActorFirst() {
        return condition(
                "have an Actor as first parameter",
                method -> !method.getRawParameterTypes().isEmpty()
                        && method.getRawParameterTypes().getFirst().isEquivalentTo(Actor.class));
    }

    private static ArchCondition<JavaMethod> beSecuredByMethodOrClass() {
        return condition(
                "carry @Secured, or their controller does",
                method -> method.isAnnotatedWith(Secured.class) || method.getOwner().isAnnotatedWith(Secured.class));
    }

    private static ArchCondition<JavaClass> haveNoAggregateComponents() {
        return new ArchCondition<>("have no component with a version of its own") {
            @Override
            public void check(JavaClass event, ConditionEvents events) {
                event.getFields().stream()
                        .filter(field -> field.getRawType().getPackageName().startsWith("vn.lensong.domain")
                                && field.getRawType().getAllFields().stream()
                                        .anyMatch(inner -> inner.getName().equals("version")))
                        .forEach(field ->
                                events.add(SimpleConditionEvent.violated(field, field.getFullName() + " is an aggregate")));
            }
        };
    }

    private static <T extends JavaCodeUnit> ArchCondition<T> condition(
            String description, Predicate<T> holds) {
        return new ArchCondition<>(description) {
            @Override
            public void check(T unit, ConditionEvents events) {
                if (!holds.test(unit)) {
                    events.add(SimpleConditionEvent.violated(unit, unit.getFullName() + " does not " + description));
                }
            }
        };
    }
}
