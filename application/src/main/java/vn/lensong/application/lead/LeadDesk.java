package vn.lensong.application.lead;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.Ids;
import vn.lensong.application.Page;
import vn.lensong.application.audit.AuditBook;
import vn.lensong.application.intake.PhoneFinder;
import vn.lensong.application.organisation.Organisations;
import vn.lensong.application.organisation.People;
import vn.lensong.application.programme.Programmes;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.Text;
import vn.lensong.domain.lead.Heard;
import vn.lensong.domain.lead.Lead;
import vn.lensong.domain.lead.LeadEvent;
import vn.lensong.domain.lead.LeadNote;
import vn.lensong.domain.lead.LeadSource;
import vn.lensong.domain.lead.LeadState;
import vn.lensong.domain.lead.Phone;
import vn.lensong.domain.organisation.Branch;
import vn.lensong.domain.organisation.Person;
import vn.lensong.domain.organisation.Role;
import vn.lensong.domain.programme.Programme;

/** Where leads are found, written down by hand, and given to those who follow them up. */
public final class LeadDesk {

    private static final int LONGEST_WORDS = 2_000;
    private static final int LONGEST_REASON = 500;
    private static final int BLOCK = 5_000;

    private final Leads leads;
    private final LeadViews views;
    private final Programmes programmes;
    private final Organisations organisations;
    private final People people;
    private final PhoneFinder phones;
    private final AuditBook book;
    private final Hearing hearing;
    private final LeadAccess access;
    private final Ids ids;
    private final Clock clock;

    public LeadDesk(
            Leads leads,
            LeadViews views,
            Programmes programmes,
            Organisations organisations,
            People people,
            PhoneFinder phones,
            AuditBook book,
            Ids ids,
            Clock clock) {
        this.leads = leads;
        this.views = views;
        this.programmes = programmes;
        this.organisations = organisations;
        this.people = people;
        this.phones = phones;
        this.book = book;
        this.hearing = new Hearing(leads, programmes, ids);
        this.access = new LeadAccess(leads);
        this.ids = ids;
        this.clock = clock;
    }

    /** The same desk, whose work is kept elsewhere and which reads numbers so. */
    private LeadDesk with(Leads other, PhoneFinder reading) {
        return new LeadDesk(other, views, programmes, organisations, people, reading, book, ids, clock);
    }

    /**
     * The leads the actor may see, in the order they were captured. Whoever only looks on sees
     * neither name nor number nor words.
     */
    public Page<LeadViews.Row> list(Actor actor, LeadViews.Wanted wanted, Page.Ask ask) {
        Page<LeadViews.Row> page = views.page(LeadAccess.seen(actor), wanted, ask);
        UUID subject = Stream.of(wanted.programmeId(), wanted.branchId())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(AuditBook.ALL);
        whole(actor, page.items())
                .forEach((province, count) -> book.seen(actor, "leads", subject, province, count, null));
        return page.map(row -> forEyesOf(actor, row));
    }

    /** The leads of a programme, or of one branch in it, as they leave in a file. */
    public List<LeadViews.Row> handOver(Actor actor, UUID programmeId, @Nullable UUID branchId) {
        List<LeadViews.Row> rows = new ArrayList<>();
        String cursor = null;
        do {
            Page<LeadViews.Row> page = views.page(
                    LeadAccess.seen(actor),
                    LeadViews.Wanted.of(programmeId, branchId),
                    new Page.Ask(Page.Ask.MOST, cursor));
            rows.addAll(page.items());
            cursor = page.nextCursor();
        } while (cursor != null);
        whole(actor, rows)
                .forEach((province, count) -> book.exported(actor, "hand-over", programmeId, province, count, null));
        return rows.stream().map(row -> forEyesOf(actor, row)).toList();
    }

    /**
     * Walks through the leads the actor may see, in the order they were captured, as they leave in a file: a few thousand
     * at a time, each of which is written down before it is given away.
     */
    public void export(Actor actor, LeadViews.Wanted wanted, Consumer<LeadViews.Row> to) {
        UUID subject = Stream.of(wanted.programmeId(), wanted.branchId())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(AuditBook.ALL);
        List<LeadViews.Row> block = new ArrayList<>();
        String cursor = null;
        do {
            Page<LeadViews.Row> page =
                    views.page(LeadAccess.seen(actor), wanted, new Page.Ask(Page.Ask.MOST, cursor));
            block.addAll(page.items());
            cursor = page.nextCursor();
            if (cursor == null || block.size() >= BLOCK) {
                whole(actor, block)
                        .forEach((province, count) ->
                                book.exported(actor, "leads", subject, province, count, null));
                block.forEach(row -> to.accept(forEyesOf(actor, row)));
                block.clear();
            }
        } while (cursor != null);
    }

