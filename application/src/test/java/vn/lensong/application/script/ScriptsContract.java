package vn.lensong.application.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.lensong.application.StoreExamples.NOON;
import static vn.lensong.application.StoreExamples.OPERATOR;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lensong.application.StoreExamples;
import vn.lensong.domain.Product;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.script.FrameworkScript;
import vn.lensong.domain.script.ScriptEvent;

/** What the store of framework scripts keeps to. */
public interface ScriptsContract {

    Scripts scripts();

    @Test
    default void a_script_comes_back_as_it_was_written() {
        FrameworkScript script = draft(province(), "Kịch bản của tỉnh");

        scripts().save(script, drafted(script));

        assertThat(scripts().find(script.id()).orElseThrow())
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(script);
    }

    @Test
    default void the_editions_of_one_script_come_back_in_their_order() {
        FrameworkScript first = draft(province(), "Kịch bản có ba ấn bản");
        scripts().save(first, drafted(first));
        FrameworkScript second = approved(first).nextEdition(UUID.randomUUID());
        FrameworkScript third = approved(second).nextEdition(UUID.randomUUID());
        scripts().save(third, drafted(third));
        scripts().save(second, drafted(second));

        assertThat(scripts().editions(first.id()))
                .extracting(FrameworkScript::id)
                .containsExactly(first.id(), second.id(), third.id());
    }

    @Test
    default void scripts_written_above_and_below_a_scope_are_usable_there_and_others_are_not() {
        Scope province = province();
        FrameworkScript above = draft(Scope.NATION, "A " + UUID.randomUUID());
        FrameworkScript here = draft(province, "B " + UUID.randomUUID());
        FrameworkScript below = draft(province.within("chi-nhanh"), "C " + UUID.randomUUID());
        FrameworkScript elsewhere = draft(province(), "D " + UUID.randomUUID());
        List.of(above, here, below, elsewhere).forEach(script -> scripts().save(script, drafted(script)));

        assertThat(scripts().usableAt(List.of(province)))
                .extracting(FrameworkScript::id)
                .contains(above.id(), here.id(), below.id())
                .doesNotContain(elsewhere.id());
    }

    @Test
    default void a_script_that_somebody_else_changed_meanwhile_is_refused() {
        FrameworkScript script = draft(province(), "Kịch bản hai người sửa");
        scripts().save(script, drafted(script));
        FrameworkScript seen = scripts().find(script.id()).orElseThrow();
        LocalDate from = LocalDate.of(2026, 12, 1);
        scripts().save(seen.rewritten("Một", seen.content(), from, null), drafted(seen));

        Refusal refusal = catchThrowableOfType(
                Refusal.class,
                () -> scripts().save(seen.rewritten("Hai", seen.content(), null, null), drafted(seen)));

        assertThat(refusal.code()).isEqualTo("stale");
        FrameworkScript found = scripts().find(script.id()).orElseThrow();
        assertThat(found.title()).isEqualTo("Một");
        assertThat(found.edition().from()).isEqualTo(from);
    }

    private static FrameworkScript approved(FrameworkScript script) {
        return script.submitted(null).approved(null);
    }

    private static Scope province() {
        return new Scope("vn/45/to-chuc-" + UUID.randomUUID().toString().substring(0, 8));
    }

    private static FrameworkScript draft(Scope scope, String title) {
        return FrameworkScript.draft(
                UUID.randomUUID(),
                scope,
                title,
                Product.VOLUNTARY_SI,
                StoreExamples.script().content());
    }

    private static ScriptEvent drafted(FrameworkScript script) {
        return new ScriptEvent.Drafted(script.id(), script.title(), OPERATOR, NOON);
    }
}
