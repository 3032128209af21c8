package vn.lensong.domain.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RelabellingTest {

    private static final Instant NOON = Instant.parse("2026-11-20T05:00:00Z");

    @Test
    void a_correction_adds_a_label_and_is_no_longer_unsure() {
        assertThat(item(Label.UNSURE).relabelled(Label.QUESTION, true).labels()).containsExactly(Label.QUESTION);
    }

    @Test
    void a_correction_takes_a_label_and_leaves_the_others() {
        assertThat(item(Label.QUESTION, Label.PHONE)
                        .relabelled(Label.QUESTION, false)
                        .labels())
                .containsExactly(Label.PHONE);
    }

    @Test
    void what_is_left_without_a_label_is_unsure() {
        assertThat(item(Label.COMPLAINT).relabelled(Label.COMPLAINT, false).labels()).containsExactly(Label.UNSURE);
    }

    @Test
    void a_confirmation_changes_nothing() {
        InboundItem item = item(Label.COMPLAINT);

        assertThat(item.relabelled(Label.COMPLAINT, true)).isEqualTo(item);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"QUESTION", "COMPLAINT"})
    void other_labels_are_not_for_people_to_correct(Label label) {
        assertThatThrownBy(() ->
                        new LabelCorrection(UUID.randomUUID(), label, false, true, UUID.randomUUID(), NOON))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(label.name());
    }

    private static InboundItem item(Label... labels) {
        Arrival arrival = new Arrival(
                "facebook",
                "page-1",
                "c-1",
                "c-1",
                Arrival.Change.ADDED,
                Arrival.Source.WEBHOOK,
                "thread-1",
                null,
                new Arrival.Author("p-1", "Nguyễn Văn An"),
                "chào",
                NOON,
                NOON,
                "{}");
        return InboundItem.first(UUID.randomUUID(), arrival, Folded.of(List.of(arrival)), NOON)
                .labelled(Set.of(labels), "chào");
    }
}
