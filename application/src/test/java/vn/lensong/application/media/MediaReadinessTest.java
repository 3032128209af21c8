package vn.lensong.application.media;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lensong.application.StoreExamples.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lensong.application.programme.Programmes;
import vn.lensong.domain.programme.OpenItem;
import vn.lensong.domain.programme.Programme;
import vn.lensong.domain.programme.ProgrammeEvent;

class MediaReadinessTest {

    private final Programme programme = programme();
    private final List<LocalDate> asked = new ArrayList<>();

    @Test
    void media_that_may_not_be_shown_on_the_day_stand_in_the_way() {
        MediaReadiness readiness = readiness((scope, names, day, place) -> {
            asked.add(day);
            return List.of(new MediaShelf.Gap("Phóng sự", MediaShelf.Reason.EXPIRED));
        });

        assertThat(readiness.obstacles(programme.id())).singleElement().satisfies(obstacle -> {
            assertThat(obstacle.code()).isEqualTo("media.obstacle-expired");
            assertThat(obstacle.what()).isEqualTo("Phóng sự");
        });
        assertThat(asked).containsExactly(LocalDate.of(2026, 11, 20));
    }

    @Test
    void nothing_stands_in_the_way_when_the_shelf_is_full() {
        assertThat(readiness((scope, names, day, place) -> List.of()).obstacles(programme.id())).isEmpty();
    }

    @Test
    void media_that_never_were_in_the_library_do_not_stand_in_the_way() {
        MediaShelf shelf = (scope, names, day, place) ->
                List.of(new MediaShelf.Gap("Nhạc nền", MediaShelf.Reason.MISSING));

        assertThat(readiness(shelf).obstacles(programme.id())).isEmpty();
    }

    private MediaReadiness readiness(MediaShelf shelf) {
        return new MediaReadiness(new OneProgramme(programme), shelf);
    }

    /** Programmes, of which there is one. */
    private record OneProgramme(Programme programme) implements Programmes {

        @Override
        public Optional<Home> home(UUID id) {
            return find(id).map(found -> new Home(found.scope(), found.product()));
        }

        @Override
        public Optional<Programme> find(UUID id) {
            return id.equals(programme.id()) ? Optional.of(programme) : Optional.empty();
        }

        @Override
        public Optional<Programme.Status> status(UUID id) {
            return find(id).map(Programme::status);
        }

        @Override
        public void save(Programme next, ProgrammeEvent because) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<OpenItem> openItems(UUID programmeId) {
            return List.of();
        }

        @Override
        public int unread(UUID programmeId) {
            return 0;
        }
    }
}
