package vn.lensong.application.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lensong.application.StoreExamples.NOON;
import static vn.lensong.application.StoreExamples.told;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lensong.application.intake.LabelCorrections.Said;
import vn.lensong.application.live.EventLog;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.intake.Arrival.Change;
import vn.lensong.domain.intake.InboundItem;
import vn.lensong.domain.intake.ItemEvent;
import vn.lensong.domain.intake.Label;
import vn.lensong.domain.intake.LabelCorrection;
import vn.lensong.domain.intake.LabelFigures;

/** What every store of corrections and of what was learnt from them keeps to. */
public interface LabelStoresContract {

    UUID PERSON = UUID.randomUUID();

    Items items();

    LabelCorrections corrections();

    LabelModels models();

    EventLog events();

    @Test
    default void a_correction_changes_the_items_labels_and_says_so() {
        InboundItem item = item("chào cả nhà", Set.of(Label.GREETING));

        correct(item, Label.COMPLAINT, true, 0);

        assertThat(items().find(item.id()).orElseThrow().labels()).containsOnly(Label.GREETING, Label.COMPLAINT);
        EventLog.Recorded event = events().after(item.programmeId(), 0, 10).getLast();
        assertThat(event.name()).isEqualTo(ItemEvent.Relabelled.NAME);
        assertThat(event.by()).isEqualTo(PERSON);
        assertThat(event.facts()).contains("GREETING", "COMPLAINT");
    }

    @Test
    default void a_correction_of_labels_that_have_changed_meanwhile_is_stale_and_changes_nothing() {
        InboundItem item = item("chờ mãi " + UUID.randomUUID(), Set.of(Label.UNSURE));
        correct(item, Label.COMPLAINT, true, 0);

        assertThatThrownBy(() -> correct(item, Label.COMPLAINT, false, 1))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("stale"));

        assertThat(said(Label.COMPLAINT, item)).containsExactly(new Said(item.words(), true));
    }

    @Test
    default void the_newest_word_of_an_item_counts() {
        InboundItem item = item("thôi kệ " + UUID.randomUUID(), Set.of(Label.UNSURE));
        InboundItem corrected = correct(item, Label.COMPLAINT, true, 0);

        correct(corrected, Label.COMPLAINT, false, 1);

        assertThat(said(Label.COMPLAINT, item)).containsExactly(new Said(item.words(), false));
    }

    @Test
    default void what_was_said_of_one_label_says_nothing_of_another() {
        InboundItem item = item("bao giờ có " + UUID.randomUUID(), Set.of(Label.UNSURE));

        correct(item, Label.QUESTION, true, 0);

        assertThat(said(Label.QUESTION, item)).containsExactly(new Said(item.words(), true));
        assertThat(said(Label.COMPLAINT, item)).isEmpty();
    }

    @Test
    default void a_model_takes_the_place_of_the_former_one_until_it_is_removed() {
        LabelModels.Stored first = model(0, "a".repeat(400_000));
        LabelModels.Stored second = model(60, "b");

        models().put(first);
        List<LabelModels.Stored> afterFirst = models().all();
        models().put(second);
        Map<Label, Instant> learntAt = models().learntAt();
        List<LabelModels.Stored> afterSecond = models().all();
        models().remove(Label.COMPLAINT);
        models().remove(Label.COMPLAINT);

        assertThat(afterFirst).containsExactly(first);
        assertThat(afterSecond).containsExactly(second);
        assertThat(learntAt).containsExactly(Map.entry(Label.COMPLAINT, NOON.plusSeconds(60)));
        assertThat(models().all()).isEmpty();
    }

    private InboundItem item(String words, Set<Label> labels) {
        String id = UUID.randomUUID().toString();
        UUID programme = UUID.randomUUID();
        InboundItem[] stored = new InboundItem[1];
        items().accept(
                List.of(told(id, Change.ADDED, words, NOON)), List.of(), (before, isNew, after, question) -> {
                    stored[0] = before.folded(after)
                            .placed(programme, new Scope("vn/31"))
                            .labelled(labels, words);
                    return new Items.Received(stored[0], null, List.of());
                });
        return stored[0];
    }

    private InboundItem correct(InboundItem item, Label label, boolean holds, int seconds) {
        InboundItem next = item.relabelled(label, holds);
        LabelCorrection said = new LabelCorrection(
                item.id(), label, item.labels().contains(label), holds, PERSON, NOON.plusSeconds(seconds));
        corrections()
                .save(
                        next,
                        item.labels(),
                        List.of(said),
                        new ItemEvent.Relabelled(
                                item.programmeId(), item.id(), item.labels(), next.labels(), PERSON, said.at()));
        return next;
    }

    private List<Said> said(Label label, InboundItem item) {
        return corrections().said(label).stream()
                .filter(said -> said.words().equals(item.words()))
                .toList();
    }

    private static LabelModels.Stored model(int seconds, String learnt) {
        return new LabelModels.Stored(
                Label.COMPLAINT,
                NOON.plusSeconds(seconds),
                40,
                new LabelFigures(5, 1, 5, 9),
                new LabelFigures(9, 1, 1, 9),
                learnt);
    }
}
