package vn.lensong.application.media;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import vn.lensong.domain.Scope;
import vn.lensong.domain.media.Media;
import vn.lensong.domain.media.Rights;

/** The shelf as the library fills it: of several media with one title, a usable one is enough. */
public final class LibraryShelf implements MediaShelf {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final MediaLibrary library;

    public LibraryShelf(MediaLibrary library) {
        this.library = library;
    }

    @Override
    public List<Gap> gaps(Scope scope, Collection<String> names, LocalDate day, Rights.Place place) {
        return names.stream()
                .distinct()
                .flatMap(name -> gap(scope, name, day, place).stream())
                .toList();
    }

    private Optional<Gap> gap(Scope scope, String name, LocalDate day, Rights.Place place) {
        // A signed document is nothing to show, so a segment that names one counts on it in vain.
        List<Media> found = named(scope, name.strip()).stream()
                .filter(media -> !media.kind().confidential())
                .toList();
        if (found.isEmpty()) {
            return Optional.of(new Gap(name, Reason.MISSING));
        }
        if (found.stream().anyMatch(media -> media.hindrance(day, place).isEmpty())) {
            return Optional.empty();
        }
        return found.getFirst().hindrance(day, place).map(hindrance -> new Gap(name, reason(hindrance)));
    }

    private List<Media> named(Scope scope, String name) {
        if (ID.matcher(name).matches()) {
            return library.find(UUID.fromString(name))
                    .filter(media -> media.scope().contains(scope))
                    .map(List::of)
                    .orElse(List.of());
        }
        return library.titled(scope, name);
    }

    private static Reason reason(Media.Hindrance hindrance) {
        return switch (hindrance) {
            case NOT_READY -> Reason.NOT_READY;
            case ARCHIVED -> Reason.ARCHIVED;
            case EXPIRED -> Reason.EXPIRED;
            case NOT_FOR_THIS_PLACE -> Reason.NOT_FOR_THIS_PLACE;
        };
    }
}
