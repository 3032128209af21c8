package vn.lensong.adapters.persistence.lead;

import java.util.List;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.lead.Enrolment;
import vn.lensong.domain.lead.Lead;

/** Leads to rows and back; their numbers have a table of their own. */
@Mapper(config = vn.lensong.adapters.persistence.Mapping.class)
interface LeadMapper {

    @Mapping(target = "version", source = "version")
    @Mapping(target = "documentNumber", source = "lead.enrolment.number")
    @Mapping(target = "enrolledAt", source = "lead.enrolment.at")
    LeadRow row(Lead lead, long version);

    @Mapping(target = "enrolment", source = "row")
    Lead lead(LeadRow row, List<String> phones);

    default @Nullable Enrolment enrolment(LeadRow row) {
        return row.documentNumber() == null || row.enrolledAt() == null
                ? null
                : new Enrolment(row.documentNumber(), row.enrolledAt());
    }
}
