package vn.lensong.application.privacy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.lensong.domain.Scope;
import vn.lensong.domain.privacy.Held;
import vn.lensong.domain.privacy.Identity;

/** All that is held about people, over every context: what is told is what is erased. */
public interface PersonalData {

    /**
     * The identity with what leads inside these scopes add to it: the account that left a number, and the numbers that
     * an account left. Several people may have left one number, so somebody has to look whether it is one person.
     */
    Identity widened(Identity who, List<Scope> scopes);

    /** What a lead inside these scopes is found by; both empty when there is none. */
    Known ofLead(UUID leadId, List<Scope> scopes);

    /** What is held about the person inside these scopes, oldest first. */
    List<Held> held(Identity who, List<Scope> scopes);

    /**
     * Erases what is held about the person inside these scopes, all or nothing. What others wrote stays, with the
     * person's number hidden in it. Done again, it finds nothing more to do.
     *
     * @return how much was erased, by what it was; what there was none of is missing
     */
    Map<String, Integer> erase(Identity who, List<Scope> scopes);

    /**
     * Looks through every text of the database for the person's keys and numbers; costs a walk through all of it.
     *
     * @return where they are still found, as {@code table.column}, ordered
     */
    List<String> leftovers(Identity who);

    /** What a lead says of a person's identity. */
    record Known(Set<String> keys, Set<String> phones) {}
}
