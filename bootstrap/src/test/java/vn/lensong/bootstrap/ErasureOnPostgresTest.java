package vn.lensong.bootstrap;

import java.util.Map;

class ErasureOnPostgresTest implements ErasureContract {

    @Override
    public Map<String, String> database() {
        return PostgresOfTests.database();
    }
}
