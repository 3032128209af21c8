package vn.lensong.application.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.lensong.application.StoreExamples.NOON;
import static vn.lensong.application.StoreExamples.OPERATOR;
import static vn.lensong.application.StoreExamples.POST;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lensong.application.Page;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.health.Check;
import vn.lensong.domain.health.EncoderAddress;
import vn.lensong.domain.health.EncoderEvent;
import vn.lensong.domain.health.EquipmentEvent;
import vn.lensong.domain.health.EquipmentItem;
import vn.lensong.domain.health.Kit;
import vn.lensong.domain.health.Measured;
import vn.lensong.domain.health.Preflight;
import vn.lensong.domain.health.PreflightEvent;
import vn.lensong.domain.health.StreamAlarm;
import vn.lensong.domain.health.StreamEvent;
import vn.lensong.domain.health.StreamSample;
import vn.lensong.domain.health.StreamWatch;
import vn.lensong.domain.health.Verdict;

/** What the stores of equipment, checks, encoders and watched streams keep to. */
public interface HealthStoresContract {

    Kits kits();

    Preflights preflights();

    StreamWatches watches();

    Encoders encoders();

    @Test
    default void a_kit_comes_back_with_its_things_and_its_bookings() {
        Kit kit = kit(POST).booked(new Kit.Booking(UUID.randomUUID(), NOON, NOON.plusSeconds(3600)));

        kits().save(kit, changed(kit));

        Kit found = kits().find(kit.id()).orElseThrow();
        assertThat(found.version()).isOne();
        assertThat(found.items()).isEqualTo(kit.items());
        assertThat(found.bookings()).isEqualTo(kit.bookings());
        assertThat(kits().ofProgramme(kit.bookings().getFirst().programmeId())).containsExactly(found);
    }

    @Test
    default void of_two_who_book_the_same_kit_at_once_one_is_refused() {
        Kit kit = kit(POST);
        kits().save(kit, changed(kit));
        Kit seen = kits().find(kit.id()).orElseThrow();
        kits().save(seen.booked(new Kit.Booking(UUID.randomUUID(), NOON, NOON.plusSeconds(60))), changed(seen));

        Refusal refusal = catchThrowableOfType(
                Refusal.class,
                () -> kits().save(seen.booked(new Kit.Booking(UUID.randomUUID(), NOON, NOON.plusSeconds(60))), changed(seen)));

        assertThat(refusal.code()).isEqualTo("stale");
        assertThat(kits().find(kit.id()).orElseThrow().bookings()).hasSize(1);
    }

    @Test
    default void a_page_of_kits_holds_those_of_the_asked_scopes_and_goes_on() {
        Scope scope = new Scope("vn/45/to-chuc-" + UUID.randomUUID().toString().substring(0, 8));
        List<Kit> three = List.of(kit(scope), kit(scope), kit(scope));
        three.forEach(kit -> kits().save(kit, changed(kit)));

        Page<Kit> first = kits().page(List.of(scope), new Page.Ask(2, null));
        Page<Kit> rest = kits().page(List.of(scope), new Page.Ask(2, first.nextCursor()));

        assertThat(first.items()).hasSize(2);
        assertThat(rest.items()).hasSize(1);
        assertThat(rest.nextCursor()).isNull();
    }

    @Test
    default void checks_come_back_with_who_measured_and_who_waived() {
        Preflight checks = Preflight.none(UUID.randomUUID())
                .run(List.of(new Measured(Check.CONNECTION, 1.0, null, "pages_manage_posts")), NOON)
                .answered(Measured.typed(Check.UPLOAD, 20.0, 4.0, "Đo bằng máy phát"), OPERATOR, NOON)
                .waived(Check.CONNECTION, OPERATOR, "Đã xin quyền", NOON);

        preflights().save(checks, new PreflightEvent.Answered(checks.programmeId(), Check.UPLOAD, Verdict.PASS, OPERATOR, NOON));

        Preflight found = preflights().find(checks.programmeId()).orElseThrow();
        assertThat(found.outcomes()).isEqualTo(checks.outcomes());
        assertThat(found.version()).isOne();
    }

