package vn.lensong.adapters.web;

import io.micronaut.serde.annotation.SerdeImport;
import vn.lensong.application.Deliveries;
import vn.lensong.application.Page;
import vn.lensong.application.intake.ItemViews;
import vn.lensong.application.intake.Quarantine;
import vn.lensong.application.organisation.Organisations;
import vn.lensong.application.preparation.PreparationViews;
import vn.lensong.application.programme.ProgrammeViews;
import vn.lensong.application.question.AfterShowDesk;
import vn.lensong.application.question.MergeDesk;
import vn.lensong.application.question.QuestionViews;
import vn.lensong.domain.platform.PageTrouble;
import vn.lensong.domain.programme.Airing;
import vn.lensong.domain.programme.Obstacle;
import vn.lensong.domain.programme.OpenItem;
import vn.lensong.domain.question.Stage;
import vn.lensong.domain.script.Difference;
import vn.lensong.domain.situation.Card;

/** The view records that go out as JSON just as they are; inside, nobody knows of JSON. */
@SerdeImport(Page.class)
@SerdeImport(Deliveries.Delivery.class)
@SerdeImport(ItemViews.Row.class)
@SerdeImport(Quarantine.Row.class)
@SerdeImport(Organisations.Province.class)
@SerdeImport(PreparationViews.Row.class)
@SerdeImport(ProgrammeViews.Row.class)
@SerdeImport(ProgrammeViews.BroadcastLine.class)
@SerdeImport(QuestionViews.Card.class)
@SerdeImport(QuestionViews.Someone.class)
@SerdeImport(QuestionViews.Line.class)
@SerdeImport(Stage.Saying.class)
@SerdeImport(PageTrouble.class)
@SerdeImport(QuestionViews.Wording.class)
@SerdeImport(MergeDesk.Group.class)
@SerdeImport(MergeDesk.Alike.class)
@SerdeImport(AfterShowDesk.HandedOver.class)
@SerdeImport(Airing.Run.class)
@SerdeImport(Obstacle.class)
@SerdeImport(OpenItem.class)
@SerdeImport(Card.class)
@SerdeImport(Difference.class)
final class JsonShapes {

    private JsonShapes() {}
}
