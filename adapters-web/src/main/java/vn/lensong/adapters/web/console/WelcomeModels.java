package vn.lensong.adapters.web.console;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.hotspot.Welcome;
import vn.lensong.application.promotion.PublicAddress;
import vn.lensong.application.promotion.ViewersCountdown;
import vn.lensong.domain.Digest;
import vn.lensong.domain.hotspot.FasRequest;
import vn.lensong.domain.hotspot.Gateway;
import vn.lensong.domain.hotspot.Hotspot;
import vn.lensong.domain.programme.Programme;
import vn.lensong.domain.promotion.Countdown;

/** Words what a hotspot's pages say: all of it here, because the browsers that show them run no script. */
@Singleton
final class WelcomeModels {

    /** What the router's own script puts an address in place of. */
    static final String AT_ROUTER = "@@VAO@@";

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final Duration WAITED_FOR = Duration.ofHours(3);

    private final PublicAddress address;
    private final Clock clock;
    private final String css;
    private final String policy;

    WelcomeModels(PublicAddress address, Clock clock) {
        this.address = address;
        this.clock = clock;
        this.css = css();
        this.policy = "default-src 'none'; style-src 'sha256-"
                + Base64.getEncoder().encodeToString(Digest.bytes(css.getBytes(StandardCharsets.UTF_8)))
                + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    }

    /** What the pages may do: show themselves and send their form. */
    String policy() {
        return policy;
    }

    /** The page that welcomes. */
    WelcomeModel welcome(Welcome welcome, Language language, Optional<FasRequest> request, @Nullable String fas) {
        Draft draft = new Draft(welcome, language);
        draft.next(clock.instant());
        draft.message = welcome.hotspot().message();
        draft.access = access(welcome.hotspot(), request, fas);
        draft.again = draft.soon ? page(welcome.hotspot(), "", fas) : "";
        draft.number = page(welcome.hotspot(), "/so", fas);
        draft.last(welcome.last());
        return draft.model();
    }

    /** The copy that a router keeps: it tells the time of the start and counts nothing. */
    WelcomeModel atRouter(Welcome welcome) {
        Draft draft = new Draft(welcome, Language.VI);
        draft.next(clock.instant());
        draft.headline = draft.title.isEmpty() ? "" : draft.when;
        draft.when = "";
        draft.message = welcome.hotspot().message();
        draft.access = welcome.hotspot().gateway() == Gateway.NONE ? "" : AT_ROUTER;
        draft.last(welcome.last());
        return draft.model();
    }

    /** The form on which a number may be left. */
    WelcomeModel number(Welcome welcome, Language language, @Nullable String fas, String error) {
        Draft draft = new Draft(welcome, language);
        draft.number = page(welcome.hotspot(), "/so", fas);
        draft.back = page(welcome.hotspot(), "", fas);
        draft.error = error.isEmpty() ? "" : Words.in(language).word(error);
        draft.wordings = welcome.wordings().stream()
                .map(wording -> new WelcomeModel.Wording(
                        wording.purpose(),
                        wording.no(),
                        language == Language.EN ? wording.english() : wording.vietnamese()))
                .toList();
        return draft.model();
    }

    /** What was done, and where to go on to, or to ask again while it is not done yet. */
    WelcomeModel done(
            Welcome welcome,
            Language language,
            String what,
            Optional<FasRequest> request,
            @Nullable String fas,
            boolean again) {
        Draft draft = new Draft(welcome, language);
        draft.next(clock.instant());
        draft.headline = Words.in(language).word(what);
        draft.message = Words.in(language).word(what + ".hint");
        draft.access = access(welcome.hotspot(), request, fas);
        draft.back = page(welcome.hotspot(), "", fas);
        draft.again = again ? page(welcome.hotspot(), "/xong", fas) : "";
        return draft.model();
    }

    /** The landing of whoever was let through. */
    String landing(Hotspot hotspot) {
        return page(hotspot, "/xong", null);
    }

    private String access(Hotspot hotspot, Optional<FasRequest> request, @Nullable String fas) {
        String key = hotspot.key();
        if (key == null || request.isEmpty()) {
            return "";
        }
        return switch (hotspot.gateway()) {
            case NONE -> "";
            case DIRECT -> request.get().returnAddress(key, landing(hotspot));
            case POLLED -> page(hotspot, "/vao", fas);
        };
    }

