package vn.lensong.adapters.web.console;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.json.JsonMapper;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts together what stands around every page: who, where, in which language, connected to what. */
@Singleton
final class ConsoleShell {

    private static final String CSRF_COOKIE = "LENSONG_CSRF";

    private static final List<ConsolePage> TOP = List.of(
            ConsolePage.OVERVIEW,
            ConsolePage.PROGRAMMES,
            ConsolePage.TASKS,
            ConsolePage.WORK,
            ConsolePage.CONVERSATIONS,
            ConsolePage.LEADS,
            ConsolePage.CALLING);

    /** What programmes are made from, in a menu of its own beside them, and what the bar has no room for. */
    private static final List<ConsolePage> STORE = List.of(
            ConsolePage.SPRINT,
            ConsolePage.SCRIPTS,
            ConsolePage.ANSWERS,
            ConsolePage.POLICY,
            ConsolePage.CALCULATIONS,
            ConsolePage.TARGETS,
            ConsolePage.STORIES,
            ConsolePage.MEDIA,
            ConsolePage.BRAND,
            ConsolePage.INVITE,
            ConsolePage.PROMOTIONS,
            ConsolePage.RECAPS);

    /** What trust is kept with, in a menu of its own. */
    private static final List<ConsolePage> TRUST = List.of(
            ConsolePage.SIGNALS,
            ConsolePage.CRISIS,
            ConsolePage.CRISISKIT,
            ConsolePage.COMPLAINTS,
            ConsolePage.LISTENING,
            ConsolePage.PRESENCE,
            ConsolePage.HOTSPOTS);

    /** What is set up rather than worked with, in the menu at the end of the bar. */
    private static final List<ConsolePage> SET_UP =
            List.of(
                    ConsolePage.HOSTS,
                    ConsolePage.EQUIPMENT,
                    ConsolePage.CONTACT,
                    ConsolePage.PAGES,
                    ConsolePage.PARTNERS,
                    ConsolePage.PRIVACY,
                    ConsolePage.AUDIT);

    private static final List<ConsolePage> BEFORE_AIR = List.of(
            ConsolePage.PREPARATION,
            ConsolePage.CAST,
            ConsolePage.INVITATIONS,
            ConsolePage.PROMOTION,
            ConsolePage.PREFLIGHT);

    private static final List<ConsolePage> ON_AIR = List.of(
            ConsolePage.SHOW, ConsolePage.DESK, ConsolePage.PROMPTER, ConsolePage.OVERLAYS, ConsolePage.GAMES);

    private static final List<ConsolePage> AFTER_AIR = List.of(ConsolePage.QUARANTINE, ConsolePage.RECAP);

    private final AboutSource aboutSource;
    private final JsonMapper json;

    ConsoleShell(AboutSource aboutSource, JsonMapper json) {
        this.aboutSource = aboutSource;
        this.json = json;
    }

    ShellModel shell(
            ConsolePage page,
            @Nullable Authentication authentication,
            HttpRequest<?> request,
            Map<String, String> details) {
        Language language = Language.of(request);
        Words words = Words.in(language);
        Person person = authentication == null ? null : Person.of(authentication);
        Collection<String> roles = person == null ? List.of() : person.roles();
        String programmeId = details.getOrDefault("programmeId", "");
        String csrf = request.getCookies()
                .findCookie(CSRF_COOKIE)
                .map(Cookie::getValue)
                .orElse("");
        return new ShellModel(
                page,
                language,
                Theme.of(request, page),
                words,
                person,
                aboutSource.about(),
                person == null || person.onlyHosts() ? List.of() : destinations(TOP, page, "", roles),
                person == null || person.onlyHosts() ? List.of() : destinations(STORE, page, "", roles),
                person == null || person.onlyHosts() ? List.of() : destinations(TRUST, page, "", roles),
                person == null || person.onlyHosts() ? List.of() : destinations(SET_UP, page, "", roles),
                page.ofProgramme() ? tabs(page, programmeId, roles) : ProgrammeTabs.NONE,
                csrf,
                data(page, language, words, roles, details),
                details);
    }

    private static ProgrammeTabs tabs(ConsolePage current, String programmeId, Collection<String> roles) {
        return new ProgrammeTabs(
                destinations(BEFORE_AIR, current, programmeId, roles),
                destinations(ON_AIR, current, programmeId, roles),
                destinations(AFTER_AIR, current, programmeId, roles));
    }

    private static List<Destination> destinations(
            List<ConsolePage> pages, ConsolePage current, String programmeId, Collection<String> roles) {
        Stream<ConsolePage> open = pages.stream().filter(page -> page.opensFor(roles));
        return open.map(page -> new Destination(page.code(), page.pathOf(programmeId), page == current))
                .toList();
    }

    /** A "<" would let a word end the script element it stands in, so none leaves unescaped. */
    private String data(
            ConsolePage page,
            Language language,
            Words words,
            Collection<String> roles,
            Map<String, String> details) {
        Map<String, Object> block = new LinkedHashMap<>(details);
        block.put("page", page.code());
        block.put("language", language.code());
        block.put("roles", roles);
        block.put("words", words.under(page.wordPrefixes()));
        try {
            return json.writeValueAsString(block).replace("<", "\\u003c");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
