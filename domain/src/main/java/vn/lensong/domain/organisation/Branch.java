package vn.lensong.domain.organisation;

import java.util.UUID;
import vn.lensong.domain.Scope;
import vn.lensong.domain.Text;

/** A branch of an agent organisation: where leads are followed up. */
public record Branch(UUID id, UUID organisationId, Scope scope, String name) {

    public Branch {
        name = Text.required("name", name, 200);
    }
}
