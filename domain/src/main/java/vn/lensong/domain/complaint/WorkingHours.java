package vn.lensong.domain.complaint;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * When offices work on a working day, from a day on until later hours count.
 *
 * @param confirmed whether somebody who answers for it said so
 */
public record WorkingHours(LocalDate validFrom, Span morning, Span afternoon, String basis, boolean confirmed) {

    List<Span> spans() {
        return List.of(morning, afternoon);
    }

    /** From a time until another. */
    public record Span(LocalTime from, LocalTime until) {}
}
