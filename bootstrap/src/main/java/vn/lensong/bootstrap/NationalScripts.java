package vn.lensong.bootstrap;

import io.micronaut.json.JsonMapper;
import io.micronaut.serde.annotation.SerdeImport;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import vn.lensong.domain.Product;
import vn.lensong.domain.script.ScriptSegment;

/** The national framework scripts that every installation starts with. */
@Singleton
@SerdeImport(ScriptSegment.class)
final class NationalScripts {

    private static final List<String> FILES =
            List.of("scripts/bhxh-tu-nguyen.json", "scripts/bhyt-ho-gia-dinh.json");

    private final JsonMapper json;

    NationalScripts(JsonMapper json) {
        this.json = json;
    }

    List<Script> all() {
        return FILES.stream().map(this::read).toList();
    }

    private Script read(String file) {
        ClassLoader loader = NationalScripts.class.getClassLoader();
        try (InputStream in = Objects.requireNonNull(loader.getResourceAsStream(file), file)) {
            return json.readValue(in.readAllBytes(), Script.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One script as its file has it. */
    @Serdeable
    record Script(String title, Product product, List<ScriptSegment> segments) {}
}
