package vn.lensong.adapters.web.console;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that a template is given.
 *
 * @param person nobody on the login page
 * @param destinations the pages this person works with
 * @param store those of them that programmes are made from
 * @param trust those of them that trust is kept with
 * @param more those of them that are set up rather than worked with
 * @param tabs the pages of the programme at hand that this person works with
 * @param csrf what the log-out form sends back
 * @param data the JSON block that the page's script reads, safe inside a script element
 * @param details what one page alone needs, such as where to go after logging in
 */
public record ShellModel(
        ConsolePage page,
        Language language,
        Theme theme,
        Words words,
        @Nullable Person person,
        About about,
        List<Destination> destinations,
        List<Destination> store,
        List<Destination> trust,
        List<Destination> more,
        ProgrammeTabs tabs,
        String csrf,
        String data,
        Map<String, String> details) {

    public ShellModel {
        destinations = List.copyOf(destinations);
        store = List.copyOf(store);
        trust = List.copyOf(trust);
        more = List.copyOf(more);
        details = Map.copyOf(details);
    }

    /**
     * Whether leads may be raised to whoever looks at this, or complaints run out of time. Pages of a programme follow a
     * stream already, and a browser holds few of them.
     */
    public boolean toldOfRaised() {
        return person != null
                && !page.ofProgramme()
                && Stream.of("BRANCH_LEAD", "PROVINCE_MANAGER", "PRODUCER", "CARE_OFFICER").anyMatch(person.roles()::contains);
    }

    public String word(String key, Object... arguments) {
        return words.word(key, arguments);
    }

    public String detail(String name) {
        return details.getOrDefault(name, "");
    }

    /** What the page is called: by its own name where it has one, such as a programme's. */
    public String title() {
        return details.getOrDefault("title", words.word(page.code() + ".title"));
    }
}
