package vn.lensong.domain.policy;

/** The names of the parameters that calculations and figures read. */
final class Keys {

    static final String BASE_SALARY = "base_salary";
    static final String REFERENCE_LEVEL = "reference_level";
    static final String RURAL_LINE = "poverty_line_rural";

    static final String VSI_RATE = "vsi_rate";
    static final String VSI_CAP_TIMES = "vsi_income_cap";
    static final String VSI_PERIODS = "vsi_payment_months";
    static final String VSI_YEARS_AHEAD = "vsi_years_ahead";
    static final String VSI_MISSING_LIMIT = "vsi_missing_years_limit_months";
    static final String VSI_FUND_RATE = "vsi_fund_monthly_rate_r";
    static final String VSI_SUPPORT_MOST = "vsi_support_max_months";
    static final String VSI_MIN_YEARS = "vsi_pension_min_years";
    static final String VSI_MATERNITY = "vsi_maternity_allowance";
    static final String VSI_MATERNITY_MONTHS = "vsi_maternity_months";
    static final String VSI_MATERNITY_WINDOW = "vsi_maternity_window_months";

    static final String PENSION_FIRST = "vsi_pension_rate.first";
    static final String PENSION_FURTHER = "vsi_pension_rate.further_year";
    static final String PENSION_FIRST_YEARS_MALE = "vsi_pension_first_years.male";
    static final String PENSION_FIRST_YEARS_FEMALE = "vsi_pension_first_years.female";
    static final String PENSION_SHORT_MALE = "vsi_pension_rate.short_male";
    static final String PENSION_SHORT_FURTHER_MALE = "vsi_pension_rate.short_male_further_year";
    static final String PENSION_CAP = "vsi_pension_rate.cap";
    static final String AGE_MALE = "retirement_age.male";
    static final String AGE_FEMALE = "retirement_age.female";
    static final String OLD_AGE_MALE = "vsi_old_participant_age.male";
    static final String OLD_AGE_FEMALE = "vsi_old_participant_age.female";
    static final String OLD_MIN_YEARS = "vsi_old_participant_min_years";

    static final String HI_RATE = "hi_household_rate";
    static final String HI_LADDER = "hi_household_ladder";
    static final String HI_PERIODS = "hi_payment_periods";
    static final String HI_NO_TOP_UP = "hi_no_topup_on_base_change";
    static final String HI_BENEFIT = "hi_benefit_household";
    static final String HI_SMALL_BILL = "hi_full_cover_small_bill_share";
    static final String HI_COPAY = "hi_5y_copay_times";
    static final String HI_WAITING = "hi_wait_first_or_gap";

    private Keys() {}
}
