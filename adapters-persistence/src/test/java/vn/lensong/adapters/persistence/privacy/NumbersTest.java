package vn.lensong.adapters.persistence.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Store;
import vn.lensong.adapters.persistence.platform.Seal;
import vn.lensong.application.messaging.ContactCalls;
import vn.lensong.application.messaging.DoNotCallLists;
import vn.lensong.domain.messaging.ContactBasis;
import vn.lensong.domain.messaging.ContactCall;

/** A number is kept once, says nothing where it stands, and is found while its keys change, on both databases. */
class NumbersTest {

    /** The cases of one database, which they share. */
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
        void a_number_has_one_token_that_tells_nothing_and_opens_again() {
            String token = keep("+84912000101");

            assertThat(token).startsWith(Numbers.MARK).doesNotContain("912000101");
            assertThat(keep("+84912000101")).isEqualTo(token).isEqualTo(find("+84912000101"));
            assertThat(opened(token)).isEqualTo("+84912000101");
            assertThat(kept(Numbers.Kind.WRITTEN, "+84912000101")).isNotEqualTo(token);
            assertThat(find("+84912000102")).isNull();
        }

        @Test
        void whoever_keeps_the_same_number_at_once_gets_the_same_token() throws Exception {
            CountDownLatch start = new CountDownLatch(1);
            Set<String> tokens = new HashSet<>();
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<String>> all = new ArrayList<>();
                for (int i = 0; i < 6; i++) {
                    all.add(threads.submit(() -> {
                        start.await();
                        return keep("+84912000103");
                    }));
                }
                start.countDown();
                for (Future<String> one : all) {
                    tokens.add(one.get());
                }
            }

            assertThat(tokens).hasSize(1);
            assertThat(opened(tokens.iterator().next())).isEqualTo("+84912000103");
        }

        @Test
        void tokens_stay_while_keys_change_and_numbers_are_found_at_every_step() {
            String token = keep("+84912000104");
            call("+84912000104");
            String before = lookups(token).getFirst();
            RotateKeys rotation = store.bean(RotateKeys.class);
            rotation.begin();

            ring(rotation);
            Numbers otherNode = onAnotherNode();
            String meanwhile = keep("+84912000105");
            String theirs = store.bean(Database.class)
                    .write(sql -> otherNode.keep(sql, Numbers.Kind.PHONE, "+84912000105"));
            assertThat(theirs).isEqualTo(meanwhile);
            assertThat(lookups(meanwhile)).hasSize(2);
            assertThat(find("+84912000104")).isEqualTo(token);
            assertThat(keep("+84912000104")).isEqualTo(token);
            ring(rotation);

            assertThat(rotation.goesOn()).isFalse();
            assertThat(find("+84912000104")).isEqualTo(token);
            assertThat(find("+84912000105")).isEqualTo(meanwhile);
            assertThat(opened(token)).isEqualTo("+84912000104");
            assertThat(lookups(token)).hasSize(1).doesNotContain(before);
            assertThat(lookups(meanwhile)).hasSize(1);
            assertThat(store.bean(ContactCalls.class).begun("+84912000104", store.clock().instant().minus(Duration.ofDays(1))))
                    .hasSize(1);
        }

        @Test
        void a_node_that_did_not_hear_of_another_key_yet_and_one_that_did_give_one_token() throws Exception {
            Numbers unaware = onAnotherNode();
            store.bean(Database.class).read(sql -> unaware.find(sql, Numbers.Kind.PHONE, "+84912000106") == null);
            RotateKeys rotation = store.bean(RotateKeys.class);
            rotation.begin();
            CountDownLatch written = new CountDownLatch(1);

            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                Future<String> ours = threads.submit(() -> {
                    written.await();
                    return keep("+84912000106");
                });
                String theirs = store.bean(Database.class).write(sql -> {
                    String token = unaware.keep(sql, Numbers.Kind.PHONE, "+84912000106");
                    written.countDown();
                    return token;
                });

                assertThat(ours.get()).isEqualTo(theirs);
                assertThat(opened(theirs)).isEqualTo("+84912000106");
                ring(rotation);
                ring(rotation);
                assertThat(find("+84912000106")).isEqualTo(theirs);
            }
        }

        @Test
        void what_nothing_needs_is_forgotten_at_night_and_nothing_else() {
            String unneeded = keep("+84912000107");
            call("+84912000108");
            String needed = find("+84912000108");

            store.bean(ForgetNumbers.class).ring(ForgetNumbers.EVERYWHERE);

            assertThat(find("+84912000107")).isNull();
            assertThat(lookups(unneeded)).isEmpty();
            assertThat(find("+84912000108")).isEqualTo(needed);
        }

        @Test
        void a_long_list_is_taken_in_number_by_number_known_and_new() {
            DoNotCallLists lists = store.bean(DoNotCallLists.class);
            List<String> phones = new ArrayList<>();
            for (int i = 0; i < 1_200; i++) {
                phones.add("+8492" + (1_000_000 + i));
            }

            assertThat(lists.add(UUID.randomUUID(), phones.subList(0, 700))).isEqualTo(700);
            assertThat(lists.add(UUID.randomUUID(), phones)).isEqualTo(500);
            assertThat(phones).allMatch(lists::names);
        }

        private Numbers onAnotherNode() {
            return new Numbers(
                    new FieldCipher(new PersonalKeys(store.bean(Database.class), store.bean(Seal.class), store.clock())),
                    UUID::randomUUID,
                    store.clock());
        }

        private String keep(String phone) {
            return kept(Numbers.Kind.PHONE, phone);
        }

        private String kept(Numbers.Kind kind, String text) {
            return store.bean(Database.class).write(sql -> store.bean(Numbers.class).keep(sql, kind, text));
        }

        private String find(String phone) {
            return store.bean(Database.class)
                    .read(sql -> store.bean(Numbers.class).find(sql, Numbers.Kind.PHONE, phone));
        }

        private String opened(String token) {
            return store.bean(Database.class).read(sql -> store.bean(Numbers.class).open(sql, token));
        }

        private List<String> lookups(String token) {
            return store.bean(Database.class)
                    .read(sql -> sql.list(
                            "select lookup from personal_number_lookup where token = ?", row -> row.text("lookup"), token));
        }

        private void call(String phone) {
            store.bean(ContactCalls.class)
                    .begin(
                            new ContactCall(
                                    UUID.randomUUID(),
                                    phone,
                                    ContactBasis.CONSENTED,
                                    UUID.randomUUID(),
                                    store.clock().instant()),
                            9,
                            store.clock().instant());
        }

        private void ring(RotateKeys rotation) {
            store.clock().pass(Duration.ofMinutes(1));
            rotation.ring(RotateKeys.EVERYWHERE);
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
            return Store.onPostgres("numbers_" + UUID.randomUUID().toString().substring(0, 8), Map.of());
        }
    }
}
