package vn.lensong.bench;

import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.HdrHistogram.Histogram;
import vn.lensong.adapters.persistence.DatabaseUrl;
import vn.lensong.application.Ids;
import vn.lensong.application.Page;
import vn.lensong.application.lead.Leads;
import vn.lensong.application.target.Membership;
import vn.lensong.application.target.TargetLists;
import vn.lensong.domain.Scope;
import vn.lensong.domain.lead.Lead;
import vn.lensong.domain.lead.LeadEvent;
import vn.lensong.domain.lead.LeadNote;
import vn.lensong.domain.policy.SupportGroup;
import vn.lensong.domain.target.Fact;
import vn.lensong.domain.target.Moment;
import vn.lensong.domain.target.Rule;
import vn.lensong.domain.target.RuleForm;
import vn.lensong.domain.target.TargetList;
import vn.lensong.domain.target.TargetListEvent;

/** How long a new rule takes over all leads of a province, and what one event of a lead costs the lists. */
final class Targets implements Program {

    private static final Scope PROVINCE = Scope.province("31");
    private static final UUID SOMEBODY = new UUID(1, 1);
    private static final Moment NOW = new Moment(
            Instant.now(), Map.of(SupportGroup.POOR, 50, SupportGroup.NEAR_POOR, 40, SupportGroup.OTHER, 20));
    private static final Membership.Held HELD = new Membership.Held(Set.of(), NOW.now());
    private static final int LISTS = 30;
    private static final int EVENTS = 500;

    /** Leads by a formula: all in one province, a year of them, 20 programmes, one in seven near-poor. */
    private static final List<String> FILL = List.of(
            """
            insert into lead (id, version, programme_id, scope, person_key, name, state, captured_at, product,
                temperature, attempts, asked_only, consents, document_number, enrolled_at)
            select cast(lpad(to_hex(g), 8, '0') || '-0000-7000-8000-000000000000' as uuid), 1,
                cast('00000000-0000-7000-9000-' || lpad((g %% 20)::text, 12, '0') as uuid), 'vn/31', null, 'Người ' || g,
                (array['CAPTURED','ASSIGNED','CONTACTED','CONSULTING','COMMITTED','ENROLLED','NOT_REACHED','DECLINED'])[1 + g %% 8],
                now() - (g / 11 %% 365) * interval '1 day', (array['HOUSEHOLD_HI','VOLUNTARY_SI','BOTH'])[1 + g / 8 %% 3],
                (array['HOT','WARM','COLD'])[1 + g / 5 %% 3], 0, false, '[]',
                case when g %% 8 = 5 then lpad(g::text, 10, '1') end, case when g %% 8 = 5 then now() end
            from generate_series(1, %d) g
            """,
            """
            insert into lead_facts (lead_id, province, scope, state, product, temperature, commune_key, household_size,
                support_group, captured_at, last_heard_at, last_contact_at, opted_out)
            select id, 'vn/31', scope, state, product, temperature, 'xa ' || (n %% 114),
                case when n %% 5 = 0 then null else 1 + n / 7 %% 7 end,
                (array['POOR','NEAR_POOR','ETHNIC_MINORITY','OTHER','OTHER','OTHER',null])[1 + n %% 7],
                captured_at, captured_at, case when n %% 2 = 0 then captured_at end, n %% 97 = 0
            from (select *, row_number() over () as n from lead) l where %d > 0
            """,
            """
            insert into lead_mark (lead_id, kind, mark_value, marked_at)
            select id, 'PROGRAMME', programme_id::text, captured_at from lead where %d > 0
            union all select id, 'WAY', 'WRITTEN', captured_at from lead
            union all select id, 'ASKED', case when product = 'VOLUNTARY_SI' then product else 'HOUSEHOLD_HI' end, captured_at from lead
            """,
            "insert into lead_phone (lead_id, place, phone, as_written) select id, 0, '+84' || (900000000 + row_number() over ()), 'x' from lead where %d > 0",
            "insert into lead_source (lead_id, place, programme_id, way, words, heard_at) select id, 0, programme_id, 'WRITTEN', 'cho hỏi BHYT', captured_at from lead where %d > 0",
            "insert into lead_contact (province, contact, lead_id) select 'vn/31', 'phone:' || phone, lead_id from lead_phone where %d > 0");

