package vn.lensong.application.platform;

import java.util.List;
import vn.lensong.domain.intake.Arrival;
import vn.lensong.domain.intake.Malformed;

/** Reads once more what a platform pushed or listed and what could not be read then. */
public interface PayloadReading {

    /**
     * Reads the part from its raw text, without asking the platform. Never fails: a part that still
     * cannot be read comes back malformed, with the reason. A part that is about no comment gives
     * nothing at all.
     */
    Reading read(Malformed part);

    /** What the part held; one of the two lists is empty. */
    record Reading(List<Arrival> arrivals, List<Malformed> malformed) {}
}
