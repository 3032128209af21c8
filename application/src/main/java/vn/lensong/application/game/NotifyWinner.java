package vn.lensong.application.game;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Reaction;
import vn.lensong.application.intake.Items;
import vn.lensong.application.platform.CommentCalls;
import vn.lensong.application.platform.Platforms;
import vn.lensong.application.platform.PublicSpeech;
import vn.lensong.application.platform.PublicSpeech.Utterance;
import vn.lensong.domain.Event;
import vn.lensong.domain.game.Game;
import vn.lensong.domain.game.PrizeWinner;
import vn.lensong.domain.game.WinnerEvent;
import vn.lensong.domain.intake.InboundItem;

/** Tells a winner under their own comment, publicly as the page: one visible reply, whatever fails on the way. */
public final class NotifyWinner implements Reaction {

    /** A platform shows a reply on its comment's list up to ten seconds after it was written. */
    private static final Duration VISIBLE_AFTER = Duration.ofSeconds(15);

    private final Winners winners;
    private final Games games;
    private final Items items;
    private final Platforms platforms;
    private final PublicSpeech speech;
    private final Clock clock;

    public NotifyWinner(
            Winners winners, Games games, Items items, Platforms platforms, PublicSpeech speech, Clock clock) {
        this.winners = winners;
        this.games = games;
        this.items = items;
        this.platforms = platforms;
        this.speech = speech;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "notify-winner";
    }

    @Override
    public boolean wants(Event event) {
        return event instanceof WinnerEvent.Awarded;
    }

    @Override
    public Duration lookAgainAfter() {
        return VISIBLE_AFTER;
    }

    @Override
    public void react(Event event, int attempt) {
        PrizeWinner winner = winners.find(event.subject()).orElseThrow();
        if (!isToTell(winner)) {
            return;
        }
        InboundItem item = items.find(winner.itemId()).orElseThrow();
        CommentCalls calls = platforms.comments(item.platform());
        // An attempt without an answer may have succeeded: look before writing a second time.
        String found = attempt > 1 ? calls.findReply(item.pageId(), item.state().address(), winner.notice()) : null;
        if (found == null) {
            Game game = games.find(winner.gameId()).orElseThrow();
            speech.letGo(winner.id(), "winner", event.by(), Utterance.answering(item, game.scope(), winner.notice()));
        }
        String reply = found == null ? calls.reply(item.pageId(), item.state().address(), winner.notice()) : found;
        note(winner, reply, null);
    }

    @Override
    public void gaveUp(Event event, String reason) {
        note(winners.find(event.subject()).orElseThrow(), null, reason);
    }

    private boolean isToTell(PrizeWinner winner) {
        return winner.state() == PrizeWinner.State.AWARDED
                && games.find(winner.gameId()).orElseThrow().state() != Game.State.VOID;
    }

    /** Stores how it ended; somebody who saved the winner in between must not cost a second reply. */
    private void note(PrizeWinner seen, @Nullable String reply, @Nullable String reason) {
        Insistence.insist(() -> {
            PrizeWinner winner = winners.find(seen.id()).orElseThrow();
            if (winner.state() != PrizeWinner.State.AWARDED) {
                return;
            }
            if (reply != null) {
                winners.save(
                        winner.notified(reply),
                        new WinnerEvent.Notified(winner.programmeId(), winner.gameId(), winner.id(), null, clock.instant()));
            } else if (reason != null) {
                winners.save(
                        winner.noticeFailed(reason),
                        new WinnerEvent.NoticeFailed(
                                winner.programmeId(), winner.gameId(), winner.id(), reason, null, clock.instant()));
            }
        });
    }
}
