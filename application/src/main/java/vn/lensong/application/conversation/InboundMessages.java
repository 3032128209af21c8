package vn.lensong.application.conversation;

import java.util.List;
import vn.lensong.domain.conversation.MessageArrival;

/**
 * Where an adapter hands in the private messages that a platform pushed to it, under the terms of {@link
 * vn.lensong.application.intake.Inbound}: durable when it returns, not received when it throws, and a repeat changes
 * nothing.
 */
@FunctionalInterface
public interface InboundMessages {

    void receive(List<MessageArrival> messages);
}
