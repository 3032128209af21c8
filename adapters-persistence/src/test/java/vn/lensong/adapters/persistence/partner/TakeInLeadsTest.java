package vn.lensong.adapters.persistence.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.Assertions;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lensong.adapters.persistence.Store;
import vn.lensong.application.Page;
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
import vn.lensong.domain.Scope;
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
    private static final PhoneFinder PHONES = text -> text.matches("0[0-9]{9}")
            ? List.of(new PhoneFinder.FoundPhone("+84" + text.substring(1), 0, text.length()))
            : List.of();

    @TempDir
    Path folder;

    private Store store;
    private UUID programme;
    private Person manager;

    @BeforeEach
    void start() {
        store = Store.onH2(folder, Map.of());
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
        List<LeadViews.Row> leads = store.bean(LeadViews.class)
                .page(
                        new LeadViews.Seen(List.of(PROVINCE), List.of(), null),
                        LeadViews.Wanted.of(programme, null),
                        new Page.Ask(200, null))
                .items();
        assertThat(leads).hasSize(11).allSatisfy(lead -> assertThat(lead.timesHeard()).isOne());
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
            numbers.add(List.of(i == 7 ? "sai" : "09000006" + (10 + i)));
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
