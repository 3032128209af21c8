package vn.lensong.bootstrap;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.Ids;
import vn.lensong.application.lead.CallDesk;
import vn.lensong.application.lead.CallDesk.Outcome;
import vn.lensong.application.lead.DealLeads;
import vn.lensong.application.lead.FollowUpDesk;
import vn.lensong.application.lead.LeadDesk;
import vn.lensong.application.lead.Leads;
import vn.lensong.application.organisation.AreaDesk;
import vn.lensong.application.organisation.People;
import vn.lensong.application.programme.Programmes;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.lead.FollowUp;
import vn.lensong.domain.lead.Hesitation;
import vn.lensong.domain.lead.Lead;
import vn.lensong.domain.lead.LeadNote;
import vn.lensong.domain.lead.LeadSource;
import vn.lensong.domain.organisation.Branch;
import vn.lensong.domain.organisation.Page;
import vn.lensong.domain.organisation.Person;
import vn.lensong.domain.programme.Programme;
import vn.lensong.domain.programme.ProgrammeEvent;
import vn.lensong.domain.script.FrameworkScript;

/** An invented programme of yesterday whose leads are being called, each at another point. */
@Singleton
final class DemoSprint {

    private static final Duration LENGTH = Duration.ofMinutes(55);
    private static final int TRIES = 20;

    private final Programmes programmes;
    private final LeadDesk leadDesk;
    private final Leads leads;
    private final DealLeads deals;
    private final CallDesk calls;
    private final FollowUpDesk followUps;
    private final AreaDesk areas;
    private final People people;
    private final Ids ids;
    private final Clock clock;

    DemoSprint(
            Programmes programmes,
            LeadDesk leadDesk,
            Leads leads,
            DealLeads deals,
            CallDesk calls,
            FollowUpDesk followUps,
            AreaDesk areas,
            People people,
            Ids ids,
            Clock clock) {
        this.programmes = programmes;
        this.leadDesk = leadDesk;
        this.leads = leads;
        this.deals = deals;
        this.calls = calls;
        this.followUps = followUps;
        this.areas = areas;
        this.people = people;
        this.ids = ids;
        this.clock = clock;
    }

    void load(Actor manager, Actor producer, FrameworkScript script, Page page, UUID host, List<Branch> branches) {
        for (Branch branch : branches) {
            areas.cover(manager, branch.id(), 0, List.of(commune(branch)));
        }
        Programme programme = yesterday(script, page, host);
        programmes.save(programme, new ProgrammeEvent.Closed(programme.id(), producer.person(), clock.instant()));
        List<UUID> entered = names().stream()
                .map(name -> enter(producer, programme.id(), name, branches))
                .toList();
        again(() -> {
            while (deals.ring(programme.id()) != null) {
                // Until everybody has a collector.
            }
        });
        List<Outcome> outcomes = List.of(
                Outcome.COMMITTED, Outcome.NOT_REACHED, Outcome.TAKEN_ON, Outcome.REACHED, Outcome.DECLINED, Outcome.POSTPONED,
                Outcome.COMMITTED);
        for (int i = 0; i < outcomes.size(); i++) {
            enter(entered.get(i), outcomes.get(i));
        }
        join(entered.getFirst());
        forget(entered.get(3));
    }

    private static List<String> names() {
        return List.of("Bà Hạnh", "Ông Tuấn", "Chị Mận", "Anh Cường", "Cô Thoa", "Bác Lâm", "Chị Duyên", "Ông Quý", "Bà Nhài", "Anh Sáng");
    }

    private UUID enter(Actor producer, UUID programme, String name, List<Branch> branches) {
        int place = names().indexOf(name);
        return leadDesk.enter(
                producer,
                programme,
                LeadSource.Way.CALLED,
                "09000004" + (10 + place),
                "Tôi muốn hỏi mức đóng, gọi lại giúp tôi",
                name + " (giả lập)",
                commune(branches.get(place % branches.size())),
                null);
    }

    private void enter(UUID leadId, Outcome outcome) {
        CallDesk.Entry entry = new CallDesk.Entry(
                ids.next(),
                outcome,
                FollowUp.Channel.PHONE,
                null,
                outcome == Outcome.POSTPONED ? clock.instant().plus(Duration.ofDays(2)) : null,
                outcome == Outcome.DECLINED ? new Hesitation(Hesitation.Reason.WAITS_FOR_FAMILY, "") : null);
        again(() -> calls.enter(owner(leadId), leadId, entry));
    }

    private void join(UUID leadId) {
        again(() -> followUps.enrolled(owner(leadId), leadId, "3100000410", clock.instant()));
    }

    /** What somebody meant to do yesterday and did not. */
    private void forget(UUID leadId) {
        FollowUp.Next next = new FollowUp.Next(FollowUp.Action.CALL, clock.instant().minus(Duration.ofHours(20)));
        again(() -> followUps.note(
                owner(leadId), leadId, leads.find(leadId).orElseThrow().version(), meaning(next), null));
    }

    private static LeadNote meaning(FollowUp.Next next) {
        return new LeadNote(
                null, null, null, null, null, null, null, null, null, null, null, null, next, List.of(), Set.of());
    }

    private Actor owner(UUID leadId) {
        Lead lead = leads.find(leadId).orElseThrow();
        @Nullable UUID collector = lead.owner().collectorId();
        Person person = people.find(collector == null ? new UUID(0, 0) : collector).orElseThrow();
        return new Actor(person.id(), person.displayName(), person.grants());
    }

    /** The platform itself works on the same leads by now. */
    private static void again(Runnable work) {
        for (int left = TRIES; ; left--) {
            try {
                work.run();
                return;
            } catch (Refusal refusal) {
                if (left == 0 || !EnumSet.of(Refusal.Kind.STALE, Refusal.Kind.OUTDATED).contains(refusal.kind())) {
                    throw refusal;
                }
            }
        }
    }

    /** The branch's name without what it is. */
    private static String commune(Branch branch) {
        return "xã " + branch.name().replaceAll("^(Bưu cục|Chi hội) | \\(giả lập\\)$", "");
    }

    private Programme yesterday(FrameworkScript script, Page page, UUID host) {
        Instant now = clock.instant();
        Instant start = now.minus(Duration.ofDays(1));
        return PastProgramme.closed(
                ids,
                script,
                "Hỏi nhanh đáp gọn về BHXH tự nguyện (chương trình giả lập)",
                page,
                host,
                start,
                LENGTH,
                now);
    }
}