    @Override
    public void run(Options options, Store store, Path folder) throws Exception {
        if (!store.shared()) {
            throw new IllegalArgumentException("database: h2 (expected: postgres; the leads are made by its own functions)");
        }
        Report.line("inside the load program, without HTTP; all leads in one province");
        try (ApplicationContext context = open(store);
                Connection connection = store.connect()) {
            int leads = options.sizes(1_000_000).getFirst();
            fill(connection, leads);
            Machine.load("load before");
            for (Map.Entry<String, RuleForm> one : rules().entrySet()) {
                rule(context, options.rounds(), one.getKey(), Rule.of(one.getValue()));
            }
            everybodyAsBefore(connection, context, Rule.of(List.copyOf(rules().values()).getLast()));
            events(context, connection, leads);
        }
    }

    private static void rule(ApplicationContext context, int rounds, String about, Rule rule) {
        Membership membership = context.getBean(Membership.class);
        TargetLists lists = context.getBean(TargetLists.class);
        List<Long> counts = new ArrayList<>();
        List<Long> shows = new ArrayList<>();
        List<Long> makes = new ArrayList<>();
        List<Long> completes = new ArrayList<>();
        List<Long> anew = new ArrayList<>();
        int found = 0;
        for (int round = -1; round < rounds; round++) {
            long begin = System.nanoTime();
            found = membership.count(PROVINCE, rule, HELD, NOW).found();
            long counted = System.nanoTime();
            TargetList list = made(lists, rule);
            long made = System.nanoTime();
            membership.page(list.id(), HELD, NOW, new Page.Ask(50, null));
            long shown = System.nanoTime();
            membership.refresh(list.id(), NOW);
            long completed = System.nanoTime();
            membership.refresh(list.id(), NOW);
            long refreshed = System.nanoTime();
            archive(lists, list);
            if (round >= 0) {
                counts.add(counted - begin);
                makes.add(made - counted);
                shows.add(shown - made);
                completes.add(completed - shown);
                anew.add(refreshed - completed);
            }
        }
        Report.line(
                "%s: %,d found; medians of %d: counted %.0f ms, made %.0f ms, its first page %.0f ms, the rest of it written %.0f ms, asked anew %.0f ms",
                about, found, rounds, millis(counts), millis(makes), millis(shows), millis(completes), millis(anew));
    }

    /** What the list of nearly everybody cost when an index by lead was kept and all was written at once. */
    private static void everybodyAsBefore(Connection connection, ApplicationContext context, Rule rule) throws SQLException {
        Membership membership = context.getBean(Membership.class);
        TargetLists lists = context.getBean(TargetLists.class);
        TargetList list = made(lists, rule);
        membership.refresh(list.id(), NOW);
        try (Statement statement = connection.createStatement()) {
            String copy = "insert into before_member select list_id, lead_id, reasons, since from target_member where list_id = '%s'";
            for (String index : List.of("", "create index before_by_lead on before_member (lead_id)")) {
                statement.execute("drop table if exists before_member");
                statement.execute("create table before_member (list_id uuid, lead_id uuid, reasons bigint, since timestamptz, primary key (list_id, lead_id))");
                statement.execute(index.isEmpty() ? "select 1" : index);
                long begin = System.nanoTime();
                statement.execute(copy.formatted(list.id()) + " order by md5(lead_id::text)");
                long random = System.nanoTime();
                statement.execute("truncate before_member");
                long ordered = System.nanoTime();
                statement.execute(copy.formatted(list.id()) + " order by lead_id");
                Report.line(
                        "the rows alone, %s: in any order %.0f ms, in the order of the key %.0f ms",
                        index.isEmpty() ? "without an index by lead" : "with one", (random - begin) / 1e6, (System.nanoTime() - ordered) / 1e6);
            }
            statement.execute("drop table before_member");
        }
        archive(lists, list);
    }

