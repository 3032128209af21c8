package vn.lensong.adapters.persistence.event;

import jakarta.inject.Singleton;
import java.util.function.IntSupplier;

/**
 * Whether what citizens write comes faster than the database takes it. Then whatever can wait goes slowly: a webhook
 * that is answered late is sent again, and a reaction is only later.
 */
@Singleton
public class Rush {

    /** At a thousand comments a second hardly ever so many wait at once. */
    static final int MANY = 500;

    private volatile IntSupplier waiting = () -> 0;

    /** @param waiting how many items are being written or wait to be */
    public void watch(IntSupplier waiting) {
        this.waiting = waiting;
    }

    boolean on() {
        return waiting.getAsInt() >= MANY;
    }
}
