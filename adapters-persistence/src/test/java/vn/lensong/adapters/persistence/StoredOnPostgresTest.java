package vn.lensong.adapters.persistence;

import java.util.Map;

/** The contracts on PostgreSQL. */
class StoredOnPostgresTest extends StoredContracts {

    @Override
    Store open() {
        return Store.onPostgres("contracts", Map.of(), NO_PHONES);
    }
}
