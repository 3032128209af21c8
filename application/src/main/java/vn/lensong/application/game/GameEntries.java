package vn.lensong.application.game;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.intake.FirstWords;
import vn.lensong.application.intake.TextReading;
import vn.lensong.application.organisation.People;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.game.Contest;
import vn.lensong.domain.game.Entry;
import vn.lensong.domain.game.Exclusion;
import vn.lensong.domain.game.Game;
import vn.lensong.domain.game.Judgement;
import vn.lensong.domain.game.Place;
import vn.lensong.domain.game.Ranking;
import vn.lensong.domain.game.Window;
import vn.lensong.domain.question.Asker;

/** The list of a game as it follows from what is stored now. */
public final class GameEntries {

    private final FirstWords words;
    private final Games games;
    private final People people;
    private final TextReading reading;

    public GameEntries(FirstWords words, Games games, People people, TextReading reading) {
        this.words = words;
        this.games = games;
        this.people = people;
        this.reading = reading;
    }

    /** Every entry in its place, in its own words; empty before the game opened. */
    List<Place> places(Game game) {
        Window window = game.window();
        return window == null ? List.of() : Ranking.of(contest(game, window), entries(game, window));
    }

    /** The entries that came after the list had become final. */
    List<Place> tooLate(Game game) {
        Set<UUID> placed = games.placed(game.id());
        return places(game).stream().filter(place -> !placed.contains(place.itemId())).toList();
    }

    /** The same places with words as they may be seen, each text looked at once. */
    List<Place> masked(List<Place> places) {
        Map<String, String> masked = new HashMap<>();
        return places.stream()
                .map(place -> place.saying(masked.computeIfAbsent(place.entry().words(), reading::masked)))
                .toList();
    }

    /** What one entry says, and where it stands. Refuses {@code entry.not-found}. */
    Place place(List<Place> places, UUID itemId) {
        return places.stream()
                .filter(place -> place.itemId().equals(itemId))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("entry"));
    }

    private List<Entry> entries(Game game, Window window) {
        List<Entry> entries = new ArrayList<>();
        read(game.programmeId(), window, entries);
        Window further = game.course().suddenDeath();
        if (further != null) {
            read(game.programmeId(), further, entries);
        }
        entries.removeIf(entry -> game.course().pausedAt(entry.second()));
        return entries;
    }

    private void read(UUID programmeId, Window window, List<Entry> entries) {
        words.each(programmeId, window.opensAt(), window.end(), written -> entries.add(entry(written)));
    }

    private static Entry entry(FirstWords.Written written) {
        return new Entry(
                written.itemId(),
                written.platform(),
                written.externalId(),
                written.author() == null ? null : written.author().key(),
                written.author() == null ? null : written.author().name(),
                written.writtenAt(),
                written.words(),
                written.original(),
                written.removed());
    }

    private Contest contest(Game game, Window window) {
        Map<String, Judgement> judgements = new HashMap<>();
        game.decisions().judgements().forEach(one -> judgements.put(one.key(), one));
        Map<String, Exclusion.Kind> excluded = new HashMap<>();
        recentWinners(game, window.opensAt()).forEach(who -> excluded.put(who, Exclusion.Kind.RECENT_WINNER));
        game.decisions().exclusions().forEach(one -> excluded.put(one.who(), one.kind()));
        return new Contest(
                game.rules(), window, game.course().suddenDeath(), judgements, excluded, staffNames(game.scope()));
    }

    /** As of when the game opened: what becomes final elsewhere afterwards changes nothing here. */
    private Set<String> recentWinners(Game game, Instant before) {
        int shows = game.rules().winnersOf();
        return shows == 0 ? Set.of() : games.recentWinners(game.scope(), shows, game.programmeId(), before);
    }

    private Set<String> staffNames(Scope scope) {
        return people.inside(List.of(province(scope))).stream()
                .map(person -> Ranking.nameKey(person.displayName()))
                .collect(Collectors.toSet());
    }

    /** Whoever works in the province is staff, whichever organisation holds the game. */
    private static Scope province(Scope scope) {
        String[] steps = scope.path().split("/");
        return steps.length < 3 ? scope : Scope.province(Objects.requireNonNull(steps[1]));
    }

    /** A name that may be shown: the given name, null where there is none. */
    static @Nullable String shownName(@Nullable String name) {
        return new Asker(null, name).firstName();
    }
}
