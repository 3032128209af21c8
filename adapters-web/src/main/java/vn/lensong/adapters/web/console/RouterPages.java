package vn.lensong.adapters.web.console;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.views.ViewsRenderer;
import io.micronaut.views.ViewsRendererLocator;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import vn.lensong.application.hotspot.Welcomes;

/** A hotspot's page as its router keeps it. */
@Singleton
public final class RouterPages {

    private static final String TEMPLATE = "welcome";

    private final Welcomes welcomes;
    private final WelcomeModels models;
    private final ViewsRendererLocator renderers;

    RouterPages(Welcomes welcomes, WelcomeModels models, ViewsRendererLocator renderers) {
        this.welcomes = welcomes;
        this.models = models;
        this.renderers = renderers;
    }

    /** Refuses {@code hotspot.not-found}. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // the locator knows no types
    public String atRouter(String code, HttpRequest<?> request) {
        Map<String, Object> model = Map.of("page", models.atRouter(welcomes.of(code)));
        ViewsRenderer renderer = renderers
                .resolveViewsRenderer(TEMPLATE, MediaType.TEXT_HTML, model)
                .orElseThrow();
        StringWriter page = new StringWriter();
        try {
            renderer.render(TEMPLATE, model, request).writeTo(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return page.toString();
    }
}
