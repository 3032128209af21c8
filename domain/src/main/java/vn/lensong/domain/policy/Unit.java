package vn.lensong.domain.policy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.regex.Pattern;

/** What the value of a parameter counts, and how it is written. */
public enum Unit {
    /** Whole đồng. */
    VND("[0-9]{1,12}"),
    /** A part of something, such as 0.22; 1 is the whole. */
    SHARE("(0(\\.[0-9]{1,8})?|1(\\.0{1,8})?)"),
    /** How many times something else. */
    TIMES("[0-9]{1,6}(\\.[0-9]{1,6})?"),
    YEARS("[0-9]{1,3}"),
    MONTHS("[0-9]{1,4}"),
    DAYS("[0-9]{1,4}"),
    /** An age in months: 738 is 61 years and 6 months. */
    AGE("[0-9]{1,4}"),
    /** Shares one after another, separated by a space: the first member's, the second's and so on. */
    SHARES("(0(\\.[0-9]{1,8})?|1(\\.0{1,8})?)( (0(\\.[0-9]{1,8})?|1(\\.0{1,8})?)){0,19}"),
    /** Whole numbers to choose from, such as months to pay for, separated by a space. */
    CHOICES("[0-9]{1,3}( [0-9]{1,3}){0,19}"),
    /** true or false. */
    FLAG("true|false"),
    /** Words, such as a telephone number or the number of a document. */
    TEXT("[^\\p{Cntrl}]{1,200}");

    private final Pattern shape;

    Unit(String shape) {
        this.shape = Pattern.compile(shape);
    }

    boolean allows(String value) {
        return shape.matcher(value).matches();
    }

    /** The value without zeros and spaces that mean nothing, so that equal values are equal texts. */
    String clean(String value) {
        return switch (this) {
            case SHARE, TIMES -> plain(value);
            case SHARES -> Arrays.stream(value.split(" ")).map(Unit::plain).reduce((a, b) -> a + " " + b).orElseThrow();
            case VND, YEARS, MONTHS, DAYS, AGE, CHOICES, FLAG, TEXT -> value;
        };
    }

    private static String plain(String number) {
        return new BigDecimal(number).stripTrailingZeros().toPlainString();
    }
}
