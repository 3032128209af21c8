package vn.lensong.domain.privacy;

import java.time.LocalDate;

/**
 * What a person is asked for a purpose, from a day on until a later wording counts.
 *
 * @param purpose its stable name, such as {@code CALL_BACK}
 * @param no told with every consent, so that it can be proved what was shown
 * @param sensitive whether it is about sensitive data, which no other consent covers
 */
public record ConsentWording(
        String purpose, int no, LocalDate validFrom, boolean sensitive, String vietnamese, String english) {}
