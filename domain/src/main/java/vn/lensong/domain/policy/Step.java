package vn.lensong.domain.policy;

import java.util.Locale;
import java.util.Map;

/**
 * One step of a calculation: which sentence says it, and the numbers in it.
 *
 * @param values by the name of their gap: a {@code Long} is đồng, a {@code BigDecimal} a share, an
 *     {@code Integer} a count, and days, months and groups are themselves
 */
public record Step(Code code, Map<String, Object> values) {

    /** The sentences there are. */
    public enum Code {
        VSI_MONTH,
        VSI_GROUP_NOT_THEN,
        VSI_SUPPORT,
        VSI_PROVINCE_SHARE,
        VSI_PROVINCE_AMOUNT,
        VSI_SUPPORT_CUT,
        VSI_SUPPORT_MONTHS,
        VSI_SUPPORT_USED_UP,
        VSI_PERIOD,
        VSI_AHEAD,
        VSI_MISSING,
        VSI_SUPPORT_TOTAL,
        VSI_NET,
        VSI_LINE_CHANGES,
        VSI_LINE_PENDING,
        HI_COVERED,
        HI_FIRST,
        HI_MEMBER,
        HI_TOTAL,
        HI_BASE_CHANGES,
        HI_BASE_PENDING,
        HI_BENEFIT,
        HI_SMALL_BILL,
        HI_COPAY,
        HI_WAITING,
        PENSION_AGE,
        PENSION_OLD_AGE,
        PENSION_TOO_SHORT,
        PENSION_MISSING_PAYABLE,
        PENSION_WHOLE_YEARS,
        PENSION_FIRST,
        PENSION_FURTHER,
        PENSION_SHORT_MALE,
        PENSION_CAPPED,
        PENSION_AMOUNT,
        PENSION_NOT_INDEXED,
        MATERNITY_TOO_SHORT,
        MATERNITY_AMOUNT,
        MATERNITY_ONE_PARENT;

        /** The key of its sentence, such as {@code step.vsi-month}. */
        public String key() {
            return "step." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Step {
        values = Map.copyOf(values);
    }

    static Step of(Code code) {
        return new Step(code, Map.of());
    }
}
