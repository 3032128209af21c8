package vn.lensong.application.hotspot;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.Ids;
import vn.lensong.application.intake.PhoneFinder;
import vn.lensong.application.lead.LeadDesk;
import vn.lensong.application.privacy.ConsentBook;
import vn.lensong.application.programme.Programmes;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.hotspot.FasRequest;
import vn.lensong.domain.hotspot.Gateway;
import vn.lensong.domain.hotspot.Hotspot;
import vn.lensong.domain.hotspot.HotspotEvent;
import vn.lensong.domain.lead.LeadSource;
import vn.lensong.domain.privacy.PersonalConsent;

/**
 * What people do at a hotspot, and its router: leave a number where they wish to, and be let through whether they did or
 * not.
 */
public final class Welcoming {

    private static final String CALL_BACK = "CALL_BACK";
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** No limits of time, rate or quota, which are the router's own; and a word for its log. */
    private static final String NO_LIMITS = " 0 0 0 0 0 bGVuc29uZw==";

    private final Hotspots hotspots;
    private final ShownProgrammes shown;
    private final Programmes programmes;
    private final ConsentBook consents;
    private final LeadDesk leads;
    private final PhoneFinder phones;
    private final Ids ids;
    private final Clock clock;

    public Welcoming(
            Hotspots hotspots,
            ShownProgrammes shown,
            Programmes programmes,
            ConsentBook consents,
            LeadDesk leads,
            PhoneFinder phones,
            Ids ids,
            Clock clock) {
        this.hotspots = hotspots;
        this.shown = shown;
        this.programmes = programmes;
        this.consents = consents;
        this.leads = leads;
        this.phones = phones;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Somebody left a number and ticked what it may be used for. It lies with the consents, and with the lead where they
     * want to be called, and nowhere else. That it is theirs nobody knows: whoever calls asks first.
     *
     * @param agreed the number of the wording that was shown for each purpose that was ticked
     * @throws Refusal {@code hotspot.not-found}, {@code hotspot.consent}, {@code lead.bad-phone}, {@code consent.wording}
     */
    public void numberLeft(Actor nobody, String code, String typed, Map<String, Integer> agreed) {
        Hotspot hotspot = open(code);
        if (agreed.isEmpty() || !Welcomes.PURPOSES.containsAll(agreed.keySet())) {
            throw Refusal.field("purposes", "hotspot.consent", Map.of());
        }
        String phone = phones.find(typed).stream()
                .findFirst()
                .map(PhoneFinder.FoundPhone::e164)
                .orElseThrow(() -> Refusal.field("phone", "lead.bad-phone", Map.of()));
        Instant now = clock.instant();
        PersonalConsent.Subject person = new PersonalConsent.Subject(null, phone, null);
        agreed.forEach((purpose, wording) -> consents.give(
                nobody,
                hotspot.scope().ofProvince(),
                person,
                purpose,
                true,
                wording,
                PersonalConsent.Way.FORM,
                new PersonalConsent.Proof(PersonalConsent.Proof.Kind.FORM, proof(hotspot, wording, now))));
        UUID leadId = agreed.containsKey(CALL_BACK) ? lead(nobody, hotspot, phone) : null;
        hotspots.left(
                new Hotspots.Entry(ids.next(), hotspot.id(), now, leadId),
                new HotspotEvent.NumberLeft(
                        hotspot.id(), agreed.keySet().stream().sorted().toList(), leadId, now));
    }

    /** A device goes through: noted for a router that asks. Refuses {@code hotspot.not-found}. */
    public void goesThrough(Actor nobody, Hotspot hotspot, FasRequest request) {
        String key = hotspot.key();
        if (hotspot.gateway() == Gateway.POLLED && key != null) {
            hotspots.await(hotspot.id(), request.token(key), clock.instant());
        }
    }

    /**
     * What openNDS's authmon is answered: the tokens that wait, after a star, each with its limits and encoded; and for
     * those it let through, that we heard it.
     *
     * @param what {@code view}, {@code list} or {@code clear}
     * @param payload in base64: the tokens that were let through, or {@code none}
     */
    public String polled(Actor nobody, String code, String what, @Nullable String payload) {
        Hotspot hotspot = open(code);
        if (hotspot.gateway() != Gateway.POLLED) {
            throw Refusal.notFound("hotspot");
        }
        if (what.equals("clear")) {
            hotspots.settled(hotspot.id(), null);
            return "";
        }
        Set<String> done = tokensIn(payload);
        if (!done.isEmpty()) {
            hotspots.settled(hotspot.id(), done);
        }
        if (payload != null && (!done.isEmpty() || text(payload).startsWith("*"))) {
            return "ack";
        }
        List<String> waiting = hotspots.waiting(hotspot.id(), clock.instant().minus(PATIENCE));
        if (what.equals("list")) {
            hotspots.settled(hotspot.id(), Set.copyOf(waiting));
        }
        return waiting.stream()
                .map(token -> " " + encoded(token + NO_LIMITS))
                .collect(Collectors.joining("", "*", ""));
    }

    /** Whether its router has not let the device through yet, as far as it said. */
    public boolean waits(Actor nobody, Hotspot hotspot, FasRequest request) {
        String key = hotspot.key();
        return hotspot.gateway() == Gateway.POLLED
                && key != null
                && hotspots.waiting(hotspot.id(), clock.instant().minus(PATIENCE)).contains(request.token(key));
    }

    private @Nullable UUID lead(Actor nobody, Hotspot hotspot, String phone) {
        UUID programme = shown.next(hotspot.scope().ofProvince(), clock.instant())
                .or(() -> shown.last(hotspot.scope().ofProvince()))
                .orElse(null);
        Optional<Programmes.Home> home = programme == null ? Optional.empty() : programmes.home(programme);
        if (programme == null || home.isEmpty()) {
            return null;
        }
        UUID branch = home.get().scope().contains(hotspot.scope()) ? hotspot.branchId() : null;
        return leads.enter(nobody, programme, LeadSource.Way.AT_THE_COUNTER, phone, "", null, null, branch);
    }

    private Hotspot open(String code) {
        return hotspots.byCode(code).filter(Hotspot::isOpen).orElseThrow(() -> Refusal.notFound("hotspot"));
    }

    private static String proof(Hotspot hotspot, int wording, Instant at) {
        return "Wi-Fi " + hotspot.place() + " · " + hotspot.id() + " · " + wording + " · " + at;
    }

    private static Set<String> tokensIn(@Nullable String payload) {
        if (payload == null) {
            return Set.of();
        }
        return Arrays.stream(text(payload).split("[^0-9a-fA-F]+"))
                .filter(word -> word.length() == 64)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Older routers send it as it is. */
    private static String text(String payload) {
        try {
            return new String(Base64.getDecoder().decode(payload.strip().replace(' ', '+')), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return payload;
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
