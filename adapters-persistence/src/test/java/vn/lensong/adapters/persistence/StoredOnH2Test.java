package vn.lensong.adapters.persistence;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;

/** The contracts on an H2 file. */
class StoredOnH2Test extends StoredContracts {

    @TempDir
    static Path folder;

    @Override
    Store open() {
        return Store.onH2(folder, Map.of(), NO_PHONES);
    }
}
