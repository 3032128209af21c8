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
import vn.lensong.domain.Text;

/**
 * A system of an organisation that logs in by itself, with what it may do.
 *
 * @param scope the organisation's: nothing outside it is this client's to see
 * @param sandbox whether it tries itself on invented leads, and on nothing else as long as it lives
 * @param secrets oldest first; at most two of them are good at the same time
 * @param revokedAt from when on nothing works, null while it does
 */
public record PartnerClient(
        UUID id,
        long version,
        UUID organisationId,
        Scope scope,
        String name,
        Set<ClientScope> scopes,
        boolean sandbox,
        List<ClientSecret> secrets,
        Instant madeAt,
        @Nullable Instant revokedAt) {

    public PartnerClient {
        name = Text.required("name", name, 100);
        if (scopes.isEmpty()) {
            throw Refusal.field("scopes", "field.missing", Map.of("field", "scopes"));
        }
        scopes = Set.copyOf(EnumSet.copyOf(scopes));
        secrets = List.copyOf(secrets);
    }

    /** A client that cannot log in before it is given a secret. */
    public static PartnerClient made(
            UUID id,
            UUID organisationId,
            Scope scope,
            String name,
            Set<ClientScope> scopes,
            boolean sandbox,
            Instant now) {
        return new PartnerClient(id, 0, organisationId, scope, name, scopes, sandbox, List.of(), now, null);
    }

    /**
     * With another secret. The newest of those before it stays good until the end of the day that is named, or ends
     * at once; older ones end at once.
     *
     * @throws Refusal {@code partner-client.revoked}, {@code secret.overlap}
     */
    public PartnerClient withSecret(String digest, @Nullable LocalDate keepOldUntil, Instant now) {
        requireWorking();
        Instant end = Overlap.end(keepOldUntil, now);
        List<ClientSecret> next = new ArrayList<>();
        if (!secrets.isEmpty()) {
            ClientSecret newest = secrets.getLast().endingBy(end);
            if (newest.valid(now)) {
                next.add(newest);
            }
        }
        next.add(new ClientSecret(digest, now, null));
        return new PartnerClient(id, version, organisationId, scope, name, scopes, sandbox, next, madeAt, revokedAt);
    }

    /** Out of use for good. Refuses {@code partner-client.revoked} when it is already. */
    public PartnerClient revoked(Instant now) {
        requireWorking();
        return new PartnerClient(id, version, organisationId, scope, name, scopes, sandbox, List.of(), madeAt, now);
    }

    public boolean works() {
        return revokedAt == null;
    }

    /** Whether this is the digest of a secret that is good now. */
    public boolean knows(String digest, Instant now) {
        return works() && secrets.stream().anyMatch(secret -> secret.valid(now) && secret.digest().equals(digest));
    }

    public boolean may(ClientScope what) {
        return works() && scopes.contains(what);
    }

    private void requireWorking() {
        if (!works()) {
            throw Refusal.conflict("partner-client.revoked", Map.of());
        }
    }
}
