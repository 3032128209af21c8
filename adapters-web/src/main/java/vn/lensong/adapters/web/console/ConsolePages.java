package vn.lensong.adapters.web.console;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/** Serves the shells of the pages that want a login. */
@Hidden
@Controller
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ConsolePages {

    private static final String PROGRAMME = "/programmes/{id}";

    private final ConsoleShell shell;

    ConsolePages(ConsoleShell shell) {
        this.shell = shell;
    }

    @Get("/")
    HttpResponse<?> overview(Authentication authentication, HttpRequest<?> request) {
        return page(ConsolePage.OVERVIEW, authentication, request, Map.of());
    }

    @Get("/programmes")
    HttpResponse<?> programmes(Authentication authentication, HttpRequest<?> request) {
        return page(ConsolePage.PROGRAMMES, authentication, request, Map.of());
    }

    @Get("/programmes/new")
    HttpResponse<?> plan(Authentication authentication, HttpRequest<?> request) {
        return page(ConsolePage.PLAN, authentication, request, Map.of());
    }

    @Get("/scripts")
    HttpResponse<?> scripts(Authentication authentication, HttpRequest<?> request) {
        return page(ConsolePage.SCRIPTS, authentication, request, Map.of());
    }

    @Get("/scripts/{id}")
    HttpResponse<?> script(UUID id, Authentication authentication, HttpRequest<?> request) {
        return page(ConsolePage.SCRIPT, authentication, request, Map.of("scriptId", id.toString()));
    }

    @Get(PROGRAMME)
    HttpResponse<?> show(UUID id, Authentication authentication, HttpRequest<?> request) {
        return page(ConsolePage.SHOW, authentication, request, Map.of("programmeId", id.toString()));
    }

    @Get(PROGRAMME + "/preparation")
    HttpResponse<?> preparation(UUID id, Authentication authentication, HttpRequest<?> request) {
        return page(ConsolePage.PREPARATION, authentication, request, Map.of("programmeId", id.toString()));
    }

    @Get(PROGRAMME + "/games")
    HttpResponse<?> games(UUID id, Authentication authentication, HttpRequest<?> request) {
        return page(ConsolePage.GAMES, authentication, request, Map.of("programmeId", id.toString()));
    }

    @Get("/tasks")
    HttpResponse<?> tasks(Authentication authentication, HttpRequest<?> request) {
        return page(ConsolePage.TASKS, authentication, request, Map.of());
    }

    @Get(PROGRAMME + "/desk")
    HttpResponse<?> desk(UUID id, Authentication authentication, HttpRequest<?> request) {
        return page(ConsolePage.DESK, authentication, request, Map.of("programmeId", id.toString()));
    }

    @Get(PROGRAMME + "/prompter")
    HttpResponse<?> prompter(UUID id, Authentication authentication, HttpRequest<?> request) {
        return page(ConsolePage.PROMPTER, authentication, request, Map.of("programmeId", id.toString()));
    }

    @Get(PROGRAMME + "/recap")
    HttpResponse<?> recap(UUID id, Authentication authentication, HttpRequest<?> request) {
        return page(ConsolePage.RECAP, authentication, request, Map.of("programmeId", id.toString()));
    }

    @Get("/recaps")
    HttpResponse<?> recaps(Authentication authentication, HttpRequest<?> request) {
        return page(ConsolePage.RECAPS, authentication, request, Map.of());
    }

    @Get(PROGRAMME + "/quarantine")
    HttpResponse<?> quarantine(UUID id, Authentication authentication, HttpRequest<?> request) {
        return page(ConsolePage.QUARANTINE, authentication, request, Map.of("programmeId", id.toString()));
    }

    @Get(PROGRAMME + "/overlay")
    HttpResponse<?> overlays(UUID id, Authentication authentication, HttpRequest<?> request) {
        return page(ConsolePage.OVERLAYS, authentication, request, Map.of("programmeId", id.toString()));
    }

    @Get("/answers")
    HttpResponse<?> answers(Authentication authentication, HttpRequest<?> request) {
        return page(ConsolePage.ANSWERS, authentication, request, Map.of());
    }

    @Get("/answers/new")
    HttpResponse<?> newAnswer(Authentication authentication, HttpRequest<?> request) {
        return page(ConsolePage.ANSWER, authentication, request, Map.of());
    }

    @Get("/answers/{id}")
    HttpResponse<?> answer(UUID id, Authentication authentication, HttpRequest<?> request) {
        return page(ConsolePage.ANSWER, authentication, request, Map.of("answerId", id.toString()));
    }

    @Get("/policy")
    HttpResponse<?> policy(Authentication authentication, HttpRequest<?> request) {
        return page(ConsolePage.POLICY, authentication, request, Map.of());
    }

    @Get("/calculators")
    HttpResponse<?> calculators(Authentication authentication, HttpRequest<?> request) {
        return page(ConsolePage.CALCULATIONS, authentication, request, Map.of());
    }

    @Get("/media")
    HttpResponse<?> media(Authentication authentication, HttpRequest<?> request) {
        return page(ConsolePage.MEDIA, authentication, request, Map.of());
    }

    @Get("/brand")
    HttpResponse<?> brand(Authentication authentication, HttpRequest<?> request) {
        return page(ConsolePage.BRAND, authentication, request, Map.of());
    }

    @Get(PROGRAMME + "/preflight")
    HttpResponse<?> preflight(UUID id, Authentication authentication, HttpRequest<?> request) {
        return page(ConsolePage.PREFLIGHT, authentication, request, Map.of("programmeId", id.toString()));
    }

    @Get(PROGRAMME + "/cast")
    HttpResponse<?> cast(UUID id, Authentication authentication, HttpRequest<?> request) {
        return page(ConsolePage.CAST, authentication, request, Map.of("programmeId", id.toString()));
    }

    @Get("/invitations")
    HttpResponse<?> invite(Authentication authentication, HttpRequest<?> request) {
        return page(ConsolePage.INVITE, authentication, request, Map.of());
    }

    @Get(PROGRAMME + "/invitations")
    HttpResponse<?> invitations(UUID id, Authentication authentication, HttpRequest<?> request) {
        return page(ConsolePage.INVITATIONS, authentication, request, Map.of("programmeId", id.toString()));
    }

    @Get(PROGRAMME + "/promotion")
    HttpResponse<?> promotion(UUID id, Authentication authentication, HttpRequest<?> request) {
        return page(ConsolePage.PROMOTION, authentication, request, Map.of("programmeId", id.toString()));
    }

    @Get("/promotion-templates")
    HttpResponse<?> promotions(Authentication authentication, HttpRequest<?> request) {
        return page(ConsolePage.PROMOTIONS, authentication, request, Map.of());
    }

    @Get("/stories")
    HttpResponse<?> stories(Authentication authentication, HttpRequest<?> request) {
        return page(ConsolePage.STORIES, authentication, request, Map.of());
    }

    @Get("/hosts")
    HttpResponse<?> hosts(Authentication authentication, HttpRequest<?> request) {
        return page(ConsolePage.HOSTS, authentication, request, Map.of());
    }

    @Get("/equipment")
    HttpResponse<?> equipment(Authentication authentication, HttpRequest<?> request) {
        return page(ConsolePage.EQUIPMENT, authentication, request, Map.of());
    }

    @Get("/partners")
    HttpResponse<?> partners(Authentication authentication, HttpRequest<?> request) {
        return page(ConsolePage.PARTNERS, authentication, request, Map.of());
    }

    @Get("/presence")
    HttpResponse<?> presence(Authentication authentication, HttpRequest<?> request) {
        return page(ConsolePage.PRESENCE, authentication, request, Map.of());
    }

    @Get("/hotspots")
    HttpResponse<?> hotspots(Authentication authentication, HttpRequest<?> request) {
        return page(ConsolePage.HOTSPOTS, authentication, request, Map.of());
    }

    @Get("/audit")
    HttpResponse<?> audit(Authentication authentication, HttpRequest<?> request) {
        return page(ConsolePage.AUDIT, authentication, request, Map.of());
    }

    @Get("/complaints")
    HttpResponse<?> complaints(Authentication authentication, HttpRequest<?> request) {
        return page(ConsolePage.COMPLAINTS, authentication, request, Map.of());
    }

    @Get("/complaints/{id}")
    HttpResponse<?> complaint(UUID id, Authentication authentication, HttpRequest<?> request) {
        return page(ConsolePage.COMPLAINT, authentication, request, Map.of("complaintId", id.toString()));
    }

    @Get("/crisis")
    HttpResponse<?> crisis(Authentication authentication, HttpRequest<?> request) {
        return page(ConsolePage.CRISIS, authentication, request, Map.of());
    }

    @Get("/crisis-kit")
    HttpResponse<?> crisisKit(Authentication authentication, HttpRequest<?> request) {
        return page(ConsolePage.CRISISKIT, authentication, request, Map.of());
    }

    @Get("/signals")
    HttpResponse<?> signals(Authentication authentication, HttpRequest<?> request) {
        return page(ConsolePage.SIGNALS, authentication, request, Map.of());
    }

    @Get("/listening")
    HttpResponse<?> listening(Authentication authentication, HttpRequest<?> request) {
        return page(ConsolePage.LISTENING, authentication, request, Map.of());
    }

    @Get("/privacy")
    HttpResponse<?> privacy(Authentication authentication, HttpRequest<?> request) {
        return page(ConsolePage.PRIVACY, authentication, request, Map.of());
    }

    @Get("/work")
    HttpResponse<?> work(Authentication authentication, HttpRequest<?> request) {
        return page(ConsolePage.WORK, authentication, request, Map.of());
    }

    @Get("/conversations")
    HttpResponse<?> conversations(Authentication authentication, HttpRequest<?> request) {
        return page(ConsolePage.CONVERSATIONS, authentication, request, Map.of());
    }

    @Get("/pages")
    HttpResponse<?> pages(Authentication authentication, HttpRequest<?> request) {
        return page(ConsolePage.PAGES, authentication, request, Map.of());
    }

    @Get("/contact")
    HttpResponse<?> contact(Authentication authentication, HttpRequest<?> request) {
        return page(ConsolePage.CONTACT, authentication, request, Map.of());
    }

    @Get("/leads")
    HttpResponse<?> leads(Authentication authentication, HttpRequest<?> request) {
        return page(ConsolePage.LEADS, authentication, request, Map.of());
    }

    @Get("/sprint")
    HttpResponse<?> sprint(Authentication authentication, HttpRequest<?> request) {
        return page(ConsolePage.SPRINT, authentication, request, Map.of());
    }

    /** What is kept on the device is kept under a name for its collector that says nothing of them. */
    @Get("/calling")
    HttpResponse<?> calling(Authentication authentication, HttpRequest<?> request) {
        String holder = UUID.nameUUIDFromBytes(authentication.getName().getBytes(StandardCharsets.UTF_8)).toString();
        return page(ConsolePage.CALLING, authentication, request, Map.of("holder", holder));
    }

    @Get("/leads/{id}")
    HttpResponse<?> lead(UUID id, Authentication authentication, HttpRequest<?> request) {
        return page(ConsolePage.LEAD, authentication, request, Map.of("leadId", id.toString()));
    }

    @Get("/target-lists")
    HttpResponse<?> targets(Authentication authentication, HttpRequest<?> request) {
        return page(ConsolePage.TARGETS, authentication, request, Map.of());
    }

    @Get("/target-lists/new")
    HttpResponse<?> newTarget(Authentication authentication, HttpRequest<?> request) {
        return page(ConsolePage.TARGET, authentication, request, Map.of());
    }

    @Get("/target-lists/{id}")
    HttpResponse<?> target(UUID id, Authentication authentication, HttpRequest<?> request) {
        return page(ConsolePage.TARGET, authentication, request, Map.of("listId", id.toString()));
    }

    /** A person is shown the way in, and afterwards the page they asked for. */
    @Error(exception = AuthorizationException.class)
    HttpResponse<?> wayIn(HttpRequest<?> request) {
        URI login = UriBuilder.of("/login")
                .queryParam("next", request.getUri().toString())
                .build();
        return ConsoleResponse.withHeaders(HttpResponse.seeOther(login));
    }

    private HttpResponse<?> page(
            ConsolePage page, @Nullable Authentication authentication, HttpRequest<?> request, Map<String, String> details) {
        boolean open = authentication != null && page.opensFor(authentication.getRoles());
        ConsolePage served = open ? page : ConsolePage.REFUSED;
        MutableHttpResponse<ModelAndView<Map<String, ShellModel>>> response = ConsoleResponse.of(
                open ? HttpStatus.OK : HttpStatus.FORBIDDEN,
                open ? template(page) : "refused",
                shell.shell(served, authentication, request, details));
        return response;
    }

    private static String template(ConsolePage page) {
        return page == ConsolePage.PROMPTER ? "prompter" : "live";
    }
}
