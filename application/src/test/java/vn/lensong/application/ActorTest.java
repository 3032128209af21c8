package vn.lensong.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.organisation.Grant;
import vn.lensong.domain.organisation.Role;

class ActorTest {

    private static final Scope HAI_PHONG = Scope.province("31");
    private static final Actor OPERATOR = actor(new Grant(Role.OPERATOR, HAI_PHONG));

    @Test
    void what_lies_outside_the_actors_scopes_does_not_exist() {
        assertThat(refused(Scope.province("33"), Role.OPERATOR).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
    }

    @Test
    void what_the_actor_sees_and_does_not_work_at_is_forbidden() {
        assertThat(refused(HAI_PHONG, Role.PRODUCER).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
    }

    @Test
    void a_role_counts_below_its_scope_and_not_above() {
        assertThat(OPERATOR.works(HAI_PHONG.within("buu-dien"), EnumSet.of(Role.OPERATOR)))
                .isTrue();
        assertThat(OPERATOR.works(Scope.NATION, EnumSet.of(Role.OPERATOR))).isFalse();
    }

    @Test
    void a_role_in_one_scope_is_none_in_another() {
        Actor both = actor(
                new Grant(Role.PRODUCER, HAI_PHONG), new Grant(Role.OPERATOR, Scope.province("33")));

        assertThat(both.works(Scope.province("33"), EnumSet.of(Role.PRODUCER))).isFalse();
    }

    @Test
    void an_auditor_who_also_works_is_no_mere_onlooker() {
        assertThat(actor(new Grant(Role.AUDITOR, HAI_PHONG)).looksOnOnly()).isTrue();
        assertThat(actor(new Grant(Role.AUDITOR, HAI_PHONG), new Grant(Role.OPERATOR, HAI_PHONG))
                        .looksOnOnly())
                .isFalse();
    }

    @Test
    void the_system_sees_everything_and_is_nobody() {
        assertThat(Actor.SYSTEM.sees(Scope.NATION)).isTrue();
        assertThat(Actor.SYSTEM.looksOnOnly()).isFalse();
    }

    private static Refusal refused(Scope scope, Role needed) {
        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> OPERATOR.require(scope, "programme", EnumSet.of(needed)));
        assertThat(refusal).isNotNull();
        return refusal;
    }

    private static Actor actor(Grant... grants) {
        return new Actor(new UUID(0, 1), "Lan", List.of(grants));
    }
}
