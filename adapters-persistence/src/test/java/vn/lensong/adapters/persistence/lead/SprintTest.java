package vn.lensong.adapters.persistence.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lensong.application.StoreExamples.NOON;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.lensong.adapters.persistence.Store;
import vn.lensong.application.Actor;
import vn.lensong.application.StoreExamples;
import vn.lensong.application.Timers;
import vn.lensong.application.audit.AuditBook;
import vn.lensong.application.audit.AuditTrail;
import vn.lensong.application.intake.PhoneFinder;
import vn.lensong.application.lead.CallDesk;
import vn.lensong.application.lead.Chases;
import vn.lensong.application.lead.DealLeads;
import vn.lensong.application.lead.DealRaised;
import vn.lensong.application.lead.Entries;
import vn.lensong.application.lead.FollowSprint;
import vn.lensong.application.lead.FollowUpDesk;
import vn.lensong.application.lead.Giving;
import vn.lensong.application.lead.Leads;
import vn.lensong.application.lead.Rosters;
import vn.lensong.application.lead.SprintDesk;
import vn.lensong.application.lead.SprintViews;
import vn.lensong.application.lead.WatchLead;
import vn.lensong.application.live.EventLog;
import vn.lensong.application.messaging.ContactCalls;
import vn.lensong.application.messaging.ContactGuard;
import vn.lensong.application.messaging.DoNotCallLists;
import vn.lensong.application.messaging.DoNotContact;
import vn.lensong.application.messaging.Texts;
import vn.lensong.application.organisation.Areas;
import vn.lensong.application.organisation.Organisations;
import vn.lensong.application.organisation.People;
import vn.lensong.application.privacy.ConsentBook;
import vn.lensong.application.privacy.PersonalConsents;
import vn.lensong.application.programme.Programmes;
import vn.lensong.domain.Product;
import vn.lensong.domain.Scope;
import vn.lensong.domain.lead.CallingHours;
import vn.lensong.domain.lead.Chase;
import vn.lensong.domain.lead.Chase.Level;
import vn.lensong.domain.lead.FollowUp;
import vn.lensong.domain.lead.Heard;
import vn.lensong.domain.lead.Lead;
import vn.lensong.domain.lead.LeadEvent;
import vn.lensong.domain.lead.LeadNote;
import vn.lensong.domain.lead.LeadSource;
import vn.lensong.domain.lead.LeadState;
import vn.lensong.domain.lead.Phone;
import vn.lensong.domain.lead.SprintEvent;
import vn.lensong.domain.lead.SprintRules;
import vn.lensong.domain.messaging.ContactBasis;
import vn.lensong.domain.messaging.ContactKind;
import vn.lensong.domain.messaging.ContactRule;
import vn.lensong.domain.messaging.ContactVerdict;
import vn.lensong.domain.organisation.Area;
import vn.lensong.domain.organisation.AreaEvent;
import vn.lensong.domain.organisation.Branch;
import vn.lensong.domain.organisation.Grant;
import vn.lensong.domain.organisation.Organisation;
import vn.lensong.domain.organisation.Person;
import vn.lensong.domain.organisation.Role;
import vn.lensong.domain.programme.Programme;
import vn.lensong.domain.programme.ProgrammeEvent;

/** An after-show sprint from its first lead to the province that hears of what nobody did, on both databases. */
class SprintTest {

