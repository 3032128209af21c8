package vn.lensong.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScopeTest {

    private static final Scope HAI_PHONG = Scope.province("31");

    @Test
    void a_scope_contains_itself_and_what_lies_below() {
        assertThat(HAI_PHONG.contains(HAI_PHONG)).isTrue();
        assertThat(HAI_PHONG.contains(HAI_PHONG.within("buu-dien").within("an-duong")))
                .isTrue();
        assertThat(Scope.NATION.contains(HAI_PHONG)).isTrue();
    }

    @Test
    void a_scope_contains_neither_its_parent_nor_its_neighbour() {
        assertThat(HAI_PHONG.contains(Scope.NATION)).isFalse();
        assertThat(HAI_PHONG.contains(Scope.province("33"))).isFalse();
    }

    @Test
    void a_scope_whose_name_merely_begins_alike_is_not_inside() {
        assertThat(HAI_PHONG.within("buu-dien").contains(HAI_PHONG.within("buu-dien-2")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "31", "vn/3", "vn/31/", "vn/31/Bưu", "vn/31/a/b/c", "vn/31/a%"})
    void a_malformed_scope_is_refused(String path) {
        assertThat(Refused.code(() -> new Scope(path))).isEqualTo("scope.malformed");
    }
}
