package vn.lensong.domain.organisation;

import java.util.UUID;
import vn.lensong.domain.Scope;
import vn.lensong.domain.Text;

/** A BHXH office or an agent organisation in one province, or the national body. */
public record Organisation(UUID id, Kind kind, Scope scope, String name) {

    /** What it is to the programme. */
    public enum Kind {
        /** BHXH Việt Nam or a provincial BHXH: owns its whole scope. */
        OFFICE,
        /** Bưu điện, Hội Phụ nữ, Hội Nông dân … */
        AGENT
    }

    public Organisation {
        name = Text.required("name", name, 200);
    }
}