    private static final AtomicInteger PROVINCES = new AtomicInteger(10);

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    abstract static class Cases {

        private Store store;

        abstract Store open();

        @BeforeAll
        void start() {
            store = open();
        }

        @AfterAll
        void stop() {
            store.close();
        }

        @Test
        void every_prospect_is_given_out_once_however_often_it_is_cut_off() {
            World world = new World(store);
            Branch branch = world.branch("an-duong");
            List<Person> collectors = List.of(world.collector(branch), world.collector(branch), world.collector(branch));
            for (int i = 0; i < 205; i++) {
                world.lead(null);
            }

            assertThat(world.deals().ring(world.programme)).isNotNull();
            world.dealAll();
            world.dealAll();

            Map<UUID, Integer> loads = store.bean(Chases.class)
                    .loads(collectors.stream().map(Person::id).toList());
            assertThat(loads.values()).containsOnly(68, 69).satisfies(all -> assertThat(all.stream()
                            .mapToInt(one -> one)
                            .sum())
                    .isEqualTo(205));
            assertThat(world.happened(LeadEvent.Given.NAME)).isEqualTo(205);
        }

        @Test
        void a_commune_leads_to_its_branch_and_what_has_an_owner_keeps_it() {
            World world = new World(store);
            Branch near = world.branch("an-duong");
            Branch far = world.branch("kien-an");
            Person there = world.collector(near);
            Person elsewhere = world.collector(far);
            world.covers(near, "xã An Dương");
            UUID first = world.lead("An Dương");
            UUID second = world.lead("xa an duong");
            UUID owned = world.lead("xã An Dương");
            world.given(owned, far, elsewhere);

            world.dealAll();

            assertThat(world.owner(first)).isEqualTo(there.id());
            assertThat(world.owner(second)).isEqualTo(there.id());
            assertThat(world.owner(owned)).isEqualTo(elsewhere.id());
            assertThat(world.find(first).followUp().next())
                    .isEqualTo(new FollowUp.Next(FollowUp.Action.CALL, world.now().plus(Duration.ofMinutes(30))));
        }

        @Test
        void whoever_does_not_take_it_on_loses_it_and_then_the_branch_lead_and_the_province_hear_of_it() {
            World world = new World(store);
            Branch branch = world.branch("an-duong");
            world.collector(branch);
            world.collector(branch);
            world.person(Role.BRANCH_LEAD, branch);
            UUID lead = world.lead(null);
            world.dealAll();
            UUID first = world.owner(lead);

            assertThat(world.watch(lead)).isEqualTo(world.now().plus(Duration.ofMinutes(15)));
            store.clock().pass(Duration.ofMinutes(15));
            world.watch(lead);
            UUID second = world.owner(lead);
            assertThat(second).isNotEqualTo(first);
            assertThat(world.level(lead)).isEqualTo(Level.COLLECTOR);

            store.clock().pass(Duration.ofMinutes(15));
            assertThat(world.watch(lead)).isEqualTo(world.now().plus(Duration.ofHours(2)));
            assertThat(world.level(lead)).isEqualTo(Level.BRANCH_LEAD);
            assertThat(world.owner(lead)).isEqualTo(second);
            store.clock().pass(Duration.ofHours(2));
            assertThat(world.watch(lead)).isNull();
            assertThat(world.level(lead)).isEqualTo(Level.PROVINCE);
            assertThat(world.happened(LeadEvent.Escalated.NAME)).isEqualTo(2);

            world.enter(lead, UUID.randomUUID(), CallDesk.Outcome.REACHED, FollowUp.Channel.PHONE);
            assertThat(world.level(lead)).isEqualTo(Level.COLLECTOR);
            assertThat(world.find(lead).followUp().next()).isNull();
        }

        @Test
        void three_times_over_two_days_in_two_ways_is_enough_and_the_same_entry_counts_once() {
            World world = new World(store);
            Branch branch = world.branch("an-duong");
            world.collector(branch);
            world.person(Role.BRANCH_LEAD, branch);
            UUID lead = world.lead(null);
            world.dealAll();
            UUID entry = UUID.randomUUID();

            assertThat(world.enter(lead, entry, CallDesk.Outcome.NOT_REACHED, FollowUp.Channel.PHONE)).isTrue();
            assertThat(world.enter(lead, entry, CallDesk.Outcome.NOT_REACHED, FollowUp.Channel.PHONE)).isFalse();
            assertThat(world.find(lead).progress().attempts()).isEqualTo(1);
            assertThat(Objects.requireNonNull(world.find(lead).followUp().next()).action())
                    .isEqualTo(FollowUp.Action.MESSAGE);

            store.clock().pass(Duration.ofHours(1));
            world.enter(lead, UUID.randomUUID(), CallDesk.Outcome.NOT_REACHED, FollowUp.Channel.ZALO);
            assertThat(world.level(lead)).isEqualTo(Level.COLLECTOR);
            store.clock().pass(Duration.ofHours(23));
            world.enter(lead, UUID.randomUUID(), CallDesk.Outcome.NOT_REACHED, FollowUp.Channel.PHONE);

            assertThat(world.level(lead)).isEqualTo(Level.BRANCH_LEAD);
            assertThat(world.find(lead).state()).isEqualTo(LeadState.NOT_REACHED);
        }

        @Test
        void a_call_that_nobody_could_ask_about_counts_as_one_that_was_begun_and_is_counted_once() {
            World world = new World(store);
            Person collector = world.collector(world.branch("an-duong"));
            UUID lead = world.lead(null);
            world.dealAll();
            String number = world.find(lead).phones().getFirst().e164();

            world.enter(lead, UUID.randomUUID(), CallDesk.Outcome.NOT_REACHED, FollowUp.Channel.PHONE);

            ContactVerdict next = world.guard().beginCall(ContactBasis.LEFT_NUMBER, number, collector.id());
            assertThat(next.reason()).isEqualTo(ContactVerdict.Reason.TOO_OFTEN);
            store.clock().pass(Duration.ofDays(1));
            assertThat(world.guard().beginCall(ContactBasis.LEFT_NUMBER, number, collector.id()).may()).isTrue();
            world.enter(lead, UUID.randomUUID(), CallDesk.Outcome.REACHED, FollowUp.Channel.PHONE);
            assertThat(store.bean(ContactCalls.class).begun(number, NOON)).hasSize(2);
        }

        @Test
        void where_nobody_collects_the_province_hears_of_it_until_somebody_sends_it_where_somebody_does() {
            World world = new World(store);
            Branch branch = world.branch("an-duong");
            UUID lead = world.lead(null);

            world.dealAll();

            assertThat(world.level(lead)).isEqualTo(Level.PROVINCE);
            assertThat(world.lines()).singleElement().satisfies(line -> {
                assertThat(line.branchId()).isNull();
                assertThat(line.prospects()).isEqualTo(1);
                assertThat(line.assigned()).isZero();
                assertThat(line.escalated()).isEqualTo(1);
            });

            Person collector = world.collector(branch);
            world.sent(lead, branch);

            assertThat(world.owner(lead)).isEqualTo(collector.id());
            assertThat(world.level(lead)).isEqualTo(Level.COLLECTOR);
        }

        @Test
        void what_nobody_could_be_given_is_dealt_when_a_collector_comes() {
            World world = new World(store);
            Branch branch = world.branch("an-duong");
            Branch other = world.branch("vinh-bao");
            List<UUID> all = List.of(world.lead(null), world.lead(null), world.lead(null));
            world.dealAll();
            world.sent(all.getLast(), other);
            assertThat(world.told()).hasSize(4);
            assertThat(world.raised(Role.PROVINCE_MANAGER)).isEqualTo(3);
            assertThat(world.raised(Role.COLLECTOR)).isZero();

            Person first = world.collector(branch);
            world.comes(first);

            assertThat(all).extracting(lead -> world.find(lead).owner().collectorId())
                    .containsExactly(first.id(), first.id(), null);
            assertThat(world.level(all.getFirst())).isEqualTo(Level.COLLECTOR);
            assertThat(world.raised(Role.PROVINCE_MANAGER)).isEqualTo(1);
            assertThat(world.told()).extracting(EventLog.Recorded::facts).noneMatch(facts -> facts.contains("+84"));
        }

        @Test
        void two_programmes_that_end_at_once_load_nobody_by_figures_that_are_past() {
            World world = new World(store);
            Branch branch = world.branch("an-duong");
            List<UUID> collectors = Stream.generate(() -> world.collector(branch).id()).limit(3).toList();
            UUID other = world.programme();
            Stream.generate(() -> world.lead(null)).limit(4).forEach(lead -> {});
            Stream.generate(() -> world.leadOf(other)).limit(5).forEach(lead -> {});

            Chases interrupted = new Interrupted(world.chases, () -> world.deals().ring(other));
            world.deals(interrupted).ring(world.programme);
            world.dealAll();

            assertThat(world.chases.loads(collectors).values()).containsExactly(3, 3, 3);
            assertThat(world.happened(LeadEvent.Given.NAME)).isEqualTo(4);
        }

        @Test
        void two_rings_over_the_same_leads_give_none_twice_and_put_off_nothing() {
            World world = new World(store);
            Branch branch = world.branch("an-duong");
            world.collector(branch);
            world.collector(branch);
            List<UUID> all = List.of(world.lead(null), world.lead(null), world.lead(null));

            Chases interrupted = new Interrupted(world.chases, () -> world.deals().ring(world.programme));
            world.deals(interrupted).ring(world.programme);
            world.dealAll();

            assertThat(world.happened(LeadEvent.Given.NAME)).isEqualTo(3);
            assertThat(all).allSatisfy(lead -> assertThat(world.chases.find(lead).orElseThrow().due())
                    .isEqualTo(world.now().plus(Duration.ofMinutes(30))));
        }

        @Test
        void two_collectors_who_come_at_once_share_what_nobody_had_and_lose_none_to_each_other() {
            World world = new World(store);
            Branch branch = world.branch("an-duong");
            List<UUID> all = List.of(world.lead(null), world.lead(null), world.lead(null), world.lead(null));
            world.dealAll();
            Person first = world.collector(branch);
            Person second = world.collector(branch);

            Chases interrupted = new Interrupted(world.chases, () -> world.comes(first));
            world.raised(interrupted).ring(second.id());
            world.comes(second);

            assertThat(world.happened(LeadEvent.Given.NAME)).isEqualTo(all.size());
            assertThat(world.chases.loads(List.of(first.id(), second.id())).values()).containsExactly(2, 2);
        }

        @Test
        void whoever_has_leads_of_another_programme_is_dealt_as_many_fewer() {
            World world = new World(store);
            Branch branch = world.branch("an-duong");
            Stream.generate(() -> world.lead(null)).limit(4).forEach(lead -> {});
            world.dealAll();
            List<UUID> collectors = new ArrayList<>();
            collectors.add(world.collector(branch).id());
            collectors.add(world.collector(branch).id());
            world.comes(collectors.getFirst());
            collectors.add(world.collector(branch).id());
            UUID next = world.programme();
            Stream.generate(() -> world.leadOf(next)).limit(11).forEach(lead -> {});

            while (world.deals().ring(next) != null) {
                assertThat(collectors).hasSize(3);
            }

            assertThat(world.chases.loads(collectors).values()).containsExactly(5, 5, 5);
            assertThat(world.lines(next)).extracting(SprintViews.Line::assigned).containsExactlyInAnyOrder(3, 3, 5);
        }

        @Test
        void the_board_counts_each_collector_and_names_who_is_late_first() {
            World world = new World(store);
            Branch branch = world.branch("an-duong");
            world.collector(branch);
            world.collector(branch);
            List<UUID> leads = List.of(world.lead(null), world.lead(null), world.lead(null), world.lead(null));
            world.dealAll();
            UUID quick = world.owner(leads.getFirst());
            for (UUID lead : leads) {
                if (world.owner(lead).equals(quick)) {
                    world.enter(lead, UUID.randomUUID(), CallDesk.Outcome.COMMITTED, FollowUp.Channel.PHONE);
                }
            }
            store.clock().pass(Duration.ofMinutes(31));

            List<SprintViews.Line> lines = world.lines();

            assertThat(lines).hasSize(2);
            assertThat(lines.getFirst().collectorId()).isNotEqualTo(quick);
            assertThat(lines.getFirst().overdue()).isEqualTo(2);
            assertThat(lines.getFirst().accepted()).isZero();
            assertThat(lines.getLast().committed()).isEqualTo(2);
            assertThat(lines.getLast().reached()).isEqualTo(2);
            assertThat(lines.getLast().overdue()).isZero();
            assertThat(store.bean(SprintViews.class).urgent(world.programme, List.of(world.province), world.now(), 9))
                    .extracting(SprintViews.Urgent::id)
                    .hasSize(2)
                    .doesNotContain(leads.getFirst());
            assertThat(store.bean(SprintViews.class).lines(world.programme, List.of(Scope.province("01")), world.now()))
                    .isEmpty();
            assertThat(store.bean(SprintViews.class).mine(quick, 9)).hasSize(2).allSatisfy(mine -> {
                assertThat(mine.words()).isEqualTo("Gọi em");
                assertThat(mine.phones()).hasSize(1);
            });
        }
    }

