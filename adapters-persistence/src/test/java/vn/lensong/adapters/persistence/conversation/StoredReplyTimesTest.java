package vn.lensong.adapters.persistence.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lensong.application.StoreExamples.NOON;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Store;
import vn.lensong.application.conversation.ReplyTimes;

class StoredReplyTimesTest {

    @Test
    void a_reply_is_timed_from_the_first_message_that_waits_for_it(@TempDir Path folder) {
        try (Store store = Store.onH2(folder, Map.of())) {
            Database database = store.bean(Database.class);
            UUID first = conversation(database, "một");
            UUID second = conversation(database, "hai");
            message(database, first, "FROM_PERSON", "RECEIVED", 0);
            message(database, first, "FROM_PERSON", "RECEIVED", 5);
            message(database, first, "ANSWER", "FAILED", 6);
            message(database, first, "ANSWER", "SENT", 10);
            message(database, first, "ANSWER", "SENT", 11);
            message(database, first, "FROM_PERSON", "RECEIVED", 20);
            message(database, first, "ELSEWHERE", "SENT", 21);
            message(database, second, "FROM_PERSON", "RECEIVED", 0);
            message(database, second, "ANSWER", "SENT", 90);
            message(database, second, "FROM_PERSON", "RECEIVED", 95);

            ReplyTimes times = store.bean(ReplyTimes.class);

            assertThat(times.since("facebook", "1001", NOON))
                    .isEqualTo(new ReplyTimes.Replies(3, Duration.ofMinutes(10)));
            assertThat(times.since("facebook", "1001", NOON.plusSeconds(60 * 15)).count()).isEqualTo(1);
        }
    }

    private static UUID conversation(Database database, String person) {
        UUID id = UUID.randomUUID();
        database.change(sql -> sql.update(
                "insert into conversation (id, version, scope, platform, page_id, person_key, changed_at)"
                        + " values (?, 1, 'vn/31', 'facebook', '1001', ?, ?)",
                id,
                person,
                NOON));
        return id;
    }

    private static void message(Database database, UUID conversation, String kind, String state, int minute) {
        database.change(sql -> sql.update(
                "insert into direct_message (id, version, conversation_id, scope, platform, page_id, kind, body, words, state,"
                        + " written_at) values (?, 1, ?, 'vn/31', 'facebook', '1001', ?, 'x', 'x', ?, ?)",
                UUID.randomUUID(),
                conversation,
                kind,
                state,
                NOON.plusSeconds(60L * minute)));
    }
}
