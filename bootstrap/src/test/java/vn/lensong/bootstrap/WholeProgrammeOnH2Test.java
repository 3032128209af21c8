package vn.lensong.bootstrap;

import java.util.Map;

class WholeProgrammeOnH2Test implements WholeProgrammeContract {

    @Override
    public Map<String, String> database() {
        return Map.of();
    }
}
