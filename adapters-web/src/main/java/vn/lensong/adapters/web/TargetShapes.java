package vn.lensong.adapters.web;

import io.micronaut.serde.annotation.SerdeImport;
import vn.lensong.application.target.TargetLists;

/** The records of target lists that go out as JSON just as they are. */
@SerdeImport(TargetLists.Happened.class)
final class TargetShapes {

    private TargetShapes() {}
}
