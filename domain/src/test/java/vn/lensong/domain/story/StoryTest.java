package vn.lensong.domain.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lensong.domain.Product;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;

/** A story is told only while it is verified and allowed. */
class StoryTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 29);
    private static final Instant NOW = Instant.parse("2026-11-24T05:00:00Z");
    private static final UUID PROGRAMME = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final UUID PERSON = UUID.fromString("00000000-0000-7000-8000-000000000002");

    private final Story told = Story.entered(
            UUID.fromString("00000000-0000-7000-8000-000000000003"),
            Scope.province("31"),
            new Telling("Bà Hòa", "0912345678", Product.VOLUNTARY_SI, "2,1 triệu đồng", DAY, "Bà Hòa kể"));
    private final Story verified = told.verified(new Story.Verification(PERSON, DAY, "Đối chiếu sổ"));
    private final Story allowed = verified.consented(consent(Set.of(Consent.Purpose.TELL_ON_AIR), DAY));

    @Test
    void a_story_nobody_verified_is_not_placed() {
        assertThat(refused(told, DAY)).isEqualTo("story.not-verified");
    }

    @Test
    void a_story_without_a_consent_for_the_day_and_the_purpose_is_not_placed() {
        assertThat(refused(verified, DAY)).isEqualTo("story.no-consent");
        assertThat(refused(allowed, DAY.plusDays(1))).isEqualTo("story.no-consent");
        assertThat(refused(verified.consented(consent(Set.of(Consent.Purpose.PUBLISH_CLIP), DAY)), DAY))
                .isEqualTo("story.no-consent");
    }

    @Test
    void a_withdrawn_consent_allows_nothing_and_is_not_withdrawn_twice() {
        Story withdrawn = allowed.withdrawn(PERSON, NOW);

        assertThat(withdrawn.mayBeTold(DAY)).isFalse();
        assertThat(catchThrowableOfType(Refusal.class, () -> withdrawn.withdrawn(PERSON, NOW)).code())
                .isEqualTo("consent.withdrawn");
    }

    @Test
    void a_story_that_is_told_otherwise_has_to_be_verified_again() {
        assertThat(allowed.told(allowed.telling()).mayBeTold(DAY)).isTrue();
        assertThat(allowed.told(new Telling("Bà Hòa", "", Product.HOUSEHOLD_HI, "80%", DAY, "Kể khác"))
                        .mayBeTold(DAY))
                .isFalse();
    }

    @Test
    void a_segment_is_emptied_once_and_published_once() {
        Story placed = allowed.placed(PROGRAMME, 3, DAY, PERSON, NOW);
        Story emptied = placed.emptied(PROGRAMME, 3, NOW);

        assertThat(emptied.placements()).noneMatch(Placement::stands);
        assertThat(emptied.emptied(PROGRAMME, 3, NOW.plusSeconds(9))).isEqualTo(emptied);
        Publication aired = new Publication(Consent.Channel.FACEBOOK, PROGRAMME, 3, "Hỏi đáp", "", NOW);
        assertThat(placed.published(aired).published(aired).publications()).containsExactly(aired);
    }

    private static Consent consent(Set<Consent.Purpose> purposes, LocalDate to) {
        return Consent.given(purposes, Set.of(Consent.Channel.FACEBOOK), DAY.minusDays(9), to, PERSON);
    }

    private static String refused(Story story, LocalDate day) {
        return catchThrowableOfType(Refusal.class, () -> story.placed(PROGRAMME, 3, day, PERSON, NOW)).code();
    }
}
