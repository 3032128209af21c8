package vn.lensong.domain.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lensong.domain.Scope;

/** Leads go to whoever looks after the commune, then to the organisation, and to the least loaded of them. */
class RosterTest {

    private static final Scope HAI_PHONG = Scope.province("31");
    private static final Scope POST = HAI_PHONG.within("buu-dien");
    private static final Scope WOMEN = HAI_PHONG.within("hoi-phu-nu");
    private static final Roster.Place POST_AN_DUONG = place(1, 11, POST.within("an-duong"), "xã An Dương");
    private static final Roster.Place POST_KIEN_AN = place(2, 12, POST.within("kien-an"), "phường Kiến An");
    private static final Roster.Place WOMEN_AN_DUONG = place(3, 13, WOMEN.within("an-duong"), "An Dương");

    private final Roster roster = new Roster(
            List.of(POST_AN_DUONG, POST_KIEN_AN, WOMEN_AN_DUONG),
            Map.of(POST_AN_DUONG.collectorId(), 9, WOMEN_AN_DUONG.collectorId(), 4),
            0);

    @Test
    void whoever_looks_after_the_commune_gets_it_before_those_who_have_less_to_do() {
        assertThat(next(HAI_PHONG, "Xã An Dương")).contains(WOMEN_AN_DUONG);
        assertThat(next(HAI_PHONG, "xa an duong")).contains(WOMEN_AN_DUONG);
        assertThat(next(HAI_PHONG, "phường Kiến An")).contains(POST_KIEN_AN);
    }

    @Test
    void of_those_of_a_commune_the_organisation_it_lies_with_comes_first() {
        assertThat(next(POST, "An Dương")).contains(POST_AN_DUONG);
    }

    @Test
    void a_commune_that_nobody_looks_after_goes_to_the_organisation_and_then_to_the_province() {
        assertThat(next(WOMEN, "xã Ở Đâu Đó")).contains(WOMEN_AN_DUONG);
        assertThat(next(HAI_PHONG.within("hoi-nong-dan"), null)).contains(POST_KIEN_AN);
        assertThat(next(Scope.province("15"), "An Dương")).isEmpty();
    }

    @Test
    void the_branch_that_has_it_keeps_it_while_somebody_works_there() {
        UUID branch = POST_AN_DUONG.branchId();

        Set<UUID> had = Set.of(POST_AN_DUONG.collectorId());

        assertThat(roster.next(new Roster.Wanted(POST_AN_DUONG.scope(), branch, false, "Kiến An", Set.of())))
                .contains(POST_AN_DUONG);
        assertThat(roster.next(new Roster.Wanted(POST_AN_DUONG.scope(), branch, false, "Kiến An", had)))
                .contains(POST_KIEN_AN);
        assertThat(roster.next(new Roster.Wanted(POST_AN_DUONG.scope(), branch, true, "Kiến An", had)))
                .isEmpty();
    }

    @Test
    void what_somebody_sent_to_a_branch_stays_there_until_a_collector_of_it_does_not_take_it_on() {
        Lead sent = LeadExamples.assigned();

        assertThat(Roster.Wanted.by(sent, Set.of()).staysThere()).isTrue();
        assertThat(Roster.Wanted.by(sent.given(new UUID(0, 5), LeadExamples.THEN), Set.of()).staysThere()).isFalse();
        assertThat(Roster.Wanted.by(LeadExamples.captured(), Set.of()).staysThere()).isFalse();
    }

    @Test
    void nobody_gets_it_again_who_had_it_before() {
        Set<UUID> all = roster.places().stream().map(Roster.Place::collectorId).collect(Collectors.toSet());

        assertThat(roster.next(new Roster.Wanted(HAI_PHONG, null, false, "An Dương", all))).isEmpty();
    }

    @Test
    void of_equals_it_is_always_the_same_one() {
        Roster one = new Roster(List.of(POST_AN_DUONG, POST_KIEN_AN), Map.of(), 0);
        Roster other = new Roster(List.of(POST_KIEN_AN, POST_AN_DUONG), Map.of(), 0);
        Roster.Wanted wanted = new Roster.Wanted(HAI_PHONG, null, false, null, Set.of());

        assertThat(one.next(wanted)).isEqualTo(other.next(wanted)).contains(POST_AN_DUONG);
    }

    @Test
    void a_commune_is_the_same_however_it_is_written() {
        assertThat(List.of("xã An Dương", "X. An Dương", "AN  DƯƠNG", "an duong"))
                .extracting(Roster::key)
                .containsOnly("an duong");
        assertThat(Roster.key("Xã")).isEqualTo("xa");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void no_lead_is_without_an_owner_and_none_of_a_commune_has_two_more_than_another(long seed) {
        Random random = new Random(seed);
        List<Roster.Place> places = places(random);
        Roster dealt = new Roster(places, Map.of(), 0);
        int leads = 50 + random.nextInt(150);
        for (int i = 0; i < leads; i++) {
            String commune = "Xã số " + random.nextInt(6);
            Roster.Place place = dealt.next(new Roster.Wanted(HAI_PHONG, null, false, commune, Set.of())).orElseThrow();
            boolean looked = places.stream().anyMatch(one -> one.communes().contains(Roster.key(commune)));
            assertThat(place.communes().contains(Roster.key(commune))).isEqualTo(looked);
            dealt = dealt.loaded(place);
        }

        for (Set<String> area : places.stream().map(Roster.Place::communes).collect(Collectors.toSet())) {
            Roster end = dealt;
            List<Integer> loads = places.stream()
                    .filter(place -> place.communes().equals(area))
                    .map(place -> end.load(place.collectorId()))
                    .sorted()
                    .toList();
            assertThat(loads.getLast() - loads.getFirst()).as("%s: %s", area, loads).isLessThanOrEqualTo(1);
        }
    }

    /** Branches that look after up to two communes, of which none is looked after twice. */
    private static List<Roster.Place> places(Random random) {
        List<Roster.Place> places = new ArrayList<>();
        int collector = 0;
        int commune = 0;
        for (int branch = 0; branch < 2 + random.nextInt(3); branch++) {
            Set<String> covered = new HashSet<>();
            for (int more = random.nextInt(2); more >= 0; more--) {
                covered.add("Xã số " + commune++);
            }
            for (int i : IntStream.range(0, 1 + random.nextInt(5)).toArray()) {
                places.add(place(100 + collector++, 50 + branch, POST.within("so-" + branch), covered.toArray(String[]::new)));
            }
        }
        return places;
    }

    private Optional<Roster.Place> next(Scope scope, @Nullable String commune) {
        return roster.next(new Roster.Wanted(scope, null, false, commune, Set.of()));
    }

    private static Roster.Place place(long collector, long branch, Scope scope, String... communes) {
        Set<String> keys = Set.of(communes).stream().map(Roster::key).collect(Collectors.toSet());
        return new Roster.Place(new UUID(1, collector), new UUID(2, branch), scope.path(), scope, keys);
    }
}
