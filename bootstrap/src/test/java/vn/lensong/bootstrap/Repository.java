package vn.lensong.bootstrap;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the folder that the whole project lies in. */
public final class Repository {

    private Repository() {}

    public static Path root() {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.exists(at.resolve("mvnw"))) {
            at = at.getParent();
        }
        return at;
    }
}
