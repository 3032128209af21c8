package vn.lensong.domain.media;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lensong.domain.Refused.code;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lensong.domain.Scope;

class MediaTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 29);
    private static final Rights.Place LIVE = Rights.Place.LIVESTREAM;

    @Test
    void a_media_is_usable_once_it_is_described() {
        Media draft = added(MediaKind.CLIP);

        assertThat(draft.usableOn(DAY)).isFalse();
        assertThat(draft.hindrance(DAY, LIVE)).contains(Media.Hindrance.NOT_READY);
        assertThat(draft.described(description(null, LIVE)).usableOn(DAY)).isTrue();
        assertThat(draft.described(description(null, LIVE)).hindrance(DAY, LIVE)).isEmpty();
    }

    @Test
    void rights_last_until_the_end_of_their_last_day() {
        Media media = added(MediaKind.CLIP).described(description(DAY, LIVE));

        assertThat(media.usableOn(DAY)).isTrue();
        assertThat(media.usableOn(DAY.plusDays(1))).isFalse();
        assertThat(media.hindrance(DAY.plusDays(1), LIVE)).contains(Media.Hindrance.EXPIRED);
    }

    @Test
    void a_media_is_shown_only_where_its_rights_allow() {
        Media media = added(MediaKind.CLIP).described(description(null, Rights.Place.WEBSITE));

        assertThat(media.hindrance(DAY, LIVE)).contains(Media.Hindrance.NOT_FOR_THIS_PLACE);
        assertThat(media.hindrance(DAY, Rights.Place.WEBSITE)).isEmpty();
    }

    @Test
    void a_picture_is_told_in_words_too() {
        Description silent = new Description("Ảnh", "", "", rights(null, LIVE), null);

        assertThat(code(() -> added(MediaKind.PHOTO).described(silent))).isEqualTo("media.no-alternative");
        assertThat(added(MediaKind.CLIP).described(silent).state()).isEqualTo(Media.State.READY);
    }

    @Test
    void an_archived_media_is_neither_used_nor_changed() {
        Media archived = added(MediaKind.CLIP).described(description(null, LIVE)).archived();

        assertThat(archived.usableOn(DAY)).isFalse();
        assertThat(archived.hindrance(DAY, LIVE)).contains(Media.Hindrance.ARCHIVED);
        assertThat(code(archived::archived)).isEqualTo("media.archived");
        assertThat(code(() -> archived.described(description(null, LIVE)))).isEqualTo("media.archived");
        assertThat(code(() -> archived.previewed("0".repeat(64)))).isEqualTo("media.archived");
    }

    @Test
    void a_restored_media_is_what_it_was() {
        Media draft = added(MediaKind.CLIP);
        Media ready = draft.described(description(null, LIVE));

        assertThat(draft.archived().restored()).isEqualTo(draft);
        assertThat(ready.archived().restored()).isEqualTo(ready);
        assertThat(code(ready::restored)).isEqualTo("media.not-archived");
    }

    @Test
    void a_media_has_a_title_and_an_owner() {
        assertThat(code(() -> new Description(" ", "", "", rights(null, LIVE), null))).isEqualTo("field.missing");
        assertThat(code(() -> new Rights("", "", null, Set.of()))).isEqualTo("field.missing");
    }

    @Test
    void a_file_is_never_empty() {
        assertThat(code(() -> new MediaFile("0".repeat(64), 0, FileType.PDF, null, null, null)))
                .isEqualTo("media.empty");
    }

    private static Media added(MediaKind kind) {
        MediaFile file = new MediaFile("0".repeat(64), 10, FileType.MP4, 1280, 720, 61);
        return Media.added(
                new UUID(0, 1), Scope.province("31"), kind, file, null, new UUID(0, 2), Instant.parse("2026-11-20T05:00:00Z"));
    }

    private static Description description(@Nullable LocalDate until, Rights.Place place) {
        return new Description("Phóng sự", "", "Bác Hòa kể chuyện", rights(until, place), null);
    }

    private static Rights rights(@Nullable LocalDate until, Rights.Place place) {
        return new Rights("BHXH Hải Phòng", "", until, Set.of(place));
    }
}
