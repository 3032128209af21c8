package vn.lensong.application.promotion;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.lensong.application.Actor;
import vn.lensong.application.Ids;
import vn.lensong.application.Page;
import vn.lensong.application.programme.Programmes;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.organisation.Role;
import vn.lensong.domain.programme.Programme;
import vn.lensong.domain.promotion.ShareEvent;
import vn.lensong.domain.promotion.ShareReport;
import vn.lensong.domain.promotion.TrackedLink;

/** Where everybody who works for a programme gets what they share it with, and says that they did. */
public final class ShareKitDesk {

    private static final int MOST_REPORTS = 50;
    private static final Set<Role> READERS_OF_COUNTS =
            EnumSet.of(Role.PROVINCE_MANAGER, Role.PRODUCER, Role.OPERATOR, Role.AUDITOR);

    private final Participation participation;
    private final LinkMaking making;
    private final LinkViews views;
    private final SharePrints prints;
    private final ShareReports reports;
    private final ShareReadings readings;
    private final SharedProgrammes shared;
    private final Ids ids;
    private final Clock clock;

    public ShareKitDesk(
            Programmes programmes,
            LinkMaking making,
            LinkViews views,
            SharePrints prints,
            ShareReports reports,
            ShareReadings readings,
            SharedProgrammes shared,
            Ids ids,
            Clock clock) {
        this.participation = new Participation(programmes);
        this.making = making;
        this.views = views;
        this.prints = prints;
        this.reports = reports;
        this.readings = readings;
        this.shared = shared;
        this.ids = ids;
        this.clock = clock;
    }

    /** The programmes that the actor may bring people to, latest start first. */
    public Page<SharedProgrammes.Row> programmes(Actor actor, Page.Ask ask) {
        return shared.page(actor.scopes(Participation.SHARERS), ask);
    }

    /** The actor's own kit; its link is made when first asked for, and stays the same. */
    public Kit kit(Actor actor, UUID programmeId) {
        Programme programme = participation.programme(actor, programmeId, Participation.SHARERS);
        TrackedLink link = link(actor, programme, TrackedLink.Purpose.SHARE);
        return new Kit(
                programmeId,
                programme.title(),
                programme.startsAt(),
                programme.status(),
                prints.province(programme),
                prints.link(link.code()),
                prints.text(programme, link.code()),
                prints.qr(link.code()),
                views.visits(link.id()),
                reports.of(programmeId, actor.person()));
    }

    /** The picture to post, 1200 by 630, as PNG. */
    public byte[] picture(Actor actor, UUID programmeId) {
        Programme programme = participation.programme(actor, programmeId, Participation.SHARERS);
        return prints.picture(programme, link(actor, programme, TrackedLink.Purpose.SHARE).code());
    }

    /** The poster to hang up, A4, as PDF, with a link of its own so that its visits are told apart. */
    public byte[] poster(Actor actor, UUID programmeId) {
        Programme programme = participation.programme(actor, programmeId, Participation.SHARERS);
        return prints.poster(programme, link(actor, programme, TrackedLink.Purpose.POSTER).code());
    }

    /**
     * The actor shared the programme where everybody can see it.
     *
     * @throws Refusal {@code share.bad-address}, {@code share.too-many}
     */
    public Kit shared(Actor actor, UUID programmeId, String url) {
        Programme programme = participation.programme(actor, programmeId, Participation.SHARERS);
        if (reports.of(programmeId, actor.person()).size() >= MOST_REPORTS) {
            throw Refusal.conflict("share.too-many", Map.of("most", MOST_REPORTS));
        }
        Instant now = clock.instant();
        ShareReport report =
                new ShareReport(ids.next(), programmeId, actor.person(), home(actor, programme), url, now);
        reports.add(report, new ShareEvent.Reported(programmeId, report.id(), actor.person(), now));
        return kit(actor, programmeId);
    }

    /** The public counts of the programme's post, newest first. */
    public Page<ShareReadings.Reading> readings(Actor actor, UUID programmeId, Page.Ask ask) {
        participation.programme(actor, programmeId, READERS_OF_COUNTS);
        return readings.page(programmeId, ask);
    }

    private TrackedLink link(Actor actor, Programme programme, TrackedLink.Purpose purpose) {
        return making.link(
                programme.id(),
                home(actor, programme),
                TrackedLink.Owner.person(actor.person()),
                purpose,
                null,
                actor.person());
    }

    private static Scope home(Actor actor, Programme programme) {
        return Participation.home(actor.grants(), programme.scope(), Participation.SHARERS)
                .orElse(programme.scope());
    }

    /**
     * What somebody shares a programme with.
     *
     * @param province by name, empty for the whole country
     * @param qr the link as an SVG element
     * @param visits how often the link was visited so far, once a visitor and day
     */
    public record Kit(
            UUID programmeId,
            String title,
            Instant startsAt,
            Programme.Status status,
            String province,
            String link,
            String text,
            String qr,
            long visits,
            List<ShareReport> reports) {

        public Kit {
            reports = List.copyOf(reports);
        }
    }
}
