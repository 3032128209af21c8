package vn.lensong.application.promotion;

import java.util.Map;

/** What citizens read, in Vietnamese, from the files of words. */
@FunctionalInterface
public interface CitizenWords {

    /** The words of a key with its gaps filled, such as {@code {title}}. */
    String text(String key, Map<String, String> gaps);
}
