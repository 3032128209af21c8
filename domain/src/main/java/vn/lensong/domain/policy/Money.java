package vn.lensong.domain.policy;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Whole đồng out of exact numbers: half a đồng goes up. */
final class Money {

    private Money() {}

    static long whole(BigDecimal exact) {
        return exact.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    static BigDecimal of(long dong) {
        return BigDecimal.valueOf(dong);
    }

    static long times(long dong, BigDecimal factor) {
        return whole(of(dong).multiply(factor));
    }
}
