package vn.lensong.application.crisis;

import vn.lensong.domain.Refusal;

/** Work that reads, decides and saves, done again from its reading when somebody else was faster. */
final class Insistence {

    private static final int TRIES = 5;

    private Insistence() {}

    static void insist(Runnable work) {
        for (int attempt = 1; ; attempt++) {
            try {
                work.run();
                return;
            } catch (Refusal refusal) {
                if (attempt == TRIES || refusal.kind() != Refusal.Kind.STALE) {
                    throw refusal;
                }
            }
        }
    }
}
