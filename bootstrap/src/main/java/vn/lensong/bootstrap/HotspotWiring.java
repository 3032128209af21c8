package vn.lensong.bootstrap;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import vn.lensong.application.Ids;
import vn.lensong.application.StorageOutage;
import vn.lensong.application.hotspot.HotspotDesk;
import vn.lensong.application.hotspot.Hotspots;
import vn.lensong.application.hotspot.ShownProgrammes;
import vn.lensong.application.hotspot.Welcomes;
import vn.lensong.application.hotspot.Welcoming;
import vn.lensong.application.intake.PhoneFinder;
import vn.lensong.application.lead.LeadDesk;
import vn.lensong.application.organisation.Organisations;
import vn.lensong.application.print.Printer;
import vn.lensong.application.privacy.ConsentBook;
import vn.lensong.application.programme.Programmes;
import vn.lensong.application.promotion.LinkCodes;
import vn.lensong.application.promotion.PublicAddress;
import vn.lensong.application.promotion.ViewersCountdown;
import vn.lensong.application.promotion.Visits;

/** Makes the desk of hotspots, and what welcomes people there. */
@Factory
final class HotspotWiring {

    @Singleton
    Welcomes welcomes(
            Hotspots hotspots,
            ShownProgrammes programmes,
            ViewersCountdown viewers,
            ConsentBook consents,
            Printer printer,
            PublicAddress address,
            StorageOutage outage,
            Clock clock) {
        return new Welcomes(hotspots, programmes, viewers, consents, printer, address, outage, clock);
    }

    @Singleton
    HotspotDesk hotspotDesk(
            Hotspots hotspots,
            Organisations organisations,
            Visits visits,
            Welcomes welcomes,
            LinkCodes codes,
            Ids ids,
            Clock clock) {
        return new HotspotDesk(hotspots, organisations, visits, welcomes, codes, ids, clock);
    }

    @Singleton
    Welcoming welcoming(
            Hotspots hotspots,
            ShownProgrammes shown,
            Programmes programmes,
            ConsentBook consents,
            LeadDesk leads,
            PhoneFinder phones,
            Ids ids,
            Clock clock) {
        return new Welcoming(hotspots, shown, programmes, consents, leads, phones, ids, clock);
    }
}
