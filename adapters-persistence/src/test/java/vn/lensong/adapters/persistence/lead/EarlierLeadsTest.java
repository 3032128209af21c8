package vn.lensong.adapters.persistence.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lensong.adapters.persistence.DatabaseUrl;
import vn.lensong.adapters.persistence.Store;
import vn.lensong.application.lead.LeadViews;
import vn.lensong.application.lead.Leads;
import vn.lensong.domain.Scope;
import vn.lensong.domain.lead.Lead;
import vn.lensong.domain.lead.LeadState;
import vn.lensong.domain.lead.Phone;
import vn.lensong.domain.lead.Temperature;

/** Leads that were written before they were followed up are there with all that was known. */
class EarlierLeadsTest {

    private static final UUID FIRST = new UUID(0, 1);
    private static final UUID LATER = new UUID(0, 2);
    private static final UUID INSURED = new UUID(0, 3);

    @TempDir
    private Path folder;

    @Test
    void a_lead_of_an_earlier_version_keeps_its_words_its_numbers_and_its_enrolment() throws SQLException {
        String url = DatabaseUrl.h2(folder);
        Flyway.configure()
                .dataSource(url, "sa", "")
                .locations("classpath:db/migration")
                .target("23")
                .load()
                .migrate();
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                Statement statement = connection.createStatement()) {
            write(statement, FIRST, "'NV1'", "CAPTURED", "null, null", 1);
            write(statement, LATER, "'NV1'", "ASSIGNED", "null, null", 2);
            write(statement, INSURED, "null", "ENROLLED", "'3101234567', timestamp with time zone '2026-11-03 01:00:00+00'", 3);
            phone(statement, FIRST, 1, "+84912000001");
            phone(statement, LATER, 2, "+84912000001");
            phone(statement, INSURED, 3, "+84912000003");
        }

        try (Store store = Store.onH2(folder, Map.of())) {
            Leads leads = store.bean(Leads.class);
            Lead first = leads.find(FIRST).orElseThrow();
            assertThat(first.phones()).containsExactly(Phone.of("+84912000001"));
            assertThat(first.interest().sources()).singleElement().satisfies(source -> {
                assertThat(source.words()).isEqualTo("Lời 1");
                assertThat(source.itemId()).isEqualTo(new UUID(2, 1));
            });
            assertThat(first.temperature()).isEqualTo(Temperature.WARM);
            Lead insured = leads.find(INSURED).orElseThrow();
            assertThat(insured.state()).isEqualTo(LeadState.ENROLLED);
            assertThat(insured.enrolment()).isNotNull();
            assertThat(insured.temperature()).isEqualTo(Temperature.HOT);
            assertThat(leads.ofPerson(Scope.province("31"), "NV1", List.of())).map(Lead::id).contains(LATER);
            assertThat(store.bean(LeadViews.class).row(LATER)).isPresent();
        }
    }

    private static void write(Statement to, UUID id, String key, String state, String enrolled, int n)
            throws SQLException {
        to.execute(
                """
                insert into lead (id, version, programme_id, scope, product, person_key, name, words, item_id, state,
                    captured_at, document_number, enrolled_at)
                values ('%s', 1, '%s', 'vn/31', 'VOLUNTARY_SI', %s, 'Bà Tư', 'Lời %d', '%s', '%s',
                    timestamp with time zone '2026-11-0%d 01:00:00+00', %s)
                """
                        .formatted(id, new UUID(1, n), key, n, new UUID(2, n), state, n, enrolled));
    }

    private static void phone(Statement to, UUID lead, int n, String phone) throws SQLException {
        to.execute("insert into lead_phone (programme_id, phone, lead_id, place) values ('%s', '%s', '%s', 0)"
                .formatted(new UUID(1, n), phone, lead));
    }
}
