package vn.lensong.domain.policy;

import java.math.BigDecimal;
import java.math.MathContext;

/** The series of the decree, to so many digits that a đồng never depends on them. */
final class Series {

    private static final MathContext EXACT = new MathContext(40);

    private Series() {}

    /** The sum over i = 1…n of the month's contribution / (1 + r)^(i - 1). */
    static BigDecimal discounted(BigDecimal month, BigDecimal r, int months) {
        BigDecimal growth = BigDecimal.ONE.add(r);
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 1; i <= months; i++) {
            sum = sum.add(month.divide(growth.pow(i - 1, EXACT), EXACT), EXACT);
        }
        return sum;
    }

    /** The sum over i = 1…t of the month's contribution x (1 + r)^i. */
    static BigDecimal withInterest(BigDecimal month, BigDecimal r, int months) {
        BigDecimal growth = BigDecimal.ONE.add(r);
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 1; i <= months; i++) {
            sum = sum.add(month.multiply(growth.pow(i, EXACT), EXACT), EXACT);
        }
        return sum;
    }
}
