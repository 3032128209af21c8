package vn.lensong.adapters.persistence.lead;

import java.util.List;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import vn.lensong.domain.lead.Lead;

/** Leads to rows and back; their numbers have a table of their own. */
@Mapper(config = vn.lensong.adapters.persistence.Mapping.class)
interface LeadMapper {

    @Mapping(target = "version", source = "version")
    LeadRow row(Lead lead, long version);

    Lead lead(LeadRow row, List<String> phones);
}
