package vn.lensong.application.brand;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.crisis.LiveCrisisDesk;
import vn.lensong.application.game.GameDesk;
import vn.lensong.application.game.GamePanel;
import vn.lensong.application.programme.Programmes;
import vn.lensong.application.promotion.Countdowns;
import vn.lensong.application.promotion.ViewersCountdown;
import vn.lensong.application.question.QuestionViews;
import vn.lensong.domain.Digest;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.brand.LowerThird;
import vn.lensong.domain.brand.Overlay;
import vn.lensong.domain.brand.Palette;
import vn.lensong.domain.brand.Scene;
import vn.lensong.domain.crisis.LiveSwitch;
import vn.lensong.domain.programme.Programme;
import vn.lensong.domain.promotion.Countdown;
import vn.lensong.domain.question.Asker;

/** Reads what is laid over the picture, for whoever has the secret address: nothing here leads to a person. */
public final class OverlayReading {

    private final Overlays overlays;
    private final Programmes programmes;
    private final QuestionViews questions;
    private final Countdowns countdowns;
    private final ViewersCountdown viewers;
    private final GameDesk games;
    private final BrandReading brands;
    private final LiveCrisisDesk crises;
    private final Clock clock;

    public OverlayReading(
            Overlays overlays,
            Programmes programmes,
            QuestionViews questions,
            Countdowns countdowns,
            ViewersCountdown viewers,
            GameDesk games,
            BrandReading brands,
            LiveCrisisDesk crises,
            Clock clock) {
        this.overlays = overlays;
        this.programmes = programmes;
        this.questions = questions;
        this.countdowns = countdowns;
        this.viewers = viewers;
        this.games = games;
        this.brands = brands;
        this.crises = crises;
        this.clock = clock;
    }

    /** The programme whose overlay lies under this secret; empty for a secret that was taken back or never given. */
    public Optional<UUID> programme(String secret) {
        return overlays.under(Digest.of(secret)).map(Overlay::programmeId);
    }

    /** What is laid over the picture now; refuses {@code overlay.not-found} for a programme that never had an address. */
    public Laid laid(UUID programmeId) {
        Overlay overlay = overlays.of(programmeId).orElseThrow(() -> Refusal.notFound("overlay"));
        return new Laid(overlay.keyDigest(), shown(overlay));
    }

    private Shown shown(Overlay overlay) {
        UUID id = overlay.programmeId();
        Programme programme = programmes.find(id).orElseThrow();
        Optional<Countdown.Facts> calendar = countdowns.find(id);
        Optional<ShownBrand> brand = brands.shown(id);
        Optional<ShownBrand.Look> look = brand.map(ShownBrand::look);
        return new Shown(
                overlay.scene(),
                programme.title(),
                programme.startsAt(),
                calendar.map(facts -> Countdown.of(facts, clock.instant()).state()).orElse(Countdown.State.SCHEDULED),
                question(overlay.questionId()),
                overlay.name().isEmpty() ? null : named(overlay, look),
                games.panel(Actor.SYSTEM, id).map(OverlayReading::game).orElse(null),
                calendar.flatMap(facts -> viewers.lastShow(id)).map(OverlayReading::before).orElse(null),
                brand.map(shown -> shown.logos().stream()
                                .map(logo -> new Mark(logo.organisationName(), logo.markOnDark(), logo.logoUrlOnDark()))
                                .toList())
                        .orElse(List.of()),
                look.filter(one -> !one.hotline().isEmpty())
                        .map(one -> new Hotline(one.organisationName(), one.hotline(), one.website()))
                        .orElse(null),
                look.map(Look::of).orElse(null),
                statement(id));
    }

