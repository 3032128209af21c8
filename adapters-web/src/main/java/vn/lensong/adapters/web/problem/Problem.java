package vn.lensong.adapters.web.problem;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An error as RFC 9457 writes it, with our code and the fields that are wrong.
 *
 * @param code stable, for programs
 * @param detail a sentence, for people
 * @param instance the path that was asked; for an internal error the id to look for in the log
 * @param details what the code speaks of, such as the holder of a question
 */
@Serdeable
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        @Nullable String instance,
        List<Wrong> errors,
        Map<String, Object> details) {

    /** One wrong field. */
    @Serdeable
    public record Wrong(String field, String code, String message) {}
}
