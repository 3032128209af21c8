package vn.lensong.application.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.lensong.application.StoreExamples.NOON;
import static vn.lensong.application.StoreExamples.OPERATOR;
import static vn.lensong.application.StoreExamples.POST;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lensong.application.StoreExamples;
import vn.lensong.application.programme.Programmes;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.preparation.PreparationEvent;
import vn.lensong.domain.preparation.PreparationItem;
import vn.lensong.domain.preparation.Task;
import vn.lensong.domain.programme.Programme;
import vn.lensong.domain.programme.ProgrammeEvent;
import vn.lensong.domain.script.Track;

/** What the store of preparation items keeps to. */
public interface PreparationsContract {

    Preparations preparations();

    PreparationViews views();

    Programmes programmes();

    @Test
    default void a_scripts_items_are_made_once() {
        UUID programme = programme();
        PreparationItem one = item(programme, "dat-trang", 60);
        PreparationItem other = item(programme, "thu-tieng", 30);
        assertThat(preparations().made(programme)).isFalse();

        preparations().make(programme, List.of(one, other), new PreparationEvent.Made(programme, 2, NOON));
        preparations()
                .make(programme, List.of(item(programme, "lan-hai", 5)), new PreparationEvent.Made(programme, 1, NOON));

        assertThat(preparations().made(programme)).isTrue();
        assertThat(views().board(programme))
                .extracting(PreparationViews.Row::id)
                .containsExactly(one.id(), other.id());
    }

    @Test
    default void a_script_without_items_is_made_too() {
        UUID programme = programme();

        preparations().make(programme, List.of(), new PreparationEvent.Made(programme, 0, NOON));

        assertThat(preparations().made(programme)).isTrue();
    }

    @Test
    default void an_item_comes_back_with_who_settled_it_and_its_words() {
        PreparationItem item = item(programme(), null, 30);
        preparations().save(item, added(item));
        PreparationItem done = preparations().find(item.id()).orElseThrow().done(OPERATOR, "ảnh số 7", NOON);

        preparations().save(done, added(item));

        assertThat(preparations().find(item.id()).orElseThrow())
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(done);
    }

    @Test
    default void of_two_who_settle_an_item_at_once_one_is_refused() {
        PreparationItem item = item(programme(), null, 30);
        preparations().save(item, added(item));
        PreparationItem seen = preparations().find(item.id()).orElseThrow();
        preparations().save(seen.done(OPERATOR, "", NOON), added(item));

        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> preparations().save(seen.waived(OPERATOR, "Đài tỉnh lo", NOON), added(item)));

        assertThat(refusal.code()).isEqualTo("stale");
        assertThat(preparations().find(item.id()).orElseThrow().state()).isEqualTo(PreparationItem.State.DONE);
    }

    @Test
    default void a_removed_item_is_gone_unless_somebody_changed_it() {
        PreparationItem item = item(programme(), null, 30);
        preparations().save(item, added(item));
        PreparationItem seen = preparations().find(item.id()).orElseThrow();
        PreparationEvent.Removed removed =
                new PreparationEvent.Removed(item.programmeId(), item.id(), "Thử tiếng", OPERATOR, NOON);
        preparations().save(seen.done(OPERATOR, "", NOON), added(item));

        assertThat(catchThrowableOfType(Refusal.class, () -> preparations().remove(seen, removed)).code())
                .isEqualTo("stale");
        preparations().remove(preparations().find(item.id()).orElseThrow(), removed);
        assertThat(preparations().find(item.id())).isEmpty();
    }

    private UUID programme() {
        Programme programme = StoreExamples.programme(POST, NOON.plusSeconds(7200));
        programmes()
                .save(
                        programme,
                        new ProgrammeEvent.Planned(
                                programme.id(),
                                programme.title(),
                                programme.scriptId(),
                                programme.startsAt(),
                                OPERATOR,
                                NOON));
        return programme.id();
    }

    private static PreparationItem item(UUID programme, String key, int minutesBefore) {
        return PreparationItem.open(
                UUID.randomUUID(),
                programme,
                key,
                new Task(Track.TECHNICAL, "Thử tiếng", minutesBefore, null, "Kỹ thuật viên", true, ""));
    }

    private static PreparationEvent added(PreparationItem item) {
        return new PreparationEvent.Added(item.programmeId(), item.id(), item.task().title(), OPERATOR, NOON);
    }
}
