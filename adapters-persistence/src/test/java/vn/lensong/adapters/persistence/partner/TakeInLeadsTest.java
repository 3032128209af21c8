package vn.lensong.adapters.persistence.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.assertj.core.api.Assertions;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Store;
import vn.lensong.application.Page;
import vn.lensong.application.Reaction;
import vn.lensong.application.StoreExamples;
import vn.lensong.application.audit.AuditBook;
import vn.lensong.application.audit.AuditTrail;
import vn.lensong.application.intake.PhoneFinder;
import vn.lensong.application.lead.FollowUpDesk;
import vn.lensong.application.lead.LeadDesk;
import vn.lensong.application.lead.LeadViews;
import vn.lensong.application.lead.Leads;
import vn.lensong.application.messaging.ContactCalls;
import vn.lensong.application.messaging.ContactGuard;
import vn.lensong.application.messaging.DoNotCallLists;
import vn.lensong.application.messaging.DoNotContact;
import vn.lensong.application.messaging.Texts;
import vn.lensong.application.organisation.Organisations;
import vn.lensong.application.organisation.People;
import vn.lensong.application.partner.LeadImports;
import vn.lensong.application.partner.PartnerClients;
import vn.lensong.application.partner.RowWork;
import vn.lensong.application.partner.TakeInLeads;
import vn.lensong.application.privacy.ConsentBook;
import vn.lensong.application.privacy.PersonalConsents;
import vn.lensong.application.programme.Programmes;
import vn.lensong.domain.Event;
import vn.lensong.domain.Scope;
import vn.lensong.domain.lead.LeadEvent;
import vn.lensong.domain.lead.LeadListEvent;
import vn.lensong.domain.organisation.Grant;
import vn.lensong.domain.organisation.Person;
import vn.lensong.domain.organisation.Role;
import vn.lensong.domain.partner.ImportedRow;
import vn.lensong.domain.partner.LeadImport;
import vn.lensong.domain.partner.LeadImportEvent;
import vn.lensong.domain.privacy.PersonalConsent;
import vn.lensong.domain.programme.Programme;
import vn.lensong.domain.programme.ProgrammeEvent;

/** An import that is cut off in the middle, and begun again. */
class TakeInLeadsTest {

    private static final Scope PROVINCE = Scope.province("37");
    private static final PhoneFinder PHONES = TakeInLeadsTest::phone;
    private static final String BREAKS = "hỏng";

    @TempDir
    Path folder;

    private Store store;
    private UUID programme;
    private Person manager;

    @BeforeEach
    void start() {
        store = Store.onH2(folder, Map.of(), new Noting());
        manager = new Person(
                UUID.randomUUID(), "quan-ly", "Quản lý", "x", List.of(new Grant(Role.PROVINCE_MANAGER, PROVINCE)));
        store.bean(People.class).add(manager);
        Programme planned = StoreExamples.programme(PROVINCE, now().plusSeconds(3600));
        programme = planned.id();
        store.bean(Programmes.class)
                .save(
                        planned,
                        new ProgrammeEvent.Planned(
                                planned.id(), planned.title(), planned.scriptId(), planned.startsAt(), null, now()));
    }

    @AfterEach
    void stop() {
        store.close();
    }

    @Test
    void rows_are_taken_in_once_however_often_it_is_cut_off() {
        LeadImport made = made(12);
        AtomicInteger settled = new AtomicInteger();

        for (int attempt = 0; attempt < 3; attempt++) {
            Throwable cut = catchThrowable(() -> job(failingEach(5, settled)).ring(made.id()));
            if (cut == null) {
                break;
            }
        }
        job(store.bean(LeadImports.class)).ring(made.id());

        LeadImport done = store.bean(LeadImports.class).find(made.id()).orElseThrow();
        assertThat(done.state()).isEqualTo(LeadImport.State.DONE);
        assertThat(done.counts()).isEqualTo(new LeadImport.Counts(11, 0, 1));
        assertThat(store.bean(LeadImports.class).results(made.id(), 0, false, 100)).hasSize(12);
        assertThat(leads()).hasSize(11).allSatisfy(lead -> assertThat(lead.timesHeard()).isOne());
    }