    private static void events(ApplicationContext context, Connection connection, int leads) throws SQLException {
        TargetLists lists = context.getBean(TargetLists.class);
        Membership membership = context.getBean(Membership.class);
        Leads all = context.getBean(Leads.class);
        List<RuleForm> forms = List.copyOf(rules().values());
        for (int i = 0; i < LISTS; i++) {
            // The broad one is made once: the others are what an office has.
            made(lists, Rule.of(forms.get(i % (forms.size() - 1))));
        }
        Histogram saving = new Histogram(3);
        Histogram following = new Histogram(3);
        Histogram committing = new Histogram(3);
        for (int i = -50; i < EVENTS; i++) {
            UUID id = UUID.fromString("%08x-0000-7000-8000-000000000000".formatted(1 + Math.floorMod(i * 7_919, leads)));
            Lead lead = all.find(id).orElseThrow();
            long begin = System.nanoTime();
            all.save(lead.noted(LeadNote.of(null, "Xã " + i)), new LeadEvent.Noted(
                    lead.programmeId(), id, List.of("COMMUNE"), SOMEBODY, NOW.now()));
            long saved = System.nanoTime();
            membership.follow(id, NOW);
            long followed = System.nanoTime();
            if (i >= 0) {
                saving.recordValue(saved - begin);
                following.recordValue(followed - saved);
                committing.recordValue(commit(connection));
            }
        }
        Report.line("an event of a lead against %d lists: %s; saving the lead itself: %s; the smallest commit there is: %s",
                LISTS, Report.latency(following), Report.latency(saving), Report.latency(committing));
    }

    /** One row of nobody: what is left of an event's time when nothing is asked. */
    private static long commit(Connection connection) throws SQLException {
        long begin = System.nanoTime();
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("update retention_rule set days = days where kind = 'TEXT'");
        }
        return System.nanoTime() - begin;
    }

    private static Map<String, RuleForm> rules() {
        Map<String, RuleForm> rules = new LinkedHashMap<>();
        rules.put("near-poor, 3 to 5 people, asked about health insurance in 60 days, not joined", RuleForm.all(
                RuleForm.oneOf(Fact.SUPPORT_GROUP, "NEAR_POOR"),
                RuleForm.between(Fact.HOUSEHOLD_SIZE, 3L, 5L),
                RuleForm.oneOf(Fact.ASKED_ABOUT, "HOUSEHOLD_HI").within(60),
                RuleForm.not(RuleForm.oneOf(Fact.STATE, "ENROLLED"))));
        rules.put("hot in two programmes or not contacted in 30 days and supported by 40 percent", RuleForm.any(
                RuleForm.all(
                        RuleForm.oneOf(Fact.TEMPERATURE, "HOT"),
                        RuleForm.oneOf(Fact.PROGRAMME, "00000000-0000-7000-9000-000000000003", "00000000-0000-7000-9000-000000000007")),
                RuleForm.all(
                        RuleForm.not(RuleForm.within(Fact.LAST_CONTACT, 30)),
                        RuleForm.between(Fact.SUPPORT_PERCENT, 50L, null),
                        RuleForm.not(RuleForm.known(Fact.HOUSEHOLD_SIZE)))));
        rules.put("everybody who did not join", RuleForm.not(RuleForm.oneOf(Fact.STATE, "ENROLLED")));
        return rules;
    }

    private static TargetList made(TargetLists lists, Rule rule) {
        TargetList list = TargetList.created(UUID.randomUUID(), PROVINCE, "Danh sách", "Đo", SOMEBODY, rule, NOW.now());
        lists.save(list, new TargetListEvent.Created(list.id(), PROVINCE.path(), SOMEBODY, NOW.now()), NOW);
        return lists.find(list.id()).orElseThrow();
    }

    private static void archive(TargetLists lists, TargetList list) {
        lists.save(list.archive(), new TargetListEvent.Archived(list.id(), SOMEBODY, NOW.now()), NOW);
    }

    private static double millis(List<Long> nanos) {
        return Report.median(nanos, one -> one / 1e6);
    }

    private static void fill(Connection connection, int leads) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // What was made by a formula refers to what there is.
            statement.execute("set session_replication_role = replica");
            for (String insert : FILL) {
                statement.execute(insert.formatted(leads));
            }
            for (String table : List.of("lead", "lead_facts", "lead_mark", "lead_phone", "lead_contact")) {
                statement.execute("vacuum analyze " + table);
            }
        }
    }

    private static ApplicationContext open(Store store) {
        Ids ids = UUID::randomUUID;
        return ApplicationContext.builder()
                .properties(Map.of(
                        "datasources.default.url", DatabaseUrl.tuned(store.url()),
                        "datasources.default.username", store.user(),
                        "datasources.default.password", store.password(),
                        "datasources.default.driver-class-name", "org.postgresql.Driver",
                        "flyway.datasources.default.enabled", true,
                        "lensong.relay.enabled", false,
                        "lensong.timers.enabled", false,
                        "lensong.sealing-secret", "a-secret-of-this-program"))
                .singletons(ids, Clock.systemUTC())
                .build()
                .start();
    }
}
