package vn.lensong.domain.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lensong.domain.health.StreamSample.Encoder;

/** Alarms over looks at a stream. */
class StreamWatchTest {

    private static final Instant NOON = Instant.parse("2026-11-20T05:00:00Z");
    private static final Encoder STEADY = new Encoder(true, false, 0.0, 0, 0, 0.5, 3_000_000.0);

    private final List<String> told = new ArrayList<>();
    private final List<StreamSpan> kept = new ArrayList<>();
    private StreamWatch watch = StreamWatch.begin(UUID.fromString("00000000-0000-7000-8000-000000000001"));
    private int second;

    @Test
    void a_steady_stream_raises_nothing() {
        looks(60, arriving(3_000_000, 30, 128_000));

        assertThat(told).isEmpty();
    }

    @Test
    void no_video_rings_after_four_seconds_and_clears_after_ten_calm_ones() {
        looks(10, arriving(3_000_000, 30, 128_000));
        looks(6, arriving(0, 0, 128_000));
        looks(20, arriving(3_000_000, 30, 128_000));

        assertThat(told).contains("14 raised NO_VIDEO", "26 cleared NO_VIDEO");
    }

    @Test
    void a_stumble_of_two_seconds_rings_nothing() {
        looks(10, arriving(3_000_000, 30, 128_000));
        looks(2, arriving(0, 0, 128_000));
        looks(20, arriving(3_000_000, 30, 128_000));

        assertThat(told).isEmpty();
    }

    @Test
    void a_calm_that_is_broken_begins_anew() {
        looks(6, arriving(0, 0, 128_000));
        looks(8, arriving(3_000_000, 30, 128_000));
        looks(2, arriving(0, 0, 128_000));
        looks(8, arriving(3_000_000, 30, 128_000));

        assertThat(watch.raised()).contains(StreamAlarm.NO_VIDEO);
        assertThat(told).noneMatch(line -> line.contains("cleared NO_VIDEO"));
    }

    @Test
    void a_silent_encoder_rings_after_five_seconds() {
        looks(8, encoder(new Encoder(true, false, 0, 0, 0, 0.0005, null)));

        assertThat(told).containsExactly("6 raised NO_AUDIO");
    }

    @Test
    void a_reconnecting_encoder_rings_at_once() {
        looks(2, encoder(new Encoder(true, true, 0, 0, 0, 0.5, null)));

        assertThat(told).containsExactly("0 raised RECONNECTING");
    }

    @Test
    void a_congested_line_rings_after_ten_seconds() {
        looks(20, encoder(new Encoder(true, false, 0.31, 0, 0, 0.5, null)));

        assertThat(told).containsExactly("10 raised BITRATE");
    }

    @Test
    void congestion_at_the_border_rings_nothing() {
        looks(60, encoder(new Encoder(true, false, 0.3, 0, 0, 0.5, null)));

        assertThat(told).isEmpty();
    }

    @Test
    void more_than_one_skipped_frame_in_a_hundred_rings() {
        for (int i = 0; i < 20; i++) {
            looks(2, encoder(new Encoder(true, false, 0, i * 2L, i * 60L, 0.5, null)));
        }

        assertThat(watch.raised()).containsExactly(StreamAlarm.FRAME_RATE);
    }

    @Test
    void one_skipped_frame_in_a_hundred_rings_nothing() {
        for (int i = 0; i < 60; i++) {
            looks(2, encoder(new Encoder(true, false, 0, i, i * 100L, 0.5, null)));
        }

        assertThat(told).isEmpty();
    }

    @Test
    void an_encoder_that_began_anew_has_skipped_nothing_yet() {
        looks(2, encoder(new Encoder(true, false, 0, 900, 1000, 0.5, null)));
        looks(20, encoder(new Encoder(true, false, 0, 0, 10, 0.5, null)));

        assertThat(told).isEmpty();
    }

    @Test
    void the_same_audience_for_three_minutes_is_strange_and_one_that_moves_is_not() {
        looks(190, watching(412));
        assertThat(told).containsExactly("182 raised VIEWERS_FROZEN");

        looks(2, watching(413));
        assertThat(watch.raised()).isEmpty();
    }

