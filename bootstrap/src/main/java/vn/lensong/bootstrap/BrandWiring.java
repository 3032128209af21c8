package vn.lensong.bootstrap;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import vn.lensong.application.Ids;
import vn.lensong.application.brand.BrandKitDesk;
import vn.lensong.application.brand.BrandKits;
import vn.lensong.application.brand.BrandReadiness;
import vn.lensong.application.brand.BrandReading;
import vn.lensong.application.brand.BrandRuleDesk;
import vn.lensong.application.brand.BrandRules;
import vn.lensong.application.brand.LogoFiles;
import vn.lensong.application.brand.ProgrammeBrandDesk;
import vn.lensong.application.brand.ProgrammePartners;
import vn.lensong.application.media.FileStore;
import vn.lensong.application.organisation.Organisations;
import vn.lensong.application.organisation.People;
import vn.lensong.application.programme.Programmes;

/** Makes the desks of brand kits and rules, and what they say at the gate. */
@Factory
final class BrandWiring {

    @Singleton
    BrandKitDesk brandKitDesk(
            BrandKits kits,
            LogoFiles logos,
            FileStore files,
            Organisations organisations,
            People people,
            Ids ids,
            Clock clock) {
        return new BrandKitDesk(kits, logos, files, organisations, people, ids, clock);
    }

    @Singleton
    BrandRuleDesk brandRuleDesk(BrandRules rules, Organisations organisations, Ids ids, Clock clock) {
        return new BrandRuleDesk(rules, organisations, ids, clock);
    }

    @Singleton
    BrandReading brandReading(
            BrandKits kits,
            BrandRules rules,
            ProgrammePartners partners,
            Organisations organisations,
            Programmes programmes,
            FileStore files,
            Clock clock) {
        return new BrandReading(kits, rules, partners, organisations, programmes, files, clock);
    }

    @Singleton
    ProgrammeBrandDesk programmeBrandDesk(
            BrandReading reading,
            ProgrammePartners partners,
            Organisations organisations,
            Programmes programmes,
            Clock clock) {
        return new ProgrammeBrandDesk(reading, partners, organisations, programmes, clock);
    }

    @Singleton
    BrandReadiness brandReadiness(Programmes programmes, BrandReading reading) {
        return new BrandReadiness(programmes, reading);
    }
}
