package vn.lensong.application.promotion;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.organisation.Organisations;
import vn.lensong.application.programme.Programmes;
import vn.lensong.application.recap.RecapDesk;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.organisation.Page;
import vn.lensong.domain.programme.Programme;
import vn.lensong.domain.promotion.Countdown;
import vn.lensong.domain.recap.Measure;
import vn.lensong.domain.recap.Recap;

/** What anybody may know of a programme that is or was on the calendar. Every other one is not there. */
public final class ViewersCountdown {

    private final Countdowns countdowns;
    private final Programmes programmes;
    private final Organisations organisations;
    private final RecapDesk recaps;

    public ViewersCountdown(
            Countdowns countdowns, Programmes programmes, Organisations organisations, RecapDesk recaps) {
        this.countdowns = countdowns;
        this.programmes = programmes;
        this.organisations = organisations;
        this.recaps = recaps;
    }

    /** What its countdown is worked out from, at any moment. Refuses {@code programme.not-found}. */
    public Countdown.Facts facts(UUID programmeId) {
        return countdowns.find(programmeId).orElseThrow(() -> Refusal.notFound("programme"));
    }

    /** Where it comes from and how long it takes. Refuses {@code programme.not-found}. */
    public About about(UUID programmeId) {
        Countdown.Facts facts = facts(programmeId);
        Programme programme = programmes.find(programmeId).orElseThrow(() -> Refusal.notFound("programme"));
        String province = organisations.provinces().stream()
                .filter(one -> Scope.province(one.code()).contains(programme.scope()))
                .map(Organisations.Province::name)
                .findFirst()
                .orElse("");
        String page = organisations.page(programme.pageId()).map(Page::name).orElse("");
        return new About(facts, province, page, programme);
    }

    /** Three figures of the page's last programme before this one; empty while there is none. */
    public Optional<LastShow> lastShow(UUID programmeId) {
        facts(programmeId);
        return countdowns.closedBefore(programmeId).map(this::told);
    }

    /** Three figures of a closed programme whose figures are frozen. */
    public LastShow told(UUID closedId) {
        Programme before = programmes.find(closedId).orElseThrow(() -> Refusal.notFound("programme"));
        Recap recap = recaps.show(Actor.SYSTEM, before.id()).recap();
        int answered = recap.questionsByOutcome().entrySet().stream()
                .filter(outcome -> outcome.getKey().startsWith("ANSWERED"))
                .mapToInt(outcome -> outcome.getValue())
                .sum();
        return new LastShow(
                before.title(), before, recap.value(Measure.PEAK_VIEWERS), recap.value(Measure.COMMENTERS), answered);
    }

    /** A programme as viewers are told about it. */
    public record About(Countdown.Facts facts, String province, String page, Programme programme) {}

    /**
     * How the last one was, in figures alone.
     *
     * @param peakViewers null where the platform never said
     * @param commenters null where somebody found that it is not known
     */
    public record LastShow(
            String title,
            Programme programme,
            @Nullable Long peakViewers,
            @Nullable Long commenters,
            int questionsAnswered) {}
}
