package vn.lensong.application.health;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.organisation.Organisations;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Text;
import vn.lensong.domain.health.EncoderAddress;
import vn.lensong.domain.health.EncoderEvent;
import vn.lensong.domain.organisation.Page;
import vn.lensong.domain.organisation.Role;

/** Where a page is told which encoder feeds it. */
public final class EncoderDesk {

    private static final Set<Role> KEEPERS = EnumSet.of(Role.ADMIN, Role.PROVINCE_MANAGER, Role.PRODUCER);

    private static final int LONGEST_PASSWORD = 200;

    private final Encoders encoders;
    private final EncoderTelemetry telemetry;
    private final Organisations organisations;
    private final Clock clock;

    public EncoderDesk(Encoders encoders, EncoderTelemetry telemetry, Organisations organisations, Clock clock) {
        this.encoders = encoders;
        this.telemetry = telemetry;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** The encoder of a page, without its password. */
    public Connection show(Actor actor, UUID pageId) {
        page(actor, pageId);
        return connection(pageId);
    }

    /** Sets it; the password is kept sealed and never shown again. Refuses {@code encoder.address}. */
    public Connection set(Actor actor, UUID pageId, @Nullable String address, @Nullable String password) {
        page(actor, pageId);
        EncoderAddress checked = EncoderAddress.typed(address);
        Encoders.Access access = new Encoders.Access(checked, Text.optional("password", password, LONGEST_PASSWORD));
        encoders.set(
                pageId,
                access,
                new EncoderEvent.Connected(pageId, checked.toString(), actor.person(), clock.instant()));
        return connection(pageId);
    }

    public Connection remove(Actor actor, UUID pageId) {
        page(actor, pageId);
        encoders.remove(pageId, new EncoderEvent.Disconnected(pageId, actor.person(), clock.instant()));
        return connection(pageId);
    }

    private Connection connection(UUID pageId) {
        Optional<Encoders.Access> access = encoders.of(pageId);
        return new Connection(
                access.map(one -> one.address().toString()).orElse(null),
                access.map(one -> telemetry.read(one) != null).orElse(false));
    }

    private void page(Actor actor, UUID pageId) {
        Page page = organisations.page(pageId).orElseThrow(() -> Refusal.notFound("page"));
        actor.require(page.scope(), "page", KEEPERS);
    }

    /**
     * A page's encoder.
     *
     * @param address null when none is set
     * @param answering whether its figures are fresh
     */
    public record Connection(@Nullable String address, boolean answering) {}
}