    /** On an H2 file. */
    @Nested
    class OnH2 extends Cases {

        @TempDir
        static Path folder;

        @Override
        Store open() {
            return Store.onH2(folder, Map.of());
        }
    }

    /** On PostgreSQL. */
    @Nested
    class OnPostgres extends Cases {

        @Override
        Store open() {
            return Store.onPostgres("sprint_" + UUID.randomUUID().toString().substring(0, 8), Map.of());
        }
    }

    /** A province of its own with a programme, and everything that a sprint needs. */
    private static final class World {

        private final Store store;
        private final SprintRules rules =
                new SprintRules(day -> new CallingHours.Span(LocalTime.of(8, 0), LocalTime.of(17, 0)));
        private final Scope province = Scope.province(String.valueOf(PROVINCES.getAndIncrement()));
        private final Organisation post = new Organisation(
                UUID.randomUUID(), Organisation.Kind.AGENT, province.within("buu-dien"), "Bưu điện");
        private final UUID programme;
        private final Chases chases;
        private final Leads leads;
        private final Giving giving;
        private final Rosters rosters;
        private final Timers timers = new NoTimers();

        World(Store store) {
            this.store = store;
            // Every test begins at noon of some day.
            Duration since = Duration.between(NOON, store.clock().instant());
            store.clock().pass(Duration.ofDays(since.toDays() + 1).minus(since));
            chases = store.bean(Chases.class);
            leads = store.bean(Leads.class);
            People people = store.bean(People.class);
            Organisations organisations = store.bean(Organisations.class);
            organisations.add(post);
            giving = new Giving(chases, people, rules, store.clock());
            rosters = rosters(chases);
            programme = programme();
        }

