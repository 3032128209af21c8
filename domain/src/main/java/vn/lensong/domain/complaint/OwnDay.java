package vn.lensong.domain.complaint;

import java.time.Instant;
import java.util.UUID;
import vn.lensong.domain.Scope;
import vn.lensong.domain.Text;
import vn.lensong.domain.privacy.CalendarDay;

/** A holiday or a day worked in its place that the nation or a province entered beside those that come with the product. */
public record OwnDay(UUID id, Scope scope, CalendarDay day, UUID by, Instant at) {

    private static final int LONGEST = 120;

    public OwnDay {
        day = new CalendarDay(day.day(), Text.required("name", day.name(), LONGEST), day.kind(), day.confirmed());
    }
}
