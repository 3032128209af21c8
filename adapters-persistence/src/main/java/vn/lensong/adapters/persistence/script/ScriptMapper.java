package vn.lensong.adapters.persistence.script;

import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import vn.lensong.domain.script.FrameworkScript;

/** Framework scripts to rows and back. */
@Mapper(config = vn.lensong.adapters.persistence.Mapping.class)
interface ScriptMapper {

    @Mapping(target = "version", source = "version")
    ScriptRow row(FrameworkScript script, long version);

    FrameworkScript script(ScriptRow row);
}