        UUID programme() {
            Programme planned = StoreExamples.programme(province, now().plusSeconds(3600));
            store.bean(Programmes.class)
                    .save(
                            planned,
                            new ProgrammeEvent.Planned(
                                    planned.id(), planned.title(), planned.scriptId(), planned.startsAt(), null, now()));
            return planned.id();
        }

        Instant now() {
            return store.clock().instant();
        }

        Rosters rosters(Chases seen) {
            return new Rosters(
                    store.bean(People.class), store.bean(Organisations.class), store.bean(Areas.class), seen);
        }

        DealLeads deals() {
            return deals(chases);
        }

        DealLeads deals(Chases seen) {
            return new DealLeads(
                    leads, seen, rosters(seen), giving, store.bean(Programmes.class), timers, store.clock());
        }

        DealRaised raised(Chases seen) {
            return new DealRaised(
                    leads, seen, rosters(seen), giving, store.bean(People.class), store.clock());
        }

        void dealAll() {
            while (deals().ring(programme) != null) {
                assertThat(chases).isNotNull();
            }
        }

        @Nullable Instant watch(UUID lead) {
            return new WatchLead(leads, chases, rosters, giving, rules, store.clock()).ring(lead);
        }

        Branch branch(String key) {
            Branch branch = new Branch(UUID.randomUUID(), post.id(), post.scope().within(key), key);
            store.bean(Organisations.class).add(branch);
            return branch;
        }

