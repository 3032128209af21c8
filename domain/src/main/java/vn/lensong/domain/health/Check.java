package vn.lensong.domain.health;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Refusal;

/**
 * What is looked at before a programme goes on air, and the rule that turns a measured value into a verdict.
 *
 * <p>Where a rule needs a second figure it is {@code against}: the planned bitrate of an upload, the lines of a picture.
 */
public enum Check {
    /** Followers of the page; Facebook asks for 100. */
    PAGE_FOLLOWERS(Stage.BEFORE, false) {
        @Override
        Verdict of(double followers, double none) {
            return followers >= 100 ? Verdict.PASS : Verdict.FAIL;
        }
    },
    /** Days since the account was made; Facebook asks for 60 and tells nobody. */
    PAGE_AGE(Stage.BEFORE, false) {
        @Override
        Verdict of(double days, double none) {
            return days >= 60 ? Verdict.PASS : Verdict.FAIL;
        }
    },
    /** Days until the start; a broadcast goes on the calendar at most seven days ahead. */
    SCHEDULE(Stage.BEFORE, false) {
        @Override
        Verdict of(double days, double none) {
            if (days < 0) {
                return Verdict.WARN;
            }
            return days <= 7 ? Verdict.PASS : Verdict.FAIL;
        }
    },
    /** Planned hours; a broadcast is cut off after eight. */
    LENGTH(Stage.BEFORE, false) {
        @Override
        Verdict of(double hours, double none) {
            return hours <= 8 ? Verdict.PASS : Verdict.FAIL;
        }
    },
    /** Permissions that the page's token lacks; −1 when the token itself is refused. */
    CONNECTION(Stage.BEFORE, false) {
        @Override
        Verdict of(double missing, double none) {
            return missing == 0 ? Verdict.PASS : Verdict.FAIL;
        }
    },
    /** Hours since the platform last pushed a comment of the page to us. */
    PUSHED_COMMENT(Stage.BEFORE, false) {
        @Override
        Verdict of(double hours, double none) {
            if (hours <= 24) {
                return Verdict.PASS;
            }
            return hours <= 24 * 7 ? Verdict.WARN : Verdict.FAIL;
        }
    },
    /** How many of the page's comment moderation modes are on: each keeps citizens' questions away. */
    MODERATION(Stage.BEFORE, false) {
        @Override
        Verdict of(double modesOn, double none) {
            return modesOn == 0 ? Verdict.PASS : Verdict.FAIL;
        }
    },
    /** How many of the two reserves there are: a second line and a second encoder. */
    BACKUP(Stage.BEFORE, false) {
        @Override
        Verdict of(double reserves, double none) {
            if (reserves >= 2) {
                return Verdict.PASS;
            }
            return reserves >= 1 ? Verdict.WARN : Verdict.FAIL;
        }
    },
    /** Megabits a second that the line carries up, against those that the stream is planned with. */
    UPLOAD(Stage.BEFORE, true) {
        @Override
        Verdict of(double upload, double bitrate) {
            if (upload >= 2 * bitrate) {
                return Verdict.PASS;
            }
            return upload >= 1.5 * bitrate ? Verdict.WARN : Verdict.FAIL;
        }
    },
    /** Seconds between key frames. */
    KEYFRAME(Stage.ON_STREAM, false) {
        @Override
        Verdict of(double seconds, double none) {
            if (seconds <= 0) {
                return Verdict.FAIL;
            }
            if (seconds <= 2) {
                return Verdict.PASS;
            }
            return seconds <= 4 ? Verdict.WARN : Verdict.FAIL;
        }
    },
    /** Frames a second. */
    FRAME_RATE(Stage.ON_STREAM, false) {
        @Override
        Verdict of(double frames, double none) {
            if (frames >= 29 && frames <= 31) {
                return Verdict.PASS;
            }
            return frames >= 24 ? Verdict.WARN : Verdict.FAIL;
        }
    },
    /** Megabits a second of the picture, against its lines: 720 wants 1.5 to 4, 1080 wants 3 to 6. */
    PICTURE(Stage.ON_STREAM, true) {
        @Override
        Verdict of(double bitrate, double lines) {
            if (lines < 720) {
                return Verdict.FAIL;
            }
            double least = lines < 1080 ? 1.5 : 3;
            double most = lines < 1080 ? 4 : 6;
            if (bitrate < least) {
                return Verdict.FAIL;
            }
            return bitrate <= most ? Verdict.PASS : Verdict.WARN;
        }
    },
    /** Kilobits a second of sound. */
    SOUND(Stage.ON_STREAM, false) {
        @Override
        Verdict of(double kilobits, double none) {
            return kilobits > 0 ? Verdict.PASS : Verdict.FAIL;
        }
    };

    /** When a check can be made. */
    public enum Stage {
        /** Any time: a failure keeps the programme from being ready. */
        BEFORE,
        /** Only when a stream arrives: a failure warns, ten minutes before air. */
        ON_STREAM
    }

    private static final double MOST = 1_000_000_000;

    private final Stage stage;
    private final boolean twofold;

    Check(Stage stage, boolean twofold) {
        this.stage = stage;
        this.twofold = twofold;
    }

    abstract Verdict of(double value, double against);

    public Stage stage() {
        return stage;
    }

    /** Whether the rule needs a second figure. */
    public boolean twofold() {
        return twofold;
    }

    /** What the value means; UNKNOWN without one, or without the second figure where the rule needs it. */
    public Verdict verdict(@Nullable Double value, @Nullable Double against) {
        if (value == null || twofold && against == null) {
            return Verdict.UNKNOWN;
        }
        return of(value, against == null ? 0 : against);
    }

    /** A figure that a person typed in. Refuses {@code preflight.no-figure} for one that measures nothing. */
    static double figure(String field, @Nullable Double value) {
        if (value == null) {
            throw Refusal.field(field, "field.missing", Map.of("field", field));
        }
        if (!Double.isFinite(value) || value < 0 || value > MOST) {
            throw Refusal.field(field, "preflight.no-figure", Map.of("field", field));
        }
        return value;
    }
}
