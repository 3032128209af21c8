package vn.lensong.application.complaint;

import java.util.List;
import vn.lensong.domain.Scope;
import vn.lensong.domain.complaint.CalendarEvent;
import vn.lensong.domain.complaint.ClockRule;
import vn.lensong.domain.complaint.OwnDay;
import vn.lensong.domain.complaint.WorkingHours;

/** The dated data that clocks are set by. */
public interface ClockBook {

    /** By track, circumstance and the day they count from. */
    List<ClockRule> rules();

    /** By the day they count from. */
    List<WorkingHours> hours();

    /** What the nation and then what the province of this scope entered, each in the order it was. */
    List<OwnDay> days(Scope scope);

    void enter(OwnDay day, CalendarEvent because);
}
