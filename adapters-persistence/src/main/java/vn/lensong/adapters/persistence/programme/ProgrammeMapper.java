package vn.lensong.adapters.persistence.programme;

import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import vn.lensong.adapters.persistence.Columns;
import vn.lensong.domain.Product;
import vn.lensong.domain.Scope;
import vn.lensong.domain.programme.Programme;

/** Programmes to rows and back. */
@Mapper(config = vn.lensong.adapters.persistence.Mapping.class)
interface ProgrammeMapper {

    @Mapping(target = "version", source = "version")
    ProgrammeRow row(Programme programme, long version);

    /** By hand: a transition with one argument looks like a setter to the generator. */
    default Programme programme(ProgrammeRow row, Columns columns) {
        return new Programme(
                row.id(),
                row.version(),
                new Scope(row.scope()),
                row.title(),
                Product.valueOf(row.product()),
                row.scriptId(),
                row.scriptEdition(),
                row.pageId(),
                row.startsAt(),
                row.hostId(),
                Programme.Status.valueOf(row.status()),
                columns.segments(row.segments()),
                row.onAirNo(),
                row.wentLiveAt(),
                row.endedAt());
    }
}
