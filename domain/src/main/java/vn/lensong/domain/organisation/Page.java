package vn.lensong.domain.organisation;

import java.util.UUID;
import vn.lensong.domain.Scope;
import vn.lensong.domain.Text;

/**
 * A page on a social platform that an organisation broadcasts from. Its token is configuration, not
 * data, and never stored here.
 *
 * @param externalId the page's id on the platform
 */
public record Page(UUID id, UUID organisationId, Scope scope, String platform, String externalId, String name) {

    public Page {
        platform = Text.required("platform", platform, 40);
        externalId = Text.required("externalId", externalId, 80);
        name = Text.required("name", name, 200);
    }
}
