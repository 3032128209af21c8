package vn.lensong.application.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.intake.PhoneFinder;
import vn.lensong.domain.messaging.ContactBasis;
import vn.lensong.domain.messaging.ContactCall;
import vn.lensong.domain.messaging.ContactKind;
import vn.lensong.domain.messaging.ContactRule;
import vn.lensong.domain.messaging.ContactVerdict;
import vn.lensong.domain.messaging.ContactVerdict.Reason;
import vn.lensong.domain.messaging.DoNotCallList;
import vn.lensong.domain.organisation.Grant;
import vn.lensong.domain.organisation.Role;
import vn.lensong.domain.Scope;

/** Nobody is called or sent a text against the rules, and lists of any size are taken in. */
class ContactGuardTest {

    private static final Instant NOON = Instant.parse("2026-11-20T05:00:00Z");
    private static final String PHONE = "+84900000067";
    private static final UUID CALLER = UUID.randomUUID();

    private final Listed listed = new Listed();
    private final Calls calls = new Calls();
    private boolean optedOut;

    @Test
    void a_second_call_waits_for_a_day_and_one_that_was_asked_for_does_not() {
        ContactGuard guard = at(NOON);

        assertThat(guard.beginCall(ContactBasis.CONSENTED, PHONE, CALLER)).isEqualTo(ContactVerdict.YES);

        assertThat(guard.beginCall(ContactBasis.CONSENTED, PHONE, CALLER))
                .isEqualTo(ContactVerdict.notBefore(NOON.plus(ContactRule.A_DAY), Reason.TOO_OFTEN));
        assertThat(guard.beginCall(ContactBasis.REQUESTED, PHONE, CALLER).may()).isTrue();
        assertThat(calls.begun).hasSize(1);
    }

    @Test
    void who_opted_out_or_is_listed_is_called_only_when_they_ask() {
        optedOut = true;
        assertThat(at(NOON).check(ContactKind.CALL, ContactBasis.CONSENTED, PHONE, NOON))
                .isEqualTo(ContactVerdict.never(Reason.OPTED_OUT));
        optedOut = false;
        listed.phones.add(PHONE);

        assertThat(at(NOON).check(ContactKind.SMS, ContactBasis.LEFT_NUMBER, PHONE, NOON))
                .isEqualTo(ContactVerdict.never(Reason.DO_NOT_CALL));
        assertThat(at(NOON).beginCall(ContactBasis.REQUESTED, PHONE, CALLER).may()).isTrue();
        assertThat(at(NOON).beginCall(ContactBasis.NONE, PHONE, CALLER))
                .isEqualTo(ContactVerdict.never(Reason.NO_BASIS));
    }

    @Test
    void a_list_is_taken_in_row_by_row_and_what_is_no_number_is_told() throws IOException {
        String csv = "\uFEFFsố thuê bao;ngày\n0900000067;2026-01-01\n\"0900000068\",x\n900000069\nkhông phải số 12\n\n"
                + "9".repeat(5_000) + "\n0900000067\n";

        DoNotCallList list = desk().takeIn(
                admin(), "Tháng 11", false, new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));

        assertThat(listed.phones).containsExactlyInAnyOrder(PHONE, "+84900000068", "+84900000069");
        assertThat(List.of(list.read(), list.fresh(), list.known(), list.refused())).containsExactly(6L, 3L, 1L, 2L);
        assertThat(listed.refused).extracting(DoNotCallLists.RefusedRow::at).containsExactly(5L, 7L);
    }

    @Test
    void a_million_rows_are_read_a_thousand_at_a_time() throws IOException {
        DoNotCallList list = desk().takeIn(admin(), "Cả nước", false, new Endless(1_000_000));

        assertThat(list.read()).isEqualTo(1_000_000);
        assertThat(listed.largest).isLessThanOrEqualTo(1_000);
    }

    private ContactGuard at(Instant now) {
        return new ContactGuard(
                ContactGuardTest::rules,
                phone -> optedOut,
                listed,
                new SendTextsTest.Memory(),
                calls,
                UUID::randomUUID,
                Clock.fixed(now, ZoneOffset.UTC));
    }

    /** Where ten digits are a number. */
    private DoNotCallDesk desk() {
        PhoneFinder digits = text -> text.matches("0[0-9]{9}")
                ? List.of(new PhoneFinder.FoundPhone("+84" + text.substring(1), 0, 10))
                : List.of();
        return new DoNotCallDesk(
                listed, at(NOON), ContactGuardTest::rules, digits, UUID::randomUUID, Clock.fixed(NOON, ZoneOffset.UTC));
    }

    private static Actor admin() {
        return new Actor(UUID.randomUUID(), "admin", List.of(new Grant(Role.ADMIN, Scope.NATION)));
    }

    static List<ContactRule> rules() {
        ContactRule.Limit texts = new ContactRule.Limit(LocalTime.of(7, 0), LocalTime.of(22, 0), 3);
        return List.of(new ContactRule(
                LocalDate.parse("2020-10-01"),
                Map.of(
                        ContactKind.CALL, new ContactRule.Limit(LocalTime.of(8, 0), LocalTime.of(17, 0), 1),
                        ContactKind.SMS, texts,
                        ContactKind.ZNS, texts),
                Set.of(ContactBasis.REQUESTED),
                14,
                "Nghị định 91/2020/NĐ-CP",
                false));
    }

    /** Rows of the same number, made as they are read. */
    private static final class Endless extends InputStream {

        private static final byte[] ROW = "0900000067,x\n".getBytes(StandardCharsets.UTF_8);

        private final long bytes;
        private long at;

        Endless(int rows) {
            this.bytes = (long) rows * ROW.length;
        }

        @Override
        public int read() {
            return at == bytes ? -1 : ROW[(int) (at++ % ROW.length)];
        }
    }

    /** Calls in memory. */
    static final class Calls implements ContactCalls {

        private final List<ContactCall> begun = new ArrayList<>();

        @Override
        public List<Instant> begun(String phone, Instant since) {
            return begun.stream()
                    .filter(call -> call.phone().equals(phone))
                    .map(ContactCall::at)
                    .filter(at -> at.isAfter(since))
                    .toList();
        }

        @Override
        public boolean begin(ContactCall call, int most, Instant since) {
            return begun(call.phone(), since).size() < most && begun.add(call);
        }
    }

    /** Lists in memory. */
    static final class Listed implements DoNotCallLists {

        private final Set<String> phones = new HashSet<>();
        private final List<RefusedRow> refused = new ArrayList<>();
        private int largest;

        @Override
        public boolean names(String phone) {
            return phones.contains(phone);
        }

        @Override
        public void begin(DoNotCallList list) {}

        @Override
        public long add(UUID listId, Collection<String> more) {
            largest = Math.max(largest, more.size());
            int before = phones.size();
            phones.addAll(more);
            return phones.size() - (long) before;
        }

        @Override
        public void progress(DoNotCallList list, List<RefusedRow> rows) {
            refused.addAll(rows);
        }

        @Override
        public DoNotCallList end(DoNotCallList list, Instant at) {
            return list.ended(0, at);
        }

        @Override
        public Optional<DoNotCallList> find(UUID id) {
            return Optional.empty();
        }

        @Override
        public Page<DoNotCallList> page(Page.Ask ask) {
            return new Page<>(List.of(), null);
        }

        @Override
        public List<RefusedRow> refused(UUID listId, long from, int most) {
            return refused;
        }
    }
}
