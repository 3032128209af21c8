package vn.lensong.domain.knowledge;

import org.jspecify.annotations.Nullable;

/**
 * A part of an answer as it reads on one day.
 *
 * @param text empty for a figure that is not to be told
 * @param figure the name of the live figure it is, null for words that are always the same
 * @param pending whether it is a figure that has no confirmed value on that day
 */
public record Piece(String text, @Nullable String figure, boolean pending) {

    static Piece words(String text) {
        return new Piece(text, null, false);
    }
}
