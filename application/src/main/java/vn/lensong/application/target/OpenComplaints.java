package vn.lensong.application.target;

import java.util.Set;
import java.util.UUID;
import vn.lensong.domain.Scope;

/**
 * Who waits for an answer to a complaint, and is asked for nothing meanwhile. Nobody keeps complaints yet: until
 * somebody does, nobody is held back by one.
 */
@FunctionalInterface
public interface OpenComplaints {

    /** The leads inside this scope whose person has an open complaint. */
    Set<UUID> of(Scope scope);
}
