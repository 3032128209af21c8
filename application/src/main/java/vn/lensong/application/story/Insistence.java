package vn.lensong.application.story;

import vn.lensong.domain.Refusal;

/** Work that reads, decides and saves, done again from its reading when somebody else was faster. */
final class Insistence {

    private Insistence() {}

    static void insist(int tries, Runnable work) {
        for (int attempt = 1; ; attempt++) {
            try {
                work.run();
                return;
            } catch (Refusal refusal) {
                if (attempt == tries || refusal.kind() != Refusal.Kind.STALE) {
                    throw refusal;
                }
            }
        }
    }
}
