package vn.lensong.adapters.persistence.script;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/** A framework script as a row. */
@MappedEntity("script")
record ScriptRow(
        @Id UUID id,
        long version,
        String scope,
        String title,
        String product,
        String status,
        String segments) {}
