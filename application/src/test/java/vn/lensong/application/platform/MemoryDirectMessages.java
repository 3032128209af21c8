package vn.lensong.application.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.OutsideFailure;

/** The private messages of the platform in memory, with the windows that others have. */
final class MemoryDirectMessages implements DirectMessageCalls {

    private static final Duration LASTS = Duration.ofDays(7);

    private final InMemoryPlatform platform;
    private final MemoryComments comments;
    private final Map<String, Instant> heardAt = new HashMap<>();
    private final Set<String> repliedTo = new HashSet<>();
    private final List<Message> messages = new ArrayList<>();

    MemoryDirectMessages(InMemoryPlatform platform, MemoryComments comments) {
        this.platform = platform;
        this.comments = comments;
    }

    private record Message(String id, String personKey, String text, Instant at) {

        private Sent sent() {
            return new Sent(id, personKey);
        }
    }

    @Override
    public synchronized Sent send(String pageId, String personKey, String text, Manner manner, String mark) {
        platform.admit(pageId);
        platform.admitMessaging();
        Duration open = manner == Manner.RESPONSE ? Duration.ofHours(24) : LASTS;
        Instant heard = heardAt.get(personKey);
        if (heard == null || !platform.now().isBefore(heard.plus(open)) || text.length() > LONGEST) {
            throw rejected();
        }
        return written(personKey, text);
    }

    @Override
    public synchronized @Nullable Sent find(String pageId, String personKey, String text, Instant since) {
        platform.admit(pageId);
        return messages.reversed().stream()
                .filter(message -> message.personKey().equals(personKey)
                        && message.text().strip().equals(text.strip())
                        && message.at().getEpochSecond() >= since.getEpochSecond())
                .filter(message -> platform.shows(message.at()))
                .findFirst()
                .map(Message::sent)
                .orElse(null);
    }

    @Override
    public synchronized Sent replyPrivately(String pageId, String address, String text, String mark) {
        platform.admit(pageId);
        platform.admitMessaging();
        MemoryComments.Written comment = comments.written(address);
        if (!platform.now().isBefore(comment.at().plus(LASTS)) || !repliedTo.add(address)) {
            throw rejected();
        }
        return written(comment.authorKey(), text);
    }

    @Override
    public synchronized boolean repliedPrivately(String pageId, String address) {
        platform.admit(pageId);
        comments.written(address);
        return repliedTo.contains(address);
    }

    synchronized void heard(String personKey) {
        heardAt.put(personKey, platform.now());
    }

    synchronized List<String> textsTo(String personKey) {
        return messages.stream()
                .filter(message -> message.personKey().equals(personKey))
                .map(Message::text)
                .toList();
    }

    private Sent written(String personKey, String text) {
        Message message = new Message("message-" + (messages.size() + 1), personKey, text, platform.now());
        messages.add(message);
        return platform.answer(message.sent());
    }

    private static OutsideFailure rejected() {
        return new OutsideFailure(OutsideFailure.Kind.REJECTED, "memory: may not be written now");
    }
}
