package vn.lensong.adapters.web.console;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A page of the console: who works with it, where it lies and which words it needs.
 *
 * <p>The roles here decide what is shown in the navigation and which shell is served. They guard no
 * data: every figure on a page comes from the API, which decides for itself.
 */
public enum ConsolePage {
    LOGIN("/login", false, Set.of()),
    /** What a viewer pays. */
    CONTRIBUTION("/tinh-muc-dong", false, Set.of(), "calculators", "parameter"),
    /** What OBS lays over the picture; whoever has the secret address sees it. */
    OVERLAY("/overlay", false, Set.of()),
    /** How long a viewer waits. */
    COUNTDOWN("/xem/{id}", false, Set.of()),
    /** The rules of a game, for everybody. */
    GAMERULES("/the-le/{game}", false, Set.of(), "games"),
    REFUSED("", false, Set.of()),
    /** What stands where a tracked link leads nowhere, or is to be previewed. */
    LINK("/s", false, Set.of()),
    OVERVIEW("/", false, Role.EVERYBODY, "programme"),
    PROGRAMMES("/programmes", false, Role.PROGRAMME_READERS, "programme"),
    SCRIPTS("/scripts", false, Role.SCRIPTS),
    SCRIPT("/scripts/{script}", false, Role.SCRIPTS, "scripts", "segment"),
    PLAN("/programmes/new", false, Role.PLANNERS, "programme", "segment"),
    SHOW("/programmes/{id}", true, Role.PROGRAMME_READERS, "programme", "run", "segment", "broadcast", "question", "coverage", "stream", "situation", "scripts", "countdown", "calls", "signal", "topic"),
    OVERLAYS("/programmes/{id}/overlay", true, Role.OVERLAYS, "programme", "overlay"),
    PREPARATION("/programmes/{id}/preparation", false, Role.PROGRAMME_READERS, "programme", "brand"),
    CAST("/programmes/{id}/cast", false, Role.CAST, "programme", "guests"),
    INVITE("/invitations", false, Role.SHARERS, "programme"),
    INVITATIONS("/programmes/{id}/invitations", false, Role.INVITATIONS, "programme", "thread"),
    GAMES("/programmes/{id}/games", false, Role.CAST, "programme"),
    PROMOTION("/programmes/{id}/promotion", false, Role.PROMOTION, "programme"),
    PROMOTIONS("/promotion-templates", false, Role.PROMOTIONS, "promotion"),
    TASKS("/tasks", false, Role.EVERYBODY, "preparation", "promotion"),
    DESK(
            "/programmes/{id}/desk",
            false,
            Role.DESK,
            "programme",
            "segment",
            "broadcast",
            "question",
            "label",
            "thread",
            "calls",
            "coverage",
            "stream",
            "signal",
            "topic",
            "situation"),
    PROMPTER("/programmes/{id}/prompter", true, Role.PROMPTER, "programme", "run", "segment", "question", "situation", "calls"),
    RECAP(
            "/programmes/{id}/recap",
            false,
            Role.PROGRAMME_READERS,
            "programme",
            "question",
            "coverage",
            "stream",
            "situation"),
    RECAPS("/recaps", false, Role.PROGRAMME_READERS, "recap", "programme"),
    QUARANTINE("/programmes/{id}/quarantine", false, Role.QUARANTINE),
    PREFLIGHT("/programmes/{id}/preflight", false, Role.PROGRAMME_READERS, "programme", "stream"),
    EQUIPMENT("/equipment", false, Role.PAGES),
    STORIES("/stories", false, Role.STORIES, "programme"),
    HOSTS("/hosts", false, Role.HOSTS, "programme"),
    CONTACT("/contact", false, Role.CONTACT),
    LEADS("/leads", false, Role.LEADS, "programme"),
    SPRINT("/sprint", false, Role.SPRINT, "leads", "lead"),
    /** What a collector has in hand on the way, with a line or without. */
    CALLING("/calling", false, Role.COLLECTORS, "leads", "lead", "contact"),
    LEAD("/leads/{lead}", false, Role.LEADS, "leads", "programme", "thread", "calls", "question", "contact", "privacy"),
    TARGETS("/target-lists", false, Role.TARGETS),
    TARGET("/target-lists/{list}", false, Role.TARGETS, "targets"),
    ANSWERS("/answers", false, Role.ANSWERS, "programme", "parameter", "category"),
    ANSWER("/answers/{answer}", false, Role.ANSWERS, "answers", "programme", "parameter", "category", "figure"),
    POLICY("/policy", false, Role.EVERYBODY, "parameter", "support"),
    CALCULATIONS("/calculators", false, Role.EVERYBODY, "calculators", "parameter", "policy"),
    MEDIA("/media", false, Role.PROGRAMME_READERS, "programme"),
    BRAND("/brand", false, Role.BRAND, "programme"),
    PARTNERS("/partners", false, Role.PARTNERS, "lists", "sinks"),
    AUDIT("/audit", false, Role.AUDIT),
    CRISIS("/crisis", false, Role.CRISIS, "programme"),
    CRISISKIT("/crisis-kit", false, Role.CRISISKIT, "crisis"),
    PRESENCE("/presence", false, Role.PRESENCE),
    HOTSPOTS("/hotspots", false, Role.HOTSPOTS),
    SIGNALS("/signals", false, Role.SIGNALS, "signal", "topic"),
    LISTENING("/listening", false, Role.LISTENING, "topic", "stage", "sentiment", "lever"),
    PRIVACY("/privacy", false, Role.PRIVACY),
    COMPLAINTS("/complaints", false, Role.COMPLAINTS),
    COMPLAINT("/complaints/{complaint}", false, Role.COMPLAINTS, "complaints"),
    WORK("/work", false, Role.WORK, "question", "thread"),
    CONVERSATIONS("/conversations", false, Role.CONVERSATIONS, "question", "thread", "calls"),
    PAGES("/pages", false, Role.PAGES, "coverage", "encoder");

