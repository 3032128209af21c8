package vn.lensong.application.brand;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.media.FileStore;
import vn.lensong.application.organisation.Organisations;
import vn.lensong.application.programme.Programmes;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.brand.BrandKit;
import vn.lensong.domain.brand.BrandRule;
import vn.lensong.domain.organisation.Organisation;
import vn.lensong.domain.organisation.Page;
import vn.lensong.domain.programme.Programme;

/** Works out whose logos a programme shows, from the rules, its page and its partners. Needs no login. */
public final class BrandReading {

    private final BrandKits kits;
    private final BrandRules rules;
    private final ProgrammePartners partners;
    private final Organisations organisations;
    private final Programmes programmes;
    private final FileStore files;
    private final Clock clock;

    public BrandReading(
            BrandKits kits,
            BrandRules rules,
            ProgrammePartners partners,
            Organisations organisations,
            Programmes programmes,
            FileStore files,
            Clock clock) {
        this.kits = kits;
        this.rules = rules;
        this.partners = partners;
        this.organisations = organisations;
        this.programmes = programmes;
        this.files = files;
        this.clock = clock;
    }

    /** What the public sees of a programme's organisations; empty when there is no such programme. */
    public Optional<ShownBrand> shown(UUID programmeId) {
        return programmes.find(programmeId).map(programme -> ShownBrand.of(of(programme)));
    }

    /** The bytes of a logo that is approved today; whoever asks closes. Refuses {@code logo.not-found}. */
    public InputStream file(String digest) {
        if (!kits.shows(digest, LocalDate.ofInstant(clock.instant(), Programme.HANOI))) {
            throw Refusal.notFound("logo");
        }
        return files.open(digest, 0, Long.MAX_VALUE);
    }

    ProgrammeBrand of(Programme programme) {
        Optional<Organisation> owner =
                organisations.page(programme.pageId()).map(Page::organisationId).flatMap(organisations::find);
        List<Organisation> taking = Stream.concat(
                        owner.stream(),
                        partners.of(programme.id()).organisations().stream()
                                .map(organisations::find)
                                .flatMap(Optional::stream))
                .toList();
        Map<String, Seat> seats = new LinkedHashMap<>();
        BrandRule.required(
                        rules.around(List.of(programme.scope())),
                        programme.scope(),
                        programme.product(),
                        programme.scriptId())
                .forEach(place -> seats(place, programme.scope(), taking).forEach(seat -> seats.putIfAbsent(seat.key(), seat)));
        taking.stream().map(one -> Seat.of(one, false)).forEach(seat -> seats.putIfAbsent(seat.key(), seat));
        return seated(seats.values().stream().toList(), owner.map(Organisation::id).orElse(null), programme.day());
    }

    private List<Seat> seats(BrandRule.Place place, Scope scope, List<Organisation> taking) {
        return switch (place.whose()) {
            case NATION -> List.of(office(Scope.NATION));
            case PROVINCE -> scope.depth() == 0 ? List.of() : List.of(office(province(scope)));
            case PARTNERS -> taking.stream()
                    .filter(one -> one.kind() == Organisation.Kind.AGENT)
                    .map(one -> Seat.of(one, true))
                    .toList();
            case ORGANISATION -> organisations.find(Objects.requireNonNull(place.organisationId())).stream()
                    .map(one -> Seat.of(one, true))
                    .toList();
        };
    }

    private Seat office(Scope scope) {
        return organisations.at(scope).map(one -> Seat.of(one, true)).orElseGet(() -> new Seat(null, scope.path(), true));
    }

    /** The province that a scope inside it belongs to. */
    static Scope province(Scope scope) {
        String[] steps = scope.path().split("/");
        return Scope.province(steps[1]);
    }

    private ProgrammeBrand seated(List<Seat> seats, @Nullable UUID owner, LocalDate day) {
        Set<UUID> ids = seats.stream()
                .map(Seat::organisationId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<UUID, BrandKit> found = kits.of(ids);
        List<ProgrammeBrand.Line> lines = new ArrayList<>();
        for (Seat seat : seats) {
            BrandKit kit = seat.organisationId() == null ? null : found.get(seat.organisationId());
            lines.add(new ProgrammeBrand.Line(
                    seat.organisationId(),
                    seat.name(),
                    seat.required(),
                    kit == null ? null : kit.shownOn(day).orElse(null),
                    kit == null ? BrandKit.Gap.NO_KIT : kit.gap(day).orElse(null)));
        }
        ProgrammeBrand.Line look = lines.stream()
                .filter(line -> line.content() != null)
                .filter(line -> Objects.equals(line.organisationId(), owner))
                .findFirst()
                .or(() -> lines.stream().filter(line -> line.content() != null).findFirst())
                .orElse(null);
        return new ProgrammeBrand(lines, look);
    }

    /** A place in the row with whoever stands there; nobody when an office was never entered. */
    private record Seat(@Nullable UUID organisationId, String name, boolean required) {

        static Seat of(Organisation organisation, boolean required) {
            return new Seat(organisation.id(), organisation.name(), required);
        }

        String key() {
            return organisationId == null ? name : organisationId.toString();
        }
    }
}
