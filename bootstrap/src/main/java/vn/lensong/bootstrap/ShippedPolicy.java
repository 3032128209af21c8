package vn.lensong.bootstrap;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import vn.lensong.adapters.web.policy.PolicyLine;
import vn.lensong.application.policy.ParameterLine;

/** The policy parameters that every installation starts with. */
@Singleton
final class ShippedPolicy {

    private static final String FILE = "policy/parameters.json";

    private final JsonMapper json;

    ShippedPolicy(JsonMapper json) {
        this.json = json;
    }

    List<ParameterLine> lines() {
        ClassLoader loader = ShippedPolicy.class.getClassLoader();
        try (InputStream in = Objects.requireNonNull(loader.getResourceAsStream(FILE), FILE)) {
            return json.readValue(in, Argument.listOf(PolicyLine.class)).stream()
                    .map(PolicyLine::line)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
