package vn.lensong.application.messaging;

import vn.lensong.application.Reaction;
import vn.lensong.application.Timers;
import vn.lensong.domain.Event;
import vn.lensong.domain.messaging.TextMessage;
import vn.lensong.domain.messaging.TextMessageEvent;

/** Sets the timer of a text that waits, after a failure too. */
public final class TimeTexts implements Reaction {

    private final Texts texts;
    private final Timers timers;

    public TimeTexts(Texts texts, Timers timers) {
        this.texts = texts;
        this.timers = timers;
    }

    @Override
    public String name() {
        return "time-texts";
    }

    @Override
    public boolean wants(Event event) {
        return event instanceof TextMessageEvent.Asked
                || event instanceof TextMessageEvent.Moved moved && moved.state() == TextMessage.State.WAITING;
    }

    @Override
    public void react(Event event, int attempt) {
        TextMessage text = texts.find(event.subject()).orElseThrow();
        if (text.state() == TextMessage.State.WAITING) {
            timers.set(SendTexts.NAME, text.id(), text.dueAt());
        }
    }
}
