package vn.lensong.domain.presence;

import java.util.List;

/** A verdict and what it rests on. */
record Opinion(Verdict verdict, List<Evidence> evidence) {

    static Opinion unknown(Evidence why) {
        return new Opinion(Verdict.UNKNOWN, List.of(why));
    }
}
