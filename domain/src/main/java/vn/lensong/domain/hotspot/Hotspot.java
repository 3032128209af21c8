package vn.lensong.domain.hotspot;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.Text;

/**
 * A place with Wi-Fi.
 *
 * @param scope of its branch, or of its organisation where it has none
 * @param code what stands in its addresses
 * @param ssid what its network is called
 * @param message a sentence of the place's own; may be empty
 * @param key what its router and we know each other by, null while it has none
 */
public record Hotspot(
        UUID id,
        long version,
        Scope scope,
        UUID organisationId,
        @Nullable UUID branchId,
        String code,
        String place,
        String ssid,
        String message,
        Gateway gateway,
        @Nullable String key,
        State state,
        Instant madeAt) {

    private static final int LONGEST_PLACE = 120;
    private static final int LONGEST_MESSAGE = 200;

    /** So many bytes a network's name has room for. */
    private static final int SSID_BYTES = 32;

    /** Whether it is used. */
    public enum State {
        OPEN,
        CLOSED
    }

    /** Refuses {@code field.missing}, {@code field.too-long}, {@code hotspot.ssid}. */
    public Hotspot {
        place = Text.required("place", place, LONGEST_PLACE);
        ssid = Text.required("ssid", ssid, SSID_BYTES);
        message = Text.optional("message", message, LONGEST_MESSAGE);
        if (ssid.getBytes(StandardCharsets.UTF_8).length > SSID_BYTES) {
            throw Refusal.field("ssid", "hotspot.ssid", Map.of());
        }
    }

    public static Hotspot opened(
            UUID id,
            Scope scope,
            UUID organisationId,
            @Nullable UUID branchId,
            String code,
            String place,
            String ssid,
            @Nullable String message,
            Gateway gateway,
            Instant at) {
        return new Hotspot(
                id, 0, scope, organisationId, branchId, code, place, ssid, message == null ? "" : message, gateway, null,
                State.OPEN, at);
    }

    /** Other words or another router; one that asks nobody needs no key. Refuses {@code hotspot.closed}. */
    public Hotspot changed(String newPlace, String newSsid, @Nullable String newMessage, Gateway newGateway) {
        requireOpen();
        return new Hotspot(
                id, version, scope, organisationId, branchId, code, newPlace, newSsid,
                newMessage == null ? "" : newMessage, newGateway, newGateway.keyed() ? key : null, state, madeAt);
    }

    /** Known by this from now on, and by what was before no more. Refuses {@code hotspot.closed}, {@code hotspot.no-gateway}. */
    public Hotspot keyed(String newKey) {
        requireOpen();
        if (!gateway.keyed()) {
            throw Refusal.conflict("hotspot.no-gateway", Map.of());
        }
        return with(newKey, State.OPEN);
    }

    /** Used no more; its router is known no more. Refuses {@code hotspot.closed}. */
    public Hotspot closed() {
        requireOpen();
        return with(null, State.CLOSED);
    }

    /** Used again. Refuses {@code hotspot.open}. */
    public Hotspot reopened() {
        if (isOpen()) {
            throw Refusal.conflict("hotspot.open", Map.of());
        }
        return with(null, State.OPEN);
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** What those are counted under who went on to a programme, beside those who saw the page. */
    public UUID joinsId() {
        return UUID.nameUUIDFromBytes((id + "/joins").getBytes(StandardCharsets.UTF_8));
    }

    private void requireOpen() {
        if (!isOpen()) {
            throw Refusal.conflict("hotspot.closed", Map.of());
        }
    }

    private Hotspot with(@Nullable String newKey, State next) {
        return new Hotspot(
                id, version, scope, organisationId, branchId, code, place, ssid, message, gateway, newKey, next, madeAt);
    }

    /** Keeps the key out of logs. */
    @Override
    public String toString() {
        return "Hotspot[" + id + ", " + state + "]";
    }
}
