package vn.lensong.application.brand;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.game.GameDesk;
import vn.lensong.application.game.GamePanel;
import vn.lensong.application.programme.Programmes;
import vn.lensong.application.promotion.Countdowns;
import vn.lensong.application.promotion.ViewersCountdown;
import vn.lensong.application.question.QuestionViews;
import vn.lensong.domain.Digest;
import vn.lensong.domain.brand.Overlay;
import vn.lensong.domain.brand.Scene;
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
    private final Clock clock;

    public OverlayReading(
            Overlays overlays,
            Programmes programmes,
            QuestionViews questions,
            Countdowns countdowns,
            ViewersCountdown viewers,
            GameDesk games,
            BrandReading brands,
            Clock clock) {
        this.overlays = overlays;
        this.programmes = programmes;
        this.questions = questions;
        this.countdowns = countdowns;
        this.viewers = viewers;
        this.games = games;
        this.brands = brands;
        this.clock = clock;
    }

    /** The programme whose overlay lies under this secret; empty for a secret that was taken back or never given. */
    public Optional<UUID> programme(String secret) {
        return overlays.under(Digest.of(secret)).map(Overlay::programmeId);
    }

    /** What is shown now; empty when the secret has been taken back. */
    public Optional<Shown> shown(String secret) {
        return overlays.under(Digest.of(secret)).map(this::shown);
    }

    private Shown shown(Overlay overlay) {
        UUID id = overlay.programmeId();
        Programme programme = programmes.find(id).orElseThrow();
        Optional<Countdown.Facts> calendar = countdowns.find(id);
        Optional<ShownBrand> brand = brands.shown(id);
        return new Shown(
                overlay.scene(),
                programme.title(),
                programme.startsAt(),
                calendar.map(facts -> Countdown.of(facts, clock.instant()).state()).orElse(Countdown.State.SCHEDULED),
                question(overlay.questionId()),
                overlay.name().isEmpty() ? null : new Named(overlay.name(), overlay.role()),
                games.panel(Actor.SYSTEM, id).map(OverlayReading::game).orElse(null),
                calendar.flatMap(facts -> viewers.lastShow(id)).map(OverlayReading::before).orElse(null),
                brand.map(shown -> shown.logos().stream()
                                .map(logo -> new Mark(logo.organisationName(), logo.markOnDark()))
                                .toList())
                        .orElse(List.of()),
                brand.map(ShownBrand::look)
                        .filter(look -> !look.hotline().isEmpty())
                        .map(look -> new Hotline(look.organisationName(), look.hotline(), look.website()))
                        .orElse(null));
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

    /** The words as the desk has them, masked; a viewer who removes theirs takes them off the picture. */
    private @Nullable Asked question(@Nullable UUID id) {
        return id == null
                ? null
                : questions.card(id)
                        .filter(card -> !card.removedByAsker())
                        .map(card -> new Asked(card.words(), new Asker(null, card.askerName()).firstName()))
                        .orElse(null);
    }

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
            @Nullable Hotline hotline) {}

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

    /** An organisation's sign, at a path of this server, for a dark ground. */
    public record Mark(String organisationName, String path) {}

    /** Where the public calls; an empty website is none. */
    public record Hotline(String organisationName, String number, String website) {}

    /**
     * A viewer's question.
     *
     * @param words with numbers masked
     * @param name the given name, null when it is not known
     */
    public record Asked(String words, @Nullable String name) {}

    /** Somebody in the picture, and what they are. */
    public record Named(String name, String role) {}
}