    @Test
    void rows_that_are_cut_off_before_they_are_settled_are_taken_in_once() {
        LeadImport made = made(12);

        Throwable cut = catchThrowable(() -> job(with((real, one, lines, work) -> real.settle(one, lines, open -> {
            work.apply(open);
            throw new IllegalStateException("cut off");
        }))).ring(made.id()));

        assertThat(cut).hasMessage("cut off");
        assertThat(leads()).isEmpty();
        assertThat(store.bean(LeadImports.class).results(made.id(), 0, false, 100)).isEmpty();
        job(store.bean(LeadImports.class)).ring(made.id());
        assertThat(found(made).counts()).isEqualTo(new LeadImport.Counts(11, 0, 1));
        assertThat(leads()).hasSize(11).allSatisfy(lead -> assertThat(lead.timesHeard()).isOne());
    }

    @Test
    void a_row_that_breaks_what_it_is_taken_in_with_costs_its_neighbours_nothing() {
        LeadImport made = made(manager.id(), List.of("phone"), phones("0900000681", BREAKS, "sai", "0900000682"));

        job(store.bean(LeadImports.class)).ring(made.id());

        assertThat(store.bean(LeadImports.class).results(made.id(), 0, false, 100))
                .extracting(row -> row.status() + " " + row.code())
                .containsExactly(
                        "CREATED null", "REFUSED lead-import.row-failed", "REFUSED lead.bad-phone", "CREATED null");
        assertThat(found(made).counts()).isEqualTo(new LeadImport.Counts(2, 0, 2));
        assertThat(leads()).hasSize(2);
    }

    @Test
    void whoever_stands_twice_among_rows_that_are_taken_in_together_has_one_lead() {
        LeadImport made = made(
                manager.id(),
                List.of("phone", "name", "commune", "words"),
                List.of(
                        List.of("0900000683", "Chị Hoa", "An Dương", "một"),
                        List.of("0900000684", "", "", ""),
                        List.of("0900000683", "Chị Hoa", "An Lão", "hai")));

        job(store.bean(LeadImports.class)).ring(made.id());

        List<ImportedRow> rows = store.bean(LeadImports.class).results(made.id(), 0, false, 100);
        assertThat(rows)
                .extracting(ImportedRow::status)
                .containsExactly(
                        ImportedRow.Status.CREATED, ImportedRow.Status.CREATED, ImportedRow.Status.JOINED);
        assertThat(rows.getLast().leadId()).isEqualTo(rows.getFirst().leadId());
        LeadViews.Row lead = store.bean(LeadViews.class).row(Objects.requireNonNull(rows.getFirst().leadId())).orElseThrow();
        assertThat(lead.timesHeard()).isEqualTo(2);
        assertThat(lead.commune()).isEqualTo("An Dương");
        assertThat(leads()).hasSize(2);
    }

    @Test
    void whoever_reacts_to_leads_is_told_of_those_of_a_list_at_once() {
        LeadImport made = made(12);

        job(store.bean(LeadImports.class)).ring(made.id());

        List<String> told = store.bean(Database.class)
                .read(sql -> sql.list(
                        "select e.name from delivery d join event e on e.stream = d.stream and e.seq = d.seq"
                                + " where d.reaction = 'noting'",
                        row -> row.text("name")));
        assertThat(told).containsExactly("lead-list.taken-in");
    }

    /** Wants everything. */
    private static final class Noting implements Reaction {

        @Override
        public String name() {
            return "noting";
        }

        @Override
        public boolean wants(Event event) {
            return event instanceof LeadEvent || event instanceof LeadListEvent;
        }

        @Override
        public void react(Event event, int attempt) {}
    }

    @Test
    void of_an_import_that_is_stopped_in_the_middle_no_row_is_taken_in_afterwards() {
        LeadImport made = made(600);
        AtomicInteger begun = new AtomicInteger();

        job(with((real, one, lines, work) -> real.settle(one, lines, open -> {
            if (begun.incrementAndGet() == 2) {
                LeadImport stopped = one.stopped(now());
                CompletableFuture.runAsync(() -> real.save(stopped)).join();
            }
            return work.apply(open);
        }))).ring(made.id());

        assertThat(found(made).state()).isEqualTo(LeadImport.State.STOPPED);
        int settled = found(made).counts().settled();
        assertThat(settled).isPositive().isLessThan(600);
        assertThat(store.bean(LeadImports.class).results(made.id(), 0, false, 1_000)).hasSize(settled);
        int there = store.bean(Database.class).read(sql -> sql.count("select count(*) from lead"));
        assertThat(found(made).counts().created()).isEqualTo(there);
    }

