package vn.lensong.domain.lead;

/** How likely somebody is to join, and so who is called first. */
public enum Temperature {
    HOT,
    WARM,
    COLD;

    private static final int PATIENCE = 2;

    /**
     * What the rule says: whoever said yes or came back by themselves is hot; whoever was put aside, or has cover or
     * no trust, is cold; everybody else is warm.
     */
    static Temperature of(Progress progress, FollowUp followUp, int timesHeard) {
        return switch (progress.state()) {
            case COMMITTED, DOSSIER, PAID, ENROLLED -> HOT;
            case CAPTURED, ASSIGNED -> timesHeard > 1 ? HOT : WARM;
            case CONTACTED, CONSULTING, POSTPONED -> doubts(followUp) ? COLD : WARM;
            case NOT_REACHED -> progress.attempts() > PATIENCE ? COLD : WARM;
            case INELIGIBLE, DECLINED, WRONG_NUMBER, OPTED_OUT, MERGED -> COLD;
        };
    }

    private static boolean doubts(FollowUp followUp) {
        if (followUp.hesitation() == null) {
            return false;
        }
        return switch (followUp.hesitation().reason()) {
            case DISTRUST, ALREADY_COVERED, ABROAD -> true;
            case MONEY, UNSURE, WAITS_FOR_FAMILY, PAPERWORK, OTHER -> false;
        };
    }
}
