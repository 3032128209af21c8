package vn.lensong.bootstrap;

import java.util.Map;

class HostileInputOnPostgresTest implements HostileInputContract {

    @Override
    public Map<String, String> database() {
        return PostgresOfTests.database();
    }
}