    /**
     * Name and numbers of a lead, for whoever may know them and says why; that is written down before they are given.
     */
    public Revealed reveal(Actor actor, UUID leadId, String reason) {
        Lead lead = access.toRead(actor, leadId);
        if (!access.unmasked(actor, lead)) {
            throw Refusal.forbidden("role.missing");
        }
        book.seen(actor, "lead-revealed", leadId, lead.scope(), 1, Text.required("reason", reason, LONGEST_REASON));
        return new Revealed(
                leadId, lead.person().name(), lead.phones().stream().map(Phone::e164).toList());
    }

    /** One lead with all that is known of it. */
    public Shown show(Actor actor, UUID leadId) {
        Lead lead = access.toRead(actor, leadId);
        LeadViews.Row row = views.row(leadId).orElseThrow(() -> Refusal.notFound("lead"));
        boolean open = access.unmasked(actor, lead);
        if (open) {
            book.seen(actor, "lead", leadId, lead.scope(), 1, null);
        }
        return new Shown(
                open ? row : row.masked(),
                open ? lead : null,
                views.history(leadId),
                views.others(LeadAccess.seen(actor), leadId).stream()
                        .map(other -> forEyesOf(actor, other))
                        .toList());
    }

    /**
     * Writes down somebody who called or came, or who left their number themselves: then the system acts. Whoever is
     * known gets these words to their lead. A branch lead's and a collector's lead is theirs at once.
     *
     * @param branchId the branch they came to, null when none has them yet
     * @throws Refusal {@code lead.bad-phone} where there is no Vietnamese number in it
     */
    public UUID enter(
            Actor actor,
            UUID programmeId,
            LeadSource.Way way,
            String phone,
            String words,
            @Nullable String name,
            @Nullable String commune,
            @Nullable UUID branchId) {
        Programmes.Home home =
                programmes.home(programmeId).orElseThrow(() -> Refusal.notFound("programme"));
        Branch branch = branchId == null ? null : branch(home.scope(), branchId);
        if (branch == null) {
            actor.require(home.scope(), "programme", LeadAccess.RUNNERS);
        } else if (!actor.works(branch.scope(), LeadAccess.COLLECTORS)) {
            actor.require(branch.scope(), "branch", LeadAccess.LEADERS);
        }
        if (way == LeadSource.Way.WRITTEN || way == LeadSource.Way.LISTED) {
            throw Refusal.field("way", "lead.way", Map.of());
        }
        Heard heard = heard(programmeId, home, way, numbers(phone), words, name);
        UUID id = hearing.keep(heard, actor.userId(), clock.instant());
        settle(actor, id, name, commune, branch);
        return id;
    }

    /**
     * Where a list of people may be brought to, and the scope it belongs to then: the branch's, or the programme's home.
     *
     * @param branchId the branch they all go to, null for none; a partner's system has to name one of its own
     * @throws Refusal {@code programme.not-found}, {@code branch.not-found}, {@code role.missing}
     */
    public Scope mayList(Actor actor, UUID programmeId, @Nullable UUID branchId) {
        return place(actor, programmeId, branchId).scope();
    }

    private Place place(Actor actor, UUID programmeId, @Nullable UUID branchId) {
        Programmes.Home home =
                programmes.home(programmeId).orElseThrow(() -> Refusal.notFound("programme"));
        if (branchId == null) {
            actor.require(home.scope(), "programme", LeadAccess.RUNNERS);
            return new Place(programmeId, home, null);
        }
        Branch branch = branch(home.scope(), branchId);
        actor.require(branch.scope(), "branch", LeadAccess.LISTERS);
        return new Place(programmeId, home, branch);
    }

    /**
     * Takes in somebody who stands in a list that was brought. Whoever is known keeps their lead, which stays where and
     * as it is but for what the list says: it is not their own word, and nobody gets at a lead by listing its number.
     *
     * @throws Refusal as {@link #mayList}, {@code lead.bad-phone}, {@code lead.listed-opted-out} for who wants to hear
     *     from us no more
     */
    public Listed list(Actor actor, UUID programmeId, @Nullable UUID branchId, ListedPerson person) {
        return list(actor, place(actor, programmeId, branchId), person);
    }

