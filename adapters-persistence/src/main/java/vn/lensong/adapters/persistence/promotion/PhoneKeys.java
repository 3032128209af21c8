package vn.lensong.adapters.persistence.promotion;

import vn.lensong.domain.promotion.Invitee;

/** What people are found again by, with the token of a number in its place. */
final class PhoneKeys {

    private static final String MARK = Invitee.phoneKey("");

    private PhoneKeys() {}

    /** Whether it is by a number. */
    static boolean isOne(String key) {
        return key.startsWith(MARK);
    }

    /** The number, or its token. */
    static String number(String key) {
        return key.substring(MARK.length());
    }

    /** A key by a number becomes that of its token; another one stays. */
    static String kept(String key, String token) {
        return isOne(key) ? Invitee.phoneKey(token) : key;
    }
}
