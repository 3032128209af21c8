package vn.lensong.adapters.facebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** Public payloads that lie beside the project and never enter it; their tests are skipped where they are absent. */
final class PayloadFolder {

    private PayloadFolder() {}

    /** The JSON files whose path inside the folder matches, in order; skips the test when there is no folder. */
    static List<Path> files(String pattern) {
        Path folder = folder();
        if (folder == null) {
            System.out.println(
                    "Skipped: no public Facebook payloads beside the project (system property lensong.shared)");
            Assumptions.abort("no public Facebook payloads beside the project");
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> folder.relativize(file).toString().matches(pattern))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One file's text. */
    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Path folder() {
        String shared = System.getProperty("lensong.shared");
        Path root = Path.of(System.getProperty("user.dir")).toAbsolutePath();
        while (shared == null && root != null && !Files.exists(root.resolve("mvnw"))) {
            root = root.getParent();
        }
        if (shared == null && root == null) {
            return null;
        }
        Path base = shared != null ? Path.of(shared) : root.resolveSibling("shared");
        Path folder = base.resolve("data/facebook-payloads");
        return Files.isDirectory(folder) ? folder : null;
    }
}
