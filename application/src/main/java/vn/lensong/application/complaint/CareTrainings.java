package vn.lensong.application.complaint;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Scope;
import vn.lensong.domain.complaint.CareTraining;
import vn.lensong.domain.complaint.CareTrainingEvent;

/** Courses about care, and who was sent to them. */
public interface CareTrainings {

    /** Those of these scopes and of the scopes above, by title. */
    List<CareTraining.Course> courses(List<Scope> scopes);

    Optional<CareTraining.Course> course(UUID id);

    void add(CareTraining.Course course, CareTrainingEvent because);

    Optional<CareTraining.Order> find(UUID id);

    /**
     * Orders inside these scopes, the unfinished ones first and then by the day they are due; at most 200.
     *
     * @param personId of whom, null for everybody
     * @param complaintId what they follow from, null for all
     */
    List<CareTraining.Order> orders(List<Scope> scopes, @Nullable UUID personId, @Nullable UUID complaintId);

    /** As {@link Complaints#save}. */
    void save(CareTraining.Order next, CareTrainingEvent because);
}
