package vn.lensong.bootstrap;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import vn.lensong.adapters.web.script.ScriptYaml;

/** The national framework scripts that every installation starts with. */
@Singleton
final class NationalScripts {

    private static final List<String> FILES =
            List.of("scripts/bhxh-tu-nguyen.yaml", "scripts/bhyt-ho-gia-dinh.yaml");

    List<ScriptYaml.Script> all() {
        return FILES.stream().map(NationalScripts::read).toList();
    }

    private static ScriptYaml.Script read(String file) {
        ClassLoader loader = NationalScripts.class.getClassLoader();
        try (InputStream in = Objects.requireNonNull(loader.getResourceAsStream(file), file)) {
            return ScriptYaml.known(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
