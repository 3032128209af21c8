package vn.lensong.bootstrap;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.access.Secrets;
import vn.lensong.application.Actor;
import vn.lensong.application.hotspot.HotspotDesk;
import vn.lensong.application.hotspot.Welcoming;
import vn.lensong.application.promotion.Visits;
import vn.lensong.domain.hotspot.Gateway;
import vn.lensong.domain.hotspot.Hotspot;
import vn.lensong.domain.programme.Programme;

/** Two invented hotspots with the visits of a week, and somebody who left a number at one. */
@Singleton
final class DemoHotspots {

    private static final int DAYS = 7;

    private final HotspotDesk desk;
    private final Welcoming welcoming;
    private final Visits visits;
    private final Secrets secrets;
    private final Clock clock;

    DemoHotspots(HotspotDesk desk, Welcoming welcoming, Visits visits, Secrets secrets, Clock clock) {
        this.desk = desk;
        this.welcoming = welcoming;
        this.visits = visits;
        this.secrets = secrets;
        this.clock = clock;
    }

    void load(Actor manager, UUID office, UUID post, UUID branch) {
        Hotspot counter = open(manager, post, branch, "Bưu cục An Dương, quầy số 2 (giả lập)", Gateway.DIRECT);
        open(manager, office, null, "Bộ phận một cửa BHXH Hải Phòng (giả lập)", Gateway.POLLED);
        LocalDate today = LocalDate.ofInstant(clock.instant(), Programme.HANOI);
        IntStream.range(0, DAYS).forEach(ago -> {
            count(counter.id(), today.minusDays(ago), 12 + 5 * ago % 9);
            count(counter.joinsId(), today.minusDays(ago), 3 + ago % 3);
        });
        welcoming.numberLeft(Actor.SYSTEM, counter.code(), "0900000197", Map.of("REMIND", 1));
    }

    private Hotspot open(Actor manager, UUID organisation, @Nullable UUID branch, String place, Gateway gateway) {
        UUID id = desk.open(
                manager,
                organisation,
                branch,
                new HotspotDesk.Wanted(place, "BHXH-MienPhi", "Mời cô bác ngồi nghỉ trong lúc chờ gọi số.", gateway));
        return desk.giveKey(manager, id, secrets.nextInHex());
    }

    private void count(UUID what, LocalDate day, int devices) {
        List<Visits.Visit> all = IntStream.range(0, devices)
                .mapToObj(one -> new Visits.Visit(what, day, "giả lập " + one))
                .toList();
        visits.count(all);
    }
}
