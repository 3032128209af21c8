package vn.lensong.domain.partner;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;

/**
 * An address of a partner's system that is told what happens, in messages it can tell from forged ones.
 *
 * @param clientId whose it is: what that client may see is what the messages hold
 * @param mapping how leads are put into a system that does not know our messages; null for one that does
 * @param secrets oldest first; while two are good, messages carry both signatures, and a system with a mapping is shown
 *     the newest
 * @param pause why nothing is sent now, null while it is
 */
public record WebhookEndpoint(
        UUID id,
        long version,
        UUID clientId,
        Scope scope,
        WebhookAddress address,
        Set<WebhookType> types,
        @Nullable SinkMapping mapping,
        List<SigningSecret> secrets,
        @Nullable Pause pause,
        Instant madeAt) {

    /** Why an endpoint is not told. */
    public enum Pause {
        /** It has no secret to sign with yet. */
        NO_SECRET,
        /** Somebody stopped it. */
        STOPPED,
        /** It answered that it wants nothing more. */
        GONE
    }

    public WebhookEndpoint {
        if (types.isEmpty()) {
            throw Refusal.field("types", "field.missing", Map.of("field", "types"));
        }
        types = Set.copyOf(EnumSet.copyOf(types));
        secrets = List.copyOf(secrets);
    }

    public static WebhookEndpoint made(
            UUID id,
            UUID clientId,
            Scope scope,
            WebhookAddress address,
            Set<WebhookType> types,
            @Nullable SinkMapping mapping,
            Instant now) {
        return new WebhookEndpoint(id, 0, clientId, scope, address, types, mapping, List.of(), Pause.NO_SECRET, now);
    }

    /**
     * Told at another address, of other things, or in other words. Refuses {@code sink.kind} where an endpoint of messages
     * would become one with a mapping, or the other way round: its secret is not of that kind.
     */
    public WebhookEndpoint changed(WebhookAddress to, Set<WebhookType> of, @Nullable SinkMapping as) {
        if ((as == null) != (mapping == null)) {
            throw Refusal.field("mapping", "sink.kind", Map.of());
        }
        return new WebhookEndpoint(id, version, clientId, scope, to, of, as, secrets, pause, madeAt);
    }

    /**
     * Signing with another secret too; as {@link PartnerClient#withSecret}. The first one lets messages go out.
     *
     * @throws Refusal {@code secret.overlap}
     */
    public WebhookEndpoint withSecret(String value, @Nullable LocalDate keepOldUntil, Instant now) {
        Instant end = Overlap.end(keepOldUntil, now);
        List<SigningSecret> next = new ArrayList<>();
        if (!secrets.isEmpty()) {
            SigningSecret newest = secrets.getLast().endingBy(end);
            if (newest.valid(now)) {
                next.add(newest);
            }
        }
        next.add(new SigningSecret(value, now, null));
        Pause still = pause == Pause.NO_SECRET ? null : pause;
        return new WebhookEndpoint(id, version, clientId, scope, address, types, mapping, next, still, madeAt);
    }

    /** Told nothing for now; what happens meanwhile waits. Refuses {@code webhook.paused} when it is already. */
    public WebhookEndpoint paused(Pause why) {
        if (pause != null) {
            throw Refusal.conflict("webhook.paused", Map.of());
        }
        return new WebhookEndpoint(id, version, clientId, scope, address, types, mapping, secrets, why, madeAt);
    }

    /** Told again. Refuses {@code webhook.not-paused}, and {@code webhook.no-secret} while there is none. */
    public WebhookEndpoint resumed() {
        if (pause == null) {
            throw Refusal.conflict("webhook.not-paused", Map.of());
        }
        if (pause == Pause.NO_SECRET) {
            throw Refusal.conflict("webhook.no-secret", Map.of());
        }
        return new WebhookEndpoint(id, version, clientId, scope, address, types, mapping, secrets, null, madeAt);
    }

    public boolean told() {
        return pause == null;
    }

    /** What a message is signed with now, the newest first. */
    public List<String> signingWith(Instant now) {
        return secrets.reversed().stream()
                .filter(secret -> secret.valid(now))
                .map(SigningSecret::value)
                .toList();
    }
}