        void covers(Branch branch, String commune) {
            Area area = Area.none(branch.id()).covering(List.of(commune));
            store.bean(Areas.class).save(area, new AreaEvent.Changed(branch.id(), area.communes(), null, now()));
        }

        Person collector(Branch branch) {
            return person(Role.COLLECTOR, branch);
        }

        Person person(Role role, Branch branch) {
            UUID id = UUID.randomUUID();
            Person person = new Person(
                    id, "thu-" + id.toString().substring(0, 13), "Thu", "x", List.of(new Grant(role, branch.scope())));
            store.bean(People.class).add(person);
            return person;
        }

        UUID leadOf(UUID other) {
            return lead(other, null);
        }

        UUID lead(@Nullable String commune) {
            return lead(programme, commune);
        }

        private UUID lead(UUID heardIn, @Nullable String commune) {
            String number = "+849" + (10_000_000 + Math.floorMod(UUID.randomUUID().hashCode(), 90_000_000));
            LeadSource source =
                    new LeadSource(heardIn, UUID.randomUUID(), LeadSource.Way.WRITTEN, "Gọi em", now());
            Lead lead = Lead.captured(
                    UUID.randomUUID(),
                    province,
                    new Heard(null, "Lan", List.of(Phone.of(number)), Product.VOLUNTARY_SI, source));
            Lead noted = commune == null ? lead : lead.noted(LeadNote.of(null, commune));
            leads.save(noted, new LeadEvent.Captured(heardIn, lead.id(), UUID.randomUUID(), now()));
            return lead.id();
        }

