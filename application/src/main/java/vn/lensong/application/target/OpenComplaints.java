package vn.lensong.application.target;

import java.util.Set;
import java.util.UUID;
import vn.lensong.domain.Scope;

/** Who waits for an answer to a complaint, and is asked for nothing meanwhile. */
@FunctionalInterface
public interface OpenComplaints {

    /** The leads inside this scope whose person has an open complaint. */
    Complaining of(Scope scope);

    /**
     * @param told of whom the list may say so
     * @param quiet of whom it may not, since others may not know of the complaint: they are left in peace without a word
     */
    record Complaining(Set<UUID> told, Set<UUID> quiet) {

        public Complaining {
            told = Set.copyOf(told);
            quiet = Set.copyOf(quiet);
        }
    }
}
