package vn.lensong.adapters.web.problem;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.Map;

/** Answers an error as a problem, and to a browser that asked for a page as one in the reader's language. */
@Singleton
final class ErrorAnswers implements ErrorResponseProcessor<Object> {

    private static final String PAGE =
            """
            <!DOCTYPE html>
            <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s</title><link rel="stylesheet" href="/assets/tokens.css"><link rel="stylesheet" href="/assets/console.css"></head>
            <body><main id="main" class="main narrow"><h1>%s</h1><p>%s</p><p><a class="button" href="/">%s</a></p></main></body></html>
            """;

    private final Problems problems;
    private final Messages messages;

    ErrorAnswers(Problems problems, Messages messages) {
        this.problems = problems;
        this.messages = messages;
    }

    @Override
    @SuppressWarnings("unchecked") // what a response without a body holds is nobody's concern
    public MutableHttpResponse<Object> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        HttpRequest<?> request = context.getRequest();
        if (request.getMethod() == HttpMethod.HEAD) {
            return (MutableHttpResponse<Object>) response;
        }
        Problem problem = problems.body(context, response);
        if (!wantsPage(request)) {
            return response.<Object>body(problem).contentType(problems.contentType());
        }
        return response.<Object>body(page(problem, request))
                .contentType(MediaType.TEXT_HTML_TYPE)
                .header("Content-Security-Policy", "default-src 'self'")
                .header("X-Content-Type-Options", "nosniff");
    }

    /** Who calls the API is a program, whatever it says it accepts. */
    private static boolean wantsPage(HttpRequest<?> request) {
        String path = request.getPath();
        return !path.startsWith("/api/v1/")
                && !path.startsWith("/webhooks/")
                && request.accept().stream().anyMatch(MediaType.TEXT_HTML_TYPE::equals);
    }

    private String page(Problem problem, HttpRequest<?> request) {
        String title = escaped(problem.title());
        return PAGE.formatted(
                messages.text("page.language", Map.of(), request),
                title,
                title,
                escaped(problem.detail()),
                escaped(messages.text("page.home", Map.of(), request)));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
