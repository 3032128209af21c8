package vn.lensong.application.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.lensong.application.StoreExamples.NOON;
import static vn.lensong.application.StoreExamples.OPERATOR;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lensong.application.Page;
import vn.lensong.application.live.EventLog;
import vn.lensong.application.media.MediaShelf.Gap;
import vn.lensong.domain.Digest;
import vn.lensong.domain.Product;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.media.Description;
import vn.lensong.domain.media.FileType;
import vn.lensong.domain.media.Media;
import vn.lensong.domain.media.MediaEvent;
import vn.lensong.domain.media.MediaFile;
import vn.lensong.domain.media.MediaKind;
import vn.lensong.domain.media.Rights;

/** What every media library keeps to. */
public interface MediaLibraryContract {

    LocalDate DAY = LocalDate.of(2026, 11, 29);

    MediaLibrary library();

    EventLog events();

    @Test
    default void a_media_reads_back_as_it_was_saved() {
        Media draft = draft(place(), MediaKind.CLIP, "tệp");
        assertThat(library().find(draft.id())).isEmpty();

        library().save(draft, added(draft));
        Media stored = library().find(draft.id()).orElseThrow();
        assertThat(stored).isEqualTo(versioned(draft, 1));

        Media next = stored.described(description("Bác Hòa kể", DAY, Product.VOLUNTARY_SI));
        library().save(next, new MediaEvent.Described(next.id(), OPERATOR, NOON));
        assertThat(library().find(draft.id())).contains(versioned(next, 2));
        assertThat(events().newest(draft.id())).isEqualTo(2);
    }