        void given(UUID lead, Branch branch, Person collector) {
            Lead next = find(lead).assigned(branch.id(), branch.scope(), now()).given(collector.id(), now());
            leads.save(next, new LeadEvent.Given(programme, lead, collector.id(), collector.id(), now()));
        }

        /** By a person. */
        void sent(UUID lead, Branch branch) {
            LeadEvent sent = new LeadEvent.Assigned(programme, lead, branch.id(), branch.name(), UUID.randomUUID(), now());
            leads.save(find(lead).assigned(branch.id(), branch.scope(), now()), sent);
            new FollowSprint(leads, chases, giving, timers, store.clock()).react(sent, 1);
            watch(lead);
        }

        boolean enter(UUID lead, UUID entry, CallDesk.Outcome outcome, FollowUp.Channel channel) {
            PhoneFinder none = text -> List.of();
            AuditBook audit = new AuditBook(store.bean(AuditTrail.class), store.clock());
            ConsentBook consents =
                    new ConsentBook(store.bean(PersonalConsents.class), audit, UUID::randomUUID, store.clock());
            FollowUpDesk followUp = new FollowUpDesk(
                    leads, store.bean(Programmes.class), none, guard(), consents, store.clock());
            CallDesk desk = new CallDesk(
                    store.bean(SprintViews.class),
                    leads,
                    followUp,
                    store.bean(Entries.class),
                    rules,
                    audit,
                    store.clock());
            Person owner = store.bean(People.class).find(owner(lead)).orElseThrow();
            Actor actor = new Actor(owner.id(), "Thu", owner.grants());
            boolean now = desk.enter(actor, lead, new CallDesk.Entry(entry, outcome, channel, null, null, null));
            FollowSprint follow = new FollowSprint(leads, chases, giving, timers, store.clock());
            LeadEvent.Contacted.Outcome came = outcome == CallDesk.Outcome.NOT_REACHED
                    ? LeadEvent.Contacted.Outcome.NOT_REACHED
                    : LeadEvent.Contacted.Outcome.REACHED;
            follow.react(new LeadEvent.Contacted(programme, lead, channel, came, 1, owner.id(), now()), 1);
            watch(lead);
            return now;
        }

