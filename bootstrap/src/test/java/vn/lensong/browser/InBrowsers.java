package vn.lensong.browser;

import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import vn.lensong.bootstrap.OneProvince;
import vn.lensong.bootstrap.Province;
import vn.lensong.bootstrap.Shared;

/** Gives tests a running platform and browsers on it; where no Chromium is installed, they are skipped aloud. */
final class InBrowsers implements BeforeAllCallback, ParameterResolver {

    private final OneProvince province = new OneProvince();

    @Override
    public void beforeAll(ExtensionContext context) {
        boolean installed = Chromium.installed().isPresent();
        if (!installed) {
            System.out.println(context.getDisplayName() + " skipped: no chromium with its chromedriver on the PATH");
        }
        Assumptions.assumeTrue(installed, "chromium and chromedriver on the PATH");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browsers.class || province.supportsParameter(parameter, context);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Province running = (Province) province.resolveParameter(parameter, context);
        if (parameter.getParameter().getType() == Province.class) {
            return running;
        }
        Optional<Chromium> chromium = Chromium.installed();
        return Shared.one(Browsers.class, () -> new Browsers(chromium.orElseThrow(), running));
    }
}
