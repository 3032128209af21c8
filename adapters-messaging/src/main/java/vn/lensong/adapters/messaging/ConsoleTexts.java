package vn.lensong.adapters.messaging;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lensong.application.messaging.TextMessages;
import vn.lensong.domain.messaging.TextChannel;

/**
 * Where no gateway is configured: says on the console that a text would have been sent, how long it is and how
 * the number ends, and keeps the last hundred in memory.
 */
public final class ConsoleTexts implements TextMessages {

    private static final Logger LOG = LoggerFactory.getLogger(ConsoleTexts.class);
    private static final int MOST = 100;

    private final TextChannel channel;
    private final Deque<Outgoing> kept = new ArrayDeque<>();

    ConsoleTexts(TextChannel channel) {
        this.channel = channel;
    }

    @Override
    public TextChannel channel() {
        return channel;
    }

    @Override
    public String send(Outgoing text) {
        String phone = text.phone();
        LOG.info(
                "{} (no gateway is configured): a message of {} characters to a number ending in {}",
                channel,
                text.words().length(),
                phone.substring(Math.max(0, phone.length() - 2)));
        synchronized (kept) {
            kept.addLast(text);
            if (kept.size() > MOST) {
                kept.removeFirst();
            }
        }
        return "console-" + text.id();
    }

    /** What was not sent, oldest first. */
    public List<UUID> kept() {
        synchronized (kept) {
            return kept.stream().map(Outgoing::id).toList();
        }
    }
}
