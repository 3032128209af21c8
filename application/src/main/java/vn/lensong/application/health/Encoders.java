package vn.lensong.application.health;

import java.util.Optional;
import java.util.UUID;
import vn.lensong.domain.health.EncoderAddress;
import vn.lensong.domain.health.EncoderEvent;

/** The encoders that pages are fed by. At rest a password is sealed: whoever reads the database cannot use it. */
public interface Encoders {

    /** Empty when none is set, or when its password was sealed under a signing secret that is no longer ours. */
    Optional<Access> of(UUID pageId);

    /** Puts it in the place of the one before. */
    void set(UUID pageId, Access access, EncoderEvent because);

    /** Forgets it; harmless when there is none. */
    void remove(UUID pageId, EncoderEvent because);

    /**
     * How an encoder is reached.
     *
     * @param password empty when it asks for none
     */
    record Access(EncoderAddress address, String password) {

        /** Printed without the password. */
        @Override
        public String toString() {
            return "Access[" + address + "]";
        }
    }
}
