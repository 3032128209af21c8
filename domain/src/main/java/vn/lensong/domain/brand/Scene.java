package vn.lensong.domain.brand;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.script.SegmentType;

/** What an overlay shows over the picture of a livestream. */
public enum Scene {
    /** Nothing but the picture. */
    CLEAR,
    LOGOS,
    COUNTDOWN,
    /** A name and what they are, at the foot of the picture. */
    LOWER_THIRD,
    /** The viewer's question that is being answered. */
    QUESTION,
    /** The minigame's question, and how long it may still be answered. */
    GAME,
    WINNERS,
    /** The figures of the programme before. */
    RECAP,
    HOTLINE;

    /** The scene as it is written in an address: lower case, with hyphens. */
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The scene of this name, in an address or in a script; empty for a name that is none. */
    public static Optional<Scene> named(@Nullable String name) {
        if (name == null) {
            return Optional.empty();
        }
        String wanted = name.strip().toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        for (Scene scene : values()) {
            if (scene.name().equals(wanted)) {
                return Optional.of(scene);
            }
        }
        return Optional.empty();
    }

    /** What usually goes over a segment of this type. */
    public static Scene usuallyOver(SegmentType type) {
        return switch (type) {
            case COUNTDOWN -> COUNTDOWN;
            case RECAP -> RECAP;
            case QUESTIONS -> QUESTION;
            case MINIGAME -> GAME;
            case CALL_TO_ACTION -> HOTLINE;
            case OPENING, POLICY, STORY, CLOSING, CONTINGENCY -> LOGOS;
        };
    }
}
