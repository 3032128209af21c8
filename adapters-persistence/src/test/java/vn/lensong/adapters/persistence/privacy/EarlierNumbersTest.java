package vn.lensong.adapters.persistence.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.DatabaseUrl;
import vn.lensong.adapters.persistence.Store;
import vn.lensong.application.conversation.CallBacks;
import vn.lensong.application.lead.FactsBook;
import vn.lensong.application.lead.Leads;
import vn.lensong.application.messaging.ContactCalls;
import vn.lensong.application.messaging.DoNotCallLists;
import vn.lensong.application.promotion.Invitations;
import vn.lensong.application.promotion.OptOuts;
import vn.lensong.application.story.Stories;
import vn.lensong.domain.Scope;
import vn.lensong.domain.lead.Lead;
import vn.lensong.domain.lead.Phone;

/** Numbers that an earlier version wrote in plain are encrypted when the application starts, and work as before. */
class EarlierNumbersTest {

    private static final UUID LEAD = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);
    private static final UUID CALL_BACK = new UUID(0, 3);
    private static final UUID INVITATION = new UUID(0, 4);
    private static final UUID STORY = new UUID(0, 5);
    private static final UUID OPT_OUT = new UUID(0, 6);
    private static final String ONE = "+84912000201";
    private static final String TWO = "+84912000202";
    private static final String DOCUMENT = "3101230201";

    /** All in plain, as version 34 wrote it. */
    private static final List<String> ROWS = List.of(
            """
            insert into lead (id, version, programme_id, scope, product, person_key, name, state, captured_at,
                document_number, enrolled_at)
            values ('%1$s', 1, '%9$s', 'vn/31', 'VOLUNTARY_SI', 'NV1', 'Bà Tư', 'ENROLLED', %8$s, '3101230201', %8$s)
            """,
            """
            insert into lead (id, version, programme_id, scope, product, name, state, captured_at)
            values ('%2$s', 1, '%9$s', 'vn/31', 'VOLUNTARY_SI', 'Bà Năm', 'CAPTURED', %8$s)
            """,
            """
            insert into lead_source (lead_id, place, programme_id, way, words, heard_at)
            values ('%1$s', 0, '%9$s', 'WRITTEN', 'Gọi em', %8$s)
            """,
            """
            insert into lead_source (lead_id, place, programme_id, way, words, heard_at)
            values ('%2$s', 0, '%9$s', 'WRITTEN', 'Gọi em', %8$s)
            """,
            "insert into lead_phone (lead_id, place, phone, as_written) values ('%1$s', 0, '+84912000201', '0912 000 201')",
            "insert into lead_phone (lead_id, place, phone, as_written) values ('%2$s', 0, '+84912000202', '+84912000202')",
            "insert into lead_contact (province, contact, lead_id) values ('vn/31', 'phone:+84912000201', '%1$s')",
            "insert into lead_contact (province, contact, lead_id) values ('vn/31', 'phone:+84912000202', '%2$s')",
            "insert into lead_contact (province, contact, lead_id) values ('vn/31', 'person:NV1', '%1$s')",
            "insert into lead_enrolment (number, product, lead_id) values ('3101230201', 'VOLUNTARY_SI', '%1$s')",
            """
            insert into lead_facts (lead_id, province, scope, state, product, temperature, captured_at, last_heard_at,
                opted_out)
            values ('%2$s', 'vn/31', 'vn/31', 'CAPTURED', 'VOLUNTARY_SI', 'WARM', %8$s, %8$s, false)
            """,
            """
            insert into call_back (id, version, scope, name, phone, channel, basis, basis_note, slot_from, slot_until,
                owner_id, owner_name, promised_by, promised_at)
            values ('%3$s', 1, 'vn/31', 'Cô Bảy', '+84912000202', 'PHONE', 'ASKED', '', %8$s, %8$s + interval '30' minute, '%1$s', 'Thu', '%1$s', %8$s)
            """,
            """
            insert into programme (id, version, scope, title, product, script_id, script_edition, page_id, starts_at, host_id,
                status, segments)
            values ('%9$s', 1, 'vn/31', 'Buổi', 'VOLUNTARY_SI', '%1$s', 1, '%1$s', %8$s, '%1$s', 'CLOSED', '[]')
            """,
            """
            insert into invitation (id, version, programme_id, scope, inviter_id, invitee_key, phone, name, prepared_by,
                prepared_at)
            values ('%4$s', 1, '%9$s', 'vn/31', '%1$s', 'phone:+84912000202', '+84912000202', 'Bà Năm', '%1$s', %8$s)
            """,
            """
            insert into story (id, version, scope, entered_at, telling, placements, publications)
            values ('%5$s', 1, 'vn/31', %8$s, '{"name":"Cô Sáu","phone":"0912 000 203","product":"VOLUNTARY_SI",
                "amount":"3 triệu","benefitOn":"2026-01-01","summary":"Đủ năm"}', '[]', '[]')
            """,
            "insert into opt_out (id, about, said_at) values ('%6$s', 'phone:+84912000202', %8$s)",
            "insert into do_not_call (phone, list_id) values ('+84912000201', '%1$s')",
            "insert into contact_call (id, phone, basis, made_by, made_at) values ('%1$s', '+84912000201', 'CONSENTED', '%1$s', %8$s)");

    @TempDir
    private Path folder;

    @Test
    void on_h2() throws SQLException {
        upgraded(DatabaseUrl.h2(folder), "sa", "", () -> Store.onH2(folder, Map.of()));
    }

    @Test
    void on_postgres() throws SQLException {
        String name = "earlier_" + UUID.randomUUID().toString().substring(0, 8);
        String url = Store.postgresUrl(name);
        upgraded(url, "postgres", "postgres", () -> Store.onPostgres(name, Map.of()));
    }

    private static void upgraded(String url, String user, String password, Supplier<Store> open)
            throws SQLException {
        Flyway.configure()
                .dataSource(url, user, password)
                .locations("classpath:db/migration")
                .target("34")
                .load()
                .migrate();
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement()) {
            for (String row : ROWS) {
                statement.execute(row.formatted(
                        LEAD, OTHER, CALL_BACK, INVITATION, STORY, OPT_OUT, "", "timestamp with time zone '2026-11-03 01:00:00+00'",
                        new UUID(1, 1)));
            }
        }
        try (Store store = open.get()) {
            works(store);
            assertThat(plain(store)).isEmpty();
        }
        try (Store again = open.get()) {
            works(again);
        }
    }

    private static void works(Store store) {
        Leads leads = store.bean(Leads.class);
        Lead insured = leads.find(LEAD).orElseThrow();
        assertThat(insured.phones()).containsExactly(new Phone(ONE, "0912 000 201"));
        assertThat(insured.enrolment()).satisfies(enrolment -> assertThat(String.valueOf(enrolment)).contains("201"));
        assertThat(leads.ofPerson(Scope.province("31"), null, List.of(TWO))).map(Lead::id).contains(OTHER);
        assertThat(store.bean(CallBacks.class).find(CALL_BACK).orElseThrow().phone()).isEqualTo(TWO);
        assertThat(store.bean(Invitations.class).find(INVITATION).orElseThrow().invitee().phone()).isEqualTo(TWO);
        assertThat(store.bean(Stories.class).find(STORY).orElseThrow().telling().phone()).isEqualTo("0912 000 203");
        assertThat(store.bean(OptOuts.class).any(List.of("phone:" + TWO))).isTrue();
        assertThat(store.bean(OptOuts.class).find(OPT_OUT).orElseThrow().phone()).isEqualTo(TWO);
        assertThat(store.bean(DoNotCallLists.class).names(ONE)).isTrue();
        assertThat(store.bean(ContactCalls.class).begun(ONE, insured.interest().capturedAt().minusSeconds(1))).hasSize(1);
        store.bean(FactsBook.class).bar(OPT_OUT);
        int barred = store.bean(Database.class)
                .read(sql -> sql.count("select count(*) from lead_facts where opted_out and lead_id = ?", OTHER));
        assertThat(barred).isEqualTo(1);
    }

    private static List<String> plain(Store store) {
        return store.bean(Database.class).read(sql -> TextColumns.all(sql).stream()
                .filter(column -> column.holdsAny(sql, List.of("912000201", "912000202", "912 000 20", DOCUMENT)))
                .map(column -> column.table() + "." + column.name())
                .toList());
    }
}
