package vn.lensong.bootstrap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import vn.lensong.adapters.facebook.simulator.SimulatorOptions;

/** Gives the tests of all classes one running platform on H2 to share: starting one costs seconds. */
public final class OneProvince implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Province.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return Shared.one(Province.class, OneProvince::start);
    }

    private static Province start() {
        try {
            Path folder = Files.createTempDirectory("lensong");
            return Province.start(
                    folder,
                    Map.of(),
                    SimulatorOptions.defaults()
                            .withAutoEncoder(true)
                            .withProofRequired(true)
                            .withWebhooks(Duration.ofMillis(20), List.of(Duration.ZERO)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
