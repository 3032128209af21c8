package vn.lensong.adapters.web;

import io.micronaut.serde.annotation.SerdeImport;
import vn.lensong.application.signal.HeardItems;

/** The records of signals that go out as JSON just as they are. */
@SerdeImport(HeardItems.Line.class)
final class SignalShapes {

    private SignalShapes() {}
}