    /** Absolute where we know how: the page may come from a router. */
    private String page(Hotspot hotspot, String which, @Nullable String fas) {
        String query = fas == null || fas.isBlank() ? "" : "?fas=" + URLEncoder.encode(fas, StandardCharsets.UTF_8);
        return address.base() + "/wifi/" + hotspot.code() + which + query;
    }

    private static String css() {
        try (InputStream in = WelcomeModels.class.getResourceAsStream("/hotspot/welcome.css")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .replace("\n", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page while it is worded. */
    private final class Draft {

        private final Welcome welcome;
        private final Language language;
        private final Words words;
        private boolean soon;
        private String again = "";
        private String message = "";
        private String title = "";
        private String headline = "";
        private String when = "";
        private String access = "";
        private String join = "";
        private String qr = "";
        private String number = "";
        private String back = "";
        private String error = "";
        private List<WelcomeModel.Wording> wordings = List.of();
        private WelcomeModel.@Nullable Last last;

        private Draft(Welcome welcome, Language language) {
            this.welcome = welcome;
            this.language = language;
            this.words = Words.in(language);
        }

        private void next(Instant now) {
            Countdown countdown = welcome.countdown(now);
            if (countdown == null || over(countdown, now)) {
                return;
            }
            title = countdown.title();
            when = when(countdown.startsAt());
            join = page(welcome.hotspot(), "/xem", null);
            qr = Objects.requireNonNullElse(welcome.qr(), "");
            headline = headline(countdown, now);
            soon = countdown.state() == Countdown.State.COUNTING || countdown.state() == Countdown.State.DUE;
        }

        private boolean over(Countdown countdown, Instant now) {
            return switch (countdown.state()) {
                case ENDED, CANCELLED -> true;
                case DUE -> countdown.startsAt().plus(WAITED_FOR).isBefore(now);
                case LIVE, SCHEDULED, COUNTING, POSTPONED -> false;
            };
        }

        private String headline(Countdown countdown, Instant now) {
            return switch (countdown.state()) {
                case LIVE -> words.word("welcome.live");
                case DUE -> words.word("countdown.state.DUE");
                case SCHEDULED, COUNTING, POSTPONED -> left(Duration.between(now, countdown.startsAt()));
                case ENDED, CANCELLED -> "";
            };
        }

        private String left(Duration left) {
            if (left.toDays() > 0) {
                return words.word("countdown.days", left.toDays(), left.toHoursPart());
            }
            return left.toHours() > 0
                    ? words.word("countdown.hours", left.toHours(), left.toMinutesPart())
                    : words.word("welcome.minutes", Math.max(1, left.plusSeconds(59).toMinutes()));
        }

        private String when(Instant at) {
            ZonedDateTime here = at.atZone(Programme.HANOI);
            Locale locale = language == Language.EN ? Locale.UK : VIETNAMESE;
            String day = here.getDayOfWeek().getDisplayName(TextStyle.FULL, locale);
            return DateTimeFormatter.ofPattern("HH:mm").format(here) + ", " + day + " "
                    + DateTimeFormatter.ofPattern("dd/MM/yyyy").format(here);
        }

        private void last(ViewersCountdown.@Nullable LastShow show) {
            if (show == null) {
                return;
            }
            List<WelcomeModel.Figure> figures = new ArrayList<>();
            add(figures, "countdown.last.viewers", show.peakViewers());
            add(figures, "countdown.last.commenters", show.commenters());
            add(figures, "countdown.last.answered", (long) show.questionsAnswered());
            last = new WelcomeModel.Last(show.title(), figures);
        }

        private void add(List<WelcomeModel.Figure> figures, String what, @Nullable Long count) {
            if (count != null) {
                figures.add(new WelcomeModel.Figure(
                        words.word(what), NumberFormat.getIntegerInstance(VIETNAMESE).format(count)));
            }
        }

        private WelcomeModel model() {
            Hotspot hotspot = welcome.hotspot();
            return new WelcomeModel(
                    language, css, hotspot.place(), hotspot.ssid(), again, message, title, headline, when, access, join,
                    qr, number, back, error, wordings, last);
        }
    }
}