    @Test
    void a_handful_of_viewers_may_stay() {
        looks(400, watching(9));

        assertThat(told).isEmpty();
    }

    @Test
    void what_nobody_can_tell_neither_raises_nor_clears() {
        looks(6, arriving(0, 0, 128_000));
        looks(60, new StreamSample(NOON, null, null, null, null, null));

        assertThat(watch.raised()).contains(StreamAlarm.NO_VIDEO);
        assertThat(told).noneMatch(line -> line.contains("cleared"));
    }

    @Test
    void one_end_that_is_well_does_not_hide_the_other() {
        looks(8, new StreamSample(NOON, 0.0, 0.0, 128_000.0, null, STEADY));

        assertThat(watch.raised()).contains(StreamAlarm.NO_VIDEO);
    }

    @Test
    void the_end_of_the_broadcast_clears_what_rings_and_keeps_the_last_span() {
        looks(6, arriving(0, 0, 128_000));

        StreamWatch.Step over = watch.over();

        assertThat(over.cleared()).contains(StreamAlarm.NO_VIDEO);
        assertThat(over.next().raised()).isEmpty();
        assertThat(over.full()).isNotNull();
    }

    @Test
    void ten_seconds_become_one_row_with_the_worst_of_them() {
        looks(4, arriving(3_000_000, 30, 128_000));
        looks(6, arriving(1_500_000, 30, 128_000));
        looks(2, arriving(3_000_000, 30, 128_000));

        assertThat(kept).hasSize(1);
        assertThat(kept.getFirst().bitrate().least()).isEqualTo(1_500_000);
        assertThat(kept.getFirst().bitrate().mean()).isEqualTo(2_100_000);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 7, 42, 1789, 20261124})
    void alarms_take_turns_and_every_row_is_kept_whatever_comes(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            looks(2, new StreamSample(
                    NOON,
                    figure(random, 4_000_000),
                    figure(random, 30),
                    figure(random, 128_000),
                    random.nextInt(5) == 0 ? null : (Integer) (10 + random.nextInt(2)),
                    random.nextInt(4) == 0
                            ? null
                            : new Encoder(
                                    random.nextInt(9) > 0,
                                    random.nextInt(9) == 0,
                                    random.nextDouble(),
                                    random.nextInt(5) + i * 3L,
                                    60L * i + 10,
                                    random.nextDouble() / 100,
                                    null)));
        }

        for (StreamAlarm alarm : StreamAlarm.values()) {
            List<String> of = told.stream().filter(line -> line.endsWith(alarm.name())).toList();
            for (int i = 0; i < of.size(); i++) {
                assertThat(of.get(i)).as("seed " + seed).contains(i % 2 == 0 ? "raised" : "cleared");
            }
        }
        assertThat(kept).as("seed " + seed).hasSize(second / 10 - 1 + (second % 10 == 0 ? 0 : 1));
    }

    private static @Nullable Double figure(Random random, double most) {
        return switch (random.nextInt(4)) {
            case 0 -> null;
            case 1 -> (Double) 0.0;
            default -> (Double) (random.nextDouble() * most);
        };
    }

    /** Looks every two seconds, for as many seconds. */
    private void looks(int seconds, StreamSample like) {
        for (int i = 0; i < seconds; i += 2) {
            StreamWatch.Step step = watch.seen(new StreamSample(
                    NOON.plusSeconds(second),
                    like.videoBitrate(),
                    like.frameRate(),
                    like.audioBitrate(),
                    like.viewers(),
                    like.encoder()));
            watch = step.next();
            step.raised().forEach(alarm -> told.add(second + " raised " + alarm));
            step.cleared().forEach(alarm -> told.add(second + " cleared " + alarm));
            if (step.full() != null) {
                kept.add(step.full());
            }
            second += 2;
        }
    }

    private static StreamSample arriving(double bitrate, double frames, double audio) {
        return new StreamSample(NOON, bitrate, frames, audio, null, null);
    }

    private static StreamSample encoder(Encoder encoder) {
        return new StreamSample(NOON, null, null, null, null, encoder);
    }

    private static StreamSample watching(int viewers) {
        return new StreamSample(NOON, null, null, null, viewers, null);
    }
}
