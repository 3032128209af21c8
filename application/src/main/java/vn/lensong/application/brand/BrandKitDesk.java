package vn.lensong.application.brand;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.Ids;
import vn.lensong.application.media.FileStore;
import vn.lensong.application.organisation.Organisations;
import vn.lensong.application.organisation.People;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.brand.BrandContent;
import vn.lensong.domain.brand.BrandEvent;
import vn.lensong.domain.brand.BrandKit;
import vn.lensong.domain.brand.Logo;
import vn.lensong.domain.organisation.Organisation;
import vn.lensong.domain.organisation.Person;
import vn.lensong.domain.organisation.Role;
import vn.lensong.domain.programme.Programme;

/** Where organisations' brand kits are drawn up, given their logos and approved. */
public final class BrandKitDesk {

    private static final Set<Role> KEEPERS =
            EnumSet.of(Role.PROVINCE_MANAGER, Role.NATIONAL_EDITOR, Role.BRANCH_LEAD);
    private static final Set<Role> APPROVERS = EnumSet.of(Role.PROVINCE_MANAGER, Role.NATIONAL_EDITOR);
    private static final Set<Role> READERS = EnumSet.complementOf(EnumSet.of(Role.COLLECTOR, Role.INTEGRATOR));

    private final BrandKits kits;
    private final LogoFiles logos;
    private final FileStore files;
    private final Organisations organisations;
    private final People people;
    private final Ids ids;
    private final Clock clock;

    public BrandKitDesk(
            BrandKits kits,
            LogoFiles logos,
            FileStore files,
            Organisations organisations,
            People people,
            Ids ids,
            Clock clock) {
        this.kits = kits;
        this.logos = logos;
        this.files = files;
        this.organisations = organisations;
        this.people = people;
        this.ids = ids;
        this.clock = clock;
    }

    /** Kits of the actor's scopes and of those above, by scope. */
    public List<Shown> list(Actor actor) {
        return kits.around(actor.scopes(READERS)).stream()
                .map(kit -> shown(actor, kit))
                .toList();
    }

    public Shown show(Actor actor, UUID kitId) {
        return shown(actor, readable(actor, kitId));
    }

    /** Begins the kit of an organisation, without logos; gives its id. Refuses {@code brand-kit.taken}. */
    public UUID open(Actor actor, UUID organisationId, BrandContent content) {
        Organisation organisation =
                organisations.find(organisationId).orElseThrow(() -> Refusal.notFound("organisation"));
        actor.require(organisation.scope(), "organisation", KEEPERS);
        BrandKit kit =
                BrandKit.drafted(ids.next(), organisationId, organisation.scope(), content, actor.person());
        kits.save(kit, new BrandEvent.Drafted(kit.id(), organisationId, actor.person(), clock.instant()));
        return kit.id();
    }

    /** Changes all but the logos, having seen this version. */
    public void change(Actor actor, UUID kitId, long seen, BrandContent content) {
        BrandKit kit = required(actor, kitId, KEEPERS, seen);
        kits.save(
                kit.changed(content, actor.person()),
                new BrandEvent.Changed(kitId, actor.person(), clock.instant()));
    }

    /**
     * Takes a logo in, cleaned; gives what was taken out of it. The same file again changes nothing. Refuses what
     * {@link LogoFiles#cleaned} does, and {@code upload.broken}.
     *
     * @param announced how many bytes the sender says will come, null when it does not say
     */
    public List<LogoFiles.Removed> putLogo(
            Actor actor,
            UUID kitId,
            Logo.Variant variant,
            Logo.Backdrop backdrop,
            @Nullable Long announced,
            InputStream bytes) {
        BrandKit kit = required(actor, kitId, KEEPERS, null);
        LogoFiles.Cleaned cleaned = logos.cleaned(received(announced, bytes));
        String digest = kept(cleaned.bytes());
        boolean known = kit.draft()
                .logo(variant, backdrop)
                .filter(logo -> logo.digest().equals(digest))
                .isPresent();
        if (!known) {
            Logo logo = new Logo(
                    variant,
                    backdrop,
                    cleaned.type(),
                    digest,
                    cleaned.width(),
                    cleaned.height(),
                    actor.person(),
                    clock.instant());
            kits.save(
                    kit.with(logo),
                    new BrandEvent.LogoSet(
                            kitId, variant.name(), backdrop.name(), digest, actor.person(), clock.instant()));
        }
        return cleaned.removed();
    }

