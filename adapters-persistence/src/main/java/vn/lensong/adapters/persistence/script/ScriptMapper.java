package vn.lensong.adapters.persistence.script;

import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import vn.lensong.adapters.persistence.Columns;
import vn.lensong.domain.Product;
import vn.lensong.domain.Scope;
import vn.lensong.domain.script.Edition;
import vn.lensong.domain.script.FrameworkScript;

/** Framework scripts to rows and back. */
@Mapper(config = vn.lensong.adapters.persistence.Mapping.class)
interface ScriptMapper {

    @Mapping(target = "version", source = "version")
    @Mapping(target = "edition", source = "script.edition.no")
    @Mapping(target = "lineage", source = "script.edition.lineage")
    @Mapping(target = "adaptedFrom", source = "script.edition.adaptedFrom")
    @Mapping(target = "effectiveFrom", source = "script.edition.from")
    @Mapping(target = "effectiveUntil", source = "script.edition.until")
    ScriptRow row(FrameworkScript script, long version);

    /** By hand: the edition's columns make one value. */
    default FrameworkScript script(ScriptRow row, Columns columns) {
        return new FrameworkScript(
                row.id(),
                row.version(),
                new Scope(row.scope()),
                row.title(),
                Product.valueOf(row.product()),
                FrameworkScript.Status.valueOf(row.status()),
                new Edition(
                        row.edition(), row.lineage(), row.adaptedFrom(), row.effectiveFrom(), row.effectiveUntil()),
                columns.scriptContent(row.content()),
                row.submittedBy());
    }
}
