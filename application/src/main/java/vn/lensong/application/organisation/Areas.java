package vn.lensong.application.organisation;

import java.util.List;
import java.util.UUID;
import vn.lensong.domain.Scope;
import vn.lensong.domain.organisation.Area;
import vn.lensong.domain.organisation.AreaEvent;

/** The communes that branches look after. */
public interface Areas {

    /** A branch's; {@link Area#none} where nobody entered any. */
    Area of(UUID branchId);

    /** Those of the branches inside this scope that look after any commune. */
    List<Area> inside(Scope scope);

    /** As {@link vn.lensong.application.programme.Programmes#save}. */
    void save(Area next, AreaEvent because);
}
