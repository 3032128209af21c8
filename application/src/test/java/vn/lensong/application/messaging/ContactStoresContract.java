package vn.lensong.application.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lensong.application.StoreExamples.NOON;
import static vn.lensong.application.StoreExamples.OPERATOR;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import vn.lensong.application.Page;
import vn.lensong.domain.messaging.ContactBasis;
import vn.lensong.domain.messaging.ContactCall;
import vn.lensong.domain.messaging.ContactRule;
import vn.lensong.domain.messaging.DoNotCallList;

/** What the stores of calls and of do-not-call lists keep to. */
public interface ContactStoresContract {

    ContactCalls calls();

    DoNotCallLists lists();

    @Test
    default void a_number_gets_no_more_calls_than_it_may_however_many_call_at_once() throws Exception {
        String phone = phone();
        List<Future<Boolean>> begun = new ArrayList<>();
        try (ExecutorService callers = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 8; i++) {
                ContactCall call = new ContactCall(UUID.randomUUID(), phone, ContactBasis.CONSENTED, OPERATOR, NOON);
                begun.add(callers.submit(() -> calls().begin(call, 1, NOON.minus(ContactRule.A_DAY))));
            }
        }

        int yes = 0;
        for (Future<Boolean> one : begun) {
            yes += one.get() ? 1 : 0;
        }
        assertThat(yes).isEqualTo(1);
        assertThat(calls().begun(phone, NOON.minusSeconds(1))).containsExactly(NOON);
        assertThat(calls().begun(phone, NOON)).isEmpty();
    }

    @Test
    default void a_whole_list_frees_the_numbers_that_only_earlier_ones_named() {
        String stays = phone();
        String goes = phone();
        DoNotCallList first = begun(false, 0);
        assertThat(lists().add(first.id(), List.of(stays, goes))).isEqualTo(2);
        assertThat(lists().names(goes)).isTrue();
        lists().end(first.and(2, 0, 0), NOON);
        DoNotCallList second = begun(true, 60);

        assertThat(lists().add(second.id(), List.of(stays))).isZero();
        DoNotCallList ended = lists().end(second.and(0, 1, 0), NOON.plusSeconds(61));

        assertThat(ended.gone()).isPositive();
        assertThat(lists().names(stays)).isTrue();
        assertThat(lists().names(goes)).isFalse();
        assertThat(lists().find(second.id())).contains(ended);
        assertThat(lists().page(new Page.Ask(100, null)).items()).contains(ended);
    }

    @Test
    default void refused_rows_are_told_in_their_order_page_after_page() {
        DoNotCallList list = begun(false, 0).and(0, 0, 3);
        List<DoNotCallLists.RefusedRow> rows = List.of(row(2), row(5), row(9));

        lists().progress(list, rows);

        assertThat(lists().refused(list.id(), 0, 2)).containsExactly(row(2), row(5));
        assertThat(lists().refused(list.id(), 9, 2)).containsExactly(row(9));
        assertThat(lists().find(list.id())).contains(list);
    }

    private DoNotCallList begun(boolean whole, int seconds) {
        DoNotCallList list = DoNotCallList.begun(
                UUID.randomUUID(), "Danh sách thử", whole, OPERATOR, NOON.plusSeconds(seconds));
        lists().begin(list);
        return list;
    }

    private static DoNotCallLists.RefusedRow row(long at) {
        return new DoNotCallLists.RefusedRow(at, "contact.no-number");
    }

    private static String phone() {
        return "+8492" + Math.abs(UUID.randomUUID().hashCode()) % 10_000_000;
    }
}
