package vn.lensong.adapters.persistence.event;

import java.util.UUID;
import vn.lensong.adapters.persistence.Row;

/**
 * A delivery somebody has to carry out now.
 *
 * @param attempts this one included
 * @param strikes failures so far that were our own
 */
record Due(UUID id, String reaction, String event, String facts, int attempts, int strikes) {

    static Due of(Row row) {
        return new Due(
                row.id("id"),
                row.text("reaction"),
                row.text("name"),
                row.text("facts"),
                row.number("attempts"),
                row.number("strikes"));
    }
}
