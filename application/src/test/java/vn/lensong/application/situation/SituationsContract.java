package vn.lensong.application.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.lensong.application.StoreExamples.NOON;
import static vn.lensong.application.StoreExamples.OPERATOR;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lensong.application.StoreExamples;
import vn.lensong.application.programme.Programmes;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.organisation.Role;
import vn.lensong.domain.programme.Programme;
import vn.lensong.domain.programme.ProgrammeEvent;
import vn.lensong.domain.situation.Card;
import vn.lensong.domain.situation.Situation;
import vn.lensong.domain.situation.SituationEvent;

/** What the store of contingency cards and of declared situations keeps to. */
public interface SituationsContract {

    Situations situations();

    Programmes programmes();

    @Test
    default void cards_are_copied_once_in_their_order_and_changed_by_their_key() {
        UUID programme = programme();
        Card lost = card("mat-luong", "Mất luồng phát");
        Card absent = card("vang-nguoi-dan", "Vắng người dẫn");

        situations().copy(programme, List.of(lost, absent));
        situations().copy(programme, List.of(card("khac", "Thẻ khác")));
        Card changed = card("mat-luong", "Mất hình và tiếng");
        situations().change(programme, changed);

        assertThat(situations().cards(programme)).containsExactly(changed, absent);
        assertThat(catchThrowableOfType(
                                Refusal.class, () -> situations().change(programme, card("khong-co", "Không có")))
                        .code())
                .isEqualTo("card.not-found");
    }

    @Test
    default void a_situation_comes_back_with_its_card_its_steps_and_how_it_ended() {
        UUID programme = programme();
        Situation first = declared(programme);
        Situation second = Situation.declared(
                UUID.randomUUID(), programme, card("mat-dien", "Mất điện"), OPERATOR, NOON.plusSeconds(60));
        situations().save(second, because(second));
        situations().save(first, because(first));
        Situation seen = situations().find(first.id()).orElseThrow();
        Situation over = seen.ticked(1).resolved(OPERATOR, "Đã chuyển sang 4G", NOON.plusSeconds(120));

        situations().save(over, because(first));

        assertThat(situations().find(first.id()).orElseThrow())
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(over);
        assertThat(situations().of(programme))
                .extracting(Situation::id)
                .containsExactly(first.id(), second.id());
    }

    @Test
    default void of_two_who_tick_at_once_one_is_refused() {
        Situation situation = declared(programme());
        situations().save(situation, because(situation));
        Situation seen = situations().find(situation.id()).orElseThrow();
        situations().save(seen.ticked(1), because(situation));

        Refusal refusal =
                catchThrowableOfType(Refusal.class, () -> situations().save(seen.ticked(2), because(situation)));

        assertThat(refusal.code()).isEqualTo("stale");
        assertThat(situations().find(situation.id()).orElseThrow().ticked()).containsExactly(1);
    }

    private UUID programme() {
        Programme programme = StoreExamples.programme();
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

    private static Situation declared(UUID programme) {
        return Situation.declared(
                UUID.randomUUID(), programme, card("mat-luong", "Mất luồng phát"), OPERATOR, NOON);
    }

    private static Card card(String key, String title) {
        return new Card(
                key, title, "Khi hình đứng", List.of("Báo đạo diễn", "Chuyển đường dự phòng"), 5, "Xin đợi", Role.OPERATOR);
    }

    private static SituationEvent because(Situation situation) {
        return new SituationEvent.Resolved(
                situation.programmeId(), situation.id(), situation.card().title(), "Đã xong", OPERATOR, NOON);
    }
}
