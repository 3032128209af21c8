package vn.lensong.adapters.web.console;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.AddressBuckets;
import vn.lensong.adapters.web.promotion.LinkPreviews;
import vn.lensong.adapters.web.promotion.VisitCounter;
import vn.lensong.application.StorageOutage;
import vn.lensong.application.promotion.KnownLinks;
import vn.lensong.application.promotion.StopInviting;
import vn.lensong.domain.promotion.Caller;

/**
 * Where tracked links lead: people to the programme's page, previewers to its title and picture, and everybody who
 * has a link that leads nowhere to a page that says so.
 *
 * <p>Whoever tries many codes that lead nowhere is answered nothing for a while.
 */
@Hidden
@Controller("/s")
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class LinkPages {

    private static final int SECONDS_UNTIL_AGAIN = 60;

    private final KnownLinks links;
    private final VisitCounter counter;
    private final LinkPreviews previews;
    private final StopInviting stop;
    private final StorageOutage outage;
    private final ConsoleShell shell;
    private final HttpClientAddressResolver addresses;
    private final AddressBuckets misses;

    LinkPages(
            KnownLinks links,
            VisitCounter counter,
            LinkPreviews previews,
            StopInviting stop,
            StorageOutage outage,
            ConsoleShell shell,
            HttpClientAddressResolver addresses,
            @Value("${lensong.unknown-links-per-minute:30}") int unknownPerMinute) {
        this.links = links;
        this.counter = counter;
        this.previews = previews;
        this.stop = stop;
        this.outage = outage;
        this.shell = shell;
        this.addresses = addresses;
        this.misses = new AddressBuckets(unknownPerMinute);
    }

    @Get("/{code}")
    HttpResponse<?> follow(HttpRequest<?> request, String code) {
        String address = Objects.requireNonNullElse(addresses.resolve(request), "unknown");
        return led(request, address, code, target -> {
            String userAgent = request.getHeaders().get(HttpHeaders.USER_AGENT);
            Caller caller = Caller.of(userAgent, purpose(request));
            if (caller == Caller.PREVIEWER) {
                Optional<LinkPreviews.Preview> preview = previews.of(target.programmeId(), code);
                if (preview.isPresent()) {
                    return page(request, HttpStatus.OK, "link-preview", preview.get().details());
                }
            }
            if (caller == Caller.PERSON && request.getMethod() == HttpMethod.GET && userAgent != null) {
                counter.visited(target.linkId(), address, userAgent);
            }
            return HttpResponse.<Object>status(HttpStatus.FOUND)
                    .header(HttpHeaders.LOCATION, URI.create("/xem/" + target.programmeId()).toString())
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .header("Referrer-Policy", "no-referrer");
        });
    }

    /** The picture that previewers show. */
    @Get("/{code}/picture.png")
    @Produces(MediaType.ALL)
    HttpResponse<?> picture(HttpRequest<?> request, String code) {
        String address = Objects.requireNonNullElse(addresses.resolve(request), "unknown");
        return led(request, address, code, target -> previews.picture(target.programmeId(), code)
                .<HttpResponse<?>>map(png -> HttpResponse.ok(png)
                        .contentType(MediaType.IMAGE_PNG_TYPE)
                        .header("X-Content-Type-Options", "nosniff")
                        .header(HttpHeaders.CACHE_CONTROL, "public, max-age=600"))
                .orElseGet(() -> page(request, HttpStatus.NOT_FOUND, "link-gone", Map.of())));
    }

    /** The page of an invitation on which its person can say that they do not want any. */
    @Get("/{code}/dung-moi")
    HttpResponse<?> askToStop(HttpRequest<?> request, String code) {
        String address = Objects.requireNonNullElse(addresses.resolve(request), "unknown");
        return led(request, address, code, target -> stop.canBeSaidAt(code)
                ? page(request, HttpStatus.OK, "link-stop", Map.of("code", code))
                : page(request, HttpStatus.NOT_FOUND, "link-gone", Map.of()));
    }

    @Post("/{code}/dung-moi")
    @Consumes(MediaType.ALL)
    HttpResponse<?> stop(HttpRequest<?> request, String code) {
        String address = Objects.requireNonNullElse(addresses.resolve(request), "unknown");
        return led(request, address, code, target -> stop.saidAt(code)
                ? page(request, HttpStatus.OK, "link-stopped", Map.of())
                : page(request, HttpStatus.NOT_FOUND, "link-gone", Map.of()));
    }

    private HttpResponse<?> led(HttpRequest<?> request, String address, String code, Answer answer) {
        if (misses.of(address).getAvailableTokens() < 1) {
            return page(request, HttpStatus.TOO_MANY_REQUESTS, "link-busy", Map.of())
                    .header("Retry-After", String.valueOf(SECONDS_UNTIL_AGAIN));
        }
        try {
            Optional<KnownLinks.Target> target = links.target(code);
            if (target.isPresent()) {
                return answer.to(target.get());
            }
        } catch (RuntimeException e) {
            if (!outage.explains(e)) {
                throw e;
            }
            return page(request, HttpStatus.SERVICE_UNAVAILABLE, "link-busy", Map.of())
                    .header("Retry-After", String.valueOf(SECONDS_UNTIL_AGAIN));
        }
        misses.of(address).tryConsume(1);
        return page(request, HttpStatus.NOT_FOUND, "link-gone", Map.of());
    }

    private MutableHttpResponse<?> page(
            HttpRequest<?> request, HttpStatus status, String template, Map<String, String> details) {
        return ConsoleResponse.of(status, template, shell.shell(ConsolePage.LINK, null, request, details))
                .header("X-Robots-Tag", "noindex");
    }

    private static @Nullable String purpose(HttpRequest<?> request) {
        return Stream.of("Sec-Purpose", "Purpose", "X-Purpose", "X-Moz")
                .map(name -> request.getHeaders().get(name))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** What a link that leads somewhere is answered with. */
    @FunctionalInterface
    private interface Answer {

        HttpResponse<?> to(KnownLinks.Target target);
    }
}