    @Test
    void while_its_programme_is_on_air_a_list_goes_at_a_walk() {
        Programme planned = store.bean(Programmes.class).find(programme).orElseThrow();
        Programme onAir = planned.scheduled(Duration.ofDays(30), now()).wentLive(now());
        store.bean(Programmes.class).save(onAir, new ProgrammeEvent.WentLive(programme, null, null, now()));
        LeadImport made = made(600);

        Instant again = job(store.bean(LeadImports.class)).ring(made.id());

        assertThat(again).isAfter(now());
        assertThat(found(made).state()).isEqualTo(LeadImport.State.RUNNING);
        assertThat(found(made).counts().settled()).isEqualTo(100);
    }

    private LeadImport found(LeadImport made) {
        return store.bean(LeadImports.class).find(made.id()).orElseThrow();
    }

    private List<LeadViews.Row> leads() {
        return store.bean(LeadViews.class)
                .page(
                        new LeadViews.Seen(List.of(PROVINCE), List.of(), null),
                        LeadViews.Wanted.of(programme, null),
                        new Page.Ask(200, null))
                .items();
    }

    private static List<List<String>> phones(String... phones) {
        return Arrays.stream(phones).map(List::of).toList();
    }

    private static List<PhoneFinder.FoundPhone> phone(String text) {
        if (text.equals(BREAKS)) {
            throw new IllegalArgumentException("cannot be read");
        }
        return text.matches("0[0-9]{9}")
                ? List.of(new PhoneFinder.FoundPhone("+84" + text.substring(1), 0, text.length()))
                : List.of();
    }

    @Test
    void rows_are_forgotten_a_week_after_the_end_and_the_report_stays() {
        LeadImport made = made(2);
        Instant again = job(store.bean(LeadImports.class)).ring(made.id());
        assertThat(again).isEqualTo(now().plus(LeadImport.ROWS_KEPT));
        assertThat(store.bean(LeadImports.class).lines(made.id(), 0)).hasSize(2);

        store.clock().pass(LeadImport.ROWS_KEPT);
        assertThat(job(store.bean(LeadImports.class)).ring(made.id())).isNull();

        assertThat(store.bean(LeadImports.class).lines(made.id(), 0)).isEmpty();
        assertThat(store.bean(LeadImports.class).results(made.id(), 0, false, 10)).hasSize(2);
        assertThat(store.bean(LeadImports.class).find(made.id()).orElseThrow().state())
                .isEqualTo(LeadImport.State.FORGOTTEN);
    }

    @Test
    void a_consent_that_a_list_tells_of_is_written_down_once_and_what_is_wrong_with_one_refuses_its_row() {
        List<List<String>> rows = List.of(
                List.of("0900000671", "gọi lại, CONSULT", "20/11/2020", "Phiếu số 12"),
                List.of("0900000671", "CALL_BACK", "21/11/2020", "Phiếu số 13"),
                List.of("0900000672", "", "", ""),
                List.of("0900000673", "MUA_HANG", "20/11/2020", "x"),
                List.of("0900000673", "SENSITIVE_GROUP", "20/11/2020", "x"),
                List.of("0900000673", "CALL_BACK", "hôm qua", "x"),
                List.of("0900000673", "CALL_BACK", "20/11/2190", "x"),
                List.of("0900000673", "CALL_BACK", "20/11/2020", ""));
        LeadImport made = made(
                manager.id(), List.of("Điện thoại", "Đồng ý", "Ngày đồng ý", "Bằng chứng đồng ý"), rows);

        job(store.bean(LeadImports.class)).ring(made.id());

        assertThat(store.bean(LeadImports.class).results(made.id(), 0, false, 100))
                .extracting(row -> row.status() + " " + row.field() + " " + row.code())
                .containsExactly(
                        "CREATED null null", "JOINED null null", "CREATED null null",
                        "REFUSED consent consent.purpose", "REFUSED consent consent.listed-sensitive",
                        "REFUSED consent_at field.bad-date", "REFUSED consent_at consent.listed-when",
                        "REFUSED consent_proof field.missing");
        assertThat(consents("+84900000671"))
                .extracting(PersonalConsent::purpose, PersonalConsent::state, PersonalConsent::answeredAt, PersonalConsent::proof)
                .containsExactlyInAnyOrder(listed("CALL_BACK"), listed("CONSULT"));
        assertThat(consents("+84900000672")).isEmpty();
        assertThat(consents("+84900000673")).isEmpty();
    }

    private static Tuple listed(String purpose) {
        return Assertions.tuple(
                purpose,
                PersonalConsent.State.GIVEN,
                Instant.parse("2020-11-19T17:00:00Z"),
                new PersonalConsent.Proof(PersonalConsent.Proof.Kind.LIST, "Phiếu số 12"));
    }

