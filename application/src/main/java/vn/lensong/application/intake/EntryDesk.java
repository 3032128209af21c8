package vn.lensong.application.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.Ids;
import vn.lensong.application.programme.Programmes;
import vn.lensong.domain.Digest;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Text;
import vn.lensong.domain.intake.Arrival;
import vn.lensong.domain.intake.InboundItem;
import vn.lensong.domain.intake.Malformed;
import vn.lensong.domain.organisation.Role;
import vn.lensong.domain.programme.Programme;

/** Where people type in what reached them another way: a call, a note, a platform that is down. */
public final class EntryDesk {

    private static final Set<Role> WRITERS = EnumSet.of(Role.OPERATOR, Role.PRODUCER);
    private static final Set<Programme.Status> OVER =
            EnumSet.of(Programme.Status.CLOSED, Programme.Status.CANCELLED);

    private static final int LONGEST_TEXT = 8_000;
    private static final int LONGEST_NAME = 200;

    private final IntakeDesk intake;
    private final Programmes programmes;
    private final Ids ids;
    private final Clock clock;

    public EntryDesk(IntakeDesk intake, Programmes programmes, Ids ids, Clock clock) {
        this.intake = intake;
        this.programmes = programmes;
        this.ids = ids;
        this.clock = clock;
    }

    /** One thing that somebody asked or said; durable when it returns. */
    public InboundItem enter(Actor actor, UUID programmeId, Entry entry) {
        Programme programme = programme(actor, programmeId);
        Arrival arrival = arrival(programme, entry, ids.next().toString());
        return intake.enter(programme, List.of(arrival), List.of()).getFirst();
    }

    /**
     * Takes in a list, such as one written down while the platform was away. The same list again
     * changes nothing. A line that cannot be read goes into quarantine alone.
     */
    public Imported importAll(Actor actor, UUID programmeId, List<Entry> entries, List<Unreadable> unreadable) {
        Programme programme = programme(actor, programmeId);
        Map<String, Integer> occurrences = new HashMap<>();
        List<Arrival> arrivals = new ArrayList<>();
        for (Entry entry : entries) {
            String said = programmeId + "\n" + entry.authorName() + "\n" + entry.writtenAt() + "\n" + entry.text();
            int occurrence = occurrences.merge(said, 1, Integer::sum);
            arrivals.add(arrival(programme, entry, Digest.of(said + "\n" + occurrence)));
        }
        Instant now = clock.instant();
        List<Malformed> malformed = unreadable.stream()
                .map(line -> new Malformed(
                        InboundItem.MANUAL, null, null, Arrival.Source.MANUAL, line.reason(), now, line.raw()))
                .toList();
        int stored = intake.enter(programme, arrivals, malformed).size();
        return new Imported(stored, arrivals.size() - stored, malformed.size());
    }

    private Programme programme(Actor actor, UUID programmeId) {
        Programme programme =
                programmes.find(programmeId).orElseThrow(() -> Refusal.notFound("programme"));
        actor.require(programme.scope(), "programme", WRITERS);
        if (OVER.contains(programme.status())) {
            throw Refusal.conflict("programme.over", Map.of("state", programme.status().name()));
        }
        return programme;
    }

    private Arrival arrival(Programme programme, Entry entry, String externalId) {
        Instant now = clock.instant();
        String name = Text.optional("authorName", entry.authorName(), LONGEST_NAME);
        return new Arrival(
                InboundItem.MANUAL,
                programme.id().toString(),
                externalId,
                externalId,
                Arrival.Change.ADDED,
                Arrival.Source.MANUAL,
                programme.id().toString(),
                null,
                new Arrival.Author("manual:" + externalId, name.isEmpty() ? null : name),
                Text.required("text", entry.text(), LONGEST_TEXT),
                entry.writtenAt() == null ? now : entry.writtenAt(),
                now,
                "{}");
    }

    /** What was typed in; without a time it was said just now. */
    public record Entry(@Nullable String authorName, @Nullable String text, @Nullable Instant writtenAt) {}

    /** A line that could not be read, as it was, and why. */
    public record Unreadable(String raw, String reason) {}

    /** How many of a list were new, how many were there before, and how many could not be read. */
    public record Imported(int stored, int known, int quarantined) {}
}