    /**
     * As {@link #list(Actor, UUID, UUID, ListedPerson)} for several who stand in one list, who are written at once.
     *
     * @param phones what the list has for their telephones
     * @throws Refusal as {@link #mayList}
     */
    public Listing listing(Actor actor, UUID programmeId, @Nullable UUID branchId, List<String> phones) {
        Place place = place(actor, programmeId, branchId);
        Map<String, List<PhoneFinder.FoundPhone>> numbers = new HashMap<>();
        phones.forEach(typed -> numbers.computeIfAbsent(typed, this.phones::find));
        GatheredLeads gathered = new GatheredLeads(leads, place.home.scope().ofProvince());
        gathered.load(numbers.values().stream()
                .flatMap(List::stream)
                .map(PhoneFinder.FoundPhone::e164)
                .toList());
        LeadDesk desk = with(gathered, typed -> numbers.computeIfAbsent(typed, this.phones::find));
        return new Listing(
                person -> desk.list(actor, place, person), gathered, programmeId, actor.userId(), clock);
    }

    /** Whether the programme that a list goes to is on air, whose desks are told of every lead; that is no secret. */
    public boolean onAir(Actor actor, UUID programmeId) {
        return programmes.status(programmeId).filter(Programme.Status.LIVE::equals).isPresent();
    }

    private Listed list(Actor actor, Place place, ListedPerson person) {
        List<Phone> numbers = numbers(person.phone());
        Lead known = leads.ofPerson(
                        place.home.scope().ofProvince(),
                        null,
                        numbers.stream().map(Phone::e164).toList())
                .orElse(null);
        if (known != null && known.state() == LeadState.OPTED_OUT) {
            throw Refusal.field("phone", "lead.listed-opted-out", Map.of());
        }
        Heard heard = heard(place.programmeId, place.home, LeadSource.Way.LISTED, numbers, person.words(), person.name());
        LeadNote lives = LeadNote.of(null, person.commune());
        UUID id = hearing.keep(place.home.scope(), heard, lives, actor.userId(), clock.instant());
        boolean same = known != null && known.id().equals(id);
        if (!same) {
            settle(actor, id, person.name(), null, place.branch);
        }
        return new Listed(id, same, place.scope(), numbers.getFirst().e164());
    }

    private Heard heard(
            UUID programmeId,
            Programmes.Home home,
            LeadSource.Way way,
            List<Phone> numbers,
            String words,
            @Nullable String name) {
        String said = Text.optional("words", words, LONGEST_WORDS);
        LeadSource source = new LeadSource(programmeId, null, way, said, clock.instant());
        return new Heard(null, name, numbers, home.product(), source);
    }

    /** Hands a lead to a branch of the programme's province. */
    public void assign(Actor actor, UUID leadId, UUID branchId) {
        Lead lead = access.toRun(actor, leadId, LeadAccess.RUNNERS);
        Scope home = programmes.home(lead.programmeId()).orElseThrow().scope();
        assign(actor, lead, branch(home, branchId));
    }

    /** Hands a lead of a branch to one of its collectors. Refuses {@code person.not-found}, {@code lead.no-branch}. */
    public void give(Actor actor, UUID leadId, UUID collectorId) {
        Lead lead = access.toRun(actor, leadId, LeadAccess.LEADERS);
        give(actor, lead, collectorId);
    }

    /** Collectors who work at the lead's branch, by name. */
    public List<Collector> collectors(Actor actor, UUID leadId) {
        Lead lead = access.toRun(actor, leadId, LeadAccess.LEADERS);
        return people.working(Role.COLLECTOR, lead.scope()).stream()
                .map(person -> new Collector(person.id(), person.displayName()))
                .toList();
    }

    /**
     * Two leads of one person become one. Refuses {@code lead.no-merge} for a lead that is insured, opted out or merged
     * already, for two provinces, and for one and itself.
     */
    public void merge(Actor actor, UUID keptId, UUID goneId) {
        Lead kept = access.toRun(actor, keptId, LeadAccess.LEADERS);
        Lead gone = access.toRun(actor, goneId, LeadAccess.LEADERS);
        if (!kept.scope().ofProvince().equals(gone.scope().ofProvince())) {
            throw Refusal.conflict("lead.no-merge", Map.of());
        }
        leads.saveBoth(
                kept.absorbed(gone),
                new LeadEvent.Absorbed(kept.programmeId(), keptId, goneId, actor.person(), clock.instant()),
                gone.mergedInto(keptId),
                new LeadEvent.Merged(gone.programmeId(), goneId, keptId, actor.person(), clock.instant()));
    }

