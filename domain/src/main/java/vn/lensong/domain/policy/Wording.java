package vn.lensong.domain.policy;

import java.math.BigDecimal;

/** Numbers as Vietnamese texts say and write them: {@code 1.366.200 đồng}, {@code 4,5%}. */
public final class Wording {

    private static final int MONTHS_A_YEAR = 12;

    private Wording() {}

    public static String money(long dong) {
        return grouped(dong) + " đồng";
    }

    /** Digits in groups of three with dots between. */
    public static String grouped(long number) {
        StringBuilder text = new StringBuilder(Long.toString(number));
        for (int at = text.length() - 3; at > 0; at -= 3) {
            text.insert(at, '.');
        }
        return text.toString();
    }

    public static String percent(BigDecimal share) {
        return decimal(share.movePointRight(2)) + "%";
    }

    public static String decimal(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString().replace('.', ',');
    }

    public static String months(int count) {
        return count + " tháng";
    }

    public static String years(int count) {
        return count + " năm";
    }

    public static String days(int count) {
        return count + " ngày";
    }

    public static String age(int months) {
        int rest = months % MONTHS_A_YEAR;
        return months / MONTHS_A_YEAR + " tuổi" + (rest == 0 ? "" : " " + rest + " tháng");
    }
}
