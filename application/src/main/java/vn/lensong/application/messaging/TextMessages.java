package vn.lensong.application.messaging;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.messaging.TextChannel;
import vn.lensong.domain.messaging.TextMessage;

/**
 * A gateway that carries texts to telephones on one channel.
 *
 * <p>Nobody can ask a gateway whether it took a text, so a call is made once. One that ended UNREACHABLE may
 * have been carried out; RATE_LIMITED and whatever else an {@link vn.lensong.application.OutsideFailure} says
 * was not. No failure's message holds the number or the words.
 */
public interface TextMessages {

    TextChannel channel();

    /**
     * Sends a text, at most once for this id where the gateway knows ours.
     *
     * @return what the gateway calls it, null when it does not say
     */
    @Nullable String send(Outgoing text);

    /**
     * A text on its way out.
     *
     * @param id ours, for a gateway that tells repetitions by it
     * @param phone E.164
     * @param gaps what fills a template, by the template's own names
     */
    record Outgoing(UUID id, TextMessage.Purpose purpose, String phone, String words, Map<String, String> gaps) {

        public Outgoing {
            gaps = Map.copyOf(gaps);
        }

        /** Names nobody in logs. */
        @Override
        public String toString() {
            return "Outgoing[" + id + ", " + purpose + "]";
        }
    }
}