        /** The roster's event rings it. */
        void comes(Person collector) {
            comes(collector.id());
        }

        void comes(UUID collector) {
            while (raised(chases).ring(collector) != null) {}
        }

        List<EventLog.Recorded> told() {
            return store.bean(EventLog.class).after(SprintEvent.streamOf(province), 0, 100);
        }

        int raised(Role role) {
            Actor actor = new Actor(UUID.randomUUID(), "x", List.of(new Grant(role, province)));
            return new SprintDesk(store.bean(SprintViews.class), store.bean(Programmes.class), store.clock()).raised(actor);
        }

        /** One call and three texts a day, at any hour. */
        ContactGuard guard() {
            ContactRule.Limit limit = new ContactRule.Limit(LocalTime.MIN, LocalTime.MAX, 1);
            Map<ContactKind, ContactRule.Limit> limits = Arrays.stream(ContactKind.values())
                    .collect(Collectors.toMap(Function.identity(), kind -> limit));
            ContactRule rule = new ContactRule(
                    LocalDate.of(2020, 10, 1), limits, Set.of(ContactBasis.REQUESTED), 14, "x", false);
            return new ContactGuard(
                    () -> List.of(rule),
                    store.bean(DoNotContact.class),
                    store.bean(DoNotCallLists.class),
                    store.bean(Texts.class),
                    store.bean(ContactCalls.class),
                    UUID::randomUUID,
                    store.clock());
        }

        Lead find(UUID lead) {
            return leads.find(lead).orElseThrow();
        }

        UUID owner(UUID lead) {
            return Objects.requireNonNull(find(lead).owner().collectorId());
        }

        Level level(UUID lead) {
            return chases.find(lead).orElseThrow().level();
        }

        List<SprintViews.Line> lines() {
            return lines(programme);
        }

        List<SprintViews.Line> lines(UUID whose) {
            return store.bean(SprintViews.class).lines(whose, List.of(province), now());
        }

        long happened(String name) {
            List<EventLog.Recorded> all = new ArrayList<>(store.bean(EventLog.class).after(programme, 0, 2000));
            return all.stream().filter(one -> one.name().equals(name)).count();
        }
    }

    /** The tests ring by themselves. */
    private static final class NoTimers implements Timers {

        @Override
        public void set(String job, UUID subject, Instant due) {}

        @Override
        public void clear(String job, UUID subject) {}
    }

    /** Whoever has read the loads by it is overtaken by something else, once, before anything is given by them. */
    private static final class Interrupted implements Chases {

        private final Chases chases;
        private @Nullable Runnable meanwhile;

        Interrupted(Chases chases, Runnable meanwhile) {
            this.chases = chases;
            this.meanwhile = meanwhile;
        }

        @Override
        public Map<UUID, Integer> loads(Collection<UUID> collectorIds) {
            Map<UUID, Integer> read = chases.loads(collectorIds);
            Runnable now = meanwhile;
            meanwhile = null;
            if (now != null) {
                now.run();
            }
            return read;
        }

        @Override
        public Optional<Chase> find(UUID leadId) {
            return chases.find(leadId);
        }

        @Override
        public List<UUID> unknown(UUID programmeId, int most) {
            return chases.unknown(programmeId, most);
        }

        @Override
        public List<UUID> ownerless(Scope scope, int most) {
            return chases.ownerless(scope, most);
        }

        @Override
        public long dealt(Scope province) {
            return chases.dealt(province);
        }

        @Override
        public void deal(Leads.Change given, Chase chase, Scope province, long dealt) {
            chases.deal(given, chase, province, dealt);
        }

        @Override
        public void save(Chase next) {
            chases.save(next);
        }

        @Override
        public void save(Lead next, LeadEvent because, Chase chase) {
            chases.save(next, because, chase);
        }

        @Override
        public void raise(Lead lead, LeadEvent because, Chase chase, SprintEvent.Raised told) {
            chases.raise(lead, because, chase, told);
        }
    }
}
