package vn.lensong.bootstrap;

import java.util.Map;

class WholeProgrammeOnPostgresTest implements WholeProgrammeContract {

    @Override
    public Map<String, String> database() {
        return PostgresOfTests.database();
    }
}
