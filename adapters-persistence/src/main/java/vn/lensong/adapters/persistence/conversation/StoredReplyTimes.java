package vn.lensong.adapters.persistence.conversation;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.application.conversation.ReplyTimes;

/** Reply times worked out from the messages as they lie in the database. */
@Singleton
class StoredReplyTimes implements ReplyTimes {

    private static final int MOST_MESSAGES = 5_000;

    private final Database database;

    StoredReplyTimes(Database database) {
        this.database = database;
    }

    @Override
    public Replies since(String platform, String pageId, Instant since) {
        List<Message> messages = database.read(sql -> sql.list(
                """
                select conversation_id, kind, written_at from direct_message
                where platform = ? and page_id = ? and written_at >= ? and conversation_id is not null
                    and state <> 'FAILED'
                order by conversation_id, written_at, id limit %d
                """.formatted(MOST_MESSAGES),
                row -> new Message(
                        row.id("conversation_id"), row.text("kind").equals("FROM_PERSON"), row.instant("written_at")),
                platform,
                pageId,
                since));
        List<Duration> waits = waits(messages);
        return new Replies(waits.size(), waits.isEmpty() ? null : waits.get((waits.size() - 1) / 2));
    }

    /** From the first message that waits to the reply, shortest first. */
    private static List<Duration> waits(List<Message> messages) {
        List<Duration> waits = new ArrayList<>();
        UUID conversation = null;
        @Nullable Instant waitingSince = null;
        for (Message message : messages) {
            if (!message.conversation.equals(conversation)) {
                conversation = message.conversation;
                waitingSince = null;
            }
            if (message.fromPerson && waitingSince == null) {
                waitingSince = message.at;
            } else if (!message.fromPerson && waitingSince != null) {
                waits.add(Duration.between(waitingSince, message.at));
                waitingSince = null;
            }
        }
        return waits.stream().sorted().toList();
    }

    private record Message(UUID conversation, boolean fromPerson, Instant at) {}
}
