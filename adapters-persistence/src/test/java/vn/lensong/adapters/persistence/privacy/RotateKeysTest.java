package vn.lensong.adapters.persistence.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Store;
import vn.lensong.adapters.persistence.platform.Seal;

/** Personal values are encrypted, and their keys change while they are in use, on both databases. */
class RotateKeysTest {

    private static final String PHONE = "+84912345678";
    private static final String COLUMN = "lead_phone.phone";

    @TempDir
    Path folder;

    private Store store;

    abstract class Cases {

        abstract Store open();

        @BeforeEach
        void start() {
            store = open();
        }

        @AfterEach
        void stop() {
            store.close();
        }

        @Test
        void an_encrypted_value_tells_nothing_and_opens_in_its_own_column_only() {
            String sealed = cipher().sealed(PHONE, COLUMN);

            assertThat(sealed).doesNotContain("912345678").isNotEqualTo(cipher().sealed(PHONE, COLUMN));
            assertThat(cipher().opened(sealed, COLUMN)).isEqualTo(PHONE);
            assertThatThrownBy(() -> cipher().opened(sealed, "story.phone")).isInstanceOf(IllegalStateException.class);
        }

        @Test
        void a_value_from_before_encryption_is_read_as_it_is() {
            assertThat(cipher().opened(PHONE, COLUMN)).isEqualTo(PHONE);
        }

        @Test
        void a_lookup_is_the_same_every_time_and_another_one_in_another_column() {
            String lookup = cipher().lookup(PHONE, COLUMN);

            assertThat(cipher().lookup(PHONE, COLUMN)).isEqualTo(lookup).doesNotContain("912345678");
            assertThat(cipher().lookups(PHONE, COLUMN)).containsExactly(lookup);
            assertThat(cipher().lookup(PHONE, "story.phone")).isNotEqualTo(lookup);
        }

        @Test
        void keys_are_the_same_after_a_restart() {
            String sealed = cipher().sealed(PHONE, COLUMN);
            String lookup = cipher().lookup(PHONE, COLUMN);
            store.close();
            store = open();

            assertThat(cipher().opened(sealed, COLUMN)).isEqualTo(PHONE);
            assertThat(cipher().lookup(PHONE, COLUMN)).isEqualTo(lookup);
        }

        @Test
        void what_was_written_before_a_rotation_opens_and_is_found_until_it_is_written_anew() {
            String sealed = cipher().sealed(PHONE, COLUMN);
            String lookup = cipher().lookup(PHONE, COLUMN);

            assertThat(rotation().begin()).isTrue();
            assertThat(rotation().begin()).isFalse();
            assertThat(cipher().sealed(PHONE, COLUMN)).startsWith(sealed.substring(0, 13));
            ring();

            assertThat(cipher().sealed(PHONE, COLUMN)).doesNotStartWith(sealed.substring(0, 13));
            assertThat(cipher().opened(sealed, COLUMN)).isEqualTo(PHONE);
            assertThat(cipher().lookups(PHONE, COLUMN)).hasSize(2).contains(lookup);
            assertThat(cipher().lookup(PHONE, COLUMN)).isNotEqualTo(lookup);
        }

        @Test
        void the_old_key_is_dropped_at_the_end() {
            String sealed = cipher().sealed(PHONE, COLUMN);
            rotation().begin();
            ring();
            ring();

            assertThat(rotation().goesOn()).isFalse();
            assertThat(cipher().lookups(PHONE, COLUMN)).hasSize(1);
            assertThatThrownBy(() -> cipher().opened(sealed, COLUMN)).isInstanceOf(IllegalStateException.class);
        }

        @Test
        void another_node_reads_what_this_one_wrote_under_a_new_key() {
            FieldCipher other = new FieldCipher(new PersonalKeys(
                    store.bean(Database.class),
                    store.bean(Seal.class),
                    store.clock()));
            String before = other.lookup(PHONE, COLUMN);
            rotation().begin();
            ring();

            assertThat(other.opened(cipher().sealed(PHONE, COLUMN), COLUMN)).isEqualTo(PHONE);
            assertThat(other.lookups(PHONE, COLUMN)).contains(before, cipher().lookup(PHONE, COLUMN));
        }
    }

    /** On an H2 file. */
    @Nested
    class OnH2 extends Cases {

        @Override
        Store open() {
            return Store.onH2(folder, Map.of());
        }
    }

    /** On PostgreSQL. */
    @Nested
    class OnPostgres extends Cases {

        private final String name = "keys_" + UUID.randomUUID().toString().substring(0, 8);

        @Override
        Store open() {
            return Store.onPostgres(name, Map.of());
        }
    }

    private void ring() {
        store.clock().pass(Duration.ofMinutes(1));
        store.bean(RotateKeys.class).ring(RotateKeys.EVERYWHERE);
    }

    private RotateKeys rotation() {
        return store.bean(RotateKeys.class);
    }

    private FieldCipher cipher() {
        return store.bean(FieldCipher.class);
    }
}
