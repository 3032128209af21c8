package vn.lensong.bench;

import java.nio.file.Path;

/** One question put to the running application, answered on standard output. */
@FunctionalInterface
interface Program {

    void run(Options options, Store store, Path folder) throws Exception;
}
