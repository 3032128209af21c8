package vn.lensong.adapters.web.console;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.context.annotation.Value;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import io.micronaut.json.JsonMapper;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.AddressLimit;
import vn.lensong.adapters.web.promotion.VisitCounter;
import vn.lensong.application.Actor;
import vn.lensong.application.StorageOutage;
import vn.lensong.application.hotspot.Welcome;
import vn.lensong.application.hotspot.Welcomes;
import vn.lensong.application.hotspot.Welcoming;
import vn.lensong.application.promotion.PublicAddress;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.hotspot.FasRequest;
import vn.lensong.domain.hotspot.Gateway;
import vn.lensong.domain.hotspot.Hotspot;
import vn.lensong.domain.promotion.Countdown;

/**
 * What people see who join a network of ours: pages of 10 KB at most without script, as the small browsers of telephones
 * want them. Nobody has to leave anything to be let through.
 */
@Hidden
@Controller("/wifi/{code}")
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class WelcomePages {

    private static final String CAPTIVE = "application/captive+json";

    private final Welcomes welcomes;
    private final Welcoming welcoming;
    private final WelcomeModels models;
    private final RouterPages routers;
    private final VisitCounter counter;
    private final LetThrough through;
    private final PublicAddress address;
    private final StorageOutage outage;
    private final HttpClientAddressResolver addresses;
    private final JsonMapper json;
    private final AddressLimit limit;

    WelcomePages(
            Welcomes welcomes,
            Welcoming welcoming,
            WelcomeModels models,
            RouterPages routers,
            VisitCounter counter,
            LetThrough through,
            PublicAddress address,
            StorageOutage outage,
            HttpClientAddressResolver addresses,
            JsonMapper json,
            @Value("${lensong.numbers-left-per-minute:60}") int numbersPerMinute) {
        this.welcomes = welcomes;
        this.welcoming = welcoming;
        this.models = models;
        this.routers = routers;
        this.counter = counter;
        this.through = through;
        this.address = address;
        this.outage = outage;
        this.addresses = addresses;
        this.json = json;
        this.limit = new AddressLimit(addresses, numbersPerMinute, "hotspot.too-often");
    }

    /** The page; or, for a router of openNDS that asks by itself, whom it may let through. */
    @Get
    HttpResponse<?> welcome(
            HttpRequest<?> request,
            String code,
            @QueryValue @Nullable String fas,
            @QueryValue("auth_get") @Nullable String authGet,
            @QueryValue @Nullable String payload) {
        if (authGet != null) {
            return polled(code, authGet, payload);
        }
        Welcome welcome = welcomes.of(code);
        Optional<FasRequest> device = FasRequest.read(fas);
        seen(request, welcome.hotspot().id(), device);
        return page("welcome", models.welcome(welcome, Language.of(request), device, fas));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> asked(String code, @Body Poll poll) {
        return polled(code, poll.authGet() == null ? "" : poll.authGet(), poll.payload());
    }

    /** What a router keeps for when it cannot reach us. */
    @Get("/tinh")
    HttpResponse<?> kept(HttpRequest<?> request, String code) {
        return withHeaders(HttpResponse.ok(routers.atRouter(code, request)));
    }

    /** Goes on to the programme. */
    @Get("/xem")
    HttpResponse<?> join(HttpRequest<?> request, String code, @QueryValue @Nullable String fas) {
        Welcome welcome = welcomes.of(code);
        Countdown.Facts next = welcome.next();
        if (next == null) {
            return HttpResponse.redirect(URI.create("/wifi/" + code));
        }
        seen(request, welcome.hotspot().joinsId(), FasRequest.read(fas));
        return HttpResponse.status(HttpStatus.FOUND)
                .header(HttpHeaders.LOCATION, "/xem/" + next.programmeId())
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    @Get("/so")
    HttpResponse<?> number(HttpRequest<?> request, String code, @QueryValue @Nullable String fas) {
        return page("welcome-number", models.number(welcomes.of(code), Language.of(request), fas, ""));
    }

    @Post("/so")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> left(HttpRequest<?> request, String code, @QueryValue @Nullable String fas, @Body Form form) {
        limit.check(request);
        Welcome welcome = welcomes.of(code);
        Language language = Language.of(request);
        try {
            welcoming.numberLeft(Actor.SYSTEM, code, form.phone() == null ? "" : form.phone(), form.agreed());
        } catch (Refusal refusal) {
            String why = "welcome.number.error." + refusal.code();
            if (!Words.in(language).all().containsKey(why)) {
                throw refusal;
            }
            return page("welcome-number", models.number(welcome, language, fas, why)).status(HttpStatus.UNPROCESSABLE_ENTITY);
        } catch (RuntimeException e) {
            if (!outage.explains(e)) {
                throw e;
            }
            return page("welcome-number", models.number(welcome, language, fas, "welcome.number.error.later"))
                    .status(HttpStatus.SERVICE_UNAVAILABLE);
        }
        return page(
                "welcome-done", models.done(welcome, language, "welcome.number.done", FasRequest.read(fas), fas, false));
    }

    /** Somebody wants through where the router asks by itself; it does so every few seconds. */
    @Get("/vao")
    HttpResponse<?> go(HttpRequest<?> request, String code, @QueryValue @Nullable String fas) {
        Welcome welcome = welcomes.of(code);
        Hotspot hotspot = welcome.hotspot();
        Optional<FasRequest> device = FasRequest.read(fas);
        if (device.isEmpty() || hotspot.gateway() != Gateway.POLLED) {
            return HttpResponse.redirect(URI.create("/wifi/" + code));
        }
        welcoming.goesThrough(Actor.SYSTEM, hotspot, device.get());
        return HttpResponse.redirect(URI.create("/wifi/" + code + "/xong?fas=" + URLEncoder.encode(
                Objects.requireNonNull(fas), StandardCharsets.UTF_8)));
    }

    /** Where a device comes out that was let through. */
    @Get("/xong")
    HttpResponse<?> out(HttpRequest<?> request, String code, @QueryValue @Nullable String fas) {
        Welcome welcome = welcomes.of(code);
        Optional<FasRequest> device = FasRequest.read(fas);
        boolean waits = device.isPresent() && welcoming.waits(Actor.SYSTEM, welcome.hotspot(), device.get());
        if (!waits) {
            through.note(welcome.hotspot(), client(request));
        }
        return page(
                "welcome-done",
                models.done(
                        welcome,
                        Language.of(request),
                        waits ? "welcome.waits" : "welcome.done",
                        Optional.empty(),
                        waits ? fas : null,
                        waits));
    }

    /** The captive portal API of RFC 8908. */
    @Get(value = "/captive", produces = CAPTIVE)
    HttpResponse<?> captive(HttpRequest<?> request, String code) {
        Hotspot hotspot = welcomes.of(code).hotspot();
        boolean captive = hotspot.gateway() != Gateway.NONE && !through.knows(hotspot, client(request));
        String page = address.base() + "/wifi/" + code;
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("captive", captive);
        state.put("user-portal-url", page);
        state.put("venue-info-url", page);
        return HttpResponse.ok(written(state))
                .contentType(new MediaType(CAPTIVE))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store");
    }

    private String written(Map<String, Object> state) {
        try {
            return new String(json.writeValueAsBytes(state), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<?> polled(String code, String what, @Nullable String payload) {
        return HttpResponse.ok(welcoming.polled(Actor.SYSTEM, code, what, payload))
                .contentType(MediaType.TEXT_PLAIN_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** By what the router tells devices apart, where it says so; else by address and browser. */
    private void seen(HttpRequest<?> request, UUID what, Optional<FasRequest> device) {
        String userAgent = Objects.requireNonNullElse(request.getHeaders().get(HttpHeaders.USER_AGENT), "");
        String known = device.map(FasRequest::device).filter(mac -> !mac.isBlank()).orElse("");
        if (known.isEmpty()) {
            counter.visited(what, client(request), userAgent);
        } else {
            counter.visited(what, known, "");
        }
    }

    private String client(HttpRequest<?> request) {
        return Objects.requireNonNullElse(addresses.resolve(request), "unknown");
    }

    private MutableHttpResponse<?> page(String template, WelcomeModel model) {
        return withHeaders(HttpResponse.ok(new ModelAndView<>(template, Map.of("page", model))));
    }

    private <B> MutableHttpResponse<B> withHeaders(MutableHttpResponse<B> response) {
        return response.contentType(MediaType.TEXT_HTML_TYPE)
                .header("Content-Security-Policy", models.policy())
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex")
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** What a router asks. */
    @Serdeable
    @Introspected
    record Poll(@JsonProperty("auth_get") @Nullable String authGet, @Nullable String gatewayhash, @Nullable String payload) {}

    /** A number, and the wording beside each box that was ticked. */
    @Serdeable
    @Introspected
    record Form(
            @Nullable String phone,
            @JsonProperty("CALL_BACK") @Nullable String callBack,
            @JsonProperty("REMIND") @Nullable String remind) {

        Map<String, Integer> agreed() {
            Map<String, Integer> agreed = new LinkedHashMap<>();
            add(agreed, "CALL_BACK", callBack);
            add(agreed, "REMIND", remind);
            return agreed;
        }

        private static void add(Map<String, Integer> agreed, String purpose, @Nullable String wording) {
            if (wording != null && wording.matches("[0-9]{1,6}")) {
                agreed.put(purpose, Integer.valueOf(wording));
            }
        }
    }
}
