package vn.lensong.adapters.web;

import io.micronaut.serde.annotation.SerdeImport;
import vn.lensong.application.lead.LeadDesk;
import vn.lensong.application.lead.LeadViews;
import vn.lensong.application.lead.SprintDesk;
import vn.lensong.application.lead.SprintViews;
import vn.lensong.domain.lead.Hesitation;
import vn.lensong.domain.lead.LeadSource;
import vn.lensong.domain.lead.Phone;

/** The records of leads that go out as JSON just as they are. */
@SerdeImport(LeadViews.Row.class)
@SerdeImport(LeadViews.Happened.class)
@SerdeImport(LeadDesk.Collector.class)
@SerdeImport(SprintDesk.Board.class)
@SerdeImport(SprintViews.Sprint.class)
@SerdeImport(SprintViews.Line.class)
@SerdeImport(SprintViews.Urgent.class)
@SerdeImport(SprintViews.Mine.class)
@SerdeImport(LeadSource.class)
@SerdeImport(Hesitation.class)
@SerdeImport(Phone.class)
final class LeadShapes {

    private LeadShapes() {}
}
