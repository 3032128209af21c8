package vn.lensong.adapters.persistence.target;

import java.util.UUID;
import vn.lensong.application.target.Membership;
import vn.lensong.domain.Scope;
import vn.lensong.domain.lead.LeadState;
import vn.lensong.domain.target.HeldBack;

/** Which rows of {@code lead_facts f} there are to ask, and which of them are held back. */
final class Whom {

    private Whom() {}

    static Piece inside(Scope scope) {
        if (scope.depth() == 0) {
            return Piece.of("1 = 1");
        }
        Piece province = Piece.of("f.province = ?", scope.ofProvince().path());
        return scope.depth() == 1
                ? province
                : province.then(" and (f.scope = ? or f.scope like ?)", scope.path(), scope.path() + "/%");
    }

    /** Why a row is held back, null where it is not: as {@link HeldBack#of}. */
    static Piece heldBack(Membership.Held held) {
        return Piece.of("case when f.opted_out then cast(? as varchar(20))", HeldBack.OPTED_OUT.name())
                .then(" when f.state = ? then cast(? as varchar(20))", LeadState.ENROLLED.name(), HeldBack.JOINED.name())
                .then(" when f.lead_id = any(?) then cast(? as varchar(20))", held.complaining().toArray(UUID[]::new), HeldBack.COMPLAINT.name())
                .then(" when f.lead_id = any(?) then cast(? as varchar(20))", held.quiet().toArray(UUID[]::new), HeldBack.CONTACTED.name())
                .then(
                        " when f.last_contact_at > ? then cast(? as varchar(20)) else null end",
                        held.now().minus(HeldBack.PEACE),
                        HeldBack.CONTACTED.name());
    }
}
