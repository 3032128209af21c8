package vn.lensong.application.script;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.lensong.domain.Scope;
import vn.lensong.domain.script.FrameworkScript;
import vn.lensong.domain.script.ScriptEvent;

/** Framework scripts. */
public interface Scripts {

    Optional<FrameworkScript> find(UUID id);

    /** Scripts that apply at any of these scopes: written there, above or below; by title, the latest edition first. */
    List<FrameworkScript> usableAt(List<Scope> scopes);

    /** All editions of one script, the first one first. */
    List<FrameworkScript> editions(UUID lineage);

    /**
     * Stores the next state with its reason, both or neither. A version of 0 is new; another one
     * must be the stored one, else {@code stale} is refused.
     */
    void save(FrameworkScript next, ScriptEvent because);
}