    private final String path;
    private final boolean studio;
    private final Set<String> roles;
    private final List<String> words;

    ConsolePage(String path, boolean studio, Set<String> roles, String... words) {
        this.path = path;
        this.studio = studio;
        this.roles = roles;
        this.words = List.of(words);
    }

    /** The name that the page's script, its words and its body class share. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is looked at in a darkened studio. */
    public boolean studio() {
        return studio;
    }

    boolean opensFor(Collection<String> held) {
        return held.stream().anyMatch(roles::contains);
    }

    /** Whether it belongs to one programme. */
    boolean ofProgramme() {
        return path.contains("{id}");
    }

    String pathOf(String programmeId) {
        return path.replace("{id}", programmeId);
    }

    /** The first parts of the keys that the page's script reads. */
    Set<String> wordPrefixes() {
        Set<String> prefixes = new HashSet<>(words);
        prefixes.add("common");
        prefixes.add(code());
        return prefixes;
    }

    /** Who opens which page: those whose calls the API answers. */
    private static final class Role {

        static final Set<String> SCRIPTS = Set.of(
                "NATIONAL_EDITOR", "PROVINCE_MANAGER", "PRODUCER", "OPERATOR", "HOST", "AUDITOR", "ADMIN");
        static final Set<String> PLANNERS = Set.of("PROVINCE_MANAGER", "PRODUCER");
        static final Set<String> DESK =
                Set.of("OPERATOR", "PRODUCER", "SPOKESPERSON", "PROVINCE_MANAGER", "CARE_OFFICER", "AUDITOR");
        static final Set<String> CAST = Set.of("PRODUCER", "PROVINCE_MANAGER", "OPERATOR", "AUDITOR");
        static final Set<String> PROMOTION = Set.of("PRODUCER", "PROVINCE_MANAGER", "OPERATOR", "AUDITOR");
        static final Set<String> PROMOTIONS =
                Set.of("NATIONAL_EDITOR", "PROVINCE_MANAGER", "PRODUCER", "OPERATOR", "AUDITOR", "ADMIN");
        static final Set<String> STORIES = Set.of("PROVINCE_MANAGER", "PRODUCER", "CARE_OFFICER", "AUDITOR");
        static final Set<String> HOSTS =
                Set.of("ADMIN", "NATIONAL_EDITOR", "PROVINCE_MANAGER", "PRODUCER", "AUDITOR");
        static final Set<String> OVERLAYS = Set.of("PRODUCER", "OPERATOR", "PROVINCE_MANAGER", "AUDITOR");
        static final Set<String> PROMPTER = Set.of("HOST", "PRODUCER", "OPERATOR");
        static final Set<String> LEADS = Set.of("COLLECTOR", "BRANCH_LEAD", "PRODUCER", "PROVINCE_MANAGER", "AUDITOR");
        static final Set<String> SPRINT = Set.of("BRANCH_LEAD", "PRODUCER", "PROVINCE_MANAGER", "AUDITOR");
        static final Set<String> COLLECTORS = Set.of("COLLECTOR");
        static final Set<String> CONTACT = Set.of(
                "PROVINCE_MANAGER", "PRODUCER", "CARE_OFFICER", "BRANCH_LEAD", "COLLECTOR", "ADMIN", "AUDITOR");
        static final Set<String> TARGETS = Set.of("BRANCH_LEAD", "PRODUCER", "PROVINCE_MANAGER", "AUDITOR");
        static final Set<String> QUARANTINE = Set.of("OPERATOR", "PRODUCER", "PROVINCE_MANAGER", "ADMIN");
        static final Set<String> WORK =
                Set.of("OPERATOR", "PRODUCER", "PROVINCE_MANAGER", "CARE_OFFICER", "BRANCH_LEAD", "COLLECTOR");
        static final Set<String> CONVERSATIONS = Set.of(
                "OPERATOR",
                "PRODUCER",
                "SPOKESPERSON",
                "PROVINCE_MANAGER",
                "CARE_OFFICER",
                "AUDITOR",
                "BRANCH_LEAD",
                "COLLECTOR");
        static final Set<String> SHARERS = Set.of(
                "PROVINCE_MANAGER", "PRODUCER", "OPERATOR", "HOST", "CARE_OFFICER", "BRANCH_LEAD", "COLLECTOR");
        static final Set<String> INVITATIONS = Set.of(
                "PROVINCE_MANAGER",
                "PRODUCER",
                "OPERATOR",
                "HOST",
                "CARE_OFFICER",
                "BRANCH_LEAD",
                "COLLECTOR",
                "AUDITOR");
        static final Set<String> PAGES = Set.of("ADMIN", "PROVINCE_MANAGER", "PRODUCER", "OPERATOR", "AUDITOR");
        static final Set<String> ANSWERS = Set.of(
                "OPERATOR",
                "PRODUCER",
                "HOST",
                "PROVINCE_MANAGER",
                "NATIONAL_EDITOR",
                "CARE_OFFICER",
                "COLLECTOR",
                "BRANCH_LEAD",
                "AUDITOR",
                "ADMIN");
        static final Set<String> CRISIS = Set.of(
                "CRISIS_LEAD",
                "SPOKESPERSON",
                "PROVINCE_MANAGER",
                "NATIONAL_EDITOR",
                "PRODUCER",
                "OPERATOR",
                "CARE_OFFICER",
                "AUDITOR");
        static final Set<String> CRISISKIT = Set.of(
                "CRISIS_LEAD",
                "SPOKESPERSON",
                "PROVINCE_MANAGER",
                "NATIONAL_EDITOR",
                "PRODUCER",
                "OPERATOR",
                "HOST",
                "CARE_OFFICER",
                "AUDITOR");
        static final Set<String> SIGNALS = Set.of(
                "PROVINCE_MANAGER", "PRODUCER", "OPERATOR", "CARE_OFFICER", "CRISIS_LEAD", "SPOKESPERSON", "AUDITOR");
        static final Set<String> LISTENING = Set.of(
                "PROVINCE_MANAGER",
                "PRODUCER",
                "CARE_OFFICER",
                "CRISIS_LEAD",
                "SPOKESPERSON",
                "NATIONAL_EDITOR",
                "AUDITOR");
        static final Set<String> PRIVACY = Set.of("ADMIN", "PROVINCE_MANAGER", "AUDITOR");
        static final Set<String> COMPLAINTS = Set.of(
                "CARE_OFFICER", "PROVINCE_MANAGER", "CRISIS_LEAD", "PRODUCER", "OPERATOR", "BRANCH_LEAD", "COLLECTOR",
                "SPOKESPERSON", "AUDITOR", "ADMIN");
        static final Set<String> PARTNERS = Set.of("ADMIN", "PROVINCE_MANAGER", "AUDITOR");
        static final Set<String> PRESENCE = Set.of(
                "ADMIN",
                "NATIONAL_EDITOR",
                "PROVINCE_MANAGER",
                "PRODUCER",
                "OPERATOR",
                "CARE_OFFICER",
                "CRISIS_LEAD",
                "SPOKESPERSON",
                "AUDITOR");
        static final Set<String> HOTSPOTS =
                Set.of("ADMIN", "PROVINCE_MANAGER", "PRODUCER", "BRANCH_LEAD", "OPERATOR", "AUDITOR");
        static final Set<String> AUDIT = Set.of("AUDITOR", "PROVINCE_MANAGER");
        static final Set<String> BRAND = Set.of(
                "NATIONAL_EDITOR", "PROVINCE_MANAGER", "PRODUCER", "OPERATOR", "BRANCH_LEAD", "AUDITOR", "ADMIN");
        static final Set<String> PROGRAMME_READERS = Set.of(
                "NATIONAL_EDITOR",
                "PROVINCE_MANAGER",
                "PRODUCER",
                "OPERATOR",
                "CARE_OFFICER",
                "CRISIS_LEAD",
                "SPOKESPERSON",
                "AUDITOR",
                "ADMIN");
        static final Set<String> EVERYBODY = Set.of(
                "NATIONAL_EDITOR",
                "PROVINCE_MANAGER",
                "PRODUCER",
                "OPERATOR",
                "HOST",
                "COLLECTOR",
                "BRANCH_LEAD",
                "CARE_OFFICER",
                "CRISIS_LEAD",
                "SPOKESPERSON",
                "AUDITOR",
                "ADMIN");
    }
}
