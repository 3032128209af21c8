package vn.lensong.adapters.web;

import io.micronaut.serde.annotation.SerdeImport;
import vn.lensong.application.crisis.LiveCrisisDesk;
import vn.lensong.domain.crisis.Approval;
import vn.lensong.domain.crisis.HeldSpeech;
import vn.lensong.domain.crisis.Hiding;
import vn.lensong.domain.crisis.KitField;
import vn.lensong.domain.crisis.Lesson;
import vn.lensong.domain.crisis.LiveSwitch;
import vn.lensong.domain.crisis.Ticking;
import vn.lensong.domain.crisis.Times;
import vn.lensong.domain.crisis.Topic;

/** The records of crises that go out as JSON just as they are. */
@SerdeImport(Approval.class)
@SerdeImport(HeldSpeech.class)
@SerdeImport(Hiding.class)
@SerdeImport(KitField.class)
@SerdeImport(Lesson.class)
@SerdeImport(LiveCrisisDesk.OnAir.class)
@SerdeImport(LiveSwitch.class)
@SerdeImport(Ticking.class)
@SerdeImport(Times.class)
@SerdeImport(Topic.class)
final class CrisisShapes {

    private CrisisShapes() {}
}