    /** Takes a logo out of the draft. Refuses {@code logo.not-found}. */
    public void removeLogo(Actor actor, UUID kitId, Logo.Variant variant, Logo.Backdrop backdrop) {
        BrandKit kit = required(actor, kitId, KEEPERS, null);
        kits.save(
                kit.without(variant, backdrop, actor.person()),
                new BrandEvent.LogoSet(
                        kitId, variant.name(), backdrop.name(), null, actor.person(), clock.instant()));
    }

    /** Says that the draft, seen at this version, may be shown until a day. Refuses as {@link BrandKit#approved}. */
    public void approve(Actor actor, UUID kitId, long seen, LocalDate until) {
        BrandKit kit = required(actor, kitId, APPROVERS, seen);
        kits.save(
                kit.approved(until, today(), actor.person(), clock.instant()),
                new BrandEvent.Approved(kitId, until, actor.person(), clock.instant()));
    }

    /** The bytes of a logo of a kit, approved or not; whoever asks closes. Refuses {@code logo.not-found}. */
    public LogoBytes logo(Actor actor, UUID kitId, String digest) {
        BrandKit kit = readable(actor, kitId);
        Stream<Logo> approved = kit.approval() == null
                ? Stream.empty()
                : kit.approval().content().logos().stream();
        Logo logo = Stream.concat(kit.draft().logos().stream(), approved)
                .filter(one -> one.digest().equals(digest))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("logo"));
        return new LogoBytes(logo.type(), files.open(digest, 0, Long.MAX_VALUE));
    }

    private static byte[] received(@Nullable Long announced, InputStream bytes) {
        if (announced != null && announced > LogoFiles.MOST_BYTES) {
            throw Refusal.field("file", "logo.too-large", Map.of("most", LogoFiles.MOST_BYTES / 1024));
        }
        try {
            return bytes.readNBytes(LogoFiles.MOST_BYTES + 1);
        } catch (IOException e) {
            // The sender went away, or the line did: nobody is left to read this, and nothing was kept.
            throw Refusal.invalid("upload.broken", Map.of());
        }
    }

    private String kept(byte[] bytes) {
        try (FileStore.Staged staged = files.stage(new ByteArrayInputStream(bytes), bytes.length)) {
            staged.keep();
            return staged.sha256();
        } catch (IOException e) {
            throw new IllegalStateException("logo: unread (expected: bytes in memory)", e);
        }
    }

    private Shown shown(Actor actor, BrandKit kit) {
        BrandKit.Approval approval = kit.approval();
        return new Shown(
                kit,
                organisations.find(kit.organisationId()).map(Organisation::name).orElse(""),
                approval == null ? null : people.find(approval.by()).map(Person::displayName).orElse(""),
                kit.state(today()),
                actor.works(kit.scope(), KEEPERS),
                actor.works(kit.scope(), APPROVERS));
    }

    private BrandKit readable(Actor actor, UUID kitId) {
        return kits.find(kitId)
                .filter(kit -> actor.works(kit.scope(), READERS)
                        || actor.scopes(READERS).stream().anyMatch(held -> kit.scope().contains(held)))
                .orElseThrow(() -> Refusal.notFound("brand-kit"));
    }

    private BrandKit required(Actor actor, UUID kitId, Set<Role> roles, @Nullable Long seen) {
        BrandKit kit = readable(actor, kitId);
        if (!actor.works(kit.scope(), roles)) {
            throw Refusal.forbidden("role.missing");
        }
        if (seen != null && seen != kit.version()) {
            throw Refusal.outdated();
        }
        return kit;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Programme.HANOI);
    }

    /** The bytes of a logo, and what they are. */
    public record LogoBytes(Logo.Type type, InputStream bytes) {}

    /**
     * A kit as somebody looks at it.
     *
     * @param approver who approved it, by name; null when nobody did
     * @param state today's
     */
    public record Shown(
            BrandKit kit,
            String organisationName,
            @Nullable String approver,
            BrandKit.State state,
            boolean mayChange,
            boolean mayApprove) {}
}