    private void settle(
            Actor actor, UUID id, @Nullable String name, @Nullable String commune, @Nullable Branch branch) {
        Lead lead = leads.find(id).orElseThrow();
        LeadNote note = LeadNote.of(lead.person().name() == null ? name : null, commune);
        if (!note.fields().isEmpty()) {
            leads.save(
                    lead.noted(note),
                    new LeadEvent.Noted(lead.programmeId(), id, note.fields(), actor.userId(), clock.instant()));
            lead = leads.find(id).orElseThrow();
        }
        if (branch == null || lead.owner().branchId() != null || !lead.state().open()) {
            return;
        }
        assign(actor, lead, branch);
        if (actor.userId() != null && actor.works(branch.scope(), LeadAccess.COLLECTORS)) {
            give(actor, leads.find(id).orElseThrow(), actor.person());
        }
    }

    private void assign(Actor actor, Lead lead, Branch branch) {
        leads.save(
                lead.assigned(branch.id(), branch.scope(), clock.instant()),
                new LeadEvent.Assigned(
                        lead.programmeId(), lead.id(), branch.id(), branch.name(), actor.userId(), clock.instant()));
    }

    private void give(Actor actor, Lead lead, UUID collectorId) {
        if (people.working(Role.COLLECTOR, lead.scope()).stream().map(Person::id).noneMatch(collectorId::equals)) {
            throw Refusal.notFound("person");
        }
        leads.save(
                lead.given(collectorId, clock.instant()),
                new LeadEvent.Given(lead.programmeId(), lead.id(), collectorId, actor.person(), clock.instant()));
    }

    private Branch branch(Scope home, UUID branchId) {
        return organisations
                .branch(branchId)
                .filter(found -> home.contains(found.scope()))
                .orElseThrow(() -> Refusal.notFound("branch"));
    }

    private List<Phone> numbers(String typed) {
        return numbersIn(phones, typed);
    }

    static List<Phone> numbersIn(PhoneFinder phones, String typed) {
        List<Phone> numbers = phones.find(typed).stream()
                .map(found -> new Phone(found.e164(), typed.substring(found.start(), found.end())))
                .toList();
        if (numbers.isEmpty()) {
            throw Refusal.field("phone", "lead.bad-phone", Map.of());
        }
        return numbers;
    }

    /** How many people of each province the actor sees whole: those who look after a province read of it there. */
    private static Map<Scope, Integer> whole(Actor actor, List<LeadViews.Row> rows) {
        Map<Scope, Integer> people = new HashMap<>();
        rows.stream()
                .filter(row -> seesWhole(actor, row))
                .forEach(row -> people.merge(new Scope(row.scope()).ofProvince(), 1, Integer::sum));
        return people;
    }

    private static LeadViews.Row forEyesOf(Actor actor, LeadViews.Row row) {
        return seesWhole(actor, row) ? row : row.masked();
    }

    private static boolean seesWhole(Actor actor, LeadViews.Row row) {
        Scope scope = new Scope(row.scope());
        boolean own = row.collectorId() != null
                && row.collectorId().equals(actor.userId())
                && actor.works(scope, LeadAccess.COLLECTORS);
        return own || actor.works(scope, LeadAccess.LEADERS);
    }

    /** One lead for a desk beside this one that shows or does something with the person, for whoever may read it. */
    public Opened open(Actor actor, UUID leadId) {
        Lead lead = access.toRead(actor, leadId);
        return new Opened(lead, access.unmasked(actor, lead));
    }

    /** A lead, and whether the actor works on it and sees the person. */
    public record Opened(Lead lead, boolean whole) {}

    /** Where a list goes: a branch, or nowhere yet. */
    private record Place(UUID programmeId, Programmes.Home home, @Nullable Branch branch) {

        Scope scope() {
            return branch == null ? home.scope() : branch.scope();
        }
    }

    /** Somebody as a list has them. */
    public record ListedPerson(
            String phone, String words, @Nullable String name, @Nullable String commune) {

        /** Names nobody in logs. */
        @Override
        public String toString() {
            return "ListedPerson[•]";
        }
    }

    /** Whom a row of a list became, and whether they were known before. */
    public record Listed(UUID leadId, boolean known, Scope scope, String phone) {

        /** Names nobody in logs. */
        @Override
        public String toString() {
            return "Listed[" + leadId + "]";
        }
    }

    /** Whose a lead is. */
    public record Revealed(UUID leadId, @Nullable String name, List<String> phones) {}

    /** Whom a lead can be given to. */
    public record Collector(UUID id, String name) {}

    /**
     * A lead as it is looked at.
     *
     * @param lead null for those who see nothing of the person
     * @param others further leads of the same person
     */
    public record Shown(
            LeadViews.Row row, @Nullable Lead lead, List<LeadViews.Happened> history, List<LeadViews.Row> others) {}
}
