package vn.lensong.application.hotspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.lensong.application.StoreExamples.NOON;
import static vn.lensong.application.StoreExamples.OPERATOR;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lensong.application.Page;
import vn.lensong.application.promotion.Visits;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.hotspot.Gateway;
import vn.lensong.domain.hotspot.Hotspot;
import vn.lensong.domain.hotspot.HotspotEvent;
import vn.lensong.domain.promotion.TrackedLink;

/** What the store of hotspots keeps to. */
public interface HotspotStoresContract {

    Hotspots hotspots();

    ShownProgrammes shownProgrammes();

    Visits visits();

    /** The column that keeps the key of this hotspot, as it lies in the database. */
    String storedKey(UUID hotspotId);

    @Test
    default void a_hotspot_comes_back_with_its_key_which_nobody_reads_in_the_database() {
        Hotspot hotspot = hotspot().keyed("khoa-cua-bo-dinh-tuyen");
        hotspots().save(hotspot, opened(hotspot));

        Hotspot found = hotspots().byCode(hotspot.code()).orElseThrow();

        assertThat(found).usingRecursiveComparison().ignoringFields("version").isEqualTo(hotspot);
        assertThat(storedKey(hotspot.id())).isNotBlank().doesNotContain("khoa");
        hotspots().save(found.closed(), new HotspotEvent.Closed(found.id(), OPERATOR, NOON));
        assertThat(hotspots().find(hotspot.id()).orElseThrow().key()).isNull();
        assertThat(hotspots().page(List.of(hotspot.scope()), new Page.Ask(5, null)).items()).hasSize(1);
        assertThat(hotspots().page(List.of(), new Page.Ask(5, null)).items()).isEmpty();
        Refusal stale = catchThrowableOfType(Refusal.class, () -> hotspots().save(found, opened(found)));
        assertThat(stale.kind()).isEqualTo(Refusal.Kind.STALE);
    }

    @Test
    default void who_left_a_number_is_told_by_the_lead_alone() {
        Hotspot hotspot = hotspot();
        hotspots().save(hotspot, opened(hotspot));
        UUID lead = UUID.randomUUID();
        Hotspots.Entry entry = new Hotspots.Entry(UUID.randomUUID(), hotspot.id(), NOON, lead);

        hotspots().left(entry, new HotspotEvent.NumberLeft(hotspot.id(), List.of("CALL_BACK"), lead, NOON));

        assertThat(hotspots().entries(hotspot.id(), NOON)).containsExactly(entry);
        assertThat(hotspots().entries(hotspot.id(), NOON.plusSeconds(1))).isEmpty();
    }

    @Test
    default void a_device_waits_once_until_it_was_let_through() {
        Hotspot hotspot = hotspot();
        hotspots().save(hotspot, opened(hotspot));
        String first = "a".repeat(64);
        String second = "b".repeat(64);
        hotspots().await(hotspot.id(), first, NOON);
        hotspots().await(hotspot.id(), first, NOON);
        hotspots().await(hotspot.id(), second, NOON.plusSeconds(1));

        assertThat(hotspots().waiting(hotspot.id(), NOON)).containsExactly(first, second);
        hotspots().settled(hotspot.id(), Set.of(first));
        assertThat(hotspots().waiting(hotspot.id(), NOON)).containsExactly(second);
        hotspots().await(hotspot.id(), first, NOON.plus(Duration.ofHours(2)));
        assertThat(hotspots().waiting(hotspot.id(), NOON)).containsExactly(first);
        hotspots().settled(hotspot.id(), null);
        assertThat(hotspots().waiting(hotspot.id(), NOON)).isEmpty();
    }

    @Test
    default void where_nothing_is_on_the_calendar_there_is_no_programme_to_show() {
        assertThat(shownProgrammes().next(new Scope("vn/96"), NOON)).isEmpty();
        assertThat(shownProgrammes().last(new Scope("vn/96"))).isEmpty();
    }

    @Test
    default void visits_are_told_by_the_day() {
        UUID hotspot = UUID.randomUUID();
        LocalDate day = LocalDate.of(2026, 11, 20);
        visits().count(List.of(
                new Visits.Visit(hotspot, day, "một"),
                new Visits.Visit(hotspot, day, "hai"),
                new Visits.Visit(hotspot, day.minusDays(1), "một")));

        assertThat(visits().counted(hotspot, day.minusDays(1))).isEqualTo(Map.of(day, 2L, day.minusDays(1), 1L));
        assertThat(visits().counted(hotspot, day)).isEqualTo(Map.of(day, 2L));
    }

    private static HotspotEvent opened(Hotspot hotspot) {
        return new HotspotEvent.Opened(
                hotspot.id(), hotspot.organisationId(), hotspot.place(), hotspot.gateway(), OPERATOR, NOON);
    }

    private static Hotspot hotspot() {
        String code = UUID.randomUUID().toString().substring(0, TrackedLink.CODE_LENGTH).replace('0', 'g').replace('1', 'h');
        Scope scope = new Scope("vn/31/d-" + UUID.randomUUID().toString().substring(0, 8));
        return Hotspot.opened(
                UUID.randomUUID(), scope, UUID.randomUUID(), UUID.randomUUID(), code, "Bưu cục thử", "BuuDien",
                "Mời bác ngồi", Gateway.POLLED, NOON);
    }
}
