package vn.lensong.application.partner;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.lensong.application.Actor;
import vn.lensong.application.brand.BrandKitDesk;
import vn.lensong.application.brand.BrandKits;
import vn.lensong.application.brand.LogoFiles;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.brand.BrandContent;
import vn.lensong.domain.brand.BrandKit;

/** Takes over how a pack's organisation looks: into the draft of its brand kit, which its own people approve. */
public final class PackLooks {

    private final BrandKitDesk desk;
    private final BrandKits kits;
    private final LogoFiles logos;

    public PackLooks(BrandKitDesk desk, BrandKits kits, LogoFiles logos) {
        this.desk = desk;
        this.kits = kits;
        this.logos = logos;
    }

    /** What keeps the logos from being taken over; nothing is stored. */
    List<Pack.Problem> check(Pack.PackBrand brand) {
        List<Pack.Problem> problems = new ArrayList<>();
        for (Pack.PackLogo logo : brand.logos()) {
            try {
                if (logo.file().length > LogoFiles.MOST_BYTES) {
                    throw Refusal.field("file", "logo.too-large", Map.of("most", LogoFiles.MOST_BYTES / 1024));
                }
                logos.cleaned(logo.file());
            } catch (Refusal refusal) {
                problems.add(new Pack.Problem(logo.place(), refusal.code(), refusal.details()));
            }
        }
        return problems;
    }

    List<Pack.Change> install(Actor writer, UUID organisationId, Pack.PackBrand brand) {
        List<Pack.Change> changes = new ArrayList<>();
        BrandKit before = kits.of(List.of(organisationId)).get(organisationId);
        UUID kitId = before == null ? desk.open(writer, organisationId, brand.content()) : before.id();
        boolean same = before != null && says(before.draft(), brand.content());
        if (before != null && !same) {
            desk.change(writer, kitId, before.version(), brand.content());
        }
        changes.add(new Pack.Change(
                brand.place(),
                "brand",
                before == null ? Pack.Outcome.CREATED : same ? Pack.Outcome.UNCHANGED : Pack.Outcome.UPDATED));
        for (Pack.PackLogo logo : brand.logos()) {
            changes.add(new Pack.Change(logo.place(), "logo", put(writer, kitId, logo)));
        }
        return changes;
    }

    private Pack.Outcome put(Actor writer, UUID kitId, Pack.PackLogo logo) {
        BrandKit before = kits.find(kitId).orElseThrow();
        boolean had = before.draft().logo(logo.variant(), logo.backdrop()).isPresent();
        desk.putLogo(
                writer,
                kitId,
                logo.variant(),
                logo.backdrop(),
                (long) logo.file().length,
                new ByteArrayInputStream(logo.file()));
        if (kits.find(kitId).orElseThrow().version() == before.version()) {
            return Pack.Outcome.UNCHANGED;
        }
        return had ? Pack.Outcome.UPDATED : Pack.Outcome.CREATED;
    }

    private static boolean says(BrandContent here, BrandContent pack) {
        return here.palette().equals(pack.palette())
                && here.lowerThird().equals(pack.lowerThird())
                && here.safeArea() == pack.safeArea()
                && here.hotline().equals(pack.hotline())
                && here.website().equals(pack.website());
    }
}
