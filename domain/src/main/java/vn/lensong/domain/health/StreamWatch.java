package vn.lensong.domain.health;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One broadcast's stream under watch: its alarms, what the next look is compared with, and the span of time that is
 * being summed up. Pure: the same looks in the same order give the same alarms, on whichever node they were made.
 */
public record StreamWatch(
        UUID broadcastId,
        long version,
        @Nullable StreamSample last,
        List<AlarmState> alarms,
        StreamHistory history,
        @Nullable StreamSpan span) {

    public StreamWatch {
        Map<StreamAlarm, AlarmState> known = new EnumMap<>(StreamAlarm.class);
        alarms.forEach(state -> known.put(state.alarm(), state));
        alarms = Arrays.stream(StreamAlarm.values())
                .map(alarm -> known.getOrDefault(alarm, AlarmState.quiet(alarm)))
                .toList();
    }

    /** What one look changed; the span is one that is full, ready to be kept. */
    public record Step(
            StreamWatch next, List<StreamAlarm> raised, List<StreamAlarm> cleared, @Nullable StreamSpan full) {}

    public static StreamWatch begin(UUID broadcastId) {
        return new StreamWatch(broadcastId, 0, null, List.of(), StreamHistory.EMPTY, null);
    }

    /** After one more look. One that is not newer than the last changes nothing. */
    public Step seen(StreamSample sample) {
        if (last != null && !sample.at().isAfter(last.at())) {
            return new Step(this, List.of(), List.of(), null);
        }
        StreamHistory compared = new StreamHistory(history.with(sample).frames(), history.viewers());
        List<AlarmState> next = new ArrayList<>();
        List<StreamAlarm> raised = new ArrayList<>();
        List<StreamAlarm> cleared = new ArrayList<>();
        for (AlarmState before : alarms) {
            AlarmState after = before.seen(StreamSigns.of(before.alarm(), sample, compared), sample.at());
            next.add(after);
            if (after.raised() && !before.raised()) {
                raised.add(after.alarm());
            } else if (before.raised() && !after.raised()) {
                cleared.add(after.alarm());
            }
        }
        boolean full = span != null && !span.holds(sample.at());
        StreamSpan summed = span == null || full ? StreamSpan.of(sample) : span.with(sample);
        StreamWatch watch =
                new StreamWatch(broadcastId, version, sample, next, history.with(sample), summed);
        return new Step(watch, raised, cleared, full ? span : null);
    }

    /** The broadcast is over: nothing rings any more, and the last span is kept as it is. */
    public Step over() {
        List<StreamAlarm> cleared = raised();
        return new Step(
                new StreamWatch(broadcastId, version, last, List.of(), StreamHistory.EMPTY, null),
                List.of(),
                cleared,
                span);
    }

    /** The alarms that ring, in the order of their weight. */
    public List<StreamAlarm> raised() {
        return alarms.stream().filter(AlarmState::raised).map(AlarmState::alarm).toList();
    }

    /** Since when an alarm rings, null while it does not. */
    public @Nullable Instant since(StreamAlarm alarm) {
        return alarms.get(alarm.ordinal()).raisedAt();
    }
}