    @Test
    default void a_stale_version_is_refused_and_leaves_no_event() {
        Media stored = saved(draft(place(), MediaKind.CLIP, "tệp"));
        library().save(stored.archived(), new MediaEvent.Archived(stored.id(), OPERATOR, NOON));

        Refusal refusal = catchThrowableOfType(
                Refusal.class,
                () -> library().save(stored.archived(), new MediaEvent.Archived(stored.id(), OPERATOR, NOON)));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.STALE);
        assertThat(events().newest(stored.id())).isEqualTo(2);
    }

    @Test
    default void one_file_is_one_media_of_its_kind_in_its_scope() {
        Scope place = place();
        Media first = saved(draft(place, MediaKind.CLIP, "tệp"));
        Media again = draft(place, MediaKind.CLIP, "tệp");

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> library().save(again, added(again)));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.STALE);
        assertThat(library().ofFile(place, first.file().sha256())).containsExactly(first);
        assertThat(library().ofFile(place(), first.file().sha256())).isEmpty();
        assertThat(library().uses(first.file().sha256())).isTrue();
        assertThat(library().uses(Digest.of("another"))).isFalse();
    }

    @Test
    default void what_applies_from_above_is_listed_and_what_is_beside_is_not() {
        Scope place = place();
        Media own = saved(draft(place, MediaKind.PHOTO, "own"));
        Media above = saved(draft(new Scope("vn/31"), MediaKind.PHOTO, "above " + place));
        saved(draft(place(), MediaKind.PHOTO, "beside"));
        Media document = saved(draft(place, MediaKind.DOCUMENT, "signed"));

        assertThat(listed(filter(place, List.of()))).contains(own, above).doesNotContain(document);
        assertThat(listed(filter(place, List.of(place)))).contains(own, above, document);
        assertThat(listed(filter(place, List.of())).stream().filter(media -> media.scope().depth() == 2))
                .containsOnly(own);
    }

    @Test
    default void media_are_filtered_by_kind_state_product_and_words() {
        Scope place = place();
        Media photo = described(place, "photo", "Ảnh ĐỘI NGŨ thu", Product.HOUSEHOLD_HI);
        Media other = described(place, "other", "100% tự nguyện", Product.VOLUNTARY_SI);

        assertThat(own(place, Set.of(MediaKind.CLIP), Set.of(), null, "")).containsExactlyInAnyOrder(photo, other);
        assertThat(own(place, Set.of(MediaKind.PHOTO), Set.of(), null, "")).isEmpty();
        assertThat(own(place, Set.of(), Set.of(Media.State.ARCHIVED), null, "")).isEmpty();
        assertThat(own(place, Set.of(), Set.of(), Product.HOUSEHOLD_HI, "")).containsExactly(photo);
        assertThat(own(place, Set.of(), Set.of(), null, "đội ngũ")).containsExactly(photo);
        assertThat(own(place, Set.of(), Set.of(), null, "0%")).containsExactly(other);
        assertThat(own(place, Set.of(), Set.of(), null, "a_b")).isEmpty();
    }

    @Test
    default void a_list_is_read_page_by_page_newest_first() {
        Scope place = place();
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Media media = Media.added(
                    UUID.randomUUID(), place, MediaKind.CLIP, file("p" + i), null, OPERATOR, NOON.plusSeconds(i / 2));
            ids.add(saved(media).id());
        }

        List<UUID> read = new ArrayList<>();
        String cursor = null;
        do {
            Page<Media> page = library().page(filter(place, List.of()), new Page.Ask(2, cursor));
            page.items().stream().filter(media -> media.scope().equals(place)).forEach(media -> read.add(media.id()));
            cursor = page.nextCursor();
        } while (cursor != null);

        assertThat(read).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(read.getFirst()).isEqualTo(ids.getLast());
    }

    @Test
    default void a_show_counts_on_media_by_title_or_id_of_its_scope_or_above() {
        Scope place = place();
        Media media = described(place, "shelf", "Phóng sự Bác Hòa", null);
        saved(draft(place, MediaKind.CLIP, "unnamed"));
        MediaShelf shelf = new LibraryShelf(library());
        List<String> names = List.of("phóng sự bác hòa", media.id().toString(), "Không có");

        assertThat(shelf.gaps(place.within("quay"), names, DAY, Rights.Place.LIVESTREAM))
                .containsExactly(new Gap("Không có", MediaShelf.Reason.MISSING));
        assertThat(shelf.gaps(place, names.subList(0, 2), DAY.plusDays(1), Rights.Place.LIVESTREAM))
                .extracting(Gap::reason)
                .containsOnly(MediaShelf.Reason.EXPIRED);
        assertThat(shelf.gaps(place, names.subList(0, 1), DAY, Rights.Place.PRINT))
                .extracting(Gap::reason)
                .containsOnly(MediaShelf.Reason.NOT_FOR_THIS_PLACE);
        assertThat(shelf.gaps(place(), names, DAY, Rights.Place.LIVESTREAM))
                .extracting(Gap::reason)
                .containsOnly(MediaShelf.Reason.MISSING);
    }

    private List<Media> own(
            Scope place, Set<MediaKind> kinds, Set<Media.State> states, @Nullable Product product, String words) {
        MediaLibrary.Filter filter =
                new MediaLibrary.Filter(List.of(place), List.of(), kinds, states, product, words);
        return listed(filter).stream().filter(media -> media.scope().equals(place)).toList();
    }

    private List<Media> listed(MediaLibrary.Filter filter) {
        return library().page(filter, new Page.Ask(200, null)).items();
    }

    private Media described(Scope place, String content, String title, @Nullable Product product) {
        Media next = saved(draft(place, MediaKind.CLIP, content)).described(description(title, DAY, product));
        library().save(next, new MediaEvent.Described(next.id(), OPERATOR, NOON));
        return library().find(next.id()).orElseThrow();
    }

    private Media saved(Media media) {
        library().save(media, added(media));
        return library().find(media.id()).orElseThrow();
    }

    private static MediaLibrary.Filter filter(Scope at, List<Scope> documentsAt) {
        return new MediaLibrary.Filter(List.of(at), documentsAt, Set.of(), Set.of(), null, "");
    }

    private static Scope place() {
        return new Scope("vn/31/d-" + UUID.randomUUID().toString().substring(0, 8));
    }

    private static Media draft(Scope scope, MediaKind kind, String content) {
        return Media.added(UUID.randomUUID(), scope, kind, file(content), Digest.of("p" + content), OPERATOR, NOON);
    }

    private static MediaFile file(String content) {
        return new MediaFile(Digest.of(content), 600L * 1024 * 1024 * 1024, FileType.MP4, 1280, 720, null);
    }

    private static MediaEvent added(Media media) {
        return new MediaEvent.Added(
                media.id(), media.kind().name(), media.file().sha256(), media.file().size(), OPERATOR, NOON);
    }

    private static Description description(String title, LocalDate until, @Nullable Product product) {
        Rights rights = new Rights("BHXH", "tự quay", until, Set.of(Rights.Place.LIVESTREAM, Rights.Place.SOCIAL));
        return new Description(title, "chú thích", "mô tả", rights, product);
    }

    private static Media versioned(Media media, long version) {
        return new Media(
                media.id(),
                version,
                media.scope(),
                media.kind(),
                media.state(),
                media.file(),
                media.description(),
                media.preview(),
                media.addedBy(),
                media.addedAt());
    }
}