    @Test
    default void checks_that_somebody_else_changed_meanwhile_are_refused() {
        Preflight checks = Preflight.none(UUID.randomUUID());
        PreflightEvent because = new PreflightEvent.Ran(checks.programmeId(), 0, 0, 0, 13, OPERATOR, NOON);
        preflights().save(checks, because);

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> preflights().save(checks, because));

        assertThat(refusal.code()).isEqualTo("stale");
    }

    @Test
    default void a_watch_goes_on_where_another_node_left_it() {
        StreamWatch.Step step = StreamWatch.begin(UUID.randomUUID())
                .seen(new StreamSample(
                        NOON, 3_000_000.0, 30.0, null, 412, new StreamSample.Encoder(true, true, 0.1, 3, 900, 0.2, null)));

        watches().save(step.next(), step.full(), List.of(new StreamEvent.AlarmRaised(
                UUID.randomUUID(), step.next().broadcastId(), StreamAlarm.RECONNECTING, "stream-lost", NOON)));

        StreamWatch found = watches().find(step.next().broadcastId()).orElseThrow();
        assertThat(found.version()).isOne();
        assertThat(found.alarms()).isEqualTo(step.next().alarms());
        assertThat(found.history()).isEqualTo(step.next().history());
        assertThat(found.span()).isEqualTo(step.next().span());
        assertThat(found.last()).isEqualTo(step.next().last());
    }

    @Test
    default void spans_come_back_oldest_first_until_they_are_forgotten() {
        StreamWatch watch = StreamWatch.begin(UUID.randomUUID());
        for (int second = 0; second < 40; second += 5) {
            StreamWatch.Step step = watch.seen(new StreamSample(NOON.plusSeconds(second), 1e6, 30.0, null, null, null));
            watches().save(step.next(), step.full(), List.of());
            watch = watches().find(watch.broadcastId()).orElseThrow();
        }

        assertThat(watches().spans(watch.broadcastId(), 2))
                .extracting(span -> span.at())
                .containsExactly(NOON.plusSeconds(10), NOON.plusSeconds(20));

        watches().forget(watch.broadcastId());

        assertThat(watches().spans(watch.broadcastId(), 10)).isEmpty();
        assertThat(watches().find(watch.broadcastId())).isEmpty();
    }

    @Test
    default void an_encoder_is_set_and_set_again_and_removed() {
        UUID page = UUID.randomUUID();
        EncoderEvent because = new EncoderEvent.Connected(page, "10.0.0.7:4455", OPERATOR, NOON);
        encoders().set(page, new Encoders.Access(EncoderAddress.typed("10.0.0.6"), "cũ"), because);
        encoders().set(page, new Encoders.Access(EncoderAddress.typed("10.0.0.7"), "mật khẩu"), because);

        assertThat(encoders().of(page)).contains(new Encoders.Access(EncoderAddress.typed("10.0.0.7"), "mật khẩu"));

        encoders().remove(page, new EncoderEvent.Disconnected(page, OPERATOR, NOON));

        assertThat(encoders().of(page)).isEmpty();
    }

    private static Kit kit(Scope scope) {
        return new Kit(
                UUID.randomUUID(),
                0,
                scope,
                "Bộ phát trực tiếp số 1",
                List.of(new EquipmentItem(
                        UUID.randomUUID(),
                        EquipmentItem.Kind.ENCODER,
                        "Máy tính chạy OBS",
                        "SN-1",
                        "Phòng họp tầng 2",
                        EquipmentItem.State.OK,
                        new EquipmentItem.Test(true, "Chạy thử 10 phút", OPERATOR, NOON))),
                List.of());
    }

    private static EquipmentEvent changed(Kit kit) {
        return new EquipmentEvent.Changed(kit.id(), kit.name(), kit.items().size(), OPERATOR, NOON);
    }
}
