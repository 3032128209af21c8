package vn.lensong.adapters.web;

import io.micronaut.serde.annotation.SerdeImport;
import vn.lensong.domain.story.Consent;
import vn.lensong.domain.story.Placement;
import vn.lensong.domain.story.Publication;

/** The records of stories that go out as JSON just as they are. */
@SerdeImport(Consent.class)
@SerdeImport(Placement.class)
@SerdeImport(Publication.class)
final class StoryShapes {

    private StoryShapes() {}
}
