package vn.lensong.adapters.web;

import io.micronaut.serde.annotation.SerdeImport;
import vn.lensong.application.listening.ListeningDesk;
import vn.lensong.application.listening.SentimentTraining;

/** The records of listening that go out as JSON just as they are. */
@SerdeImport(ListeningDesk.Matrix.class)
@SerdeImport(ListeningDesk.Cell.class)
@SerdeImport(ListeningDesk.Imported.class)
@SerdeImport(SentimentTraining.Outcome.class)
final class ListeningShapes {

    private ListeningShapes() {}
}
