package vn.lensong.domain.presence;

import java.util.Comparator;
import java.util.UUID;

/**
 * Something to do about an organisation's presence: mend what is missing, or find out what is not known.
 *
 * @param organisation its name
 */
public record Task(UUID organisationId, String organisation, Finding finding) {

    /** What is missing before what is not known, what matters more before what matters less, then by name. */
    public static final Comparator<Task> URGENT_FIRST = Comparator.<Task, Boolean>comparing(
                    task -> task.finding().verdict() == Verdict.UNKNOWN)
            .thenComparing(task -> -task.finding().indicator().weight())
            .thenComparing(Task::organisation)
            .thenComparing(Task::organisationId);
}
