package vn.lensong.application.brand;

import java.util.List;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.brand.Logo;

/** Makes of a file that somebody sends one that can be shown to everybody, and tells what it took out. */
public interface LogoFiles {

    /** The most bytes that a logo may have. */
    int MOST_BYTES = 2 * 1024 * 1024;

    /**
     * Pure, and bounded in time and memory whatever the file is.
     *
     * @throws Refusal {@code logo.wrong-type}, {@code logo.too-large}, {@code logo.unreadable}; of a drawing {@code
     *     logo.too-deep}, {@code logo.no-size}, {@code logo.blank}; of a picture {@code logo.too-few-pixels}, {@code
     *     logo.too-many-pixels}, {@code logo.not-transparent}
     */
    Cleaned cleaned(byte[] file);

    /**
     * What is kept, and never the file as it came.
     *
     * @param width in pixels; a drawing's longer side is 1,000
     * @param removed empty when all of it could stay
     */
    record Cleaned(Logo.Type type, byte[] bytes, int width, int height, List<Removed> removed) {

        public Cleaned {
            removed = List.copyOf(removed);
        }
    }

    /**
     * Something of one name that was taken out.
     *
     * @param name as the file has it, at most 40 characters
     * @param times how often it was there
     */
    record Removed(Kind kind, String name, int times) {

        /** What it was. */
        public enum Kind {
            ELEMENT,
            ATTRIBUTE,
            STYLE,
            DECLARATION,
            /** What a program wrote into a picture beside the picture. */
            TRACES
        }
    }
}
