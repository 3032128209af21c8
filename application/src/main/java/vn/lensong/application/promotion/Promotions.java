package vn.lensong.application.promotion;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.lensong.domain.promotion.PromotionEvent;
import vn.lensong.domain.promotion.PromotionTask;
import vn.lensong.domain.promotion.PromotionTemplate;

/** The promotion of programmes, task by task. */
public interface Promotions {

    /** Which template a programme's plan was made from; empty while none was made. */
    Optional<Origin> origin(UUID programmeId);

    /** Stores the plan, all or nothing; does nothing when one was made before. */
    void make(PromotionTemplate from, List<PromotionTask> tasks, PromotionEvent.Made because);

    Optional<PromotionTask> find(UUID id);

    /** The tasks of a programme, by slot. */
    List<PromotionTask> of(UUID programmeId);

    /** What a person has still to do, of all programmes that are not over or cancelled, in no order. */
    List<PromotionTask> openOf(UUID personId);

    /** Stores a task that came later; does nothing when its slot is taken. */
    void add(PromotionTask task, PromotionEvent.Added because);

    /** As {@link vn.lensong.application.programme.Programmes#save}. */
    void save(PromotionTask next, PromotionEvent because);

    /** Whose template it was, and which version of it. */
    record Origin(String scope, int version) {}
}
