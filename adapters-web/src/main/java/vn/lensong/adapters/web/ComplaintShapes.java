package vn.lensong.adapters.web;

import io.micronaut.serde.annotation.SerdeImport;
import vn.lensong.application.complaint.Complaints;

/** The records of complaints that go out as JSON just as they are. */
@SerdeImport(Complaints.Figures.class)
final class ComplaintShapes {

    private ComplaintShapes() {}
}
