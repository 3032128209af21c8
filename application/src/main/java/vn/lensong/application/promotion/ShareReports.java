package vn.lensong.application.promotion;

import java.util.List;
import java.util.UUID;
import vn.lensong.domain.promotion.ShareEvent;
import vn.lensong.domain.promotion.ShareReport;

/** What people of ours say they shared. */
public interface ShareReports {

    /** A person's reports of a programme, oldest first. */
    List<ShareReport> of(UUID programmeId, UUID personId);

    /** Stores a report with its reason; the same address of the same person again changes nothing. */
    void add(ShareReport report, ShareEvent because);
}