    private List<PersonalConsent> consents(String phone) {
        return store.bean(PersonalConsents.class)
                .of(new PersonalConsent.Subject(null, phone, null), List.of(PROVINCE));
    }

    @Test
    void whoever_lost_the_role_meanwhile_takes_nothing_in() {
        LeadImport made = made(2, UUID.randomUUID());

        job(store.bean(LeadImports.class)).ring(made.id());

        assertThat(store.bean(LeadImports.class).results(made.id(), 0, true, 10))
                .extracting(ImportedRow::code)
                .containsExactly("role.missing", "role.missing");
    }

    private LeadImport made(int rows) {
        return made(rows, manager.id());
    }

    private LeadImport made(int rows, UUID by) {
        List<List<String>> numbers = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            numbers.add(List.of(i == 7 ? "sai" : "0900" + (6_100 + i) + "00"));
        }
        return made(by, List.of("phone"), numbers);
    }

    private LeadImport made(UUID by, List<String> columns, List<List<String>> cells) {
        UUID id = UUID.randomUUID();
        int rows = cells.size();
        List<LeadImports.Line> lines = new ArrayList<>();
        for (List<String> row : cells) {
            lines.add(new LeadImports.Line(lines.size() + 2, row));
        }
        LeadImports imports = store.bean(LeadImports.class);
        imports.keep(id, lines, now());
        LeadImport made = new LeadImport(
                id, 0, PROVINCE, LeadImport.Kind.LEADS, by, false, programme, null, "x", columns, rows,
                rows + 1, 0, LeadImport.Counts.NONE, LeadImport.State.RUNNING, now(), null);
        imports.save(made, new LeadImportEvent.Begun(id, made.kind(), PROVINCE.path(), rows, by, now()));
        return made;
    }

    private TakeInLeads job(LeadImports imports) {
        AuditBook book = new AuditBook(store.bean(AuditTrail.class), store.clock());
        LeadDesk leads = new LeadDesk(
                store.bean(Leads.class),
                store.bean(LeadViews.class),
                store.bean(Programmes.class),
                store.bean(Organisations.class),
                store.bean(People.class),
                PHONES,
                book,
                UUID::randomUUID,
                store.clock());
        // Nobody is called here, so that no rule of calling is asked for.
        ContactGuard guard = new ContactGuard(
                List::of,
                store.bean(DoNotContact.class),
                store.bean(DoNotCallLists.class),
                store.bean(Texts.class),
                store.bean(ContactCalls.class),
                UUID::randomUUID,
                store.clock());
        ConsentBook consents =
                new ConsentBook(store.bean(PersonalConsents.class), book, UUID::randomUUID, store.clock());
        FollowUpDesk followUp = new FollowUpDesk(
                store.bean(Leads.class), store.bean(Programmes.class), PHONES, guard, consents, store.clock());
        return new TakeInLeads(
                imports,
                new RowWork(leads, followUp, consents),
                store.bean(People.class),
                store.bean(PartnerClients.class),
                failure -> failure instanceof IllegalStateException,
                store.clock());
    }

    /** What settles rows together. */
    private interface Settling {

        LeadImport settle(
                LeadImports real,
                LeadImport one,
                List<LeadImports.Line> lines,
                Function<List<LeadImports.Line>, List<ImportedRow>> work);
    }

    @SuppressWarnings("unchecked")
    private LeadImports with(Settling settling) {
        LeadImports real = store.bean(LeadImports.class);
        return (LeadImports) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {LeadImports.class}, (proxy, method, values) -> {
                    try {
                        return method.getName().equals("settle") && values[0] instanceof LeadImport one
                                ? settling.settle(
                                        real,
                                        one,
                                        (List<LeadImports.Line>) values[1],
                                        (Function<List<LeadImports.Line>, List<ImportedRow>>) values[2])
                                : method.invoke(real, values);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** The database goes away right after some rows were settled, before anything is counted. */
    private LeadImports failingEach(int many, AtomicInteger settled) {
        LeadImports real = store.bean(LeadImports.class);
        return (LeadImports) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {LeadImports.class}, (proxy, method, values) -> {
                    try {
                        Object answer = method.invoke(real, values);
                        if (method.getName().equals("settle") && settled.incrementAndGet() % many == 0) {
                            throw new IllegalStateException("cut off");
                        }
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private Instant now() {
        return store.clock().instant();
    }
}