    private @Nullable String statement(UUID programmeId) {
        return crises.onAir(Actor.SYSTEM, programmeId).stream()
                .map(LiveCrisisDesk.OnAir::live)
                .filter(Objects::nonNull)
                .map(LiveSwitch::pinned)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** By the template of whose look it is; without one the name stands over what they are. */
    private static Named named(Overlay overlay, Optional<ShownBrand.Look> look) {
        List<String> lines = look.map(one ->
                        one.lowerThird().lines(overlay.name(), overlay.role(), one.organisationName()))
                .orElse(List.of(overlay.name(), overlay.role()));
        return new Named(lines.getFirst(), lines.getLast());
    }

    private static Contest game(GamePanel panel) {
        return new Contest(
                panel.question(),
                panel.choices(),
                panel.closesAt(),
                panel.winners().stream()
                        .map(winner -> new Winner(winner.rank(), winner.name(), winner.prize()))
                        .toList());
    }

    private static Before before(ViewersCountdown.LastShow last) {
        return new Before(last.title(), last.peakViewers(), last.commenters(), last.questionsAnswered());
    }

    /** The words as the desk has them, masked; a viewer who removes theirs takes them off the picture, and what was
     * written in private is never on it. */
    private @Nullable Asked question(@Nullable UUID id) {
        return id == null
                ? null
                : questions.card(id)
                        .filter(card -> !card.removedByAsker() && !card.privately())
                        .map(card -> new Asked(card.words(), new Asker(null, card.askerName()).firstName()))
                        .orElse(null);
    }

    /**
     * An overlay as it lies over a picture.
     *
     * @param keyDigest of the secret under which it may be seen; null when it was taken back
     */
    public record Laid(@Nullable String keyDigest, Shown shown) {}

    /**
     * Everything that any scene shows.
     *
     * @param scene what is on for whoever follows the producer
     * @param question null when none is on screen
     * @param lowerThird null when nobody was named
     * @param game null before one was published
     * @param before null while the page had no programme before this one
     * @param logos in their order, approved ones only
     * @param hotline null without one
     * @param look null when no organisation of the programme has an approved kit
     * @param statement what the spokesperson pinned while a crisis is on air, over every scene; null for none
     */
    public record Shown(
            Scene scene,
            String title,
            Instant startsAt,
            Countdown.State countdown,
            @Nullable Asked question,
            @Nullable Named lowerThird,
            @Nullable Contest game,
            @Nullable Before before,
            List<Mark> logos,
            @Nullable Hotline hotline,
            @Nullable Look look,
            @Nullable String statement) {}

    /**
     * The colours of whose programme it is, as {@code #RRGGBB}.
     *
     * @param nameGround what the lines stand on that tell who is speaking, and beside it its edge
     * @param mark the sign beside those lines, at a path of this server; null for none
     */
    public record Look(
            String ground,
            String accent,
            String text,
            String nameGround,
            String nameEdge,
            @Nullable String mark,
            LowerThird.Side markSide) {

        static Look of(ShownBrand.Look look) {
            Palette palette = look.palette();
            LowerThird lowerThird = look.lowerThird();
            Palette.Ground edge = lowerThird.ground() == Palette.Ground.PRIMARY ? Palette.Ground.ACCENT : Palette.Ground.PRIMARY;
            return new Look(
                    palette.primary().hex(),
                    palette.accent().hex(),
                    palette.textOn().hex(),
                    palette.of(lowerThird.ground()).hex(),
                    palette.of(edge).hex(),
                    lowerThird.logoSide() == LowerThird.Side.NONE ? null : look.mark(),
                    lowerThird.logoSide());
        }
    }

    /**
     * A minigame.
     *
     * @param question null until it is put
     * @param winners once the list is final
     */
    public record Contest(
            @Nullable String question, List<String> choices, @Nullable Instant closesAt, List<Winner> winners) {}

    /** Somebody who won; the given name, null when it is not known. */
    public record Winner(int rank, @Nullable String name, String prize) {}

    /** How the programme before was; a figure that is not known is null. */
    public record Before(
            String title, @Nullable Long peakViewers, @Nullable Long commenters, int questionsAnswered) {}

    /** An organisation's sign, alone and with its name, at paths of this server, for a dark ground. */
    public record Mark(String organisationName, String path, String fullPath) {}

    /** Where the public calls; an empty website is none. */
    public record Hotline(String organisationName, String number, String website) {}

    /**
     * A viewer's question.
     *
     * @param words with numbers masked
     * @param name the given name, null when it is not known
     */
    public record Asked(String words, @Nullable String name) {}

    /** The two lines that tell who is in the picture; the second one may be empty. */
    public record Named(String name, String role) {}
}
